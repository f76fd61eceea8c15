package io.github.okralign.rollup;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.RollupRule;
import io.github.okralign.pace.Clock;
import io.github.okralign.pace.Pace;
import io.github.okralign.pace.Term;
import org.jspecify.annotations.Nullable;

/** What a goal by itself contributes to its numbers, before any other goal is looked at. */
final class Readings {

    private final RollupPolicy policy;
    private final Clock clock;
    private final RollupRule keyResultRule;
    private final boolean haveSums;

    /**
     * Reads by a policy.
     *
     * @param haveSums whether values are added up somewhere, so that they are to be read too
     */
    Readings(RollupPolicy policy, Clock clock, boolean haveSums) {
        this.policy = policy;
        this.clock = clock;
        this.keyResultRule = policy.rule().forKeyResults();
        this.haveSums = haveSums;
    }

    Reading reading(KeyResult keyResult) {
        return Reading.of(keyResult, clock.asOf(), policy.latestHit());
    }

    Figures leaf(KeyResult keyResult, Objective objective, Term term) {
        if (!objective.state().takesPart()) {
            return Figures.EXCLUDED;
        }
        Reading reading = reading(keyResult);
        double progress = policy.clamp(reading.raw());
        Pace pace = clock.leaf(keyResult, term, progress);
        Figures figures = Figures.leaf(
                progress,
                pace.expectedOrNaN(),
                clock.health(keyResult, term, progress, pace).isAtRiskOrWorse(),
                switch (reading.evidence()) {
                    case REPORTED -> Numbers.REPORTED;
                    case ASSUMED -> Numbers.ASSUMED;
                    default -> Numbers.UNKNOWN;
                });
        return figures.adding(value(keyResult));
    }

    /** The progress before clamping that a sum of values means. */
    static double raw(KeyResult keyResult, Value sum) {
        return ((Measure.Change) keyResult.measure().orElseThrow()).progress(sum.now());
    }

    /** What a goal that takes part adds to a sum of values by its own check-ins. */
    @Nullable
    Value value(Goal goal) {
        return haveSums
                        && goal instanceof KeyResult keyResult
                        && keyResult.measure().orElse(null) instanceof Measure.Change change
                ? Reading.value(keyResult, change, clock.asOf())
                : null;
    }

    /** The numbers of an objective that something overrides. */
    Figures overridden(Objective objective, byte kind) {
        double progress = policy.clamp(override(objective));
        Term term = clock.term(objective);
        Pace pace = clock.override(term, progress);
        return Figures.leaf(
                progress,
                pace.expectedOrNaN(),
                clock.health(objective, term, progress, pace).isAtRiskOrWorse(),
                kind);
    }

    /** The pace of a goal with these numbers. */
    Pace pace(Goal goal, Term term, Figures figures) {
        return switch (figures.kind()) {
            case Numbers.REPORTED, Numbers.ASSUMED -> clock.leaf((KeyResult) goal, term, figures.progress());
            case Numbers.MANUAL, Numbers.SCORED -> clock.override(term, figures.progress());
            case Numbers.PLAIN, Numbers.RULED, Numbers.SUM -> Pace.rolledUp(figures.expected(), figures.comparable());
            default -> Pace.NONE;
        };
    }

    static boolean isRolledUp(Figures figures) {
        return isRolledUp(figures.kind());
    }

    static boolean isRolledUp(byte kind) {
        return kind == Numbers.PLAIN || kind == Numbers.RULED || kind == Numbers.SUM;
    }

    byte nodeKind(Goal goal, Objective objective) {
        if (!objective.state().takesPart()) {
            return Numbers.EXCLUDED;
        } else if (goal == objective && isScored(objective)) {
            return Numbers.SCORED;
        } else if (goal == objective && objective.manual().isPresent()) {
            return Numbers.MANUAL;
        } else if (isSum(goal)) {
            return Numbers.SUM;
        }
        return rule(goal).isPlain() ? Numbers.PLAIN : Numbers.RULED;
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
