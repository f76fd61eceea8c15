package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;

/** {@code UNALIGNED}: an orphan, which is linked to no goal above it. */
public final class UnalignedRule {

    private UnalignedRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("UNALIGNED")
                .because("work that serves no common goal competes with work that does")
                .suggesting("align it to the goal that it serves, or stop it")
                .of(AuditPolicy::orphanSeverity)
                .looking(ClassRule.of(AlignmentClass.UNALIGNED, " has no link upward: it is an orphan"));
    }
}
