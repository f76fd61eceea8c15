package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multiset;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules about too much at once, and about effort that does not follow priorities. */
final class FocusRules {

    private static final double CONCENTRATED = .5;
    /** Efforts in tenths may add up to a little more than the whole. */
    private static final double FULL = 1 + 1e-9;

    static final List<Rule> ALL = List.of(
            Rule.named("TOO_MANY_OBJECTIVES")
                    .because("whoever has many goals has none")
                    .suggesting("keep those that matter most, and postpone the rest")
                    .looking((facts, findings) -> {
                        tooMany(facts, findings, "unit", Objective::unit);
                        tooMany(facts, findings, "owner", Objective::owner);
                    }),
            Rule.named("TOO_FEW_KEY_RESULTS")
                    .because("one number alone can be reached in the wrong way")
                    .suggesting("add a key result that balances it")
                    .looking((facts, findings) -> facts.activeObjectives().forEach(objective -> {
                        int count = objective.keyResults().size();
                        if (count > 0 && count < facts.policy().minKeyResults()) {
                            findings.add(
                                    List.of(objective.id()),
                                    facts.name(objective) + " has " + count
                                            + (count == 1 ? " key result" : " key results") + ", fewer than "
                                            + facts.policy().minKeyResults(),
                                    counted(count, facts.policy().minKeyResults()));
                        }
                    })),
            Rule.named("TOO_MANY_KEY_RESULTS")
                    .because("a long list says that nothing stands out")
                    .suggesting("keep those that show the outcome")
                    .looking((facts, findings) -> facts.activeObjectives().forEach(objective -> {
                        int count = objective.keyResults().size();
                        if (count > facts.policy().maxKeyResults()) {
                            findings.add(
                                    List.of(objective.id()),
                                    facts.name(objective) + " has " + count + " key results, more than "
                                            + facts.policy().maxKeyResults(),
                                    counted(count, facts.policy().maxKeyResults()));
                        }
                    })),
            Rule.named("OVERLOADED_OWNER")
                    .because("nobody can do more than they can")
                    .suggesting("hand goals over, or postpone them")
                    .looking((facts, findings) -> facts.focus().loads().forEach((owner, load) -> {
                        if (Double.isInfinite(load)) {
                            findings.add(
                                    List.of(owner),
                                    "person \"" + owner + "\" has no capacity and owns active objectives");
                        } else if (load > FULL) {
                            findings.add(
                                    List.of(owner),
                                    "person \"" + owner + "\" carries "
                                            + Facts.rounded(load, 1)
                                            + " times what they can",
                                    ImmutableMap.of("load", load));
                        }
                    })),
            Rule.named("PRIORITY_MISMATCH")
                    .because("priorities that get no effort are not priorities")
                    .suggesting("move effort, or say what the priorities really are")
                    .looking((facts, findings) -> {
                        double mismatch = facts.focus().priorityMismatch().orElse(0);
                        if (mismatch > facts.policy().priorityMismatch()) {
                            findings.add(
                                    List.of(),
                                    "effort and priorities are " + Math.round(mismatch * 100) + " % apart",
                                    ImmutableMap.of(
                                            "mismatch",
                                            mismatch,
                                            "limit",
                                            facts.policy().priorityMismatch()));
                        }
                    }),
            Rule.named("CONCENTRATION")
                    .because("the goal is as good as this one number")
                    .suggesting("spread the weight, or watch this key result closely")
                    .looking((facts, findings) -> facts.foremostInfluences(
                                    facts.structure().objectives(AlignmentClass.STRATEGIC))
                            .forEach((objective, foremost) -> {
                                if (foremost.influence() > CONCENTRATED
                                        && facts.okrSet().goal(foremost.id()) instanceof KeyResult) {
                                    findings.add(
                                            List.of(objective, foremost.id()),
                                            "strategic objective \"" + objective + "\" rests to "
                                                    + Math.round(foremost.influence() * 100) + " % on \""
                                                    + foremost.id()
                                                    + "\"",
                                            ImmutableMap.of("influence", foremost.influence()));
                                }
                            })));

    private FocusRules() {}

    private static ImmutableMap<String, Double> counted(int count, int limit) {
        return ImmutableMap.of("count", (double) count, "limit", (double) limit);
    }

    /** Counts what is pursued at the same time: active objectives of one cycle. */
    private static void tooMany(
            Facts facts, Rule.Findings findings, String kind, Function<Objective, Optional<String>> by) {
        ListMultimap<String, Objective> pursued =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        facts.activeObjectives().forEach(objective -> by.apply(objective).ifPresent(id -> pursued.put(id, objective)));
        int limit = facts.policy().maxObjectives();
        pursued.asMap().forEach((id, all) -> {
            Multiset<String> byCycle = LinkedHashMultiset.create();
            if (all.size() > limit) {
                all.forEach(objective -> byCycle.add(objective.cycle().orElse("")));
            }
            byCycle.entrySet().stream()
                    .map(Multiset.Entry::getCount)
                    .filter(count -> count > limit)
                    .forEach(count -> findings.add(
                            List.of(id),
                            kind + " \"" + id + "\" pursues " + count + " objectives at once, more than " + limit,
                            counted(count, limit)));
        });
    }
}
