package io.github.okralign.rollup;

/**
 * Why a contributor does not count in a goal's progress
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
 */
public enum ExclusionReason {
    /** The link is proposed or declined. */
    NOT_ACCEPTED,
    /** The link helps but does not roll up. */
    SUPPORTS_ONLY,
    /** The contributor or the goal itself is in a state that takes no part. */
    EXCLUDED_STATE,
    /** The goal has a progress set by hand or a score. */
    OVERRIDDEN,
    /** The goal is measured by its own check-ins. */
    MEASURED_DIRECTLY,
    /** The goal counts only its key results, or only the goals aligned to it. */
    OTHER_SIDE,
    /** The contributor has weight 0: it is shown, not counted. */
    NO_WEIGHT,
    /** The contributor has no value of the kind or unit that is put together. */
    OTHER_UNIT,
    /** The contributor's progress is unknown. */
    UNKNOWN
}
