package io.github.okralign.structure;

/** How an objective stands to the strategy; every one that takes part has exactly one class (semantics, section 7). */
public enum AlignmentClass {
    /** It is strategic. */
    STRATEGIC,
    /** A path leads to a strategic objective. */
    GROUNDED,
    /** A path would lead to one over links that are not accepted or objectives that take no part. */
    BROKEN_CHAIN,
    /** It has a link upward, but none that ever leads to a strategic objective. */
    DETACHED,
    /** It has no link upward: an orphan. */
    UNALIGNED
}
