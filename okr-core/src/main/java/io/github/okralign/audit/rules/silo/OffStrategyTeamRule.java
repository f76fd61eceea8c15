package io.github.okralign.audit.rules.silo;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code OFF_STRATEGY_TEAM}: a unit with objectives of its own, none of which leads to the strategy. */
public final class OffStrategyTeamRule {

    private OffStrategyTeamRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OFF_STRATEGY_TEAM")
                .because("a whole team works on something that is not part of the strategy")
                .suggesting("align its goals to the strategy")
                .looking(OffStrategyTeamRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        Set<String> onStrategy = new HashSet<>();
        for (AlignmentClass leading : List.of(AlignmentClass.STRATEGIC, AlignmentClass.GROUNDED)) {
            audit.objectives(leading).forEach(objective -> objective.unit().ifPresent(onStrategy::add));
        }
        Map<String, Integer> counts = new HashMap<>();
        audit.objectives()
                .forEach(objective -> objective.unit().ifPresent(unit -> counts.merge(unit, 1, Integer::sum)));
        for (Unit unit : audit.okrSet().organization().units()) {
            Integer count = counts.get(unit.id());
            if (count != null && !onStrategy.contains(unit.id())) {
                findings.add(
                        List.of(unit.id()),
                        "no objective of unit \"" + unit.id() + "\" leads to the strategy",
                        ImmutableMap.of("objectives", (double) count),
                        StrategicGoalMatcher.of(audit).suggestionForUnit(unit.id()));
            }
        }
    }
}
