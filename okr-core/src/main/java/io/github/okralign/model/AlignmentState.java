package io.github.okralign.model;

/** Where a proposed {@link Alignment} stands; only accepted ones count (semantics, section 1). */
public enum AlignmentState {
    /** Proposed from below and not yet answered. */
    PROPOSED,
    /** Agreed by the owner of the target; the default. */
    ACCEPTED,
    /** Turned down by the owner of the target. */
    DECLINED
}
