package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import java.util.List;
import java.util.OptionalDouble;

/** Rules about how goals are doing. */
final class HealthRules {

    private static final double EARLY = .5;

    static final List<Rule> ALL = List.of(
            Rule.named("OFF_TRACK")
                    .because("what is off track now is missed later")
                    .suggesting("decide: more effort, another way, or less ambition")
                    .looking((facts, findings) -> facts.activeGoals()
                            .filter(goal -> facts.health(goal).health() == Health.OFF_TRACK)
                            .forEach(goal -> findings.add(
                                    List.of(goal.id()),
                                    facts.name(goal) + " is off track"
                                            + number(", pace ", facts.pace(goal).pace()),
                                    evidence("pace", facts.pace(goal).pace())))),
            Rule.named("DIVERGENCE")
                    .because("numbers and gut feeling cannot both be right")
                    .suggesting("ask the owner what the numbers do not show")
                    .looking((facts, findings) -> facts.activeGoals()
                            .filter(goal -> facts.health(goal).reasons().contains(HealthReason.DIVERGENCE))
                            .forEach(goal -> findings.add(
                                    List.of(goal.id()),
                                    "pace and confidence of " + facts.name(goal) + " contradict each other",
                                    evidence("pace", facts.pace(goal).pace())))),
            Rule.named("MASKED_FAILURE")
                    .because("one runaway success hides a failure beside it")
                    .suggesting("look at the failing contributor by itself")
                    .looking((facts, findings) -> facts.activeGoals().forEach(goal -> masked(facts, goal, findings))),
            Rule.named("REGRESSION")
                    .because("it is worse than when it began")
                    .suggesting("find out what got worse before pushing on")
                    .looking((facts, findings) -> facts.activeKeyResults().forEach(keyResult -> {
                        boolean nothing = facts.ratio(keyResult) <= 0; // as all that is below the baseline counts
                        double raw = nothing ? facts.progress(keyResult).raw().orElse(0) : 0;
                        if (raw < 0) {
                            findings.add(
                                    List.of(keyResult.id()),
                                    facts.name(keyResult) + " stands at " + Math.round(raw * 100)
                                            + " %, below its baseline",
                                    ImmutableMap.of("raw", raw));
                        }
                    })),
            Rule.named("TARGET_TOO_EASY")
                    .because("a target that is reached by half-time asked for too little")
                    .suggesting("raise the target, or free the effort")
                    .looking((facts, findings) -> facts.activeKeyResults()
                            .filter(keyResult -> keyResult
                                    .measure()
                                    .filter(measure -> measure.isNumeric() && !measure.isMaintained())
                                    .isPresent())
                            .forEach(keyResult -> easy(facts, keyResult, findings))));

    private HealthRules() {}

    private static String number(String before, OptionalDouble number) {
        return number.isPresent() ? before + Facts.rounded(number.getAsDouble(), 2) : "";
    }

    private static ImmutableMap<String, Double> evidence(String name, OptionalDouble number) {
        return number.isPresent() ? ImmutableMap.of(name, number.getAsDouble()) : ImmutableMap.of();
    }

    private static void easy(Facts facts, KeyResult keyResult, Rule.Findings findings) {
        double elapsed = facts.ratio(keyResult) >= 1
                ? Math.max(0, facts.elapsed(keyResult).orElse(1))
                : 1;
        if (elapsed < EARLY) {
            findings.add(
                    List.of(keyResult.id()),
                    facts.name(keyResult) + " reached its target after " + Math.round(elapsed * 100) + " % of its time",
                    ImmutableMap.of("elapsed", elapsed));
        }
    }

    private static void masked(Facts facts, Goal goal, Rule.Findings findings) {
        boolean alone = goal instanceof KeyResult && facts.linksTo(goal).isEmpty();
        if (!alone && facts.health(goal).health().isAtRiskOrWorse()) {
            facts.masking(goal).ifPresent(masking -> {
                String over = masking.overAchieved().get(0);
                String failing = masking.failing().get(0);
                findings.add(
                        List.of(goal.id(), over, failing),
                        facts.name(goal) + " would look fine on the strength of \"" + over + "\", while \"" + failing
                                + "\" fails",
                        ImmutableMap.of("hidden", masking.hidden(), "gap", masking.gap()));
            });
        }
    }
}
