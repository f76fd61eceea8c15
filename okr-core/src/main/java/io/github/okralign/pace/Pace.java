package io.github.okralign.pace;

import java.util.OptionalDouble;

/**
 * How far a goal should be by now, and how that compares to where it is
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>). All numbers
 * are ratios, unrounded. Immutable, equal by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface Pace {

    /**
     * The progress that is expected by now.
     *
     * @return the expected progress, in [0, 1], or empty
     */
    OptionalDouble expected();

    /**
     * Progress by expectation: 1 is on plan, 0.5 half as fast. For a leaf it compares times (earned schedule), so that it
     * stays below 1 when a goal is overdue.
     *
     * @return the pace, at least 0, or empty
     */
    OptionalDouble pace();

    /**
     * Expected progress less progress: what is missing by now.
     *
     * @return the gap, negative ahead of the plan, or empty
     */
    OptionalDouble gap();
}
