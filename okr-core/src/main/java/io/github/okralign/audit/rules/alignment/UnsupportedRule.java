package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import java.util.List;

/** {@code UNSUPPORTED}: a strategic objective to which nothing contributes and which nothing supports. */
public final class UnsupportedRule {

    private UnsupportedRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("UNSUPPORTED")
                .because("a strategy that nobody works on remains a wish")
                .suggesting("ask the teams what they could contribute, or drop it")
                .looking((audit, findings) -> audit.structure()
                        .unsupported()
                        .forEach(id -> findings.add(
                                List.of(id), "nothing contributes to or supports strategic objective \"" + id + "\"")));
    }
}
