package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import java.util.List;

/** {@code REDUNDANT_ALIGNMENT}: a direct link where another path leads to the same objective. */
public final class RedundantAlignmentRule {

    private RedundantAlignmentRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("REDUNDANT_ALIGNMENT")
                .because("the same support counts twice and has to be maintained twice")
                .suggesting("remove the direct link, or the detour")
                .looking((audit, findings) -> audit.structure()
                        .redundant()
                        .forEach(link -> findings.add(
                                List.of(link.from(), link.to()),
                                "objective \"" + link.from() + "\" is linked to \"" + link.to()
                                        + "\" both directly and through others")));
    }
}
