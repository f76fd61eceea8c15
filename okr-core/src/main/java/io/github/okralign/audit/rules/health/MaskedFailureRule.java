package io.github.okralign.audit.rules.health;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import java.util.List;

/** {@code MASKED_FAILURE}: a goal that would look fine through an over-achieved contributor while another fails. */
public final class MaskedFailureRule {

    private MaskedFailureRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("MASKED_FAILURE")
                .because("one outstanding success hides a failure beside it")
                .suggesting("look at the failing contributor by itself")
                .looking((audit, findings) -> audit.activeGoals().forEach(goal -> look(audit, goal, findings)));
    }

    private static void look(AuditContext audit, Goal goal, Rule.Findings findings) {
        GoalAnalysis its = audit.goal(goal);
        boolean alone = goal instanceof KeyResult && its.incoming().isEmpty();
        if (!alone && its.health().isAtRiskOrWorse()) {
            its.masking().ifPresent(masking -> {
                String over = masking.overAchieved().get(0);
                String failing = masking.failing().get(0);
                findings.add(
                        List.of(goal.id(), over, failing),
                        audit.label(goal) + " would look fine thanks to \"" + over + "\", while \"" + failing
                                + "\" fails",
                        ImmutableMap.of("hidden", masking.hidden(), "gap", masking.gap()));
            });
        }
    }
}
