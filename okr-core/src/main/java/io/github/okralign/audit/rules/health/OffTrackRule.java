package io.github.okralign.audit.rules.health;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Goal;
import io.github.okralign.pace.Health;
import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code OFF_TRACK}: a goal that is off track
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public final class OffTrackRule {

    private OffTrackRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OFF_TRACK")
                .because("what is off track now is missed later")
                .suggesting("decide: more effort, another way, or less ambition")
                .looking((audit, findings) -> audit.activeGoals().forEach(goal -> look(audit, goal, findings)));
    }

    private static void look(AuditContext audit, Goal goal, Rule.Findings findings) {
        GoalAnalysis its = audit.goal(goal);
        if (its.health() == Health.OFF_TRACK) {
            OptionalDouble pace = its.pace().pace();
            findings.add(
                    List.of(goal.id()),
                    audit.label(goal) + " is off track"
                            + (pace.isPresent() ? ", pace " + MessageText.rounded(pace.getAsDouble(), 2) : ""),
                    PaceEvidence.of(its.pace()));
        }
    }
}
