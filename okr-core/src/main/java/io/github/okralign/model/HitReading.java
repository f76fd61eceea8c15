package io.github.okralign.model;

/**
 * How the reports of a measure that is to be kept ({@link Limit}) become one number
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 * Measures of other kinds are read by their latest report, whatever this says.
 */
public enum HitReading {

    /** The share of the reports that lie inside the limits. */
    HIT_RATE,

    /** Whether the latest report lies inside the limits: 1 or 0. */
    LATEST,

    /** The share of days, from the first report on, on which the last report until then lay inside the limits. */
    TIME_SHARE
}
