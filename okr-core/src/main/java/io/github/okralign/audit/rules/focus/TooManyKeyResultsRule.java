package io.github.okralign.audit.rules.focus;

import io.github.okralign.audit.policy.Rule;
import java.util.List;

/** {@code TOO_MANY_KEY_RESULTS}: an objective with too many key results. */
public final class TooManyKeyResultsRule {

    private TooManyKeyResultsRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TOO_MANY_KEY_RESULTS")
                .because("in a long list nothing stands out")
                .suggesting("keep those that show the outcome")
                .looking((audit, findings) -> audit.activeObjectives().forEach(objective -> {
                    int count = objective.keyResults().size();
                    int limit = audit.policy().maxKeyResults();
                    if (count > limit) {
                        findings.add(
                                List.of(objective.id()),
                                audit.label(objective) + " has " + count + " key results, more than " + limit,
                                LimitEvidence.of(count, limit));
                    }
                }));
    }
}
