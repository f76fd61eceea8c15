package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Calibration;
import io.github.okralign.audit.policy.Rule;
import java.util.List;

/** {@code SANDBAGGING}: an owner who keeps reaching aspirational targets in full. */
public final class SandbaggingRule {

    private SandbaggingRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("SANDBAGGING")
                .because("a stretch target that is always reached in full was no stretch")
                .suggesting("ask for more, or call the goals committed")
                .comparing(SandbaggingRule::look);
    }

    /** Committed goals are meant to be reached in full, so only aspirational ones can tell. */
    private static void look(AuditContext audit, AuditContext earlier, Rule.Findings findings) {
        for (Calibration owner : Calibration.of(List.of(earlier.analysis(), audit.analysis()), audit.policy())) {
            if (owner.isSandbagging()) {
                double share = (double) owner.aspirationalInFull() / owner.aspirational();
                findings.add(
                        List.of(owner.owner()),
                        "person \"" + owner.owner() + "\" reached the full target of " + owner.aspirationalInFull()
                                + " out of " + owner.aspirational() + " aspirational key results",
                        ImmutableMap.of("share", share, "count", (double) owner.aspirational()));
            }
        }
    }
}
