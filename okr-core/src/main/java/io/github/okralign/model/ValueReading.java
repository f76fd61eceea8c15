package io.github.okralign.model;

/**
 * How reports become the one value that a measure with a target judges
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 */
public enum ValueReading {
    /** The last report; the default. Under {@code RATIO} the last numerator over the last denominator. */
    LATEST,
    /**
     * What was reported is added up, on top of the baseline. Under {@code RATIO} all numerators over all denominators.
     */
    TOTAL,
    /** The mean of what was reported; not for {@code RATIO}. */
    AVERAGE,
    /** The report that lies furthest in the direction of the target; not for {@code RATIO}. */
    BEST
}
