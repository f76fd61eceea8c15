package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.ValueReading;
import io.github.okralign.rollup.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.ValueChange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What it would take, case by case. */
class ReachTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final Progress ALL = Progress.ofPercent(100);

    private static OkrSet.Builder okrs() {
        return OkrSet.builder().asOf(DAY);
    }

    private static Consumer<KeyResult.Builder> at(double ratio) {
        return k -> k.title("K").change(0, 1, "").checkIn("2026-05-08", ratio);
    }

    /** An objective "o" with one key result "k". */
    private static Analysis one(Consumer<KeyResult.Builder> keyResult) {
        return one(keyResult, RollupPolicy.DEFAULT);
    }

    private static Analysis one(Consumer<KeyResult.Builder> keyResult, RollupPolicy policy) {
        return Analysis.of(
                okrs().objective("o", o -> o.title("O").keyResult("k", k -> keyResult.accept(k.title("K"))))
                        .build(),
                AnalysisPolicy.MEDIUM.withRollup(policy));
    }

    private static ReachStep onlyStep(Reach plan) {
        assertThat(plan.steps()).hasSize(1);
        return plan.steps().get(0);
    }

    private static List<String> leaves(Reach plan) {
        return plan.steps().stream().map(ReachStep::leaf).toList();
    }

    // In native units

    @Test
    void aValueRisesFromTheLatestOneAsFarAsNeeded() {
        Analysis analysis = one(k -> k.change(100, 200, "EUR").checkIn("2026-05-08", 120));
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.5));
        ValueChange value = onlyStep(plan).value().orElseThrow();
        assertThat(value).isEqualTo(new ValueChange(120, 150, "EUR"));
        assertThat(value.difference()).isEqualTo(30);
        assertThat(plan.changes()).containsExactly(new Change.CheckedIn("k", CheckIn.of(DAY, 150)));
    }

    @Test
    void aValueFallsWhereLessIsBetter() {
        Reach plan = one(k -> k.change(10, 2, "days").checkIn("2026-05-08", 8))
                .goal("o")
                .reach(Progress.ofRatio(.75));
        ValueChange value = onlyStep(plan).value().orElseThrow();
        assertThat(value).isEqualTo(new ValueChange(8, 4, "days"));
        assertThat(value.difference()).isEqualTo(-4);
    }

    @Test
    void aValueThatNobodyHasReportedRisesFromTheBaseline() {
        Reach plan = one(k -> k.change(100, 200, "")).goal("o").reach(ALL);
        assertThat(onlyStep(plan).value()).hasValue(new ValueChange(100, 200, ""));
    }

    @Test
    void aValueBelowTheBaselineHasToMakeUpForThat() {
        Reach plan = one(k -> k.change(100, 200, "").checkIn("2026-05-08", 40))
                .goal("o")
                .reach(Progress.ofRatio(.5));
        assertThat(onlyStep(plan).value()).hasValue(new ValueChange(40, 150, ""));
        assertThat(onlyStep(plan).from()).isEqualTo(Progress.ofRatio(0));
    }

    @Test
    void aCheckInOfALaterDayDoesNotCountYet() {
        Reach plan = one(k -> k.change(0, 100, "").checkIn("2026-05-08", 10).checkIn("2026-05-16", 90))
                .goal("o")
                .reach(Progress.ofRatio(.5));
        assertThat(onlyStep(plan).value()).hasValue(new ValueChange(10, 50, ""));
    }

    // What is not a value goes all the way

    @Test
    void aYesOrNoIsAYesEvenIfThatIsMoreThanNeeded() {
        Reach plan = one(KeyResult.Builder::binary).goal("o").reach(Progress.ofRatio(.2));
        assertThat(onlyStep(plan).to()).isEqualTo(ALL);
        assertThat(onlyStep(plan).value()).isEmpty();
        assertThat(plan.after()).isEqualTo(ALL);
        assertThat(plan.changes()).containsExactly(new Change.CheckedIn("k", CheckIn.of(DAY, 1)));
    }

    @Test
    void milestonesAreAllDone() {
        Reach plan = one(k -> k.milestones(
                        Milestone.of("a", "A"),
                        Milestone.of("b", "B").doneOn(DAY),
                        Milestone.of("c", "C").doneOn(DAY.plusDays(1))))
                .goal("o")
                .reach(Progress.ofRatio(.9));
        assertThat(plan.changes())
                .containsExactly(new Change.MilestoneDone("k", "a", DAY), new Change.MilestoneDone("k", "c", DAY));
    }

    @Test
    void milestonesThatCannotBeNamedAreLeftToTheReader() {
        Reach plan = one(k -> k.milestones(Milestone.of("a", "A"), Milestone.create()))
                .goal("o")
                .reach(ALL);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.stepsWithoutChange()).isEqualTo(plan.steps()).hasSize(1);
        assertThat(plan.after()).isEqualTo(ALL);
    }

    @Test
    void levelsGoToTheFirstThatStandsForTheWhole() {
        Consumer<KeyResult.Builder> levels = k -> k.levels(
                new AttainmentLevel("GOOD", .7), new AttainmentLevel("BEST", 1.2), new AttainmentLevel("WOW", 2));
        Reach plan = one(levels).goal("o").reach(Progress.ofRatio(.5));
        assertThat(plan.changes()).containsExactly(new Change.CheckedIn("k", CheckIn.ofLevel(DAY, "BEST")));
        assertThat(plan.after()).isEqualTo(ALL);
        Reach uncapped =
                one(levels, RollupPolicy.DEFAULT.withUncapped(true)).goal("o").reach(Progress.ofRatio(.5));
        assertThat(uncapped.after()).isEqualTo(Progress.ofRatio(1.2));
    }

    @Test
    void levelsThatEndBelowTheWholeAreLeftToTheReader() {
        Reach plan =
                one(k -> k.levels(new AttainmentLevel("GOOD", .7))).goal("o").reach(Progress.ofRatio(.5));
        assertThat(plan.stepsWithoutChange()).hasSize(1);
    }

    @Test
    void noSingleCheckInBringsAHitRateTo1() {
        Reach plan =
                one(k -> k.atLeast(99, "%").checkIn("2026-05-08", 98)).goal("o").reach(Progress.ofRatio(.5));
        assertThat(plan.stepsWithoutChange()).hasSize(1);
        assertThat(plan.isReached()).isTrue();
    }

    @Test
    void limitsThatAreJudgedByTheLatestCheckInAreMetAtTheNearestEnd() {
        assertThat(valueWithin(k -> k.atLeast(99, "%").checkIn("2026-05-08", 98)))
                .isEqualTo(99);
        assertThat(valueWithin(k -> k.atMost(5, "h").checkIn("2026-05-08", 8))).isEqualTo(5);
        assertThat(valueWithin(k -> k.range(2, 4, "").checkIn("2026-05-08", 8))).isEqualTo(4);
        assertThat(valueWithin(k -> k.range(2, 4, "").checkIn("2026-05-08", 1))).isEqualTo(2);
    }

    private static double valueWithin(Consumer<KeyResult.Builder> limit) {
        Analysis analysis = one(limit, RollupPolicy.DEFAULT.withLatestHit(true));
        Reach plan = analysis.goal("o").reach(ALL);
        assertThat(analysis.with(plan.changes()).goal("o").progress()).isEqualTo(ALL);
        return ((Change.CheckedIn) plan.changes().get(0)).checkIn().value().orElseThrow();
    }

    @Test
    void progressByHandIsSetTo1() {
        Analysis analysis = Analysis.of(
                okrs().objective("o", o -> o.title("O").manual(.4).effort(3)).build());
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.7));
        assertThat(leaves(plan)).containsExactly("o");
        assertThat(onlyStep(plan).effort()).isEqualTo(3);
        assertThat(plan.changes()).containsExactly(new Change.ManualSet("o", 1));
    }

    /** The key result counts for the top by itself, too; that must not undo what was set by hand. */
    @Test
    void progressByHandStaysWhenSomethingBelowItIsRaisedToo() {
        Analysis analysis = Analysis.of(okrs().objective("top", o -> o.title("Top"))
                .objective(
                        "o",
                        o -> o.title("O")
                                .manual(.4)
                                .contributesTo("top")
                                .keyResult("k", k -> at(0).accept(k.contributesTo("top"))))
                .build());
        Reach plan = analysis.goal("top").reach(ALL);
        assertThat(leaves(plan)).containsExactly("o", "k");
        assertThat(plan.after()).isEqualTo(ALL);
    }

    // Which leaves, and in which order

    private static Analysis ranked() {
        return Analysis.of(okrs().objective(
                        "o",
                        o -> o.title("O")
                                .keyResult("third", k -> at(0).accept(k.weight(1)))
                                .keyResult(
                                        "first", k -> at(0).accept(k.weight(2).effort(8)))
                                .keyResult(
                                        "second", k -> at(0).accept(k.weight(2).effort(4)))
                                .keyResult("free", k -> at(0).accept(k.weight(1).effort(0))))
                .build());
    }

    @Test
    void whatMattersMostComesFirstAndTiesInDocumentOrder() {
        assertThat(leaves(ranked().goal("o").reach(ALL))).containsExactly("first", "second", "third", "free");
    }

    @Test
    void orWhatMattersMostForItsEffort() {
        Reach plan = ranked().goal("o").reach(ALL, ReachOrder.INFLUENCE_PER_EFFORT);
        assertThat(leaves(plan)).containsExactly("free", "third", "second", "first");
        assertThat(plan.effort()).isEqualTo(13);
        assertThat(ranked().goal("o")
                        .reach(Progress.ofPercent(25), ReachOrder.INFLUENCE_PER_EFFORT)
                        .effort())
                .as("of the way that is gone")
                .isCloseTo(.5, EXACTLY);
    }

    @Test
    void whatIsClosedUnknownOrOutOfPlayIsNotRaised() {
        Analysis analysis = Analysis.of(okrs().objective("o", o -> o.title("O").keyResult("k", at(.5)))
                .objective(
                        "closed",
                        o -> o.title("C")
                                .state(ObjectiveState.CLOSED)
                                .contributesTo("o")
                                .keyResult("c", at(.2)))
                .objective(
                        "scored",
                        o -> o.title("S").state(ObjectiveState.CLOSED).score(.3).contributesTo("o"))
                .objective(
                        "unknown",
                        o -> o.title("U")
                                .contributesTo("o")
                                .keyResult("u", k -> k.title("U").atLeast(1, "")))
                .objective(
                        "later",
                        o -> o.title("L")
                                .state(ObjectiveState.POSTPONED)
                                .contributesTo("o")
                                .keyResult("l", at(.1)))
                .build());
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.9));
        assertThat(leaves(plan)).containsExactly("k");
        assertThat(plan.isReached()).isFalse();
        assertThat(plan.after().ratio()).as("how far it gets").isCloseTo(.5, EXACTLY);
        assertThat(plan.target()).isEqualTo(Progress.ofRatio(.9));
    }

    @Test
    void aGoalThatIsThereNeedsNothing() {
        Reach plan = one(at(.7)).goal("o").reach(Progress.ofRatio(.7));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.isReached()).isTrue();
        assertThat(plan.after()).isEqualTo(plan.before()).isEqualTo(Progress.ofRatio(.7));
    }

    @Test
    void aGoalOfWhichNothingIsKnownGetsNowhere() {
        Reach plan = Analysis.of(okrs().objective("o", o -> o.title("O")).build())
                .goal("o")
                .reach(Progress.ofRatio(0));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.isReached()).isFalse();
        assertThat(plan.after()).isEqualTo(Progress.UNKNOWN);
    }

    @Test
    void aKeyResultIsBroughtThereByItself() {
        Reach plan = one(at(.2)).goal("k").reach(Progress.ofRatio(.6));
        assertThat(onlyStep(plan).influence()).isEqualTo(1);
        assertThat(onlyStep(plan).to().ratio()).isCloseTo(.6, EXACTLY);
    }

    @Test
    void beyondTheWholeNothingHelps() {
        Reach plan = one(at(.2)).goal("o").reach(Progress.ofPercent(120));
        assertThat(plan.isReached()).isFalse();
        assertThat(plan.after()).isEqualTo(ALL);
    }

    // Minimum

    private static Analysis weakestOf(double... ratios) {
        return Analysis.of(okrs().objective("o", o -> {
                    o.title("O").rollup(RollupRule.DEFAULT.by(Aggregation.MIN));
                    for (int i = 0; i < ratios.length; i++) {
                        o.keyResult("k" + i, at(ratios[i]));
                    }
                })
                .build());
    }

    @Test
    void underAMinimumEveryLeafComesToTheTargetAndNoneBeyond() {
        Reach plan = weakestOf(.5, .2, .9, .5).goal("o").reach(Progress.ofRatio(.75));
        assertThat(leaves(plan)).containsExactly("k1", "k0", "k3");
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step.to().ratio()).isCloseTo(.75, EXACTLY));
        assertThat(plan.steps()).extracting(ReachStep::adds).satisfies(adds -> {
            assertThat(adds.get(0)).isCloseTo(.3, EXACTLY);
            assertThat(adds.get(1)).isCloseTo(0, EXACTLY);
            assertThat(adds.get(2)).isCloseTo(.25, EXACTLY);
        });
        assertThat(plan.after().ratio()).isCloseTo(.75, EXACTLY);
    }

    @Test
    void whatCannotBeRaisedAboveItsWeakestIsLeftAlone() {
        Analysis analysis = Analysis.of(okrs().objective(
                        "o",
                        o -> o.title("O")
                                .rollup(RollupRule.DEFAULT.by(Aggregation.MIN))
                                .keyResult("k", at(.5))
                                .keyResult("higher", at(.6)))
                .objective(
                        "done",
                        o -> o.title("D").state(ObjectiveState.CLOSED).score(.5).contributesTo("o"))
                .build());
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.8));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.after()).isEqualTo(Progress.ofRatio(.5));
    }

    @Test
    void aBlendIsReachedAcrossTheKinkWhereTheWeakestChanges() {
        Analysis analysis = Analysis.of(okrs().objective(
                        "o",
                        o -> o.title("O")
                                .rollup(RollupRule.DEFAULT.blending(.5))
                                .keyResult("a", at(0))
                                .keyResult("b", at(.5)))
                .build());
        // a alone: .75 a up to the kink at .5, then .25 a
        Reach plan = analysis.goal("o").reach(Progress.ofRatio(.55));
        assertThat(onlyStep(plan).to().ratio()).isCloseTo(.7, EXACTLY);
        assertThat(plan.after().ratio()).isCloseTo(.55, EXACTLY);
    }

    // Errors

    @Test
    void theTargetMustBeANumberAndTheGoalThere() {
        Analysis analysis = one(at(.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.goal("o").reach(Progress.UNKNOWN))
                .withMessage("the target of \"o\" is unknown; it must be a number");
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> analysis.goal("x").reach(ALL))
                .withMessageContaining("\"x\"");
    }

    @Test
    void aPlanPrintsWhatItSays() {
        assertThat(one(at(.25)).goal("o").reach(Progress.ofRatio(.5)))
                .hasToString("Reach(o: 25 % → 50 % of 50 %, [k: 25 % → 50 % (0.5) adds 0.25])");
    }

    /** Numbers whose mean comes a rounding error below the target, however often it is reported anew. */
    @Test
    void aMeanThatStaysBelowItsTargetByRoundingIsRaisedOnce() {
        for (int tenths = 1; tenths <= 100; tenths++) {
            double target = tenths / 10.0;
            Analysis analysis = Analysis.of(okrs().objective("o", o -> {
                        o.title("O").rollup(RollupRule.DEFAULT.by(Aggregation.MIN));
                        for (String id : List.of("a", "b")) {
                            o.keyResult(
                                    id,
                                    k -> k.title(id)
                                            .measure(new Measure.Change(0, target, "", List.of())
                                                    .reading(ValueReading.AVERAGE))
                                            .checkIn("2026-05-06", target / 3)
                                            .checkIn("2026-05-07", target / 7));
                        }
                    })
                    .build());
            Reach plan = analysis.goal("o").reach(ALL);
            assertThat(leaves(plan)).as("target %s", target).containsExactlyInAnyOrder("a", "b");
            assertThat(plan.after().ratio()).isCloseTo(1, EXACTLY);
        }
    }
}
