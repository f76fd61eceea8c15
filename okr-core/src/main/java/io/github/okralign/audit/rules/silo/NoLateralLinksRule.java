package io.github.okralign.audit.rules.silo;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.UnitLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code NO_LATERAL_LINKS}: a unit with some objectives, none of which is linked to a unit beside it. */
public final class NoLateralLinksRule {

    private static final int FEWEST_OBJECTIVES = 3;

    private NoLateralLinksRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_LATERAL_LINKS")
                .because("units that never meet below the top work at cross purposes")
                .suggesting("ask which goals of other units it helps or needs")
                .looking(NoLateralLinksRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        List<Unit> units = audit.okrSet().organization().units();
        Map<String, Integer> branchesWithGoals = new HashMap<>();
        for (Unit unit : units) {
            if (audit.analysis().units().unit(unit.id()).orElseThrow().objectives() > 0) {
                unit.parent().ifPresent(parent -> branchesWithGoals.merge(parent, 1, Integer::sum));
            }
        }
        for (Unit unit : units) {
            UnitLinks links = audit.analysis().units().unit(unit.id()).orElseThrow();
            boolean sibling = unit.parent()
                    .map(parent -> branchesWithGoals.getOrDefault(parent, 0) > 1)
                    .orElse(false);
            if (sibling && links.objectives() >= FEWEST_OBJECTIVES && links.lateral() == 0) {
                String level = unit.level()
                        .map(its -> its.name().toLowerCase(Locale.ROOT))
                        .orElse("unit");
                findings.add(
                        List.of(unit.id()),
                        "unit \"" + unit.id() + "\" with " + links.objectives() + " objectives has no link to another "
                                + level,
                        ImmutableMap.of("objectives", (double) links.objectives()),
                        StrategicGoalMatcher.of(audit).suggestionForBranch(unit.id()));
            }
        }
    }
}
