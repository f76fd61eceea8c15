package io.github.okralign.audit.rules.alignment;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.structure.Island;

/** {@code ISLAND}: objectives that are linked with each other, but with no strategic one. */
public final class IslandRule {

    private IslandRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("ISLAND")
                .because("a group that serves only itself may become a silo")
                .suggesting("align the group's top objective to the strategy")
                .looking((audit, findings) -> {
                    for (Island island : audit.structure().islands()) {
                        findings.add(
                                island.objectives(),
                                "objectives " + MessageText.quoted(island.objectives())
                                        + " are linked with each other and with no strategic one",
                                ImmutableMap.of("objectives", (double)
                                        island.objectives().size()));
                    }
                });
    }
}
