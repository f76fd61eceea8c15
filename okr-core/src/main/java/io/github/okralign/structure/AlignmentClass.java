package io.github.okralign.structure;

/**
 * How an objective relates to the strategy; every objective that takes part has exactly one class
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>).
 */
public enum AlignmentClass {
    /** It is strategic. */
    STRATEGIC,
    /** A path leads from it to a strategic objective. */
    GROUNDED,
    /** A path would lead to a strategic objective if links that are not accepted and objectives that take no part counted. */
    BROKEN_CHAIN,
    /** It has a link upward, but no path leads to a strategic objective. */
    DETACHED,
    /** It has no link upward: an orphan. */
    UNALIGNED
}
