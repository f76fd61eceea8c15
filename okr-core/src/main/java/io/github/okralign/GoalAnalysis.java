package io.github.okralign;

import io.github.okralign.engine.RollUp;
import io.github.okralign.model.Goal;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.pace.Pace;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Progress;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What an {@link Analysis} says of one goal. Immutable and thread-safe. */
public final class GoalAnalysis {

    private final Goal goal;
    private final GoalProgress rollup;
    private final HealthAssessment diagnosis;
    private final OptionalDouble atRiskShare;
    private final @Nullable AlignmentClass alignmentClass;

    GoalAnalysis(Goal goal, RollUp numbers, @Nullable AlignmentClass alignmentClass) {
        this.goal = goal;
        this.rollup = numbers.progress(goal.id());
        this.diagnosis = numbers.diagnosis(goal.id());
        this.atRiskShare = numbers.atRiskShare(goal.id());
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
     * What is expected by now, and how the progress compares.
     *
     * @return the pace, possibly without numbers
     */
    public Pace pace() {
        return diagnosis.pace();
    }

    /**
     * How the goal is doing.
     *
     * @return the health
     */
    public Health health() {
        return diagnosis.health();
    }

    /**
     * What the health rests on.
     *
     * @return the reasons, in the order of {@link HealthReason}
     */
    public List<HealthReason> reasons() {
        return diagnosis.reasons();
    }

    /**
     * How much of the goal rests on leaves that are at risk or worse.
     *
     * @return the share in [0, 1], or empty for leaves and for excluded and unknown goals
     */
    public OptionalDouble atRiskShare() {
        return atRiskShare;
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
