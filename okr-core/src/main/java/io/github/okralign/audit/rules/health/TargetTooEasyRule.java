package io.github.okralign.audit.rules.health;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.KeyResult;
import java.util.List;

/** {@code TARGET_TOO_EASY}: a change that was completed in the first half of its time. */
public final class TargetTooEasyRule {

    private static final double EARLY = .5;

    private TargetTooEasyRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TARGET_TOO_EASY")
                .because("a target that is reached by half-time was too low")
                .suggesting("raise the target, or free the effort")
                .looking((audit, findings) ->
                        audit.activeKeyResults().forEach(keyResult -> look(audit, keyResult, findings)));
    }

    private static void look(AuditContext audit, KeyResult keyResult, Rule.Findings findings) {
        if (keyResult
                .measure()
                .filter(measure -> measure.isNumeric() && !measure.isMaintained())
                .isEmpty()) {
            return;
        }
        GoalAnalysis goal = audit.goal(keyResult);
        double elapsed = goal.progress().asOptional().orElse(0) >= 1
                ? Math.max(0, goal.elapsed().orElse(1))
                : 1;
        if (elapsed < EARLY) {
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " reached its target after " + Math.round(elapsed * 100)
                            + " % of its time",
                    ImmutableMap.of("elapsed", elapsed));
        }
    }
}
