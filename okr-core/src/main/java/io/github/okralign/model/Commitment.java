package io.github.okralign.model;

/** How firmly an objective is promised. */
public enum Commitment {
    /** Full delivery is expected; the default. */
    COMMITTED,
    /** A stretch: 70 % is a good result. */
    ASPIRATIONAL
}
