package io.github.okralign.model;

/**
 * How counted contributors become one number
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">semantics</a>).
 */
public enum Aggregation {
    /** The weighted mean; the default. */
    MEAN,
    /** The least contributor. */
    MIN,
    /** {@code (1−β)·mean + β·min}. */
    BLEND
}
