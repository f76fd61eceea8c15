package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NO_MEASURE}: a key result that nothing measures: no measure, and no contributor. */
public final class NoMeasureRule {

    private NoMeasureRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_MEASURE")
                .because("its progress will never be known")
                .suggesting("say how it is measured")
                .of(Severity.INFO)
                .looking(Flaw.ofKeyResults(
                        (audit, keyResult) -> keyResult.measure().isEmpty() && !Flaw.hasContributor(audit, keyResult),
                        " has no measure, and nothing contributes to it"));
    }
}
