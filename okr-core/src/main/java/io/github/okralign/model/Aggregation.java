package io.github.okralign.model;

/** How counted contributors become one number (semantics, section 3). */
public enum Aggregation {
    /** The weighted mean; the default. */
    MEAN,
    /** The least contributor. */
    MIN,
    /** {@code (1−β)·mean + β·min}. */
    BLEND
}
