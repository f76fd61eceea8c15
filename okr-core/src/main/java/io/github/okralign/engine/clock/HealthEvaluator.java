package io.github.okralign.engine.clock;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Course;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthPolicy;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the health of single goals on a day
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>). What a goal
 * rolls up from others is given to it. Immutable and thread-safe.
 */
public final class HealthEvaluator {

    private final PaceEvaluator clock;
    private final HealthPolicy policy;

    private HealthEvaluator(PaceEvaluator clock) {
        this.clock = clock;
        this.policy = clock.policy();
    }

    /** Judges by the day and the thresholds of a clock. */
    public static HealthEvaluator of(PaceEvaluator clock) {
        return new HealthEvaluator(clock);
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
    public HealthAssessment diagnose(
            Goal goal, ObjectiveTiming term, double progress, PaceFigures pace, double atRiskShare) {
        return symptoms(goal, term, progress, pace, atRiskShare).assessment(pace);
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
    public Health health(Goal goal, ObjectiveTiming term, double progress, PaceFigures pace) {
        return symptoms(goal, term, progress, pace, Double.NaN).health();
    }

    private HealthInputs symptoms(
            Goal goal, ObjectiveTiming term, double progress, PaceFigures pace, double atRiskShare) {
        Health early = early(goal, term, progress);
        if (early != null) {
            return new HealthInputs(
                    early, null, null, goal instanceof Objective objective ? status(objective) : null, false, false);
        }
        return new HealthInputs(
                null,
                pace.isKnown() ? level(pace) : null,
                level(confidence(goal)),
                goal instanceof Objective objective ? status(objective) : null,
                goal instanceof KeyResult keyResult && isStale(keyResult, term),
                atRiskShare >= policy.exposureCap());
    }

    private @Nullable Health early(Goal goal, ObjectiveTiming term, double progress) {
        if (!term.state.takesPart()
                || (goal instanceof KeyResult keyResult
                        && !keyResult.stateOn(clock.asOf()).takesPart())) {
            return Health.EXCLUDED;
        } else if (Double.isNaN(progress)) {
            return Health.NO_DATA;
        } else if (term.state == ObjectiveState.CLOSED) {
            return progress >= term.stretch ? Health.ACHIEVED : Health.MISSED;
        } else if (progress >= 1) {
            return Health.ACHIEVED;
        } else if (clock.elapsed(goal, term) < policy.pendingBefore() || isBinaryBeforeDue(goal, term)) {
            return Health.PENDING;
        }
        return null;
    }

    private boolean isBinaryBeforeDue(Goal goal, ObjectiveTiming term) {
        return goal instanceof KeyResult keyResult
                && isMeasured(keyResult, measure -> measure.course() == Course.AT_DUE)
                && clock.isBeforeDue(keyResult, term);
    }

    private static boolean isMeasured(KeyResult keyResult, Predicate<Measure> which) {
        return keyResult.isMeasured() && keyResult.measure().filter(which).isPresent();
    }

    private Health level(PaceFigures pace) {
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

    private OptionalDouble confidence(Goal goal) {
        if (goal instanceof Objective objective) {
            return objective.confidenceOn(clock.asOf());
        }
        return ((KeyResult) goal).reports(clock.asOf()).latestConfidence();
    }

    private @Nullable Health level(OptionalDouble latest) {
        if (latest.isEmpty()) {
            return null;
        }
        double confidence = latest.getAsDouble();
        if (confidence >= policy.onTrackConfidence()) {
            return Health.ON_TRACK;
        }
        return confidence >= policy.atRiskConfidence() ? Health.AT_RISK : Health.OFF_TRACK;
    }

    /** What the owner says, as a level to compare the computed one with. */
    private @Nullable Health status(Objective objective) {
        return objective
                .statusOn(clock.asOf())
                .map(status -> switch (status) {
                    case ON_TRACK -> Health.ON_TRACK;
                    case AT_RISK -> Health.AT_RISK;
                    case OFF_TRACK -> Health.OFF_TRACK;
                })
                .orElse(null);
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
        long since =
                keyResult.reports(clock.asOf()).latest().map(CheckIn::epochDay).orElse(Long.MIN_VALUE);
        LocalDate start = keyResult
                .start()
                .or(() -> GoalWindow.start(term.objective, term.cycle))
                .orElse(null);
        if (start != null) {
            since = Math.max(since, start.toEpochDay());
        }
        return since == Long.MIN_VALUE ? -1 : clock.asOf().toEpochDay() - since;
    }

    @Override
    public String toString() {
        return "HealthEvaluator(" + clock.asOf() + ")";
    }
}
