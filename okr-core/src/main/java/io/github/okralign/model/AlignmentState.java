package io.github.okralign.model;

/**
 * Where a proposed {@link Alignment} stands; only accepted ones count
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>).
 */
public enum AlignmentState {
    /** Proposed from below and not yet answered. */
    PROPOSED,
    /** Agreed by the owner of the target; the default. */
    ACCEPTED,
    /** Turned down by the owner of the target. */
    DECLINED
}
