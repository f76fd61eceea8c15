package io.github.okralign.audit.rules.focus;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.Rule;
import java.util.List;

/**
 * {@code PRIORITY_MISMATCH}: effort that does not follow the stated priorities
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">semantics</a>).
 */
public final class PriorityMismatchRule {

    private PriorityMismatchRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("PRIORITY_MISMATCH")
                .because("priorities that get no effort are not priorities")
                .suggesting("move effort, or say what the priorities really are")
                .looking((audit, findings) -> {
                    double mismatch =
                            audit.analysis().focus().priorityMismatch().orElse(0);
                    double limit = audit.policy().priorityMismatch();
                    if (mismatch > limit) {
                        findings.add(
                                List.of(),
                                "effort and priorities are " + Math.round(mismatch * 100) + " % apart",
                                ImmutableMap.of("mismatch", mismatch, "limit", limit));
                    }
                });
    }
}
