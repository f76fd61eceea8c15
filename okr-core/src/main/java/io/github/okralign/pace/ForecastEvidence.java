package io.github.okralign.pace;

/** How much a forecast rests on (semantics, section 6). */
public enum ForecastEvidence {
    /** On three or more steps between check-ins. */
    SUFFICIENT,
    /** On fewer than three: mostly on the plan. */
    LOW_EVIDENCE
}
