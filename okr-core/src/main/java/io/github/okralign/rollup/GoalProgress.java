package io.github.okralign.rollup;

import io.github.okralign.model.Progress;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the roll-up says of one goal
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>). All numbers are ratios,
 * unrounded. Immutable, equal by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface GoalProgress {

    /**
     * The progress as it counts in the goals above.
     *
     * @return the progress, within [0, 1] unless the policy says otherwise; unknown for excluded goals
     */
    Progress progress();

    /**
     * The progress before clamping.
     *
     * @return the raw progress, or empty if it is unknown
     */
    OptionalDouble raw();

    /**
     * The share of the goal, by weight, that rests on reports.
     *
     * @return the coverage, within [0, 1], or empty for excluded goals
     */
    OptionalDouble coverage();

    /**
     * The progress if everything that is not reported stood at 0.
     *
     * @return the lower bound, within [0, 1], or empty for excluded goals and under a policy that does not clamp
     */
    OptionalDouble lower();

    /**
     * The progress if everything that is not reported stood at 1.
     *
     * @return the upper bound, within [0, 1], or empty for excluded goals and under a policy that does not clamp
     */
    OptionalDouble upper();

    /**
     * What the progress rests on.
     *
     * @return the evidence; {@link Evidence#UNKNOWN} for excluded goals
     */
    Evidence evidence();

    /**
     * The computed progress that stands beside one set by hand or by a score.
     *
     * @return the roll-up of the contributors, or empty if nothing overrides it
     */
    Optional<Progress> computed();
}
