package io.github.okralign.audit.rules.health;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.pace.HealthReason;
import java.util.List;

/**
 * {@code DIVERGENCE}: a goal whose pace and confidence say opposite things
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
                                "pace and confidence of " + audit.label(goal) + " contradict each other",
                                PaceEvidence.of(audit.goal(goal).pace()))));
    }
}
