package io.github.okralign.rollup;

/**
 * What a goal's progress rests on
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>).
 */
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
