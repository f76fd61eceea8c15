package io.github.okralign;

import static io.github.okralign.NumbersAssert.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.OkrSets;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The laws of "Explanation" of docs/semantics.md. */
class InfluenceProperties {

    @Property
    void theInfluencesOnAKnownGoalSumToOne(@ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            Explanation explanation = analysis.goal(goal.id()).explain();
            double sum = explanation.influences().stream()
                    .mapToDouble(Influence::influence)
                    .sum();
            assertThat(sum)
                    .as(explanation.toString())
                    .isCloseTo(explanation.progress().isKnown() ? 1 : 0, within(TOLERANCE));
        }
    }

    @Property
    void influencesTimesProgressSumToTheProgress(@ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs) {
        AnalysisPolicy uncapped =
                AnalysisPolicy.MEDIUM.withRollup(AnalysisPolicy.MEDIUM.rollup().withUncapped(true));
        for (AnalysisPolicy policy : List.of(AnalysisPolicy.MEDIUM, uncapped)) {
            Analysis analysis = Analysis.of(okrs, policy);
            for (Goal goal : okrs.goals()) {
                Explanation explanation = analysis.goal(goal.id()).explain();
                double sum = explanation.influences().stream()
                        .mapToDouble(leaf -> leaf.influence() * leaf.progress().ratio())
                        .sum();
                assertThat(sum)
                        .as(explanation.toString())
                        .isCloseTo(explanation.progress().asOptional().orElse(0), within(TOLERANCE));
            }
        }
    }

    @Property
    void theContributionsToARolledUpGoalSumToItsProgress(@ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            Explanation explanation = analysis.goal(goal.id()).explain();
            boolean rolledUp = analysis.goal(goal.id()).rollup().evidence() == Evidence.ROLLED_UP;
            double sum = explanation.contributions().stream()
                    .mapToDouble(Contribution::contribution)
                    .sum();
            double shares = explanation.contributions().stream()
                    .mapToDouble(Contribution::share)
                    .sum();
            assertThat(explanation.progress())
                    .isEqualTo(analysis.goal(goal.id()).progress());
            assertThat(sum + explanation.constant())
                    .as(explanation.toString())
                    .isCloseTo(rolledUp ? explanation.progress().ratio() : 0, within(TOLERANCE));
            assertThat(shares).as(explanation.toString()).isCloseTo(rolledUp ? 1 : 0, within(TOLERANCE));
        }
    }

    @Property
    void aContributorWithoutReasonIsKnownAndOneWithAReasonHasNoShare(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            for (Contribution part : analysis.goal(goal.id()).explain().contributions()) {
                assertThat(part.counted()).isEqualTo(part.reason().isEmpty());
                if (part.counted()) {
                    assertThat(part.progress().isKnown()).as(part.toString()).isTrue();
                } else {
                    assertThat(part.share()).as(part.toString()).isZero();
                }
            }
        }
    }

    @Property
    void movingALeafMovesTheGoalByItsInfluence(
            @ForAll(supplier = OkrSets.Pure.class) OkrSet okrs,
            @ForAll Random random,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio) {
        Analysis before = Analysis.of(okrs);
        Goal goal = okrs.goals().get(random.nextInt(okrs.goals().size()));
        List<Influence> influences = before.goal(goal.id()).explain().influences();
        Assume.that(!influences.isEmpty());
        Influence leaf = influences.get(random.nextInt(influences.size()));
        Analysis after = Analysis.of(Edits.leafAt(okrs, leaf.id(), ratio));
        double moved = after.goal(goal.id()).progress().ratio()
                - before.goal(goal.id()).progress().ratio();
        assertThat(moved)
                .as(leaf.toString())
                .isCloseTo(leaf.influence() * (ratio - leaf.progress().ratio()), within(TOLERANCE));
    }

    @Property
    void leverageIsWhatFinishingTheLeafAdds(@ForAll(supplier = OkrSets.Pure.class) OkrSet okrs) {
        Analysis before = Analysis.of(okrs);
        Goal goal = okrs.goals().get(0);
        for (Influence leaf : before.goal(goal.id()).explain().influences()) {
            Analysis after = Analysis.of(Edits.leafAt(okrs, leaf.id(), 1));
            double added = after.goal(goal.id()).progress().ratio()
                    - before.goal(goal.id()).progress().ratio();
            assertThat(leaf.leverage()).as(leaf.toString()).isCloseTo(added, within(TOLERANCE));
            assertThat(leaf.leverage())
                    .isEqualTo(leaf.influence() * (1 - leaf.progress().ratio()));
        }
    }

    @Property
    void influencesAndLeveragesComeByTheirSizeAndThenInDocumentOrder(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        Comparator<Influence> byInfluence = Comparator.comparingDouble(Influence::influence)
                .reversed()
                .thenComparing(leaf -> IndexAccess.position(okrs, leaf.id()));
        for (Goal goal : okrs.goals()) {
            Explanation explanation = analysis.goal(goal.id()).explain();
            assertThat(explanation.influences()).isSortedAccordingTo(byInfluence);
            assertThat(explanation.byLeverage())
                    .containsExactlyInAnyOrderElementsOf(explanation.influences())
                    .isSortedAccordingTo(Comparator.comparingDouble(Influence::leverage)
                            .reversed()
                            .thenComparing(byInfluence));
        }
    }

    @Property
    void influencesOfMeansHoldForChangesOfAnySize(@ForAll(supplier = OkrSets.Pure.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            assertThat(analysis.goal(goal.id()).explain().isSubgradient())
                    .as(goal.toString())
                    .isFalse();
        }
    }
}
