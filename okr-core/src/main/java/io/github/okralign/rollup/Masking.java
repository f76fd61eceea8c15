package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A goal that would look fine if what its contributors have achieved beyond their targets counted, while another
 * contributor fails (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
 *
 * @param goal the id of the goal
 * @param overAchieved the ids of the counted contributors that are beyond their targets, at least one, in the order of
 *     {@link Explanation#contributions()}
 * @param failing the ids of the counted contributors that are off track or were missed, at least one, in the same order
 * @param hidden how much more progress the goal would show: what is beyond the targets, by the shares of those
 *     contributors of which something is expected
 * @param gap how far the goal is behind what is expected of it, which {@code hidden} would make up for
 */
public record Masking(String goal, List<String> overAchieved, List<String> failing, double hidden, double gap) {

    /**
     * A masked failure.
     *
     * @param goal the id of the goal
     * @param overAchieved the ids of the counted contributors that are beyond their targets, at least one
     * @param failing the ids of the counted contributors that are off track or were missed, at least one
     * @param hidden how much more progress the goal would show
     * @param gap how far the goal is behind what is expected of it
     * @throws IllegalArgumentException if nobody is over-achieved, or nobody fails
     */
    public Masking {
        checkNotNull(goal, "goal");
        overAchieved = ImmutableList.copyOf(overAchieved);
        failing = ImmutableList.copyOf(failing);
        checkArgument(!overAchieved.isEmpty(), "nobody is over-achieved; a failure is masked by someone");
        checkArgument(!failing.isEmpty(), "nobody fails; there is nothing to mask");
    }
}
