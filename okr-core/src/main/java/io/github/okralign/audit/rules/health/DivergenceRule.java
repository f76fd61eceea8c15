package io.github.okralign.audit.rules.health;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import java.util.List;

/**
 * {@code DIVERGENCE}: a goal whose pace and confidence say opposite things, or whose owner says the opposite of its
 * health
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public final class DivergenceRule {

    private DivergenceRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("DIVERGENCE")
                .because("numbers and gut feeling cannot both be right")
                .suggesting("ask the owner what the numbers do not show")
                .looking((audit, findings) -> audit.activeGoals()
                        .filter(goal -> audit.goal(goal).reasons().contains(HealthReason.DIVERGENCE))
                        .forEach(goal -> findings.add(
                                List.of(goal.id()),
                                contradiction(audit.goal(goal), audit.label(goal)),
                                PaceEvidence.of(audit.goal(goal).pace()))));
    }

    private static String contradiction(GoalAnalysis goal, String label) {
        return goal.ownerStatus()
                .filter(status -> contradicts(status, goal.health()))
                .map(status -> "the owner says " + status + " of " + label + ", and the numbers say " + goal.health())
                .orElse("pace and confidence of " + label + " contradict each other");
    }

    private static boolean contradicts(OwnerStatus status, Health health) {
        return (status == OwnerStatus.ON_TRACK && health == Health.OFF_TRACK)
                || (status == OwnerStatus.OFF_TRACK && health == Health.ON_TRACK);
    }
}
