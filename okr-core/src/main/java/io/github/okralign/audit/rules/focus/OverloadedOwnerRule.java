package io.github.okralign.audit.rules.focus;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import java.util.List;

/**
 * {@code OVERLOADED_OWNER}: a person whose objectives ask for more than their capacity
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">semantics</a>).
 */
public final class OverloadedOwnerRule {

    /** Efforts in tenths may add up to a little more than the whole. */
    private static final double FULL = 1 + 1e-9;

    private OverloadedOwnerRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OVERLOADED_OWNER")
                .because("nobody can do more than they can")
                .suggesting("hand goals over, or postpone them")
                .looking((audit, findings) -> audit.analysis().focus().loads().forEach((owner, load) -> {
                    if (Double.isInfinite(load)) {
                        findings.add(
                                List.of(owner), "person \"" + owner + "\" has no capacity and owns active objectives");
                    } else if (load > FULL) {
                        findings.add(
                                List.of(owner),
                                "person \"" + owner + "\" is at " + percent(load) + " of capacity",
                                ImmutableMap.of("load", load));
                    }
                }));
    }

    private static String percent(double load) {
        return Math.round(load * 100) > 100 ? MessageText.percent(load) : "just over 100 %";
    }
}
