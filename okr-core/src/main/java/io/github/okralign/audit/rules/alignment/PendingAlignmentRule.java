package io.github.okralign.audit.rules.alignment;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Goal;
import java.time.LocalDate;
import java.util.List;

/** {@code PENDING_ALIGNMENT}: an alignment that was proposed more than a cadence ago. */
public final class PendingAlignmentRule {

    private PendingAlignmentRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("PENDING_ALIGNMENT")
                .because("a proposal that nobody answers blocks both sides")
                .suggesting("have the owner of the target accept or decline it")
                .looking((audit, findings) -> audit.activeGoals().forEach(goal -> look(audit, goal, findings)));
    }

    private static void look(AuditContext audit, Goal goal, Rule.Findings findings) {
        for (Alignment alignment : goal.alignments()) {
            LocalDate since = alignment.date().orElse(null);
            if (alignment.state() != AlignmentState.PROPOSED || since == null) {
                continue;
            }
            long days = audit.asOf().toEpochDay() - since.toEpochDay();
            if (days > audit.analysis().policy().health().cadenceDays()) {
                findings.add(
                        List.of(goal.id(), alignment.to()),
                        "the alignment of " + audit.label(goal) + " to \"" + alignment.to()
                                + "\" has been waiting for an answer for " + days + " days",
                        ImmutableMap.of("days", (double) days));
            }
        }
    }
}
