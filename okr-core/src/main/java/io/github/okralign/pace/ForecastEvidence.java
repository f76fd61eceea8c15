package io.github.okralign.pace;

/**
 * How much a forecast rests on
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>).
 */
public enum ForecastEvidence {
    /** On three or more steps between check-ins. */
    SUFFICIENT,
    /** On fewer than three: mostly on the plan. */
    LOW_EVIDENCE
}
