package io.github.okralign.audit.rules.focus;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.KeyResult;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** {@code CONCENTRATION}: a strategic objective of which one key result carries more than half. */
public final class ConcentrationRule {

    private static final double CONCENTRATED = .5;

    private ConcentrationRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("CONCENTRATION")
                .because("the goal is only as good as this one number")
                .suggesting("spread the weight, or watch this key result closely")
                .looking((audit, findings) -> audit.analysis()
                        .foremostInfluences(audit.structure().objectives(AlignmentClass.STRATEGIC))
                        .forEach((objective, foremost) -> {
                            if (foremost.influence() > CONCENTRATED
                                    && audit.okrSet().goal(foremost.id()) instanceof KeyResult) {
                                findings.add(
                                        List.of(objective, foremost.id()),
                                        MessageText.percent(foremost.influence()) + " of strategic objective \""
                                                + objective + "\" depends on \"" + foremost.id() + "\"",
                                        ImmutableMap.of("influence", foremost.influence()));
                            }
                        }));
    }
}
