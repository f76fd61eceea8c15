package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NO_OWNER}: an objective without an owner. */
public final class NoOwnerRule {

    private NoOwnerRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_OWNER")
                .because("what belongs to everybody is done by nobody")
                .suggesting("name the one person who answers for it")
                .of(Severity.INFO)
                .looking(Flaw.ofObjectives(
                        (audit, objective) -> objective.owner().isEmpty(), " has no owner"));
    }
}
