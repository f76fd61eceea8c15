package io.github.okralign.pace;

/**
 * What a goal's health rests on
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public enum HealthReason {
    /** How progress compares to what is expected by now. */
    PACE,
    /** How sure the owner says to be. */
    CONFIDENCE,
    /** Nobody has checked in for more than two cadences: silence is never green. */
    STALE,
    /** Too much of what the goal rests on is at risk or worse. */
    EXPOSURE,
    /** Pace and confidence, or the owner's status and the health, are two levels apart: one of them is wrong. */
    DIVERGENCE
}
