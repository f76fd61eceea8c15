package io.github.okralign.rollup;

/** Why a contributor does not count in a goal's progress (semantics, section 4). */
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
    /** The contributor is measured in another unit. */
    OTHER_UNIT,
    /** The contributor's progress is unknown. */
    UNKNOWN
}
