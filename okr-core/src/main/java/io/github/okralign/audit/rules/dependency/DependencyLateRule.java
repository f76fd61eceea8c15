package io.github.okralign.audit.rules.dependency;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.AlignmentState;
import java.time.LocalDate;
import java.util.List;

/** {@code DEPENDENCY_LATE}: a goal depends on one that is due later. */
public final class DependencyLateRule {

    private DependencyLateRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("DEPENDENCY_LATE")
                .because("by plan, it comes too late")
                .suggesting("agree on an earlier date, or move this one")
                .looking((audit, findings) -> Dependencies.forEach(audit, AlignmentState.ACCEPTED, (goal, needed) -> {
                    LocalDate due = audit.goal(goal).due().orElse(null);
                    LocalDate itsDue = audit.goal(needed).due().orElse(null);
                    if (due != null && itsDue != null && itsDue.isAfter(due)) {
                        findings.add(
                                List.of(goal.id(), needed.id()),
                                audit.label(goal) + " is due on " + due + " and needs " + audit.label(needed)
                                        + ", due on " + itsDue);
                    }
                }));
    }
}
