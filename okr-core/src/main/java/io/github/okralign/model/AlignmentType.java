package io.github.okralign.model;

/**
 * What an {@link Alignment} means
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>).
 */
public enum AlignmentType {
    /** The contributor's progress is part of the target's, with a weight. */
    CONTRIBUTES,
    /** The contributor helps the target, whose number does not depend on it. */
    SUPPORTS,
    /** The source needs the target to make progress. */
    DEPENDS_ON
}
