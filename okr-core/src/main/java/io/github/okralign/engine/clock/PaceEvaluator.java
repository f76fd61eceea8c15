package io.github.okralign.engine.clock;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.Commitment;
import io.github.okralign.model.Course;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.Reports;
import io.github.okralign.model.Targeted;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of single goals by a day, and where they will end
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">Pace and health</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">Forecast</a>). Immutable and
 * thread-safe.
 */
public final class PaceEvaluator {

    private final LocalDate asOf;
    private final HealthPolicy policy;
    private final WorkCalendar calendar;
    private final Map<String, Cycle> cycles = new HashMap<>();
    /** The elapsed share of each cycle, which most goals share; NaN for a cycle without start or end. */
    private final Map<String, Double> elapsed = new HashMap<>();

    private PaceEvaluator(List<Cycle> cycles, LocalDate asOf, HealthPolicy policy) {
        this.asOf = checkNotNull(asOf, "asOf");
        this.policy = checkNotNull(policy, "policy");
        this.calendar = policy.calendar();
        for (Cycle cycle : cycles) {
            this.cycles.put(cycle.id(), cycle);
            this.elapsed.put(
                    cycle.id(),
                    cycle.start().isPresent() && cycle.end().isPresent()
                            ? new GoalWindow(cycle.start().get(), cycle.end().get(), calendar).elapsed(asOf)
                            : Double.NaN);
        }
    }

    /**
     * A clock for goals that are pursued in some cycles.
     *
     * @param cycles the cycles
     * @param asOf the day
     * @param policy the thresholds
     * @return a clock
     */
    public static PaceEvaluator of(List<Cycle> cycles, LocalDate asOf, HealthPolicy policy) {
        return new PaceEvaluator(cycles, asOf, policy);
    }

    /**
     * The day.
     *
     * @return the day by which this clock judges
     */
    public LocalDate asOf() {
        return asOf;
    }

    /** The thresholds. */
    HealthPolicy policy() {
        return policy;
    }

    /**
     * What an objective and its key results have in common in time.
     *
     * @param objective an objective
     * @return its term
     */
    public ObjectiveTiming term(Objective objective) {
        String cycle = objective.cycle().orElse(null);
        Cycle itsCycle = cycle == null ? null : cycles.get(cycle);
        return new ObjectiveTiming(
                objective,
                objective.stateOn(asOf),
                itsCycle,
                objective.start().isPresent() || objective.due().isPresent()
                        ? GoalWindow.of(objective, itsCycle, calendar)
                                .map(window -> window.elapsed(asOf))
                                .orElse(Double.NaN)
                        : cycle == null ? Double.NaN : elapsed.getOrDefault(cycle, Double.NaN),
                objective.commitment() == Commitment.ASPIRATIONAL ? policy.stretch() : 1);
    }

    /** The elapsed share of a goal's window, or NaN if it has none. */
    double elapsed(Goal goal, ObjectiveTiming term) {
        if (goal instanceof KeyResult keyResult
                && (keyResult.start().isPresent() || keyResult.due().isPresent())) {
            return window(goal, term).map(window -> window.elapsed(asOf)).orElse(Double.NaN);
        }
        return term.elapsed;
    }

    private Optional<GoalWindow> window(Goal goal, ObjectiveTiming term) {
        return goal instanceof KeyResult keyResult
                ? GoalWindow.of(keyResult, term.objective, term.cycle, calendar)
                : GoalWindow.of(term.objective, term.cycle, calendar);
    }

    /**
     * The pace of a measured key result.
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @param progress its progress as it counts, or NaN
     * @return its pace; {@link PaceFigures#NONE} where its progress is unknown or it has no window
     */
    public PaceFigures leaf(KeyResult keyResult, ObjectiveTiming term, double progress) {
        double u = elapsed(keyResult, term);
        if (Double.isNaN(u) || Double.isNaN(progress)) {
            return PaceFigures.NONE;
        }
        double stretch = term.stretch;
        Measure measure = keyResult.measure().orElse(null);
        return switch (measure == null ? Course.GRADUAL : measure.course()) {
            case GRADUAL -> planned(curve(keyResult, term), u, stretch, progress);
            case THROUGHOUT -> whole(stretch, progress);
            case AT_DUE -> isBeforeDue(keyResult, term) ? PaceFigures.NONE : whole(stretch, progress);
        };
    }

    /** The pace where all of the progress is expected already. */
    private static PaceFigures whole(double stretch, double progress) {
        return new PaceFigures(stretch, progress / stretch, stretch - progress);
    }

    private ExpectedCurve curve(KeyResult keyResult, ObjectiveTiming term) {
        Targeted measure = keyResult
                .measure()
                .flatMap(Measure::asTargeted)
                .map(its -> its.inForceOn(asOf))
                .orElse(null);
        return measure == null || measure.phases().isEmpty()
                ? ExpectedCurve.of(policy.curve())
                : ExpectedCurve.of(
                        policy.curve(), measure, window(keyResult, term).orElseThrow());
    }

    /**
     * The pace of an objective whose progress was set by hand or by a score.
     *
     * @param term the term of the objective
     * @param progress its progress as it counts
     * @return its pace; {@link PaceFigures#NONE} where it has no window
     */
    public PaceFigures override(ObjectiveTiming term, double progress) {
        double u = term.elapsed;
        return Double.isNaN(u)
                ? PaceFigures.NONE
                : planned(ExpectedCurve.of(policy.curve()), u, term.stretch, progress);
    }

    /**
     * The pace along a plan, as a ratio of times: the time by which the plan has come this far, by the time that has passed.
     * That is the schedule performance index of earned schedule (W. Lipke, "Schedule Is Different", The Measurable News,
     * 2003), which unlike a ratio of progress stays below 1 when a goal is overdue.
     */
    private static PaceFigures planned(ExpectedCurve plan, double u, double stretch, double progress) {
        double expected = stretch * plan.at(Math.min(u, 1));
        double pace = u > 0 ? plan.inverse(Math.max(0, Math.min(progress / stretch, 1))) / u : Double.NaN;
        return new PaceFigures(expected, pace, expected - progress);
    }

    /**
     * What was reported of a key result by the day.
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @return the reports; of a measure that is to be kept, days count no longer than until it was due or closed
     */
    public Reports reports(KeyResult keyResult, ObjectiveTiming term) {
        Reports reports = keyResult.reports(asOf);
        return keyResult.measure().filter(Measure::isMaintained).isPresent()
                ? reports.until(end(keyResult, term))
                : reports;
    }

    /** The day on which a key result was due or its objective closed, whichever is earlier, or null. */
    private @Nullable LocalDate end(KeyResult keyResult, ObjectiveTiming term) {
        LocalDate due = keyResult
                .due()
                .or(() -> GoalWindow.due(term.objective, term.cycle))
                .orElse(null);
        LocalDate closed = closed(term);
        return due == null || (closed != null && closed.isBefore(due)) ? closed : due;
    }

    /** The day on which an objective that is closed was closed, or null if that is not known. */
    private @Nullable LocalDate closed(ObjectiveTiming term) {
        LocalDate closed = null;
        if (term.state == ObjectiveState.CLOSED) {
            for (DatedState<ObjectiveState> each : term.objective.states()) {
                if (!each.since().isAfter(asOf)) {
                    closed = each.since();
                }
            }
        }
        return closed;
    }

    /** Whether a key result has a last day that is still to come. */
    boolean isBeforeDue(KeyResult keyResult, ObjectiveTiming term) {
        return window(keyResult, term)
                .filter(window -> asOf.isBefore(window.due()))
                .isPresent();
    }

    /**
     * Where a measured key result will end
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>).
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @return the forecast, or empty if it takes no part, does not measure a change, has no window, or nobody checked in
     *     within it
     */
    public Optional<Forecast> forecast(KeyResult keyResult, ObjectiveTiming term) {
        if (term.state.takesPart() && keyResult.stateOn(asOf).takesPart() && keyResult.isMeasured()) {
            return keyResult
                    .measure()
                    .flatMap(Measure::asChange)
                    .flatMap(change -> window(keyResult, term)
                            .flatMap(window -> new LeafForecaster(change.inForceOn(asOf), window, term.stretch)
                                    .forecast(keyResult.checkIns(), asOf)));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "PaceEvaluator(" + asOf + ")";
    }
}
