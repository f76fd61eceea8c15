package io.github.okralign.rollup;

/**
 * Where a key result stands that nobody has reported
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>). Where
 * values are added up, its baseline stands in either case.
 */
public enum Unreported {
    /** At 0, which is then {@link Evidence#ASSUMED}. */
    ZERO,
    /** Nowhere: its progress is unknown. */
    UNKNOWN
}
