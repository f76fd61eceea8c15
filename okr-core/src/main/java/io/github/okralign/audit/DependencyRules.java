package io.github.okralign.audit;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Goal;
import io.github.okralign.pace.Health;
import java.time.LocalDate;
import java.util.List;

/** Rules about what goals need of each other. */
final class DependencyRules {

    static final List<Rule> ALL = List.of(
            Rule.named("DEPENDENCY_AT_RISK")
                    .because("a delay there is a delay here")
                    .suggesting("ask what is in the way, and plan for the case that it does not come")
                    .looking((facts, findings) -> each(facts, AlignmentState.ACCEPTED, (goal, needed) -> {
                        Health health = facts.health(needed).health();
                        if (health.isAtRiskOrWorse()) {
                            findings.add(
                                    List.of(goal.id(), needed.id()),
                                    facts.name(goal) + " needs " + facts.name(needed) + ", which is " + health.name());
                        }
                    })),
            Rule.named("DEPENDENCY_LATE")
                    .because("it comes too late by plan")
                    .suggesting("agree on an earlier date, or move this one")
                    .looking((facts, findings) -> each(facts, AlignmentState.ACCEPTED, (goal, needed) -> {
                        LocalDate due = facts.due(goal).orElse(null);
                        LocalDate itsDue = facts.due(needed).orElse(null);
                        if (due != null && itsDue != null && itsDue.isAfter(due)) {
                            findings.add(
                                    List.of(goal.id(), needed.id()),
                                    facts.name(goal) + " is due on " + due + " and needs " + facts.name(needed)
                                            + ", due on " + itsDue);
                        }
                    })),
            Rule.named("UNCONFIRMED_DEPENDENCY")
                    .because("those who are needed do not know it yet")
                    .suggesting("have the other owner accept or decline it")
                    .looking((facts, findings) -> each(
                            facts,
                            AlignmentState.PROPOSED,
                            (goal, needed) -> findings.add(
                                    List.of(goal.id(), needed.id()),
                                    facts.name(goal) + " counts on " + facts.name(needed)
                                            + ", whose owner has not agreed"))));

    private DependencyRules() {}

    private interface Look {
        void at(Goal goal, Goal needed);
    }

    private static void each(Facts facts, AlignmentState state, Look look) {
        for (Dependency dependency : facts.dependencies()) {
            if (dependency.state() == state) {
                look.at(dependency.goal(), dependency.needed());
            }
        }
    }
}
