package io.github.okralign.rollup;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.RollupRule;
import java.time.LocalDate;

/** What a goal by itself contributes to its numbers, before any other goal is looked at. */
final class Readings {

    private final LocalDate asOf;
    private final RollupPolicy policy;
    private final RollupRule keyResultRule;

    Readings(LocalDate asOf, RollupPolicy policy) {
        this.asOf = asOf;
        this.policy = policy;
        this.keyResultRule = policy.rule().forKeyResults();
    }

    Reading reading(KeyResult keyResult) {
        return Reading.of(keyResult, asOf, policy.latestHit());
    }

    Figures leaf(KeyResult keyResult, Objective objective) {
        if (!objective.state().takesPart()) {
            return Numbers.leaf(Double.NaN, Numbers.EXCLUDED);
        }
        Reading reading = reading(keyResult);
        return switch (reading.evidence()) {
            case REPORTED -> Numbers.leaf(policy.clamp(reading.raw()), Numbers.REPORTED);
            case ASSUMED -> Numbers.leaf(0, Numbers.ASSUMED);
            default -> Numbers.leaf(Double.NaN, Numbers.UNKNOWN);
        };
    }

    byte nodeKind(Goal goal, Objective objective) {
        if (!objective.state().takesPart()) {
            return Numbers.EXCLUDED;
        } else if (goal == objective && isScored(objective)) {
            return Numbers.SCORED;
        } else if (goal == objective && objective.manual().isPresent()) {
            return Numbers.MANUAL;
        }
        return rule(goal).isPlain() ? Numbers.PLAIN : Numbers.RULED;
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
