package io.github.okralign.audit.rules.alignment;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** {@code TOO_DEEP}: a grounded objective that is too many links away from the strategy. */
public final class TooDeepRule {

    private TooDeepRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("TOO_DEEP")
                .because("a purpose gets lost on a long way")
                .suggesting("align it to a goal that is nearer to the strategy")
                .looking(TooDeepRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        int limit = audit.policy().maxDepth();
        audit.objectives(AlignmentClass.GROUNDED).forEach(objective -> {
            int depth = audit.structure().depth(objective.id()).orElse(0);
            if (depth > limit) {
                findings.add(
                        List.of(objective.id()),
                        audit.label(objective) + " is " + depth + " links away from the strategy, more than " + limit,
                        ImmutableMap.of("depth", (double) depth, "limit", (double) limit));
            }
        });
    }
}
