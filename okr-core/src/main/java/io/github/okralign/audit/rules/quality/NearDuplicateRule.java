package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;

/** {@code NEAR_DUPLICATE}: goals of different owners whose titles are nearly the same. */
public final class NearDuplicateRule {

    private NearDuplicateRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NEAR_DUPLICATE")
                .because("two teams may be doing the same work")
                .suggesting("have the owners talk: share one goal, or say what differs")
                .of(Severity.INFO)
                .looking((audit, findings) -> new NearDuplicates(audit).find(findings));
    }
}
