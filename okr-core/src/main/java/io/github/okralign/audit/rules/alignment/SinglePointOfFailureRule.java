package io.github.okralign.audit.rules.alignment;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Objective;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** {@code SINGLE_POINT_OF_FAILURE}: an objective through which many others have their only way to the strategy. */
public final class SinglePointOfFailureRule {

    private SinglePointOfFailureRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("SINGLE_POINT_OF_FAILURE")
                .because("if this one is dropped, everything that depends on it loses its purpose")
                .suggesting("give some of the goals below a second way to the strategy")
                .looking(SinglePointOfFailureRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        List<Objective> grounded = audit.objectives(AlignmentClass.GROUNDED).toList();
        for (Objective objective : grounded) {
            int exposure = audit.structure().exposure(objective.id());
            double share = exposure / (double) grounded.size();
            if (exposure >= Math.max(1, audit.policy().exposureGoals())
                    && share >= audit.policy().exposureShare()) {
                findings.add(
                        List.of(objective.id()),
                        exposure + (exposure == 1 ? " objective leads" : " objectives lead")
                                + " to the strategy only through " + audit.label(objective) + ", "
                                + Math.round(share * 100) + " % of all that do",
                        ImmutableMap.of("exposure", (double) exposure, "share", share));
            }
        }
    }
}
