package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** {@code NO_STRATEGIC_OBJECTIVE}: there are objectives, and none of them is strategic. */
public final class NoStrategicObjectiveRule {

    private NoStrategicObjectiveRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_STRATEGIC_OBJECTIVE")
                .because("without a strategy nothing can be aligned")
                .suggesting("give a unit the level COMPANY, or mark objectives as strategic")
                .of(Severity.ERROR)
                .looking((audit, findings) -> {
                    if (audit.objectives().findAny().isPresent()
                            && audit.objectives(AlignmentClass.STRATEGIC)
                                    .findAny()
                                    .isEmpty()) {
                        findings.add(List.of(), "no objective is strategic");
                    }
                });
    }
}
