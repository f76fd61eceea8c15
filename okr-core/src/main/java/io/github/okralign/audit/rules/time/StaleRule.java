package io.github.okralign.audit.rules.time;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.KeyResult;
import io.github.okralign.pace.HealthReason;
import java.util.List;

/**
 * {@code STALE}: a key result without a check-in for longer than the cadence allows
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public final class StaleRule {

    private StaleRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("STALE")
                .because("no news is not good news")
                .suggesting("check in, or say why nobody does")
                .looking((audit, findings) ->
                        audit.activeKeyResults().forEach(keyResult -> look(audit, keyResult, findings)));
    }

    private static void look(AuditContext audit, KeyResult keyResult, Rule.Findings findings) {
        GoalAnalysis goal = audit.goal(keyResult);
        if (goal.reasons().contains(HealthReason.STALE)) {
            long silent = goal.daysSilent().orElseThrow();
            findings.add(
                    List.of(keyResult.id()),
                    audit.label(keyResult) + " has had no check-in for " + silent + " days",
                    ImmutableMap.of("days", (double) silent));
        }
    }
}
