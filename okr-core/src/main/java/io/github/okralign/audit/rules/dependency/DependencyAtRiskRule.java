package io.github.okralign.audit.rules.dependency;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.pace.Health;
import java.util.List;

/** {@code DEPENDENCY_AT_RISK}: a goal depends on one that is at risk or worse. */
public final class DependencyAtRiskRule {

    private DependencyAtRiskRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("DEPENDENCY_AT_RISK")
                .because("a delay there is a delay here")
                .suggesting("ask what is in the way, and plan for the case that it does not come")
                .looking((audit, findings) -> Dependencies.forEach(audit, AlignmentState.ACCEPTED, (goal, needed) -> {
                    Health health = audit.goal(needed).health();
                    if (health.isAtRiskOrWorse()) {
                        findings.add(
                                List.of(goal.id(), needed.id()),
                                audit.label(goal) + " needs " + audit.label(needed) + ", which is " + health.name());
                    }
                }));
    }
}
