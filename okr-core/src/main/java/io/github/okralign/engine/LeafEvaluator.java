package io.github.okralign.engine;

import io.github.okralign.engine.clock.HealthEvaluator;
import io.github.okralign.engine.clock.ObjectiveTiming;
import io.github.okralign.engine.clock.PaceEvaluator;
import io.github.okralign.engine.clock.PaceFigures;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.rollup.RollupPolicy;
import org.jspecify.annotations.Nullable;

/** What a goal by itself contributes to its figures, before any other goal is looked at. Immutable and thread-safe. */
final class LeafEvaluator {

    private final RollupPolicy policy;
    private final PaceEvaluator clock;
    private final HealthEvaluator health;
    private final boolean haveSums;

    /**
     * Reads by a policy.
     *
     * @param haveSums whether values are added up somewhere, so that they are to be read too
     */
    LeafEvaluator(RollupPolicy policy, PaceEvaluator clock, boolean haveSums) {
        this.policy = policy;
        this.clock = clock;
        this.health = HealthEvaluator.of(clock);
        this.haveSums = haveSums;
    }

    RollupPolicy policy() {
        return policy;
    }

    PaceEvaluator clock() {
        return clock;
    }

    HealthEvaluator health() {
        return health;
    }

    MeasureReading reading(KeyResult keyResult) {
        return MeasureReading.of(keyResult, clock.asOf(), policy);
    }

    GoalFigures leaf(KeyResult keyResult, Objective objective, ObjectiveTiming term) {
        if (!objective.state().takesPart()) {
            return GoalFigures.EXCLUDED;
        }
        MeasureReading reading = reading(keyResult);
        double progress = policy.clamp(reading.raw());
        PaceFigures pace = clock.leaf(keyResult, term, progress);
        GoalFigures figures = GoalFigures.leaf(
                progress,
                pace.expectedOrNaN(),
                health.health(keyResult, term, progress, pace).isAtRiskOrWorse(),
                switch (reading.evidence()) {
                    case REPORTED -> RowKind.REPORTED;
                    case ASSUMED -> RowKind.ASSUMED;
                    default -> RowKind.UNKNOWN;
                });
        return figures.adding(value(keyResult));
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

    /** The figures of an objective that something overrides. */
    GoalFigures overridden(Objective objective, byte kind) {
        double progress = policy.clamp(override(objective));
        ObjectiveTiming term = clock.term(objective);
        PaceFigures pace = clock.override(term, progress);
        return GoalFigures.leaf(
                progress,
                pace.expectedOrNaN(),
                health.health(objective, term, progress, pace).isAtRiskOrWorse(),
                kind);
    }

    /** The value that stands in place of the computed one, before clamping. */
    static double override(Objective objective) {
        return (isScored(objective) ? objective.score() : objective.manual()).orElseThrow();
    }

    static boolean isScored(Objective objective) {
        return objective.state() == ObjectiveState.CLOSED && objective.score().isPresent();
    }
}
