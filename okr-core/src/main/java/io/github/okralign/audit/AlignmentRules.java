package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Objective;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Island;
import java.time.LocalDate;
import java.util.List;

/** Rules about the way from a goal to the strategy. */
final class AlignmentRules {

    static final List<Rule> ALL = List.of(
            classed(
                            "UNALIGNED",
                            AlignmentClass.UNALIGNED,
                            " has no link upward: it is an orphan",
                            "work that serves no common goal competes with work that does",
                            "align it to the goal that it serves, or stop it")
                    .of(AuditPolicy::orphanSeverity),
            classed(
                    "DETACHED",
                    AlignmentClass.DETACHED,
                    " is linked upward, but no path leads to a strategic objective",
                    "links that end nowhere only look like alignment",
                    "align the objective at the end of its links to the strategy"),
            classed(
                    "BROKEN_CHAIN",
                    AlignmentClass.BROKEN_CHAIN,
                    " would lead to the strategy, but a link on the way is not accepted or an objective takes no part",
                    "a goal can lose its purpose without anybody having decided so",
                    "accept the open alignments, or align it anew"),
            Rule.named("UNSUPPORTED")
                    .because("a strategy that nobody works for stays a wish")
                    .suggesting("ask the teams what they could contribute, or drop it")
                    .looking((facts, findings) -> facts.structure()
                            .unsupported()
                            .forEach(id -> findings.add(
                                    List.of(id),
                                    "nothing contributes to or supports strategic objective \"" + id + "\""))),
            Rule.named("ISLAND")
                    .because("a group that only serves itself is a silo in the making")
                    .suggesting("align the foremost of them to the strategy")
                    .looking((facts, findings) -> {
                        for (Island island : facts.structure().islands()) {
                            findings.add(
                                    island.objectives(),
                                    "objectives " + quoted(island.objectives())
                                            + " are linked with each other and with no strategic one",
                                    ImmutableMap.of("objectives", (double)
                                            island.objectives().size()));
                        }
                    }),
            Rule.named("NO_STRATEGIC_OBJECTIVE")
                    .because("without a strategy nothing can be aligned")
                    .suggesting("give a unit the level COMPANY, or mark objectives as strategic")
                    .of(Severity.ERROR)
                    .looking((facts, findings) -> {
                        if (facts.objectives().findAny().isPresent()
                                && facts.objectives(AlignmentClass.STRATEGIC)
                                        .findAny()
                                        .isEmpty()) {
                            findings.add(List.of(), "no objective is strategic");
                        }
                    }),
            Rule.named("LEVEL_SKIP")
                    .because("those in between cannot plan for what they do not see")
                    .suggesting("align it to a goal of the level between, or have that level share it")
                    .looking((facts, findings) -> facts.structure()
                            .levelSkips()
                            .forEach(link -> findings.add(
                                    List.of(link.from(), link.to()),
                                    "objective \"" + link.from() + "\" skips a level: \"" + link.to()
                                            + "\" is of a unit above the next one"))),
            Rule.named("TOO_DEEP")
                    .because("a purpose gets lost on a long way")
                    .suggesting("align it to a goal that is nearer to the strategy")
                    .looking(AlignmentRules::tooDeep),
            Rule.named("REDUNDANT_ALIGNMENT")
                    .because("the same support counts twice, and twice is maintained")
                    .suggesting("remove the direct link, or the detour")
                    .looking((facts, findings) -> facts.structure()
                            .redundant()
                            .forEach(link -> findings.add(
                                    List.of(link.from(), link.to()),
                                    "objective \"" + link.from() + "\" is linked to \"" + link.to()
                                            + "\" directly and by way of others"))),
            Rule.named("SINGLE_POINT_OF_FAILURE")
                    .because("if this one is dropped, all that hangs on it loses its purpose")
                    .suggesting("give some of the goals below a second way to the strategy")
                    .looking(AlignmentRules::singlePoint),
            Rule.named("PENDING_ALIGNMENT")
                    .because("a proposal without an answer is an answer")
                    .suggesting("have the owner of the target accept or decline it")
                    .looking(AlignmentRules::pending),
            Rule.named("NOT_TIED_TO_VALUES")
                    .because("values that no strategy serves are decoration")
                    .suggesting("name the values that it serves")
                    .looking((facts, findings) -> {
                        if (!facts.okrSet().organization().values().isEmpty()) {
                            facts.objectives(AlignmentClass.STRATEGIC)
                                    .filter(objective -> objective.values().isEmpty())
                                    .forEach(objective -> findings.add(
                                            List.of(objective.id()),
                                            "strategic " + facts.name(objective) + " names no value"));
                        }
                    }));

    private AlignmentRules() {}

    private static Rule classed(
            String name, AlignmentClass alignmentClass, String message, String because, String suggestion) {
        return Rule.named(name)
                .because(because)
                .suggesting(suggestion)
                .looking((facts, findings) -> facts.objectives(alignmentClass)
                        .forEach(objective -> findings.add(List.of(objective.id()), facts.name(objective) + message)));
    }

    static String quoted(List<String> ids) {
        return "\"" + String.join("\", \"", ids) + "\"";
    }

    private static void tooDeep(Facts facts, Rule.Findings findings) {
        int limit = facts.policy().maxDepth();
        facts.objectives(AlignmentClass.GROUNDED).forEach(objective -> {
            int depth = facts.structure().depth(objective.id()).orElse(0);
            if (depth > limit) {
                findings.add(
                        List.of(objective.id()),
                        facts.name(objective) + " is " + depth + " links away from the strategy, more than " + limit,
                        ImmutableMap.of("depth", (double) depth, "limit", (double) limit));
            }
        });
    }

    private static void singlePoint(Facts facts, Rule.Findings findings) {
        List<Objective> grounded = facts.objectives(AlignmentClass.GROUNDED).toList();
        for (Objective objective : grounded) {
            int exposure = facts.structure().exposure(objective.id());
            double share = exposure / (double) grounded.size();
            if (exposure >= Math.max(1, facts.policy().exposureGoals())
                    && share >= facts.policy().exposureShare()) {
                findings.add(
                        List.of(objective.id()),
                        exposure + (exposure == 1 ? " objective leads" : " objectives lead")
                                + " to the strategy only by way of " + facts.name(objective) + ", "
                                + Math.round(share * 100) + " % of all that do",
                        ImmutableMap.of("exposure", (double) exposure, "share", share));
            }
        }
    }

    private static void pending(Facts facts, Rule.Findings findings) {
        facts.activeGoals().forEach(goal -> {
            for (Alignment alignment : goal.alignments()) {
                LocalDate since = alignment.date().orElse(null);
                if (alignment.state() != AlignmentState.PROPOSED || since == null) {
                    continue;
                }
                long days = facts.asOf().toEpochDay() - since.toEpochDay();
                if (days > facts.cadenceDays()) {
                    findings.add(
                            List.of(goal.id(), alignment.to()),
                            "the alignment of " + facts.name(goal) + " to \"" + alignment.to()
                                    + "\" has been waiting for an answer for " + days + " days",
                            ImmutableMap.of("days", (double) days));
                }
            }
        });
    }
}
