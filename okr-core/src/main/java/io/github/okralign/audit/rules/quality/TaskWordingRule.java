package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code TASK_WORDING}: a goal that is worded as a task. */
public final class TaskWordingRule {

    private TaskWordingRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TASK_WORDING")
                .because("a task can be done without anything getting better")
                .suggesting("say what will be better when it is done")
                .of(Severity.INFO)
                .looking(Flaw.of(
                        AuditContext::activeGoals,
                        (audit, goal) -> audit.policy().lexicon().isTask(goal.title()),
                        " is worded as a task"));
    }
}
