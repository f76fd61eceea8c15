package io.github.okralign;

import static io.github.okralign.NumbersAssert.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.testing.Edits;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The laws of plans: what they say is what comes of them, and nothing less would do (docs/semantics.md, Explanation).
 */
class ReachProperties {

    private static final RollupPolicy DEFAULT = RollupPolicy.DEFAULT;

    @Provide
    Arbitrary<RollupPolicy> policies() {
        return Arbitraries.of(
                DEFAULT,
                DEFAULT.withReading(HitReading.LATEST),
                DEFAULT.withUncapped(true),
                DEFAULT.withNegative(true),
                DEFAULT.withUnknownAsZero(true),
                DEFAULT.withRule(RollupRule.DEFAULT.by(Aggregation.MIN)),
                DEFAULT.withRule(RollupRule.DEFAULT.blending(.3)));
    }

    @Provide
    Arbitrary<Double> targets() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0.0, .5, 1.0)),
                Tuple.of(4, Arbitraries.doubles().between(0, 1)),
                Tuple.of(1, Arbitraries.doubles().between(1, 1.1)));
    }

    private static Analysis analysis(OkrSet okrs, RollupPolicy policy) {
        return Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy));
    }

    private static Progress progress(Analysis analysis, String goal) {
        return analysis.goal(goal).progress();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatThePlanSaysIsWhatComesOfIt(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs,
            @ForAll("policies") RollupPolicy policy,
            @ForAll ReachOrder order,
            @ForAll("targets") double target) {
        Analysis before = analysis(okrs, policy);
        for (Goal goal : okrs.goals()) {
            Reach plan = before.goal(goal.id()).reach(Progress.ofRatio(target), order);
            Analysis after = before.with(plan.changes());
            assertThat(plan.before()).isEqualTo(progress(before, goal.id()));
            if (plan.stepsWithoutChange().isEmpty()) {
                assertThat(progress(after, goal.id())).as(plan.toString()).isEqualTo(plan.after());
            }
            for (ReachStep step : plan.steps()) {
                assertThat(step.from()).isEqualTo(progress(before, step.leaf()));
                assertThat(step.to()).as(step.toString()).isGreaterThan(step.from());
                if (!step.changes().isEmpty()) {
                    assertThat(progress(after, step.leaf()).ratio())
                            .as(step.toString())
                            .isCloseTo(step.to().ratio(), within(TOLERANCE));
                }
            }
            double added = plan.steps().stream().mapToDouble(ReachStep::adds).sum();
            double gained = plan.after().asOptional().orElse(0)
                    - plan.before().asOptional().orElse(0);
            double size = Math.abs(plan.before().asOptional().orElse(0)) + Math.abs(gained);
            assertThat(added).as(plan.toString()).isCloseTo(gained, within(TOLERANCE * (1 + size)));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void itIsReachedExactlyWhereTheLastStepCanStopHalfWay(
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs,
            @ForAll("policies") RollupPolicy policy,
            @ForAll("targets") double target) {
        Analysis analysis = analysis(okrs, policy);
        for (Goal goal : okrs.goals()) {
            Reach plan = analysis.goal(goal.id()).reach(Progress.ofRatio(target));
            boolean isThere = plan.before().isKnown() && plan.before().ratio() >= target;
            if (isThere) {
                assertThat(plan.steps()).as(plan.toString()).isEmpty();
                assertThat(plan.after()).isEqualTo(plan.before());
            } else if (plan.isReached()) {
                ReachStep last = plan.steps().get(plan.steps().size() - 1);
                assertThat(plan.after().ratio()).isGreaterThanOrEqualTo(target);
                boolean halfWay = okrs.find(last.leaf())
                        .filter(KeyResult.class::isInstance)
                        .flatMap(leaf -> ((KeyResult) leaf).measure())
                        .filter(Measure::isContinuous)
                        .isPresent();
                if (halfWay) {
                    assertThat(plan.after().ratio()).as(plan.toString()).isCloseTo(target, within(TOLERANCE));
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsNotReachedIsNotReachedByRaisingEverythingEither(
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs, @ForAll("targets") double target) {
        Analysis analysis = Analysis.of(okrs);
        Analysis all = Analysis.of(allRaised(analysis));
        for (Goal goal : okrs.goals()) {
            Reach plan = analysis.goal(goal.id()).reach(Progress.ofRatio(target));
            double most = progress(all, goal.id()).asOptional().orElse(-1);
            assertThat(plan.isReached()).as(plan.toString()).isEqualTo(most >= target);
            if (!plan.isReached()) {
                assertThat(plan.after()).as(plan.toString()).isEqualTo(progress(all, goal.id()));
            }
        }
    }

    private static boolean isRaisable(Analysis analysis, Goal goal) {
        Progress progress = progress(analysis, goal.id());
        boolean isLeaf = goal instanceof Objective objective
                ? objective.manualOn(analysis.asOf()).isPresent()
                : ((KeyResult) goal).isMeasured();
        return isLeaf
                && analysis.okrSet().objectiveOf(goal.id()).stateOn(analysis.asOf()) == ObjectiveState.ACTIVE
                && progress.isKnown()
                && progress.ratio() < 1;
    }

    private static OkrSet allRaised(Analysis analysis) {
        Map<String, Double> keyResults = new HashMap<>();
        OkrSet.Builder set = analysis.okrSet().toBuilder();
        for (Goal goal : analysis.okrSet().goals()) {
            if (isRaisable(analysis, goal)) {
                if (goal instanceof Objective) {
                    set.updateObjective(
                            goal.id(),
                            o -> o.checkIn(ObjectiveCheckIn.on(analysis.asOf()).progress(1.0)));
                } else {
                    keyResults.put(goal.id(), 1.0);
                }
            }
        }
        return Edits.leavesAt(set.build(), keyResults);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void underMeansAPlanIsTheBeginningOfTheRanking(
            @ForAll(supplier = OkrSets.Pure.class) OkrSet okrs,
            @ForAll Random random,
            @ForAll("targets") double target) {
        Analysis analysis = Analysis.of(withEfforts(okrs, random));
        for (Goal goal : okrs.goals()) {
            for (ReachOrder order : ReachOrder.values()) {
                Reach plan = analysis.goal(goal.id()).reach(Progress.ofRatio(target), order);
                List<String> ranking = ranking(analysis, goal, order);
                int size = plan.steps().size();
                assertThat(plan.steps()).extracting(ReachStep::leaf).isEqualTo(ranking.subList(0, size));
                assertThat(plan.steps().subList(0, Math.max(0, size - 1)))
                        .as("all but the last go all the way")
                        .allSatisfy(step -> assertThat(step.to().ratio()).isEqualTo(1));
                if (!plan.isReached() && plan.before().isKnown()) {
                    assertThat(size).isEqualTo(ranking.size());
                }
            }
        }
    }

    private static List<String> ranking(Analysis analysis, Goal goal, ReachOrder order) {
        OkrSet okrs = analysis.okrSet();
        Comparator<Influence> byRank = Comparator.comparingDouble(leaf -> order == ReachOrder.INFLUENCE
                ? leaf.influence()
                : leaf.influence() / okrs.goal(leaf.id()).effort().orElse(1));
        return analysis.goal(goal.id()).explain().influences().stream()
                .filter(leaf -> isRaisable(analysis, okrs.goal(leaf.id())))
                .sorted(byRank.reversed().thenComparing(leaf -> IndexAccess.position(okrs, leaf.id())))
                .map(Influence::id)
                .toList();
    }

    private static OkrSet withEfforts(OkrSet okrs, Random random) {
        OkrSet.Builder set = okrs.toBuilder();
        for (Objective objective : okrs.objectives()) {
            for (KeyResult keyResult : objective.keyResults()) {
                if (random.nextInt(3) > 0) {
                    double effort = random.nextInt(4);
                    set.updateObjective(objective.id(), o -> o.updateKeyResult(keyResult.id(), k -> k.effort(effort)));
                }
            }
        }
        return set.build();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyStepIsNeeded(
            @ForAll(supplier = OkrSets.EveryAggregation.class) OkrSet okrs, @ForAll("targets") double target) {
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            Reach plan = analysis.goal(goal.id()).reach(Progress.ofRatio(target));
            for (ReachStep left : plan.steps()) {
                if (plan.stepsWithoutChange().isEmpty() && left.adds() > 1e-9) {
                    Analysis without = analysis.with(plan.changes().stream()
                            .filter(change -> !change.goal().equals(left.leaf()))
                            .toList());
                    assertThat(progress(without, goal.id()).ratio())
                            .as(plan + " without " + left)
                            .isLessThan(plan.after().ratio());
                }
            }
        }
    }

    // Fractional knapsack: among the cheapest plans there is one that fills leaves one after the other, in some order

    /** Up to five leaves over two objectives, each of its own weight, effort and progress. */
    @Provide
    Arbitrary<OkrSet> knapsacks() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 5))
                .as((seed, leaves) -> {
                    Random random = new Random(seed);
                    return OkrSet.builder()
                            .asOf(OkrSets.AS_OF)
                            .objective("top", o -> {
                                o.title("Top");
                                for (int i = 0; i < leaves; i += 2) {
                                    fill(o, "k" + i, random);
                                }
                            })
                            .objective("below", o -> {
                                o.title("Below").contributesTo("top", 1 + random.nextInt(3));
                                for (int i = 1; i < leaves; i += 2) {
                                    fill(o, "k" + i, random);
                                }
                            })
                            .build();
                });
    }

    private static void fill(Objective.Builder objective, String id, Random random) {
        objective.keyResult(
                id,
                k -> k.title("K")
                        .weight(1 + random.nextInt(4))
                        .effort(1 + random.nextInt(4))
                        .change(0, 1, "")
                        .checkIn("2026-05-01", random.nextInt(5) / 4.0));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noFeasiblePlanIsCheaper(@ForAll("knapsacks") OkrSet okrs, @ForAll("targets") double target) {
        Analysis analysis = Analysis.of(okrs);
        List<Influence> leaves = analysis.goal("top").explain().influences();
        for (ReachOrder order : ReachOrder.values()) {
            Reach plan = analysis.goal("top").reach(Progress.ofRatio(target), order);
            double cheapest = Double.POSITIVE_INFINITY;
            for (List<Influence> filling : orders(leaves)) {
                double needed = Math.max(0, target - plan.before().ratio());
                double cost = 0;
                for (Influence leaf : filling) {
                    double way = Math.min(1 - leaf.progress().ratio(), needed / leaf.influence());
                    cost += way * (order == ReachOrder.INFLUENCE ? 1 : effort(okrs, leaf));
                    needed -= way * leaf.influence();
                }
                cheapest = Math.min(cheapest, cost);
            }
            double way = plan.steps().stream()
                    .mapToDouble(step -> step.to().ratio() - step.from().ratio())
                    .sum();
            assertThat(plan.isReached()).isEqualTo(target <= 1);
            assertThat(order == ReachOrder.INFLUENCE ? way : plan.effort())
                    .as(plan.toString())
                    .isCloseTo(cheapest, within(1e-9));
        }
    }

    private static double effort(OkrSet okrs, Influence leaf) {
        return okrs.goal(leaf.id()).effort().orElseThrow();
    }

    private static List<List<Influence>> orders(List<Influence> leaves) {
        if (leaves.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Influence>> all = new ArrayList<>();
        for (Influence first : leaves) {
            List<Influence> others = new ArrayList<>(leaves);
            others.remove(first);
            for (List<Influence> rest : orders(others)) {
                List<Influence> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
