package io.github.okralign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.engine.aggregate.Aggregator;
import io.github.okralign.engine.aggregate.Aggregators;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.testing.OkrSets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/**
 * An aggregation that the engine has never heard of is one class, {@link WeightedMedianAggregator}: it stands in for
 * {@code MIN} here, and everything that is asked of a roll-up works with it.
 */
class AggregatorSeamProperties {

    private static final double TINY = 1e-9;

    private static Aggregator aggregator(RollupRule rule) {
        return rule.aggregation() == Aggregation.MIN ? new WeightedMedianAggregator() : Aggregators.of(rule);
    }

    private static RollUp rollUp(OkrSet okrs) {
        return RollUp.of(
                okrs,
                OkrSets.AS_OF,
                RollupPolicy.DEFAULT.withRule(RollupRule.DEFAULT.by(Aggregation.MIN)),
                HealthPolicy.DEFAULT,
                RangeExecutor.HERE,
                AggregatorSeamProperties::aggregator);
    }

    /** One objective whose key results stand somewhere, each with a weight. */
    private static OkrSet okrs(double[] weights, double[] progress) {
        return OkrSet.builder()
                .objective("o", o -> {
                    o.title("O");
                    for (int i = 0; i < weights.length; i++) {
                        double weight = weights[i];
                        double value = progress[i];
                        o.keyResult(
                                "k" + i,
                                k -> k.title("K")
                                        .weight(weight)
                                        .change(0, 1, "")
                                        .checkIn("2026-05-01", value));
                    }
                })
                .build();
    }

    private static double ratio(RollUp rollUp, String goal) {
        return rollUp.progress(goal).progress().ratio();
    }

    @Test
    void theMedianIsTheLeastThatHasHalfOfTheWeight() {
        assertThat(ratio(rollUp(okrs(new double[] {1, 1, 1}, new double[] {.9, .2, .5})), "o"))
                .isEqualTo(.5);
        assertThat(ratio(rollUp(okrs(new double[] {1, 5, 1}, new double[] {.9, .2, .5})), "o"))
                .isEqualTo(.2);
        assertThat(ratio(rollUp(okrs(new double[] {1, 1}, new double[] {.9, .2})), "o"))
                .isEqualTo(.2);
    }

    @Test
    void itIsExplainedByTheOneContributorInTheMiddle() {
        OkrSet okrs = okrs(new double[] {1, 1, 1}, new double[] {.9, .2, .5});
        Explanation explanation = rollUp(okrs).explain("o");
        assertThat(explanation.contributions()).extracting(Contribution::share).containsExactly(0.0, 0.0, 1.0);
        assertThat(explanation.influences()).containsExactly(new Influence("k2", 1, Progress.ofRatio(.5)));
        assertThat(explanation.isSubgradient()).isTrue();
        assertThat(rollUp(okrs).above("k2")).containsExactly(new Influence("o", 1, Progress.ofRatio(.5)));
        assertThat(rollUp(okrs).above("k0")).isEmpty();
        assertThat(rollUp(okrs).foremostInfluences(List.of("o")).get("o").id()).isEqualTo("k2");
    }

    @Test
    void aPlanRaisesTheMiddleUntilItIsAtTheTarget() {
        OkrSet okrs = okrs(new double[] {1, 1, 1}, new double[] {.9, .2, .5});
        Reach reach = rollUp(okrs).reach("o", Progress.ofRatio(.8), ReachOrder.INFLUENCE);
        assertThat(reach.isReached()).isTrue();
        assertThat(reach.steps()).singleElement().satisfies(step -> {
            assertThat(step.leaf()).isEqualTo("k2");
            assertThat(step.to().ratio()).isCloseTo(.8, within(TINY));
        });
        OkrSet raised = okrs.with(reach.changes());
        assertThat(ratio(rollUp(okrs).of(raised), "o")).isEqualTo(reach.after().ratio());
    }

    /** More contributors than are summed in one run, so that kept sums of blocks are in play. */
    @Property(tries = 50, seed = "1")
    void oneOfManyContributorsChanges(
            @ForAll @IntRange(min = 17, max = 400) int size, @ForAll @DoubleRange(max = 1) double value) {
        double[] weights = new double[size];
        double[] progress = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 1 + i % 3;
            progress[i] = i * 7 % size / (double) size;
        }
        OkrSet okrs = okrs(weights, progress);
        Change change = new Change.CheckedIn("k3", CheckIn.of(OkrSets.AS_OF, value));
        OkrSet changed = okrs.with(List.of(change));
        assertSame(rollUp(okrs).of(changed), rollUp(changed));
    }

    @Property(tries = 100, seed = "1")
    void anUpdateIsWhatComesFromScratch(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        RollUp now = rollUp(okrs);
        for (Goal goal : okrs.goals()) {
            if (goal instanceof KeyResult keyResult
                    && keyResult.measure().orElse(null) instanceof Measure.Change measure) {
                List<Change> changes =
                        List.of(new Change.CheckedIn(goal.id(), CheckIn.of(OkrSets.AS_OF, measure.value(.6))));
                OkrSet changed = now.okrSet().with(changes);
                now = now.of(changed);
            }
        }
        assertSame(now, rollUp(now.okrSet()));
    }

    private static void assertSame(RollUp one, RollUp other) {
        for (Goal goal : other.okrSet().goals()) {
            assertThat(one.progress(goal.id())).as(goal.id()).isEqualTo(other.progress(goal.id()));
            assertThat(one.diagnosis(goal.id())).as(goal.id()).isEqualTo(other.diagnosis(goal.id()));
        }
    }

    @Property(tries = 100, seed = "1")
    void sharesAndInfluencesMakeTheProgressWhichIsWithinItsBounds(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        RollUp rollUp = rollUp(okrs);
        boolean anySum = okrs.goals().stream()
                .anyMatch(goal -> goal instanceof KeyResult its && its.source().combinesValues());
        boolean any = false;
        for (Goal goal : okrs.goals()) {
            GoalProgress numbers = rollUp.progress(goal.id());
            if (numbers.progress().isKnown() && goal instanceof Objective) {
                double progress = numbers.progress().ratio();
                Explanation explanation = rollUp.explain(goal.id());
                if (explanation.contributions().stream().anyMatch(Contribution::counted)) {
                    any = true;
                    assertThat(explanation.contributions().stream()
                                    .mapToDouble(Contribution::contribution)
                                    .sum())
                            .as(goal.id())
                            .isCloseTo(progress, within(TINY));
                }
                if (!anySum) {
                    assertThat(explanation.influences().stream()
                                    .mapToDouble(leaf ->
                                            leaf.influence() * leaf.progress().ratio())
                                    .sum())
                            .as(goal.id())
                            .isCloseTo(progress, within(TINY));
                }
                assertThat(numbers.lower().orElseThrow()).isLessThanOrEqualTo(progress + TINY);
                assertThat(numbers.upper().orElseThrow()).isGreaterThanOrEqualTo(progress - TINY);
            }
        }
        Statistics.label("rolled up").collect(any);
        Statistics.label("rolled up").coverage(check -> check.check(true).percentage(share -> share > 20));
    }

    @Property(tries = 60, seed = "1")
    void aPlanDoesWhatItSays(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        RollUp rollUp = rollUp(okrs);
        for (Objective objective : okrs.objectives()) {
            Reach reach = rollUp.reach(objective.id(), Progress.ofRatio(.9), ReachOrder.INFLUENCE);
            assertThat(reach.before()).isEqualTo(rollUp.progress(objective.id()).progress());
            if (reach.before().isKnown()) {
                assertThat(reach.after()).isGreaterThanOrEqualTo(reach.before());
            }
            if (reach.stepsWithoutChange().isEmpty()) {
                OkrSet raised = okrs.with(reach.changes());
                assertThat(rollUp.of(raised).progress(objective.id()).progress())
                        .as(objective.id())
                        .isEqualTo(reach.after());
            }
        }
    }
}
