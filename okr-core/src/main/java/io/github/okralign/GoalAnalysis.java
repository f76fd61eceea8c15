package io.github.okralign;

import io.github.okralign.model.Goal;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Progress;
import io.github.okralign.structure.AlignmentClass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an {@link Analysis} says of one goal. Immutable and thread-safe. */
public final class GoalAnalysis {

    private final Goal goal;
    private final GoalProgress rollup;
    private final @Nullable AlignmentClass alignmentClass;

    GoalAnalysis(Goal goal, GoalProgress rollup, @Nullable AlignmentClass alignmentClass) {
        this.goal = goal;
        this.rollup = rollup;
        this.alignmentClass = alignmentClass;
    }

    /**
     * The goal itself.
     *
     * @return the objective or key result
     */
    public Goal goal() {
        return goal;
    }

    /**
     * How far the goal has come; the same as {@code rollup().progress()}.
     *
     * @return the progress, possibly unknown
     */
    public Progress progress() {
        return rollup.progress();
    }

    /**
     * The progress with all that belongs to it: coverage, bounds and evidence.
     *
     * @return what the roll-up says
     */
    public GoalProgress rollup() {
        return rollup;
    }

    /**
     * How the objective stands to the strategy.
     *
     * @return the class, or empty for key results and for objectives that take no part
     */
    public Optional<AlignmentClass> alignmentClass() {
        return Optional.ofNullable(alignmentClass);
    }

    @Override
    public String toString() {
        return goal.id() + ": " + rollup + (alignmentClass == null ? "" : ", " + alignmentClass);
    }
}
