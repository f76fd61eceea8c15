package io.github.okralign;

import static io.github.okralign.NumbersAssert.TOLERANCE;
import static io.github.okralign.NumbersAssert.assertThatNumbersOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.Links;
import io.github.okralign.testing.OkrSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The laws of "Roll-up" of docs/semantics.md. */
class RollUpLawProperties {

    @Property
    void whereAllLeavesStandAtOneRatioEveryGoalDoes(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio) {
        Map<String, Double> ratios = new HashMap<>();
        Links.leaves(okrs).forEach(leaf -> ratios.put(leaf, ratio));
        Analysis analysis = Analysis.of(Edits.leavesAt(okrs, ratios));
        for (GoalAnalysis goal : analysis.goals()) {
            goal.progress()
                    .asOptional()
                    .ifPresent(
                            progress -> assertThat(progress).as(goal.toString()).isCloseTo(ratio, within(TOLERANCE)));
        }
    }

    @Property
    void everyGoalStandsBetweenTheLeastAndTheGreatestOfItsKnownLeaves(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (GoalAnalysis goal : analysis.goals()) {
            if (goal.progress().isKnown()) {
                List<Double> leaves = knownLeavesBelow(analysis, goal.goal());
                assertThat(goal.progress().ratio())
                        .as(goal.toString())
                        .isBetween(
                                leaves.stream().min(Double::compare).orElseThrow() - TOLERANCE,
                                leaves.stream().max(Double::compare).orElseThrow() + TOLERANCE);
            }
        }
    }

    private static List<Double> knownLeavesBelow(Analysis analysis, Goal goal) {
        Set<String> below = Links.downwardFrom(analysis.okrSet(), goal.id());
        return Links.leaves(analysis.okrSet()).stream()
                .filter(below::contains)
                .flatMapToDouble(leaf -> analysis.goal(leaf).progress().asOptional().stream())
                .boxed()
                .collect(Collectors.toList());
    }

    @Property
    void theOrderOfGoalsAndOfTheirContributorsDoesNotMatter(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs, @ForAll Random random) {
        assertThatNumbersOf(Analysis.of(Edits.shuffled(okrs, random))).areThoseOf(Analysis.of(okrs));
    }

    @Property
    void scalingAllWeightsOfOneParentChangesNothing(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs,
            @ForAll Random random,
            @ForAll @DoubleRange(min = -3, max = 3) double magnitude) {
        Goal parent = oneOf(okrs.goals(), random);
        OkrSet scaled = Edits.weightsScaled(okrs, parent.id(), Math.pow(10, magnitude));
        assertThatNumbersOf(Analysis.of(scaled)).areThoseOf(Analysis.of(okrs));
    }

    @Property
    void noGoalFallsWhenALeafRises(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs,
            @ForAll Random random,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        Analysis before = Analysis.of(okrs);
        List<String> leaves = knownLeaves(before);
        Assume.that(!leaves.isEmpty());
        String leaf = oneOf(leaves, random);
        double old = before.goal(leaf).progress().ratio();
        Analysis after = Analysis.of(Edits.leafAt(okrs, leaf, old + part * (1 - old)));
        for (GoalAnalysis goal : before.goals()) {
            GoalAnalysis then = after.goal(goal.goal().id());
            assertThat(then.progress().isKnown()).isEqualTo(goal.progress().isKnown());
            if (goal.progress().isKnown()) {
                assertThat(then.progress().ratio())
                        .as(goal.toString())
                        .isGreaterThanOrEqualTo(goal.progress().ratio() - TOLERANCE);
            }
        }
    }

    @Property
    void noGoalMovesFurtherThanTheLeafThatMovesMost(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs, @ForAll Random random) {
        Analysis before = Analysis.of(okrs);
        Map<String, Double> ratios = new HashMap<>();
        double furthest = 0;
        for (String leaf : knownLeaves(before)) {
            if (random.nextBoolean()) {
                double old = before.goal(leaf).progress().ratio();
                double ratio = Math.max(0, Math.min(1, old + .4 * (random.nextDouble() - .5)));
                ratios.put(leaf, ratio);
                furthest = Math.max(furthest, Math.abs(ratio - old));
            }
        }
        Analysis after = Analysis.of(Edits.leavesAt(okrs, ratios));
        for (GoalAnalysis goal : before.goals()) {
            if (goal.progress().isKnown()) {
                double moved = after.goal(goal.goal().id()).progress().ratio()
                        - goal.progress().ratio();
                assertThat(Math.abs(moved)).as(goal.toString()).isLessThanOrEqualTo(furthest + TOLERANCE);
            }
        }
    }

    @Property
    void progressStandsWithinItsBounds(@ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs) {
        for (GoalAnalysis goal : Analysis.of(okrs).goals()) {
            GoalProgress numbers = goal.rollup();
            if (numbers.lower().isPresent()) {
                double lower = numbers.lower().getAsDouble();
                double upper = numbers.upper().orElseThrow();
                assertThat(lower).as(goal.toString()).isBetween(0.0, upper + TOLERANCE);
                assertThat(upper).as(goal.toString()).isLessThanOrEqualTo(1 + TOLERANCE);
                numbers.progress()
                        .asOptional()
                        .ifPresent(progress -> assertThat(progress)
                                .as(goal.toString())
                                .isBetween(lower - TOLERANCE, upper + TOLERANCE));
            }
        }
    }

    @Property
    void theBoundsOfAMeanAreAsFarApartAsItsCoverageIsFromOne(@ForAll(supplier = OkrSets.Pure.class) OkrSet okrs) {
        for (GoalAnalysis goal : Analysis.of(okrs).goals()) {
            GoalProgress numbers = goal.rollup();
            assertThat(numbers.lower().isPresent()).isEqualTo(numbers.coverage().isPresent());
            if (numbers.coverage().isPresent()) {
                assertThat(numbers.upper().orElseThrow() - numbers.lower().orElseThrow())
                        .as(goal.toString())
                        .isCloseTo(1 - numbers.coverage().getAsDouble(), within(TOLERANCE));
            }
        }
    }

    @Property
    void addingAnExcludedGoalChangesNothing(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll Random random) {
        ObjectiveState state =
                oneOf(List.of(ObjectiveState.DRAFT, ObjectiveState.POSTPONED, ObjectiveState.CANCELLED), random);
        String target = oneOf(okrs.goals(), random).id();
        String source = oneOf(okrs.goals(), random).id();
        OkrSet.Builder more = okrs.toBuilder().objective("excluded", objective -> {
            objective.title("Not now").state(state).contributesTo(target, 1000).manual(.9);
            objective.keyResult(
                    "excluded.k", k -> k.title("Done").change(0, 1, "").checkIn("2026-05-01", 1));
        });
        if (!Links.upwardFrom(okrs, target).contains(source)) {
            Edits.addLink(okrs, more, source, link -> link.to("excluded.k"));
        }
        Analysis before = Analysis.of(okrs);
        Analysis after = Analysis.of(more.build());
        assertThatNumbersOf(after).areThoseOf(before);
        for (Goal goal : okrs.goals()) {
            assertThat(after.goal(goal.id()).explain().influences())
                    .as(goal.toString())
                    .hasSameSizeAs(before.goal(goal.id()).explain().influences());
        }
    }

    @Property
    void twoCopiesOfAKeyResultAtHalfWeightChangeNothing(
            @ForAll(supplier = OkrSets.Pure.class) OkrSet okrs, @ForAll Random random) {
        List<KeyResult> keyResults = okrs.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toList());
        Assume.that(!keyResults.isEmpty());
        OkrSet copied = Edits.keyResultHalved(okrs, oneOf(keyResults, random));
        assertThatNumbersOf(Analysis.of(copied)).areThoseOf(Analysis.of(okrs));
    }

    @Property
    void twoCopiesOfAnAlignedGoalAtHalfWeightChangeNothing(
            @ForAll(supplier = OkrSets.Pure.class) OkrSet okrs, @ForAll Random random) {
        List<Alignment> links = Links.contributions(okrs);
        Assume.that(!links.isEmpty());
        OkrSet copied = Edits.contributorHalved(okrs, oneOf(links, random));
        assertThatNumbersOf(Analysis.of(copied)).areThoseOf(Analysis.of(okrs));
    }

    @Property
    void aLeafEditChangesNothingButTheGoalsAboveTheLeaf(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs,
            @ForAll Random random,
            @ForAll @DoubleRange(min = -1, max = 2) double ratio) {
        List<String> leaves = Links.leaves(okrs);
        Assume.that(!leaves.isEmpty());
        String leaf = oneOf(leaves, random);
        Analysis before = Analysis.of(okrs);
        Analysis after = Analysis.of(Edits.leafAt(okrs, leaf, ratio));
        Set<String> above = Links.upwardFrom(okrs, leaf);
        for (GoalAnalysis goal : before.goals()) {
            if (!above.contains(goal.goal().id())) {
                assertThat(after.goal(goal.goal().id()).rollup()).isEqualTo(goal.rollup());
            }
        }
    }

    private static List<String> knownLeaves(Analysis analysis) {
        return Links.leaves(analysis.okrSet()).stream()
                .filter(leaf -> analysis.goal(leaf).progress().isKnown())
                .collect(Collectors.toList());
    }

    private static <T> T oneOf(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
