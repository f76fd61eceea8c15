package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Unit;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.UnitLinks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about units that keep to themselves. */
final class SiloRules {

    private static final int BRANCH = 3;

    static final List<Rule> ALL = List.of(
            Rule.named("ISOLATED_TEAM")
                    .because("what a team does alone, others do again")
                    .suggesting("link its goals with those that they help, and with those that they need")
                    .looking(SiloRules::isolated),
            Rule.named("NO_LATERAL_LINKS")
                    .because("branches that never meet below the top work past each other")
                    .suggesting("ask which goals of the other branches it helps or needs")
                    .looking(SiloRules::noLateralLinks),
            Rule.named("OFF_STRATEGY_TEAM")
                    .because("a whole team works on what nobody has chosen")
                    .suggesting("align its goals to the strategy")
                    .looking(SiloRules::offStrategy));

    private SiloRules() {}

    private static void isolated(Facts facts, Rule.Findings findings) {
        double threshold = facts.policy().isolationBound();
        for (Unit unit : facts.okrSet().organization().units()) {
            UnitLinks links = facts.units().unit(unit.id()).orElseThrow();
            int external = links.vertical() + links.lateral();
            double bound = links.externalUpperBound().orElse(1);
            if (unit.parent().isPresent() && links.others() > 0 && bound < threshold) {
                findings.add(
                        List.of(unit.id()),
                        "unit \"" + unit.id() + "\" keeps to itself: " + links.internal() + " links stay inside, "
                                + external + (external == 1 ? " leads out" : " lead out"),
                        ImmutableMap.of(
                                "internal",
                                (double) links.internal(),
                                "external",
                                (double) external,
                                "externalUpperBound",
                                bound,
                                "threshold",
                                threshold),
                        facts.resemblance().suggestionForBranch(unit.id()));
            }
        }
    }

    private static void noLateralLinks(Facts facts, Rule.Findings findings) {
        List<Unit> units = facts.okrSet().organization().units();
        Map<String, Integer> branchesWithGoals = new HashMap<>();
        for (Unit unit : units) {
            if (facts.units().unit(unit.id()).orElseThrow().objectives() > 0) {
                unit.parent().ifPresent(parent -> branchesWithGoals.merge(parent, 1, Integer::sum));
            }
        }
        for (Unit unit : units) {
            UnitLinks links = facts.units().unit(unit.id()).orElseThrow();
            boolean sibling = unit.parent()
                    .map(parent -> branchesWithGoals.getOrDefault(parent, 0) > 1)
                    .orElse(false);
            if (sibling && links.objectives() >= BRANCH && links.lateral() == 0) {
                findings.add(
                        List.of(unit.id()),
                        "unit \"" + unit.id() + "\" with " + links.objectives()
                                + " objectives has no link to a branch beside it",
                        ImmutableMap.of("objectives", (double) links.objectives()),
                        facts.resemblance().suggestionForBranch(unit.id()));
            }
        }
    }

    private static void offStrategy(Facts facts, Rule.Findings findings) {
        Set<String> onStrategy = new HashSet<>();
        for (AlignmentClass leading : List.of(AlignmentClass.STRATEGIC, AlignmentClass.GROUNDED)) {
            facts.objectives(leading).forEach(objective -> objective.unit().ifPresent(onStrategy::add));
        }
        Map<String, Integer> counts = new HashMap<>();
        facts.objectives()
                .forEach(objective -> objective.unit().ifPresent(unit -> counts.merge(unit, 1, Integer::sum)));
        for (Unit unit : facts.okrSet().organization().units()) {
            Integer count = counts.get(unit.id());
            if (count != null && !onStrategy.contains(unit.id())) {
                findings.add(
                        List.of(unit.id()),
                        "no objective of unit \"" + unit.id() + "\" leads to the strategy",
                        ImmutableMap.of("objectives", (double) count),
                        facts.resemblance().suggestionForUnit(unit.id()));
            }
        }
    }
}
