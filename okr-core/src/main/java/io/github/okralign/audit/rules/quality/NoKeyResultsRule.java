package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NO_KEY_RESULTS}: an objective that nothing measures: no key result, and no contributor. */
public final class NoKeyResultsRule {

    private NoKeyResultsRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_KEY_RESULTS")
                .because("nobody can tell whether it is reached")
                .suggesting("add two or three measurable results")
                .of(Severity.INFO)
                .looking(Flaw.ofObjectives(
                        (audit, objective) ->
                                objective.keyResults().isEmpty() && !Flaw.hasContributor(audit, objective),
                        " has no key results, and nothing contributes to it"));
    }
}
