package io.github.okralign.review;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import io.github.okralign.structure.AlignmentClass;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How a goal was doing in one of two analyses that are compared. Immutable and thread-safe. */
public final class GoalSnapshot {

    /** What differs by less comes from another order of additions. */
    private static final double ROUNDING = 1e-12;

    private final Progress progress;
    private final OptionalDouble coverage;
    private final Health health;
    private final @Nullable AlignmentClass alignmentClass;

    private GoalSnapshot(
            Progress progress, OptionalDouble coverage, Health health, @Nullable AlignmentClass alignmentClass) {
        this.progress = progress;
        this.coverage = coverage;
        this.health = health;
        this.alignmentClass = alignmentClass;
    }

    static GoalSnapshot of(GoalAnalysis goal) {
        return new GoalSnapshot(
                goal.progress(),
                goal.rollup().coverage(),
                goal.health(),
                goal.alignmentClass().orElse(null));
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
     * The share of the goal that was based on check-ins.
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
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalSnapshot that
                && progress.equals(that.progress)
                && coverage.equals(that.coverage)
                && health == that.health
                && alignmentClass == that.alignmentClass;
    }

    @Override
    public int hashCode() {
        return Objects.hash(progress, coverage, health, alignmentClass);
    }

    @Override
    public String toString() {
        return progress + " " + health + (alignmentClass == null ? "" : " " + alignmentClass);
    }
}
