package io.github.okralign.review;

import io.github.okralign.audit.Facts;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Progress;
import io.github.okralign.structure.AlignmentClass;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How a goal stood in one of two analyses that are compared. Immutable and thread-safe. */
public final class GoalSnapshot {

    /** What differs by less comes from another order of additions. */
    private static final double ROUNDING = 1e-12;

    private final Progress progress;
    private final OptionalDouble coverage;
    private final Health health;
    private final @Nullable AlignmentClass alignmentClass;

    GoalSnapshot(Facts facts, Goal goal) {
        GoalProgress numbers = facts.progress(goal);
        this.progress = numbers.progress();
        this.coverage = numbers.coverage();
        this.health = facts.health(goal).health();
        this.alignmentClass = goal instanceof Objective
                ? facts.structure().alignmentClass(goal.id()).orElse(null)
                : null;
    }

    /** Whether all of it is the same, differences of rounding aside. */
    boolean isLike(GoalSnapshot other) {
        return health == other.health
                && alignmentClass == other.alignmentClass
                && isLike(progress.asOptional(), other.progress.asOptional())
                && isLike(coverage, other.coverage);
    }

    private static boolean isLike(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() == other.isPresent() && Math.abs(one.orElse(0) - other.orElse(0)) <= ROUNDING;
    }

    /**
     * How far the goal had come.
     *
     * @return the progress as it counts, possibly unknown
     */
    public Progress progress() {
        return progress;
    }

    /**
     * The share of the goal that rested on reports.
     *
     * @return the coverage in [0, 1], or empty for excluded goals
     */
    public OptionalDouble coverage() {
        return coverage;
    }

    /**
     * How the goal was doing.
     *
     * @return the health
     */
    public Health health() {
        return health;
    }

    /**
     * How the objective stood to the strategy.
     *
     * @return the class, or empty for key results and for objectives that take no part
     */
    public Optional<AlignmentClass> alignmentClass() {
        return Optional.ofNullable(alignmentClass);
    }

    @Override
    public String toString() {
        return progress + " " + health + (alignmentClass == null ? "" : " " + alignmentClass);
    }
}
