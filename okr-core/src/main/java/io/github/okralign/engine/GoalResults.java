package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.ValueAggregator;
import io.github.okralign.engine.clock.ObjectiveTiming;
import io.github.okralign.engine.clock.PaceFigures;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Reports;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.GoalProgress;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns the figures of a row into the values that users see. */
final class GoalResults {

    /** The numbers of a goal, NaN for what is unknown; what the components mean stands at {@link GoalProgress}. */
    record Numbers(
            Progress progress,
            double rawOrNaN,
            double coverageOrNaN,
            double lowerOrNaN,
            double upperOrNaN,
            Evidence evidence,
            @Nullable Progress computedOrNull)
            implements GoalProgress {

        private static final Numbers EXCLUDED =
                new Numbers(Progress.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Evidence.UNKNOWN, null);

        @Override
        public OptionalDouble raw() {
            return Unknown.toOptional(rawOrNaN);
        }

        @Override
        public OptionalDouble coverage() {
            return Unknown.toOptional(coverageOrNaN);
        }

        @Override
        public OptionalDouble lower() {
            return Unknown.toOptional(lowerOrNaN);
        }

        @Override
        public OptionalDouble upper() {
            return Unknown.toOptional(upperOrNaN);
        }

        @Override
        public Optional<Progress> computed() {
            return Optional.ofNullable(computedOrNull);
        }

        @Override
        public String toString() {
            return progress + " (" + evidence
                    + (Double.isNaN(coverageOrNaN) ? "" : ", coverage " + coverageOrNaN)
                    + (Double.isNaN(lowerOrNaN) ? "" : ", bounds " + lowerOrNaN + " to " + upperOrNaN) + ")";
        }
    }

    private final RollUpState state;

    GoalResults(RollUpState state) {
        this.state = state;
    }

    /** Progress and what belongs to it. */
    GoalProgress progress(int row) {
        GoalFigures figures = state.figures.get(row);
        return switch (figures.kind()) {
            case RowKind.EXCLUDED -> Numbers.EXCLUDED;
            case RowKind.REPORTED, RowKind.ASSUMED, RowKind.UNKNOWN -> {
                MeasureReading reading = state.leaves.reading(
                        (KeyResult) state.goal(row), state.clock().term(state.objective(row)));
                yield numbers(figures, reading.raw(), reading.evidence(), null);
            }
            case RowKind.MANUAL, RowKind.SCORED ->
                numbers(
                        figures,
                        state.leaves.override((Objective) state.goal(row)),
                        figures.kind() == RowKind.MANUAL ? Evidence.MANUAL : Evidence.SCORED,
                        Unknown.toProgress(
                                state.composition(row).figures(figures.kind()).progress()));
            default ->
                numbers(
                        figures,
                        raw(row, figures),
                        Double.isNaN(figures.progress()) ? Evidence.UNKNOWN : Evidence.ROLLED_UP,
                        null);
        };
    }

    /** The progress of a rolled-up goal before clamping, which only a sum of values needs. */
    private double raw(int row, GoalFigures figures) {
        return figures.kind() == RowKind.SUM && figures.value() != null
                ? ValueAggregator.raw((KeyResult) state.goal(row), state.clock().asOf(), figures.value())
                : figures.progress();
    }

    private Numbers numbers(GoalFigures figures, double raw, Evidence evidence, @Nullable Progress computed) {
        boolean bounded = state.policy().clamps();
        return new Numbers(
                Unknown.toProgress(figures.progress()),
                raw,
                figures.coverage(),
                bounded ? figures.lower() : Double.NaN,
                bounded ? figures.upper() : Double.NaN,
                evidence,
                computed);
    }

    /** Where a key result stands in the unit of its measure, or empty; a change that nobody has reported has no value. */
    OptionalDouble value(int row) {
        GoalFigures figures = state.figures.get(row);
        if (!(state.goal(row) instanceof KeyResult keyResult) || figures.kind() == RowKind.EXCLUDED) {
            return OptionalDouble.empty();
        } else if (figures.kind() == RowKind.SUM) {
            SumValue value = figures.value();
            return value == null ? OptionalDouble.empty() : Unknown.toOptional(value.ratio());
        }
        Reports reports = keyResult.reports(state.clock().asOf());
        return keyResult
                .measure()
                .flatMap(Measure::asTargeted)
                .map(measure -> measure.value(reports))
                .orElseGet(reports::latestValue);
    }

    /**
     * What is expected by now, how the progress compares, and how the goal is doing
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
     */
    HealthAssessment assessment(int row) {
        Goal goal = state.goal(row);
        ObjectiveTiming term = state.clock().term(state.objective(row));
        GoalFigures figures = state.figures.get(row);
        return state.leaves
                .health()
                .diagnose(
                        goal,
                        term,
                        figures.progress(),
                        pace(goal, term, figures),
                        RowKind.isRolledUp(figures.kind()) ? figures.risk() : Double.NaN);
    }

    private PaceFigures pace(Goal goal, ObjectiveTiming term, GoalFigures figures) {
        return switch (figures.kind()) {
            case RowKind.REPORTED, RowKind.ASSUMED -> state.clock().leaf((KeyResult) goal, term, figures.progress());
            case RowKind.MANUAL, RowKind.SCORED -> state.clock().override(term, figures.progress());
            case RowKind.PLAIN, RowKind.RULED, RowKind.SUM ->
                PaceFigures.rolledUp(figures.expected(), figures.comparable());
            default -> PaceFigures.NONE;
        };
    }

    /** How much of a row rests on leaves that are at risk or worse; empty for leaves and for excluded and unknown goals. */
    OptionalDouble atRiskShare(int row) {
        GoalFigures figures = state.figures.get(row);
        return RowKind.isRolledUp(figures.kind()) && !Double.isNaN(figures.progress())
                ? OptionalDouble.of(figures.risk())
                : OptionalDouble.empty();
    }

    /** Where a goal will end: a measured key result by its own check-ins, all others by the forecasts of their leaves. */
    Optional<Forecast> forecast(int row) {
        if (row < state.rows.leaves) {
            return state.clock()
                    .forecast((KeyResult) state.goal(row), state.clock().term(state.objective(row)));
        }
        return new RolledUpForecast(state).of(row);
    }

    /** The days since the last check-in or the start of the window, whichever is later; -1 if there is neither. */
    long daysSilent(int row) {
        return state.leaves
                .health()
                .daysSilent((KeyResult) state.goal(row), state.clock().term(state.objective(row)));
    }
}
