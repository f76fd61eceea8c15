package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The diamond of "Explanation" of docs/semantics.md: a diamond of four objectives. */
class WorkedExamplesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private final Analysis analysis = Analysis.of(OkrSet.builder()
            .asOf(LocalDate.parse("2026-05-15"))
            .objective("R", o -> o.title("Root").keyResult("r", at(.2)))
            .objective("A", o -> o.title("A").contributesTo("R", 2).keyResult("a", at(.5)))
            .objective("B", o -> o.title("B").contributesTo("R").keyResult("b", k -> at(.4).accept(k.weight(3))))
            .objective(
                    "S",
                    o -> o.title("Shared").contributesTo("A").contributesTo("B").keyResult("s", at(.8)))
            .build());

    private static Consumer<KeyResult.Builder> at(double ratio) {
        return k -> k.title("Stands at " + ratio).change(0, 1, "").checkIn("2026-05-08", ratio);
    }

    @Test
    void everyObjectiveOfTheDiamondHasTheProgressThatThePageSays() {
        assertThat(progress("S")).isCloseTo(.8, EXACTLY);
        assertThat(progress("A")).isCloseTo(.65, EXACTLY);
        assertThat(progress("B")).isCloseTo(.5, EXACTLY);
        assertThat(progress("R")).isCloseTo(.5, EXACTLY);
    }

    private double progress(String goal) {
        return analysis.goal(goal).progress().ratio();
    }

    @Test
    void itIsCoveredInFullSoItsBoundsMeet() {
        assertThat(analysis.goal("R").rollup().coverage()).hasValue(1);
        assertThat(analysis.goal("R").rollup().lower().orElseThrow()).isCloseTo(.5, EXACTLY);
        assertThat(analysis.goal("R").rollup().upper().orElseThrow()).isCloseTo(.5, EXACTLY);
    }

    @Test
    void everyLeafHasTheInfluenceThatThePageSays() {
        assertThat(influenceOn("R", "r")).isCloseTo(.25, EXACTLY);
        assertThat(influenceOn("R", "a")).isCloseTo(.25, EXACTLY);
        assertThat(influenceOn("R", "b")).isCloseTo(.1875, EXACTLY);
        assertThat(influenceOn("R", "s")).isCloseTo(.3125, EXACTLY);
        assertThat(analysis.goal("R").explain().influences())
                .extracting(Influence::id)
                .startsWith("s");
    }

    private double influenceOn(String goal, String leaf) {
        return analysis.goal(goal).explain().influences().stream()
                .filter(influence -> influence.id().equals(leaf))
                .findFirst()
                .orElseThrow()
                .influence();
    }

    @Test
    void theBestSingleLeverageIsTheLeafOfTheRoot() {
        assertThat(analysis.goal("R").explain().byLeverage())
                .extracting(Influence::id)
                .containsExactly("r", "a", "b", "s");
        assertThat(analysis.goal("R").explain().byLeverage().get(0).leverage()).isCloseTo(.2, EXACTLY);
    }

    @Test
    void toBringTheRootTo70PercentTakesTheSharedLeafInFullAndThenItsOwn() {
        Reach plan = analysis.goal("R").reach(Progress.ofRatio(.7));
        assertThat(plan.before().ratio()).isCloseTo(.5, EXACTLY);
        assertThat(plan.after().ratio()).isCloseTo(.7, EXACTLY);
        assertThat(plan.isReached()).isTrue();
        assertThat(plan.steps()).extracting(ReachStep::leaf).containsExactly("s", "r");
        assertStep(plan.steps().get(0), .3125, .8, 1, .0625);
        assertStep(plan.steps().get(1), .25, .2, .75, .1375);
        assertThat(analysis.with(plan.changes()).goal("R").progress()).isEqualTo(plan.after());
    }

    private static void assertStep(ReachStep step, double influence, double from, double to, double adds) {
        assertThat(step.influence()).isCloseTo(influence, EXACTLY);
        assertThat(step.from().ratio()).isCloseTo(from, EXACTLY);
        assertThat(step.to().ratio()).isCloseTo(to, EXACTLY);
        assertThat(step.adds()).isCloseTo(adds, EXACTLY);
        assertThat(step.value().orElseThrow().difference()).isCloseTo(to - from, EXACTLY);
    }

    @Test
    void theContributionsToTheRootSumToItsProgress() {
        Explanation root = analysis.goal("R").explain();
        assertThat(root.contributions()).extracting(Contribution::id).containsExactly("r", "A", "B");
        assertThat(root.contributions()).extracting(Contribution::weight).containsExactly(1.0, 2.0, 1.0);
        assertThat(root.contributions()).extracting(Contribution::share).containsExactly(.25, .5, .25);
        assertThat(root.contributions().stream()
                        .mapToDouble(Contribution::contribution)
                        .sum())
                .isCloseTo(.5, EXACTLY);
        assertThat(root.isSubgradient()).isFalse();
    }

    @Test
    void aLeafIsExplainedByItself() {
        assertThat(analysis.goal("s").explain().contributions()).isEmpty();
        assertThat(analysis.goal("s").explain().influences())
                .containsExactly(new Influence("s", 1, analysis.goal("s").progress()));
    }

    @Test
    void afterTheQuarterTheRootStandsWhereThePageOfReviewsSays() {
        OkrSet later = analysis.okrSet().toBuilder()
                .updateObjective("R", o -> o.updateKeyResult("r", k -> k.checkIn("2026-05-15", .6)))
                .updateObjective("S", o -> o.updateKeyResult("s", k -> k.checkIn("2026-05-15", .9)))
                .updateObjective("A", o -> o.removeAlignments("R").contributesTo("R", 1))
                .build();
        assertThat(Analysis.of(later).goal("R").progress().ratio()).isCloseTo(.6083, within(.00005));
    }
}
