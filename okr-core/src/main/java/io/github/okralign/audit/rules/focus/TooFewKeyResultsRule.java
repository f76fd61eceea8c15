package io.github.okralign.audit.rules.focus;

import io.github.okralign.audit.policy.Rule;
import java.util.List;

/** {@code TOO_FEW_KEY_RESULTS}: an objective with some key results, but too few. */
public final class TooFewKeyResultsRule {

    private TooFewKeyResultsRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TOO_FEW_KEY_RESULTS")
                .because("a single number can be reached in the wrong way")
                .suggesting("add a key result that balances it")
                .looking((audit, findings) -> audit.activeObjectives().forEach(objective -> {
                    int count = objective.keyResults().size();
                    int limit = audit.policy().minKeyResults();
                    if (count > 0 && count < limit) {
                        findings.add(
                                List.of(objective.id()),
                                audit.label(objective) + " has " + count + (count == 1 ? " key result" : " key results")
                                        + ", fewer than " + limit,
                                LimitEvidence.of(count, limit));
                    }
                }));
    }
}
