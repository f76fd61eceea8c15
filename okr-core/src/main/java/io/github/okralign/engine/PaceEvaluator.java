package io.github.okralign.engine;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Course;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.Pace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges pace and health of single goals on a day (semantics, section 5). What a goal rolls up from others is given to
 * it. Immutable and thread-safe.
 */
public final class PaceEvaluator {

    private final LocalDate asOf;
    private final HealthPolicy policy;
    private final Map<String, Cycle> cycles = new HashMap<>();
    /** The elapsed share of each cycle, which most goals share; NaN for a cycle without start or end. */
    private final Map<String, Double> elapsed = new HashMap<>();

    private PaceEvaluator(List<Cycle> cycles, LocalDate asOf, HealthPolicy policy) {
        this.asOf = checkNotNull(asOf, "asOf");
        this.policy = checkNotNull(policy, "policy");
        for (Cycle cycle : cycles) {
            this.cycles.put(cycle.id(), cycle);
            this.elapsed.put(
                    cycle.id(),
                    cycle.start().isPresent() && cycle.end().isPresent()
                            ? new GoalWindow(cycle.start().get(), cycle.end().get(), policy.dayOff()).elapsed(asOf)
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

    /**
     * What an objective and its key results have in common in time.
     *
     * @param objective an objective
     * @return its term
     */
    public ObjectiveTiming term(Objective objective) {
        String cycle = objective.cycle().orElse(null);
        return new ObjectiveTiming(
                objective,
                cycle == null ? null : cycles.get(cycle),
                cycle == null ? Double.NaN : elapsed.getOrDefault(cycle, Double.NaN),
                objective.commitment() == Commitment.ASPIRATIONAL ? policy.stretch() : 1);
    }

    /** The elapsed share of a goal's window, or NaN if it has none. */
    private double elapsed(Goal goal, ObjectiveTiming term) {
        if (goal instanceof KeyResult keyResult
                && (keyResult.start().isPresent() || keyResult.due().isPresent())) {
            return window(goal, term).map(window -> window.elapsed(asOf)).orElse(Double.NaN);
        }
        return term.elapsed;
    }

    private Optional<GoalWindow> window(Goal goal, ObjectiveTiming term) {
        return GoalWindow.of(goal, Optional.ofNullable(term.cycle), policy.dayOff());
    }

    /**
     * The pace of a measured key result.
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @param progress its progress as it counts, or NaN
     * @return its pace; {@link Pace#NONE} where its progress is unknown or it has no window
     */
    public Pace leaf(KeyResult keyResult, ObjectiveTiming term, double progress) {
        double u = elapsed(keyResult, term);
        if (Double.isNaN(u) || Double.isNaN(progress)) {
            return Pace.NONE;
        }
        double stretch = term.stretch;
        Measure measure = keyResult.measure().orElse(null);
        return switch (measure == null ? Course.GRADUAL : measure.course()) {
            case GRADUAL -> planned(curve(keyResult, term), u, stretch, progress);
            case THROUGHOUT -> Pace.of(stretch, progress / stretch, stretch - progress);
            case AT_DUE ->
                isBeforeDue(keyResult, term) ? Pace.NONE : Pace.of(stretch, progress / stretch, stretch - progress);
        };
    }

    private ExpectedCurve curve(KeyResult keyResult, ObjectiveTiming term) {
        Measure.Change change = keyResult.measure().flatMap(Measure::asChange).orElse(null);
        return change == null || change.phases().isEmpty()
                ? ExpectedCurve.of(policy.curve())
                : ExpectedCurve.of(
                        policy.curve(), change, window(keyResult, term).orElseThrow());
    }

    /**
     * The pace of an objective whose progress was set by hand or by a score.
     *
     * @param term the term of the objective
     * @param progress its progress as it counts
     * @return its pace; {@link Pace#NONE} where it has no window
     */
    public Pace override(ObjectiveTiming term, double progress) {
        double u = term.elapsed;
        return Double.isNaN(u) ? Pace.NONE : planned(ExpectedCurve.of(policy.curve()), u, term.stretch, progress);
    }

    private static Pace planned(ExpectedCurve plan, double u, double stretch, double progress) {
        double expected = stretch * plan.at(Math.min(u, 1));
        double pace = u > 0 ? plan.inverse(Math.max(0, Math.min(progress / stretch, 1))) / u : Double.NaN;
        return Pace.of(expected, pace, expected - progress);
    }

    private boolean isBeforeDue(KeyResult keyResult, ObjectiveTiming term) {
        return window(keyResult, term)
                .filter(window -> asOf.isBefore(window.due()))
                .isPresent();
    }

    /**
     * Where a measured key result will end (semantics, section 6).
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @return the forecast, or empty if it takes no part, does not measure a change, has no window, or nobody checked in
     *     within it
     */
    public Optional<Forecast> forecast(KeyResult keyResult, ObjectiveTiming term) {
        if (term.objective.state().takesPart()
                && keyResult.isMeasured()
                && keyResult.measure().isPresent()) {
            Measure measure = keyResult.measure().get();
            return window(keyResult, term)
                    .flatMap(window -> measure.accept(new LeafForecast(keyResult, window, term.stretch, asOf)));
        }
        return Optional.empty();
    }

    /**
     * The health of a goal, with its pace.
     *
     * @param goal the objective or key result
     * @param term the term of the objective that it is or belongs to
     * @param progress its progress as it counts, or NaN
     * @param pace its pace
     * @param atRiskShare the share of it that rests on what is at risk or worse, or NaN for a leaf
     * @return its pace and its health with the reasons
     */
    public HealthAssessment diagnose(Goal goal, ObjectiveTiming term, double progress, Pace pace, double atRiskShare) {
        checkNotNull(goal, "goal");
        checkNotNull(term, "term");
        checkNotNull(pace, "pace");
        return symptoms(goal, term, progress, pace, atRiskShare).diagnosis(pace);
    }

    /**
     * The health of a leaf, without the reasons.
     *
     * @param goal the objective or key result
     * @param term the term of the objective that it is or belongs to
     * @param progress its progress as it counts, or NaN
     * @param pace its pace
     * @return its health
     */
    public Health health(Goal goal, ObjectiveTiming term, double progress, Pace pace) {
        checkNotNull(goal, "goal");
        checkNotNull(term, "term");
        checkNotNull(pace, "pace");
        return symptoms(goal, term, progress, pace, Double.NaN).health();
    }

    private HealthInputs symptoms(Goal goal, ObjectiveTiming term, double progress, Pace pace, double atRiskShare) {
        Health early = early(goal, term, progress);
        if (early != null) {
            return new HealthInputs(early, null, null, false, false);
        }
        return new HealthInputs(
                null,
                pace.isKnown() ? level(pace) : null,
                goal instanceof KeyResult keyResult ? confidence(keyResult) : null,
                goal instanceof KeyResult keyResult && isStale(keyResult, term),
                atRiskShare >= policy.exposureCap());
    }

    private @Nullable Health early(Goal goal, ObjectiveTiming term, double progress) {
        if (!term.objective.state().takesPart()) {
            return Health.EXCLUDED;
        } else if (Double.isNaN(progress)) {
            return Health.NO_DATA;
        } else if (term.objective.state() == ObjectiveState.CLOSED) {
            return progress >= term.stretch ? Health.ACHIEVED : Health.MISSED;
        } else if (progress >= 1) {
            return Health.ACHIEVED;
        } else if (elapsed(goal, term) < policy.pendingBefore() || isBinaryBeforeDue(goal, term)) {
            return Health.PENDING;
        }
        return null;
    }

    private boolean isBinaryBeforeDue(Goal goal, ObjectiveTiming term) {
        return goal instanceof KeyResult keyResult
                && isMeasured(keyResult, measure -> measure.course() == Course.AT_DUE)
                && isBeforeDue(keyResult, term);
    }

    private static boolean isMeasured(KeyResult keyResult, Predicate<Measure> so) {
        return keyResult.isMeasured() && keyResult.measure().filter(so).isPresent();
    }

    private Health level(Pace pace) {
        if (isOnTrack(pace.paceOrNaN(), pace.gapOrNaN())) {
            return Health.ON_TRACK;
        }
        return pace.paceOrNaN() < policy.offTrackPace() && pace.gapOrNaN() >= policy.offTrackGap()
                ? Health.OFF_TRACK
                : Health.AT_RISK;
    }

    /**
     * Whether a pace by itself is good enough.
     *
     * @param pace the pace, or NaN
     * @param gap by how much progress is behind what is expected, or NaN
     * @return whether either is within the policy's thresholds
     */
    public boolean isOnTrack(double pace, double gap) {
        return pace >= policy.onTrackPace() || gap < policy.onTrackGap();
    }

    private @Nullable Health confidence(KeyResult keyResult) {
        OptionalDouble latest = keyResult
                .latestCheckIn(asOf, checkIn -> checkIn.confidence().isPresent())
                .map(CheckIn::confidence)
                .orElse(OptionalDouble.empty());
        if (latest.isEmpty()) {
            return null;
        }
        double confidence = latest.getAsDouble();
        if (confidence >= policy.onTrackConfidence()) {
            return Health.ON_TRACK;
        }
        return confidence >= policy.atRiskConfidence() ? Health.AT_RISK : Health.OFF_TRACK;
    }

    /** Milestones and yes-or-no results need no regular check-ins, and rolled-up ones get theirs from below. */
    private boolean isStale(KeyResult keyResult, ObjectiveTiming term) {
        if (!keyResult.isMeasured() || isMeasured(keyResult, measure -> !measure.expectsCheckIns())) {
            return false;
        }
        return daysSilent(keyResult, term) > (long) policy.staleAfterCadences() * policy.cadenceDays();
    }

    /**
     * How long nobody has checked in.
     *
     * @param keyResult the key result
     * @param term the term of its objective
     * @return the days since the last check-in or the start of the window, whichever is later; -1 if there is neither
     */
    public long daysSilent(KeyResult keyResult, ObjectiveTiming term) {
        long since = keyResult
                .latestCheckIn(asOf, checkIn -> true)
                .map(CheckIn::epochDay)
                .orElse(Long.MIN_VALUE);
        LocalDate start = keyResult
                .start()
                .or(() -> Optional.ofNullable(term.cycle).flatMap(Cycle::start))
                .orElse(null);
        if (start != null) {
            since = Math.max(since, start.toEpochDay());
        }
        return since == Long.MIN_VALUE ? -1 : asOf.toEpochDay() - since;
    }

    @Override
    public String toString() {
        return "PaceEvaluator(" + asOf + ")";
    }
}
