package io.github.okralign.audit.rules.time;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Goal;
import java.time.LocalDate;
import java.util.List;

/** {@code OVERDUE}: a goal whose last day has passed and that is not at its target. */
public final class OverdueRule {

    private OverdueRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OVERDUE")
                .because("a date that passes without a word was never meant")
                .suggesting("close it with a score, or give it a new date")
                .looking((audit, findings) -> audit.activeGoals().forEach(goal -> look(audit, goal, findings)));
    }

    private static void look(AuditContext audit, Goal goal, Rule.Findings findings) {
        LocalDate due = audit.goal(goal).due().orElse(null);
        if (due == null || !audit.asOf().isAfter(due)) {
            return;
        }
        double progress = audit.goal(goal).progress().asOptional().orElse(Double.NaN);
        if (progress < 1) {
            findings.add(
                    List.of(goal.id()),
                    audit.label(goal) + " was due on " + due + " and stands at "
                            + MessageText.percent(Math.min(.99, progress)),
                    ImmutableMap.of(
                            "days", (double) (audit.asOf().toEpochDay() - due.toEpochDay()), "progress", progress));
        }
    }
}
