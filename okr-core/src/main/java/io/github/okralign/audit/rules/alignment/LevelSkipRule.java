package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.ObjectiveLink;
import java.util.List;
import java.util.Locale;

/** {@code LEVEL_SKIP}: an alignment to a unit further up than the one that the unit belongs to. */
public final class LevelSkipRule {

    private LevelSkipRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("LEVEL_SKIP")
                .because("the level between cannot plan for what it does not see")
                .suggesting("align it to a goal of the level between, or have that level share it")
                .looking(LevelSkipRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        for (ObjectiveLink link : audit.structure().levelSkips()) {
            findings.add(
                    List.of(link.from(), link.to()),
                    "objective \"" + link.from() + "\" bypasses its " + levelBetween(audit.okrSet(), link.from())
                            + ": it is aligned to \"" + link.to() + "\"");
        }
    }

    private static String levelBetween(OkrSet okrs, String objective) {
        return okrs.objectiveOf(objective)
                .unit()
                .flatMap(okrs.organization()::unit)
                .flatMap(Unit::parent)
                .flatMap(okrs.organization()::unit)
                .flatMap(Unit::level)
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .orElse("parent unit");
    }
}
