package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;

/** {@code DETACHED}: an objective whose links upward never reach the strategy. */
public final class DetachedRule {

    private DetachedRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("DETACHED")
                .because("links that lead nowhere only look like alignment")
                .suggesting("align the objective at the end of its links to the strategy")
                .looking(ClassRule.of(
                        AlignmentClass.DETACHED, " is linked upward, but no path leads to a strategic objective"));
    }
}
