package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Objective;
import java.util.List;

/** {@code CHRONIC_CARRY_OVER}: an objective that has been carried over again and again. */
public final class ChronicCarryOverRule {

    private ChronicCarryOverRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("CHRONIC_CARRY_OVER")
                .because("nobody wants enough what is carried over again and again")
                .suggesting("stop it, cut it down to what can be done in one cycle, or give it an owner with time")
                .comparing(ChronicCarryOverRule::look);
    }

    private static void look(AuditContext audit, AuditContext earlier, Rule.Findings findings) {
        CarryOverHistory before = new CarryOverHistory(List.of(earlier.okrSet()));
        CarryOverHistory all = new CarryOverHistory(List.of(earlier.okrSet(), audit.okrSet()));
        audit.activeObjectives().forEach(objective -> {
            String lineage = objective.lineage().orElse(null);
            if (lineage != null
                    && before.origin(lineage).flatMap(Objective::lineage).isPresent()) {
                int times = all.timesCarried(objective);
                findings.add(
                        List.of(objective.id()),
                        audit.label(objective) + " has been carried over " + times + " times, most recently from \""
                                + lineage + "\"",
                        ImmutableMap.of("carryOvers", (double) times));
            }
        });
    }
}
