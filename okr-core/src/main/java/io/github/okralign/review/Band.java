package io.github.okralign.review;

/**
 * How good a progress at the close of a cycle is: the traffic light of the field
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>).
 */
public enum Band {
    /** Below 0.4: no real progress. */
    RED,
    /** From 0.4 to below 0.7: progress, but short of what was wanted. */
    YELLOW,
    /** From 0.7 on: delivered. */
    GREEN;

    static Band of(double progress) {
        return progress < .4 ? RED : progress < .7 ? YELLOW : GREEN;
    }
}
