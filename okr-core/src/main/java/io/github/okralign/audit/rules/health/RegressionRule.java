package io.github.okralign.audit.rules.health;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.KeyResult;
import java.util.List;

/** {@code REGRESSION}: a key result that is worse than at its baseline. */
public final class RegressionRule {

    private RegressionRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("REGRESSION")
                .because("it is worse than when it began")
                .suggesting("find out what got worse before pushing on")
                .looking((audit, findings) ->
                        audit.activeKeyResults().forEach(keyResult -> look(audit, keyResult, findings)));
    }

    private static void look(AuditContext audit, KeyResult keyResult, Rule.Findings findings) {
        GoalAnalysis goal = audit.goal(keyResult);
        boolean nothing = goal.progress().asOptional().orElse(1) <= 0; // as everything below the baseline counts
        double raw = nothing ? goal.rollup().raw().orElse(0) : 0;
        if (raw < 0) {
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " stands at " + MessageText.percent(raw) + ", below its baseline",
                    ImmutableMap.of("raw", raw));
        }
    }
}
