package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What "Roll-up" of docs/semantics.md says of the edges of a roll-up. */
class RollUpTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final AnalysisPolicy DEFAULT = AnalysisPolicy.MEDIUM;

    /** An objective "top", to which a test adds what it is about. */
    private static OkrSet.Builder top(Consumer<Objective.Builder> top) {
        return OkrSet.builder().asOf(LocalDate.parse("2026-05-15")).objective("top", o -> top.accept(o.title("Top")));
    }

    private static Consumer<Objective.Builder> childAt(double ratio) {
        return o -> o.title("Child").contributesTo("top").keyResult("child.k", at(ratio));
    }

    private static Consumer<KeyResult.Builder> at(double ratio) {
        return k -> k.title("Stands at " + ratio).change(0, 1, "").checkIn("2026-05-08", ratio);
    }

    private static void unknown(KeyResult.Builder keyResult) {
        keyResult.title("Unknown").atLeast(10, "");
    }

    private static GoalProgress numbers(OkrSet.Builder set) {
        return numbers(set, DEFAULT);
    }

    private static GoalProgress numbers(OkrSet.Builder set, AnalysisPolicy policy) {
        return Analysis.of(set.build(), policy).goal("top").rollup();
    }

    private static AnalysisPolicy rollup(RollupPolicy policy) {
        return DEFAULT.withRollup(policy);
    }

    @Test
    void withoutAnyContributorAnObjectiveIsUnknownAndAnythingIsPossible() {
        GoalProgress actual = numbers(top(o -> {}));
        assertThat(actual.progress()).isEqualTo(Progress.UNKNOWN);
        assertThat(actual.evidence()).isEqualTo(Evidence.UNKNOWN);
        assertThat(actual.coverage()).hasValue(0);
        assertThat(actual.lower()).hasValue(0);
        assertThat(actual.upper()).hasValue(1);
    }

    @Test
    void withUnknownContributorsOnlyAnObjectiveIsUnknown() {
        GoalProgress actual = numbers(top(o -> o.keyResult("k", RollUpTest::unknown)));
        assertThat(actual.progress()).isEqualTo(Progress.UNKNOWN);
        assertThat(actual.coverage()).hasValue(0);
        assertThat(actual.lower()).hasValue(0);
        assertThat(actual.upper()).hasValue(1);
    }

    @Test
    void anUnknownContributorIsLeftOutAndLowersTheCoverage() {
        GoalProgress actual =
                numbers(top(o -> o.keyResult("k", k -> unknown(k.weight(3))).keyResult("l", at(.8))));
        assertThat(actual.progress().ratio()).isCloseTo(.8, EXACTLY);
        assertThat(actual.evidence()).isEqualTo(Evidence.ROLLED_UP);
        assertThat(actual.coverage()).hasValue(.25);
        assertThat(actual.lower().orElseThrow()).isCloseTo(.2, EXACTLY);
        assertThat(actual.upper().orElseThrow()).isCloseTo(.95, EXACTLY);
    }

    @Test
    void anAssumedLeafTakesPartWithZeroButIsNotCovered() {
        GoalProgress actual = numbers(top(o ->
                o.keyResult("k", k -> k.title("Untouched").change(0, 1, "")).keyResult("l", at(.8))));
        assertThat(actual.progress().ratio()).isCloseTo(.4, EXACTLY);
        assertThat(actual.coverage()).hasValue(.5);
        assertThat(actual.lower().orElseThrow()).isCloseTo(.4, EXACTLY);
        assertThat(actual.upper().orElseThrow()).isCloseTo(.9, EXACTLY);
    }

    @Test
    void underAsZeroAnUnknownContributorCountsAsNothingDone() {
        AnalysisPolicy asZero = rollup(RollupPolicy.DEFAULT.withUnknownAsZero(true));
        OkrSet.Builder set = top(o -> o.keyResult("k", RollUpTest::unknown).keyResult("l", at(.8)));
        assertThat(numbers(set, asZero).progress().ratio()).isCloseTo(.4, EXACTLY);
        assertThat(numbers(set, asZero).coverage()).hasValue(.5);
        assertThat(Analysis.of(set.build(), asZero).goal("top").explain().contributions())
                .allMatch(Contribution::counted);
    }

    @Test
    void underAsZeroAGoalWithoutContributorsStaysUnknown() {
        AnalysisPolicy asZero = rollup(RollupPolicy.DEFAULT.withUnknownAsZero(true));
        assertThat(numbers(top(o -> {}), asZero).progress()).isEqualTo(Progress.UNKNOWN);
    }

    @Test
    void thereAreNoBoundsWhereProgressIsNotClamped() {
        OkrSet.Builder set = top(o -> o.keyResult("k", at(.8)));
        for (RollupPolicy policy :
                new RollupPolicy[] {RollupPolicy.DEFAULT.withUncapped(true), RollupPolicy.DEFAULT.withNegative(true)}) {
            assertThat(numbers(set, rollup(policy)).lower()).isEmpty();
            assertThat(numbers(set, rollup(policy)).upper()).isEmpty();
            assertThat(numbers(set, rollup(policy)).coverage()).hasValue(1);
        }
    }

    @Test
    void anOverAchievedKeyResultHidesAFailingSiblingUnderUncappedOnly() {
        OkrSet.Builder set = top(o -> o.keyResult("k", at(1.8)).keyResult("l", at(.2)));
        assertThat(numbers(set).progress().ratio()).isCloseTo(.6, EXACTLY);
        assertThat(numbers(set, rollup(RollupPolicy.DEFAULT.withUncapped(true)))
                        .progress()
                        .ratio())
                .isCloseTo(1, EXACTLY);
    }

    @Test
    void onlyTheSideCountsThatTheModeNames() {
        assertThat(numbers(bothSides(RollupRule.DEFAULT)).progress().ratio()).isCloseTo(.5, EXACTLY);
        assertThat(numbers(bothSides(RollupRule.DEFAULT.counting(Contributors.KEY_RESULTS_ONLY)))
                        .progress()
                        .ratio())
                .isCloseTo(.3, EXACTLY);
        assertThat(numbers(bothSides(RollupRule.DEFAULT.counting(Contributors.CHILDREN_ONLY)))
                        .progress()
                        .ratio())
                .isCloseTo(.9, EXACTLY);
    }

    /** Two key results at .2 and .4, a child at .9. */
    private static OkrSet.Builder bothSides(RollupRule rule) {
        return top(o -> o.rollup(rule).keyResult("k", at(.2)).keyResult("l", at(.4)))
                .objective("child", childAt(.9));
    }

    @Test
    void theKeyResultShareGivesEachSideItsPart() {
        OkrSet.Builder set = bothSides(RollupRule.DEFAULT.withKeyResultShare(.7));
        assertThat(numbers(set).progress().ratio()).isCloseTo(.7 * .3 + .3 * .9, EXACTLY);
        assertThat(Analysis.of(set.build()).goal("top").explain().contributions())
                .extracting(Contribution::share)
                .usingElementComparator(RollUpTest::almost)
                .containsExactly(.35, .35, .3);
    }

    private static int almost(double one, double other) {
        return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
    }

    @Test
    void aSideWithoutDataLeavesAllToTheOther() {
        RollupRule rule = RollupRule.DEFAULT.withKeyResultShare(.7);
        assertThat(numbers(top(o -> o.rollup(rule).keyResult("k", at(.2)))).progress())
                .isEqualTo(Progress.ofRatio(.2));
        assertThat(numbers(top(o -> o.rollup(rule)).objective("child", childAt(.9)))
                        .progress()
                        .ratio())
                .isCloseTo(.9, EXACTLY);
        GoalProgress unknownSide = numbers(
                top(o -> o.rollup(rule).keyResult("k", RollUpTest::unknown)).objective("child", childAt(.9)));
        assertThat(unknownSide.progress().ratio()).isCloseTo(.9, EXACTLY);
        assertThat(unknownSide.coverage().orElseThrow()).isCloseTo(.3, EXACTLY);
        assertThat(unknownSide.lower().orElseThrow()).isCloseTo(.27, EXACTLY);
        assertThat(unknownSide.upper().orElseThrow()).isCloseTo(.97, EXACTLY);
    }

    @Test
    void theMinimumIsTheLeastContributorAndTheFirstOfEqualsHasTheShare() {
        OkrSet.Builder set = top(o -> o.rollup(RollupRule.DEFAULT.by(Aggregation.MIN))
                        .keyResult("k", at(.4))
                        .keyResult("l", at(.2))
                        .keyResult("m", at(.2)))
                .objective("child", childAt(.9));
        Analysis analysis = Analysis.of(set.build());
        assertThat(analysis.goal("top").progress().ratio()).isEqualTo(.2);
        assertThat(analysis.goal("top").explain().influences())
                .containsExactly(new Influence("l", 1, Progress.ofRatio(.2)));
        assertThat(analysis.goal("top").explain().isSubgradient()).isTrue();
    }

    @Test
    void aBlendStandsBetweenMeanAndMinimum() {
        OkrSet.Builder set = top(o -> o.rollup(RollupRule.DEFAULT.blending(.25))
                .keyResult("k", at(.8))
                .keyResult("l", at(.2)));
        assertThat(numbers(set).progress().ratio()).isCloseTo(.75 * .5 + .25 * .2, EXACTLY);
        assertThat(Analysis.of(set.build()).goal("top").explain().contributions())
                .extracting(Contribution::share)
                .usingElementComparator(RollUpTest::almost)
                .containsExactly(.375, .625);
    }

    @Test
    void aRolledUpKeyResultTakesThePolicysAggregationInOnePool() {
        RollupRule rule = RollupRule.DEFAULT.by(Aggregation.MIN).withKeyResultShare(.5);
        OkrSet.Builder set = top(o -> o.keyResult("pooled", k -> k.title("Pooled")))
                .objective("one", o -> o.title("One").contributesTo("pooled").keyResult("one.k", at(.9)))
                .objective(
                        "two", o -> o.title("Two").keyResult("two.k", k -> at(.3).accept(k.contributesTo("pooled"))));
        Analysis analysis = Analysis.of(set.build(), rollup(RollupPolicy.DEFAULT.withRule(rule)));
        assertThat(analysis.goal("pooled").progress().ratio()).isEqualTo(.3);
        assertThat(Analysis.of(set.build()).goal("pooled").progress().ratio()).isCloseTo(.6, EXACTLY);
    }

    @Test
    void anObjectivesOwnRuleGoesBeforeThePolicys() {
        OkrSet.Builder set =
                top(o -> o.rollup(RollupRule.DEFAULT).keyResult("k", at(.8)).keyResult("l", at(.2)));
        AnalysisPolicy min = rollup(RollupPolicy.DEFAULT.withRule(RollupRule.DEFAULT.by(Aggregation.MIN)));
        assertThat(numbers(set, min).progress().ratio()).isCloseTo(.5, EXACTLY);
    }

    @Test
    void manualProgressStandsForTheGoalEverywhere() {
        GoalProgress actual = numbers(top(o -> o.manual(.9).keyResult("k", at(.2))));
        assertThat(actual.progress()).isEqualTo(Progress.ofRatio(.9));
        assertThat(actual.evidence()).isEqualTo(Evidence.MANUAL);
        assertThat(actual.coverage()).hasValue(1);
        assertThat(actual.lower()).hasValue(.9);
        assertThat(actual.upper()).hasValue(.9);
        assertThat(actual.computed()).hasValue(Progress.ofRatio(.2));
    }

    @Test
    void anOverriddenGoalIsALeafOfInfluence() {
        OkrSet.Builder set = top(o -> o.keyResult("k", at(.2)))
                .objective("child", o -> childAt(.1).accept(o.manual(.9)));
        Analysis analysis = Analysis.of(set.build());
        assertThat(analysis.goal("top").explain().influences())
                .containsExactly(
                        new Influence("k", .5, Progress.ofRatio(.2)), new Influence("child", .5, Progress.ofRatio(.9)));
        assertThat(analysis.goal("child").explain().contributions())
                .extracting(Contribution::reason)
                .containsExactly(Optional.of(ExclusionReason.OVERRIDDEN));
        assertThat(analysis.goal("child").explain().influences())
                .extracting(Influence::id)
                .containsExactly("child");
    }

    @Test
    void theScoreOfAClosedGoalWinsOverManualProgress() {
        GoalProgress actual =
                numbers(top(o -> o.state(ObjectiveState.CLOSED).score(.7).manual(.9)));
        assertThat(actual.progress()).isEqualTo(Progress.ofRatio(.7));
        assertThat(actual.evidence()).isEqualTo(Evidence.SCORED);
        assertThat(actual.computed()).hasValue(Progress.UNKNOWN);
    }

    @Test
    void theScoreOfAGoalThatIsNotClosedDoesNotCountYet() {
        assertThat(numbers(top(o -> o.score(.7).manual(.9))).evidence()).isEqualTo(Evidence.MANUAL);
        assertThat(numbers(top(o -> o.score(.7).keyResult("k", at(.2)))).progress())
                .isEqualTo(Progress.ofRatio(.2));
    }

    @Test
    void aClosedGoalWithoutAScoreRollsUp() {
        assertThat(numbers(top(o -> o.state(ObjectiveState.CLOSED).keyResult("k", at(.2))))
                        .evidence())
                .isEqualTo(Evidence.ROLLED_UP);
    }

    @Test
    void overridesAreClampedAsEverythingIs() {
        assertThat(numbers(top(o -> o.manual(1.4))).progress()).isEqualTo(Progress.ofRatio(1));
        assertThat(numbers(top(o -> o.manual(-.4))).progress()).isEqualTo(Progress.ofRatio(0));
        assertThat(numbers(top(o -> o.manual(-0.0))).progress()).isEqualTo(Progress.ofRatio(0));
        assertThat(numbers(top(o -> o.manual(1.4)), rollup(RollupPolicy.DEFAULT.withUncapped(true)))
                        .progress())
                .isEqualTo(Progress.ofRatio(1.4));
    }

    @Test
    void anExcludedGoalHasNoNumbersAtAll() {
        for (ObjectiveState state :
                new ObjectiveState[] {ObjectiveState.DRAFT, ObjectiveState.POSTPONED, ObjectiveState.CANCELLED}) {
            Analysis analysis = Analysis.of(
                    top(o -> o.state(state).manual(.5).keyResult("k", at(.2))).build());
            for (String goal : new String[] {"top", "k"}) {
                GoalProgress actual = analysis.goal(goal).rollup();
                assertThat(actual.progress()).isEqualTo(Progress.UNKNOWN);
                assertThat(actual.raw()).isEmpty();
                assertThat(actual.coverage()).isEmpty();
                assertThat(actual.lower()).isEmpty();
                assertThat(actual.upper()).isEmpty();
                assertThat(actual.computed()).isEmpty();
                assertThat(actual.evidence()).isEqualTo(Evidence.UNKNOWN);
            }
        }
    }

    @Test
    void everyContributorThatDoesNotCountSaysWhy() {
        OkrSet.Builder set = top(o -> o.rollup(RollupRule.DEFAULT.counting(Contributors.CHILDREN_ONLY))
                        .keyResult("own", at(.2)))
                .objective("counted", o -> o.title("O").contributesTo("top").keyResult("counted.k", at(.5)))
                .objective("unknown", o -> o.title("O").contributesTo("top"))
                .objective(
                        "excluded",
                        o -> o.title("O")
                                .contributesTo("top")
                                .state(ObjectiveState.DRAFT)
                                .manual(1))
                .objective("helping", o -> o.title("O").supports("top"))
                .objective(
                        "proposing",
                        o -> o.title("O").alignment(a -> a.to("top").state(AlignmentState.PROPOSED)))
                .objective("needing", o -> o.title("O").dependsOn("top"));
        assertThat(Analysis.of(set.build()).goal("top").explain().contributions())
                .extracting(Contribution::id, part -> part.reason().orElse(null))
                .containsExactly(
                        tuple("own", ExclusionReason.OTHER_SIDE),
                        tuple("counted", null),
                        tuple("unknown", ExclusionReason.UNKNOWN),
                        tuple("excluded", ExclusionReason.EXCLUDED_STATE),
                        tuple("helping", ExclusionReason.SUPPORTS_ONLY),
                        tuple("proposing", ExclusionReason.NOT_ACCEPTED));
    }

    @Test
    void theContributorsOfAMeasuredKeyResultAreShownButDoNotCount() {
        OkrSet.Builder set = top(o -> o.keyResult("k", at(.2)))
                .objective("child", o -> o.title("O").contributesTo("k", 3).keyResult("child.k", at(.9)));
        Analysis analysis = Analysis.of(set.build());
        assertThat(analysis.goal("k").progress()).isEqualTo(Progress.ofRatio(.2));
        assertThat(analysis.goal("k").explain().contributions())
                .extracting(
                        Contribution::id,
                        Contribution::weight,
                        Contribution::share,
                        part -> part.reason().orElse(null))
                .containsExactly(tuple("child", 3.0, 0.0, ExclusionReason.MEASURED_DIRECTLY));
    }

    @Test
    void aSharedGoalCountsInFullInEachOfItsParents() {
        OkrSet.Builder set = top(o -> {})
                .objective("other", o -> o.title("Other"))
                .objective("child", o -> childAt(.5).accept(o.contributesTo("other", 7)));
        Analysis analysis = Analysis.of(set.build());
        assertThat(analysis.goal("top").progress()).isEqualTo(Progress.ofRatio(.5));
        assertThat(analysis.goal("other").progress()).isEqualTo(Progress.ofRatio(.5));
    }

    @Test
    void aGoalThatIsNotThereIsNamed() {
        Analysis analysis = Analysis.of(top(o -> {}).build());
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> analysis.goal("nowhere"))
                .withMessageContaining("\"nowhere\"");
        assertThat(analysis.find("nowhere")).isEmpty();
        assertThat(analysis.find("top")).contains(analysis.goal("top"));
    }

    @Test
    void withoutADayThereIsNoAnalysisAndAGivenDayGoesBeforeThatOfTheSet() {
        OkrSet timeless = OkrSet.builder()
                .objective("top", o -> o.title("Top").keyResult("k", at(.2)))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.of(timeless))
                .withMessage(
                        "the set has no asOf date; give the builder one, or pass the day: Analysis.of(okrs, asOf)");
        assertThat(Analysis.of(timeless, LocalDate.parse("2026-05-01"))
                        .goal("k")
                        .progress())
                .isEqualTo(Progress.ofRatio(0));
        assertThat(Analysis.of(timeless, LocalDate.parse("2026-05-08"))
                        .goal("k")
                        .progress())
                .isEqualTo(Progress.ofRatio(.2));
    }
}
