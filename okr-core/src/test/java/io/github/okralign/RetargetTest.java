package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Source;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.Retarget;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What was done against what was asked, of every kind of measure (docs/semantics.md, Review across time). */
class RetargetTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");
    private static final LocalDate NEXT = DAY.plusDays(7);

    private static Analysis analysis(LocalDate day, Consumer<KeyResult.Builder> keyResult) {
        OkrSet okrs = OkrSet.builder()
                .objective("o", o -> o.title("O").keyResult("k", k -> keyResult.accept(k.title("K"))))
                .build();
        return Analysis.of(okrs, day);
    }

    private static GoalChange change(Consumer<KeyResult.Builder> before, Consumer<KeyResult.Builder> after) {
        return Comparison.between(analysis(DAY, before), analysis(NEXT, after))
                .change("k")
                .orElseThrow();
    }

    private static void isSplit(
            Consumer<KeyResult.Builder> before,
            Consumer<KeyResult.Builder> after,
            double work,
            double retargeting,
            boolean redefined) {
        Retarget retarget = change(before, after).retarget().orElseThrow();
        assertThat(retarget.work()).as("work").isCloseTo(work, within(1e-12));
        assertThat(retarget.retargeting()).as("retargeting").isCloseTo(retargeting, within(1e-12));
        assertThat(retarget.redefined()).isEqualTo(redefined);
    }

    private static CheckIn then(double value) {
        return CheckIn.of(DAY, value);
    }

    private static CheckIn now(double value) {
        return CheckIn.of(NEXT, value);
    }

    @Test
    void aCheckInIsAllWork() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.change(0, 100, "").checkIn(then(20)).checkIn(now(50)),
                .3,
                0,
                false);
    }

    @Test
    void aLowerTargetIsAllRetargeting() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.change(0, 50, "").checkIn(then(20)),
                0,
                .2,
                true);
    }

    /** From 20 to 40: 20 points by the old target, 40 by the new one, on average 30; 80 − 20 − 30 is left. */
    @Test
    void bothAtOnceAreSplitByTheMeanOfBothMeasures() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.change(0, 50, "").checkIn(then(20)).checkIn(now(40)),
                .3,
                .3,
                true);
    }

    @Test
    void progressCountsAsItIsClamped() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.change(0, 50, "").checkIn(then(20)).checkIn(now(80)),
                (.6 + .6) / 2,
                .8 - .6,
                true);
    }

    @Test
    void anotherUnitMeansNothingToTheOldTarget() {
        isSplit(
                k -> k.change(0, 100, "EUR").checkIn(then(20)),
                k -> k.change(0, 1, "kEUR").checkIn(now(.5)),
                0,
                .3,
                true);
    }

    @Test
    void anotherKindOfMeasureIsRetargetingAltogether() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.binary().checkIn(then(20)).checkIn(now(0)),
                0,
                -.2,
                true);
    }

    @Test
    void plannedPhasesAreNoRetargeting() {
        isSplit(
                k -> k.change(0, 100, "").checkIn(then(20)),
                k -> k.measure(new Measure.Change(0, 100, "", List.of(new Phase(DAY, 10))))
                        .checkIn(now(50)),
                .3,
                0,
                false);
    }

    @Test
    void aThresholdIsAppliedToAllReports() {
        isSplit(
                k -> k.atLeast(10, "").checkIn(then(5)).checkIn(then(12)),
                k -> k.atLeast(4, "").checkIn(then(5)).checkIn(then(12)).checkIn(now(3)),
                ((1 / 3.0 - .5) + (2 / 3.0 - 1)) / 2,
                2 / 3.0 - .5 - ((1 / 3.0 - .5) + (2 / 3.0 - 1)) / 2,
                true);
    }

    private static final Milestone A = Milestone.of("a", "A");
    private static final Milestone B = Milestone.of("b", "B");
    private static final Milestone C = Milestone.of("c", "C").weighing(2);

    @Test
    void milestonesThatAreDoneAreWork() {
        isSplit(k -> k.milestones(A, B), k -> k.milestones(A.doneOn(NEXT), B), .5, 0, false);
    }

    @Test
    void milestonesThatAreAddedAreRetargeting() {
        isSplit(k -> k.milestones(A.doneOn(DAY), B), k -> k.milestones(A.doneOn(DAY), B, C), 0, .25 - .5, true);
        isSplit(
                k -> k.milestones(A.doneOn(DAY), B),
                k -> k.milestones(A.doneOn(DAY), B.doneOn(NEXT), C),
                (.5 + .25) / 2,
                0 - (.5 + .25) / 2,
                true);
    }

    @Test
    void milestonesWithoutIdsAreKnownByTheirTitles() {
        Milestone a = Milestone.create().titled("A");
        Milestone b = Milestone.create().titled("B");
        isSplit(k -> k.milestones(a, b), k -> k.milestones(b, a.doneOn(NEXT)), .5, 0, true);
        Milestone anonymous = Milestone.create();
        isSplit(
                k -> k.milestones(anonymous.doneOn(DAY), anonymous),
                k -> k.milestones(anonymous.doneOn(DAY), anonymous.doneOn(NEXT)),
                .5,
                0,
                false);
        isSplit(
                k -> k.milestones(anonymous.doneOn(DAY)),
                k -> k.milestones(anonymous.doneOn(DAY), anonymous),
                (-1 + .5) / 2,
                -.5 - (-1 + .5) / 2,
                true);
    }

    private static AttainmentLevel level(String name, double progress) {
        return new AttainmentLevel(name, progress);
    }

    @Test
    void levelsAreReadByBothScalesWhereBothKnowThem() {
        isSplit(
                k -> k.levels(level("LOW", 0), level("HIGH", 1)).checkIn(CheckIn.ofLevel(DAY, "LOW")),
                k -> k.levels(level("LOW", .5), level("HIGH", .75)).checkIn(CheckIn.ofLevel(NEXT, "HIGH")),
                (1 + .25) / 2,
                .75 - (1 + .25) / 2,
                true);
    }

    @Test
    void aScaleThatDoesNotKnowALevelLeavesItToTheOther() {
        isSplit(
                k -> k.levels(level("LOW", 0), level("HIGH", 1)).checkIn(CheckIn.ofLevel(DAY, "LOW")),
                k -> k.levels(level("LOW", .5), level("TOP", .75)).checkIn(CheckIn.ofLevel(NEXT, "TOP")),
                .25,
                .5,
                true);
        isSplit(
                k -> k.levels(level("LOW", .1)).checkIn(CheckIn.ofLevel(DAY, "LOW")),
                k -> k.levels(level("TOP", .75)).checkIn(CheckIn.ofLevel(NEXT, "TOP")),
                0,
                .65,
                true);
    }

    @Test
    void aMeasureInPlaceOfARollUpIsRetargeting() {
        OkrSet.Builder below = OkrSet.builder()
                .objective(
                        "o", o -> o.title("O").keyResult("k", k -> k.title("K").source(Source.ROLLED_UP)))
                .objective(
                        "c",
                        o -> o.title("C")
                                .contributesTo("k")
                                .keyResult(
                                        "c.k",
                                        k -> k.title("K").change(0, 1, "").checkIn(then(.4))));
        Analysis rolledUp = Analysis.of(below.build(), DAY);
        Analysis measured = Analysis.of(
                below.updateObjective(
                                "o",
                                o -> o.updateKeyResult(
                                        "k",
                                        k -> k.source(Source.MEASURED)
                                                .change(0, 1, "")
                                                .checkIn(then(.5))))
                        .build(),
                DAY);
        Retarget retarget = Comparison.between(rolledUp, measured)
                .change("k")
                .orElseThrow()
                .retarget()
                .orElseThrow();
        assertThat(retarget.work()).isZero();
        assertThat(retarget.retargeting()).isCloseTo(.1, within(1e-12));
        Analysis moved = rolledUp.checkIn("c.k", DAY, .9);
        assertThat(Comparison.between(rolledUp, moved).change("k").orElseThrow().retarget())
                .as("what rolls up is taken apart by its leaves")
                .isEmpty();
    }

    @Test
    void aChangeThatIsUnknownIsNotSplit() {
        assertThat(change(k -> k.atLeast(1, ""), k -> k.atLeast(1, "").checkIn(now(2)))
                        .retarget())
                .isEmpty();
    }

    @Test
    void anotherMeasureIsAChangeEvenWhereItMovesNothing() {
        GoalChange change = change(k -> k.change(0, 100, ""), k -> k.change(0, 50, ""));
        assertThat(change.change()).hasValue(0);
        assertThat(change.retarget()).hasValue(new Retarget(0, 0, true));
    }

    /** A sum in one unit to which two key results of 60 and 40 pieces add. */
    private static Analysis sum(double target, String unit, double first) {
        return Analysis.of(
                OkrSet.builder()
                        .objective(
                                "o",
                                o -> o.title("O")
                                        .keyResult(
                                                "k",
                                                k -> k.title("K")
                                                        .source(Source.SUM)
                                                        .change(0, target, unit)))
                        .objective(
                                "parts",
                                o -> o.title("Parts")
                                        .keyResult(
                                                "a",
                                                k -> k.title("A")
                                                        .change(0, 60, unit)
                                                        .checkIn(then(first))
                                                        .contributesTo("k"))
                                        .keyResult(
                                                "b",
                                                k -> k.title("B")
                                                        .change(0, 40, unit)
                                                        .checkIn(then(10))
                                                        .contributesTo("k")))
                        .build(),
                DAY);
    }

    private static Retarget ofSum(Analysis before, Analysis after) {
        return Comparison.between(before, after)
                .change("k")
                .orElseThrow()
                .retarget()
                .orElseThrow();
    }

    @Test
    void whatIsAddedToASumIsWork() {
        Retarget retarget = ofSum(sum(100, "pieces", 10), sum(100, "pieces", 40));
        assertThat(retarget.work()).isCloseTo(.3, within(1e-12));
        assertThat(retarget.retargeting()).isZero();
        assertThat(retarget.redefined()).isFalse();
    }

    @Test
    void aSumWithAnotherTargetIsSplit() {
        Retarget retarget = ofSum(sum(100, "pieces", 10), sum(50, "pieces", 25));
        assertThat(retarget.work()).isCloseTo((.15 + .3) / 2, within(1e-12));
        assertThat(retarget.retargeting()).isCloseTo(.7 - .2 - (.15 + .3) / 2, within(1e-12));
        assertThat(retarget.redefined()).isTrue();
    }

    @Test
    void aSumInAnotherUnitIsAllRetargeting() {
        Retarget retarget = ofSum(sum(100, "pieces", 10), sum(100, "EUR", 40));
        assertThat(retarget.work()).isZero();
        assertThat(retarget.retargeting()).isCloseTo(.3, within(1e-12));
        assertThat(retarget.redefined()).isTrue();
    }
}
