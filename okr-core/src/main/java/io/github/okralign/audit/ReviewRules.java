package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import java.util.List;
import java.util.Optional;

/** Rules that look at two analyses at once, and are silent where there is only one. */
final class ReviewRules {

    static final List<Rule> ALL = List.of(
            Rule.named("SANDBAGGING")
                    .because("a stretch that is always reached in full was none")
                    .suggesting("ask for more, or call the goals committed")
                    .looking((facts, findings) ->
                            facts.earlier().ifPresent(earlier -> sandbagging(facts, earlier, findings))),
            Rule.named("LATE_RETARGET")
                    .because("a target that moves at the end hides how the goal was missed or met")
                    .suggesting("keep the old measure until the review, and put the new one into the next cycle")
                    .looking((facts, findings) ->
                            facts.earlier().ifPresent(earlier -> lateRetarget(facts, earlier, findings))),
            Rule.named("CHRONIC_CARRY_OVER")
                    .because("what is carried over again and again is wanted by nobody enough")
                    .suggesting("stop it, cut it down to what can be done in one cycle, or give it an owner with time")
                    .looking((facts, findings) ->
                            facts.earlier().ifPresent(earlier -> new CarryOverHistory(facts, earlier).find(findings))),
            Rule.named("POST_MORTEM_DUE")
                    .because("a broken promise that nobody looks into is broken again")
                    .suggesting("sit down together: what was promised, what happened, what do we change")
                    .looking((facts, findings) ->
                            facts.earlier().ifPresent(earlier -> postMortem(facts, earlier, findings))));

    private ReviewRules() {}

    /** The key result of another set that is the same goal in the same cycle; one of another cycle is another goal. */
    private static Optional<KeyResult> same(KeyResult keyResult, Facts facts, Facts other) {
        return other.okrSet()
                .find(keyResult.id())
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .filter(its -> other.objectiveOf(its)
                        .cycle()
                        .equals(facts.objectiveOf(keyResult).cycle()));
    }

    /** Committed goals are to be reached in full, so only aspirational ones can tell. */
    private static void sandbagging(Facts facts, Facts earlier, Rule.Findings findings) {
        for (Calibration owner : Calibration.of(List.of(earlier, facts))) {
            if (owner.isSandbagging()) {
                double share = (double) owner.aspirationalInFull() / owner.aspirational();
                findings.add(
                        List.of(owner.owner()),
                        "person \"" + owner.owner() + "\" reached the full target of " + owner.aspirationalInFull()
                                + " out of " + owner.aspirational() + " aspirational key results",
                        ImmutableMap.of("share", share, "count", (double) owner.aspirational()));
            }
        }
    }

    private static void lateRetarget(Facts facts, Facts earlier, Rule.Findings findings) {
        facts.objectives().flatMap(objective -> objective.keyResults().stream()).forEach(keyResult -> {
            Measure now = keyResult.measure().orElse(null);
            Measure before =
                    same(keyResult, facts, earlier).flatMap(KeyResult::measure).orElse(null);
            double elapsed = facts.elapsed(keyResult).orElse(0);
            if (now != null
                    && before != null
                    && !now.definesSameAs(before)
                    && elapsed >= facts.policy().lateRetarget()) {
                findings.add(
                        List.of(keyResult.id()),
                        facts.name(keyResult) + " got another measure after " + Math.round(Math.min(1, elapsed) * 100)
                                + " % of its time" + difference(before, now),
                        ImmutableMap.of("elapsed", elapsed));
            }
        });
    }

    private static String difference(Measure before, Measure now) {
        String was = before.accept(MeasureText.INSTANCE);
        String is = now.accept(MeasureText.INSTANCE);
        return was.isEmpty() || is.isEmpty() || was.equals(is) ? "" : ": " + is + " instead of " + was;
    }

    private static void postMortem(Facts facts, Facts earlier, Rule.Findings findings) {
        facts.objectives().filter(objective -> isMissed(facts, objective)).forEach(objective -> {
            boolean known = earlier.okrSet()
                    .find(objective.id())
                    .filter(Objective.class::isInstance)
                    .map(Objective.class::cast)
                    .filter(its -> its.cycle().equals(objective.cycle()) && isMissed(earlier, its))
                    .isPresent();
            if (!known) {
                double progress = facts.progress(objective).progress().ratio();
                findings.add(
                        List.of(objective.id()),
                        "committed " + facts.name(objective) + " ended at " + Math.min(99, Math.round(progress * 100))
                                + " %",
                        ImmutableMap.of("progress", progress));
            }
        });
    }

    private static boolean isMissed(Facts facts, Objective objective) {
        return objective.state().takesPart()
                && objective.commitment() == Commitment.COMMITTED
                && facts.isOver(objective)
                && facts.progress(objective).progress().asOptional().orElse(1) < 1;
    }
}
