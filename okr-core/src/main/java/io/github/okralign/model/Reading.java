package io.github.okralign.model;

/**
 * How the reports of a measure that is to be kept ({@link Limit}) become one number (semantics, section 2).
 * Measures of other kinds are read by their latest report, whatever this says.
 */
public enum Reading {

    /** The share of the reports that lie inside the limits. */
    HIT_RATE,

    /** Whether the latest report lies inside the limits: 1 or 0. */
    LATEST
}
