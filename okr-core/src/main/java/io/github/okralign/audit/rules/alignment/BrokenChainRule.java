package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;

/** {@code BROKEN_CHAIN}: an objective that would reach the strategy if all links and objectives on the way counted. */
public final class BrokenChainRule {

    private BrokenChainRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("BROKEN_CHAIN")
                .because("a goal can lose its purpose although nobody decided so")
                .suggesting("accept the open alignments, or align it anew")
                .looking(ClassRule.of(
                        AlignmentClass.BROKEN_CHAIN,
                        " would lead to the strategy, but a link on the way is not accepted"
                                + " or an objective takes no part"));
    }
}
