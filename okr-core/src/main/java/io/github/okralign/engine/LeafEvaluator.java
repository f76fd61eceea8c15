package io.github.okralign.engine;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.RollupRule;
import io.github.okralign.pace.Pace;
import io.github.okralign.rollup.RollupPolicy;
import org.jspecify.annotations.Nullable;

/** What a goal by itself contributes to its numbers, before any other goal is looked at. */
final class LeafEvaluator {

    private final RollupPolicy policy;
    private final PaceEvaluator clock;
    private final RollupRule keyResultRule;
    private final boolean haveSums;

    /**
     * Reads by a policy.
     *
     * @param haveSums whether values are added up somewhere, so that they are to be read too
     */
    LeafEvaluator(RollupPolicy policy, PaceEvaluator clock, boolean haveSums) {
        this.policy = policy;
        this.clock = clock;
        this.keyResultRule = policy.rule().forKeyResults();
        this.haveSums = haveSums;
    }

    MeasureReading reading(KeyResult keyResult) {
        return MeasureReading.of(keyResult, clock.asOf(), policy);
    }

    Figures leaf(KeyResult keyResult, Objective objective, ObjectiveTiming term) {
        if (!objective.state().takesPart()) {
            return Figures.EXCLUDED;
        }
        MeasureReading reading = reading(keyResult);
        double progress = policy.clamp(reading.raw());
        Pace pace = clock.leaf(keyResult, term, progress);
        Figures figures = Figures.leaf(
                progress,
                pace.expectedOrNaN(),
                clock.health(keyResult, term, progress, pace).isAtRiskOrWorse(),
                switch (reading.evidence()) {
                    case REPORTED -> FigureStore.REPORTED;
                    case ASSUMED -> FigureStore.ASSUMED;
                    default -> FigureStore.UNKNOWN;
                });
        return figures.adding(value(keyResult));
    }

    /** The progress before clamping that a sum of values means. */
    static double raw(KeyResult keyResult, SumValue sum) {
        return keyResult.measure().flatMap(Measure::asChange).orElseThrow().progress(sum.now());
    }

    /** What a goal that takes part adds to a sum of values by its own check-ins. */
    @Nullable
    SumValue value(Goal goal) {
        return haveSums && goal instanceof KeyResult keyResult
                ? keyResult
                        .measure()
                        .flatMap(Measure::asChange)
                        .map(change -> MeasureReading.value(keyResult, change, clock.asOf()))
                        .orElse(null)
                : null;
    }

    /** The numbers of an objective that something overrides. */
    Figures overridden(Objective objective, byte kind) {
        double progress = policy.clamp(override(objective));
        ObjectiveTiming term = clock.term(objective);
        Pace pace = clock.override(term, progress);
        return Figures.leaf(
                progress,
                pace.expectedOrNaN(),
                clock.health(objective, term, progress, pace).isAtRiskOrWorse(),
                kind);
    }

    /** The pace of a goal with these numbers. */
    Pace pace(Goal goal, ObjectiveTiming term, Figures figures) {
        return switch (figures.kind()) {
            case FigureStore.REPORTED, FigureStore.ASSUMED -> clock.leaf((KeyResult) goal, term, figures.progress());
            case FigureStore.MANUAL, FigureStore.SCORED -> clock.override(term, figures.progress());
            case FigureStore.PLAIN, FigureStore.RULED, FigureStore.SUM ->
                Pace.rolledUp(figures.expected(), figures.comparable());
            default -> Pace.NONE;
        };
    }

    static boolean isRolledUp(Figures figures) {
        return isRolledUp(figures.kind());
    }

    static boolean isRolledUp(byte kind) {
        return kind == FigureStore.PLAIN || kind == FigureStore.RULED || kind == FigureStore.SUM;
    }

    byte nodeKind(Goal goal, Objective objective) {
        if (!objective.state().takesPart()) {
            return FigureStore.EXCLUDED;
        } else if (goal == objective && isScored(objective)) {
            return FigureStore.SCORED;
        } else if (goal == objective && objective.manual().isPresent()) {
            return FigureStore.MANUAL;
        } else if (isSum(goal)) {
            return FigureStore.SUM;
        }
        return rule(goal).isPlain() ? FigureStore.PLAIN : FigureStore.RULED;
    }

    static boolean isSum(Goal goal) {
        return goal instanceof KeyResult keyResult && keyResult.isSum();
    }

    RollupRule rule(Goal goal) {
        return goal instanceof Objective objective ? objective.rollup().orElse(policy.rule()) : keyResultRule;
    }

    /** The value that stands in place of the computed one, before clamping. */
    static double override(Objective objective) {
        return (isScored(objective) ? objective.score() : objective.manual()).orElseThrow();
    }

    private static boolean isScored(Objective objective) {
        return objective.state() == ObjectiveState.CLOSED && objective.score().isPresent();
    }
}
