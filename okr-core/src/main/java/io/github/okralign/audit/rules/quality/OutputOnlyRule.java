package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import java.util.List;

/** {@code OUTPUT_ONLY}: an objective all of whose key results are done-or-not or milestones. */
public final class OutputOnlyRule {

    private OutputOnlyRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OUTPUT_ONLY")
                .because("everything can be done without anything getting better")
                .suggesting("add a key result that shows the outcome")
                .of(Severity.INFO)
                .looking(Flaw.ofObjectives(
                        (audit, objective) -> isOutputOnly(objective.keyResults()), " is measured by outputs only"));
    }

    private static boolean isOutputOnly(List<KeyResult> keyResults) {
        for (KeyResult keyResult : keyResults) {
            if (keyResult.measure().filter(Measure::isOutput).isEmpty()) {
                return false;
            }
        }
        return !keyResults.isEmpty();
    }
}
