package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NO_CYCLE}: an objective without a cycle. */
public final class NoCycleRule {

    private NoCycleRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_CYCLE")
                .because("without a date nothing can be late")
                .suggesting("say in which cycle it is pursued")
                .of(Severity.INFO)
                .looking(Flaw.ofObjectives(
                        (audit, objective) -> objective.cycle().isEmpty(), " has no cycle"));
    }
}
