package io.github.okralign.pace;

/** What a goal's health rests on (semantics, section 5). */
public enum HealthReason {
    /** How progress compares to what is expected by now. */
    PACE,
    /** How sure the owner says to be. */
    CONFIDENCE,
    /** Nobody has checked in for more than two cadences: silence is never green. */
    STALE,
    /** Too much of what the goal rests on is at risk or worse. */
    EXPOSURE,
    /** Pace and confidence are two levels apart: one of them is wrong. */
    DIVERGENCE
}
