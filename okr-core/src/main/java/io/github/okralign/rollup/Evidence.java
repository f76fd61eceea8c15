package io.github.okralign.rollup;

/** What a goal's progress rests on (semantics, sections 2 and 3). */
public enum Evidence {
    /** Somebody checked in. */
    REPORTED,
    /** Nobody checked in, and the measure starts at 0. */
    ASSUMED,
    /** Nothing is known; there is no progress. */
    UNKNOWN,
    /** Contributors. */
    ROLLED_UP,
    /** Set by hand in place of the computed progress. */
    MANUAL,
    /** The owner's grade at close. */
    SCORED
}
