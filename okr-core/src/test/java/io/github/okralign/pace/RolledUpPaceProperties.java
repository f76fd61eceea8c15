package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of "Pace and health" of docs/semantics.md for goals that roll up, over small sets of every kind of goal at
 * random.
 */
class RolledUpPaceProperties {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 100;
    private static final double TINY = 1e-12;

    private static final List<RollupRule> RULES = List.of(
            RollupRule.DEFAULT.by(Aggregation.MIN),
            RollupRule.DEFAULT.blending(.3),
            RollupRule.DEFAULT.withKeyResultShare(.4),
            RollupRule.DEFAULT.counting(Contributors.CHILDREN_ONLY));

    /** Makes sets whose objectives contribute to earlier ones and their key results, so that there are no loops. */
    private static final class Sets {
        private final Random random;
        private boolean ruled;
        private boolean onPlan;

        Sets(long seed) {
            this.random = new Random(seed);
        }

        Sets ruled() {
            ruled = true;
            return this;
        }

        /** Key results are measured by a change, and exactly where they should be on a day. */
        Sets onPlan() {
            onPlan = true;
            return this;
        }

        OkrSet set(int day) {
            OkrSet.Builder builder =
                    OkrSet.builder().cycle(Cycle.of("c").from(START).until(START.plusDays(DAYS)));
            List<List<String>> targets = new ArrayList<>();
            int objectives = 2 + random.nextInt(7);
            for (int i = 0; i < objectives; i++) {
                String id = "o" + i;
                List<String> goals = new ArrayList<>(List.of(id));
                builder.objective(id, o -> objective(o.title("O"), goals, targets, day));
                targets.add(goals);
            }
            return builder.build();
        }

        private void objective(Objective.Builder o, List<String> goals, List<List<String>> targets, int day) {
            Commitment commitment = oneIn(3) ? Commitment.ASPIRATIONAL : Commitment.COMMITTED;
            o.commitment(commitment);
            if (onPlan || !oneIn(8)) {
                o.cycle("c");
            }
            if (!onPlan) {
                somethingSpecial(o);
            }
            if (ruled && oneIn(2)) {
                o.rollup(any(RULES));
            }
            int keyResults = oneIn(10) ? 40 : random.nextInt(4);
            for (int j = 0; j < keyResults; j++) {
                String id = goals.get(0) + "k" + j;
                boolean rolledUp = oneIn(5);
                if (rolledUp) {
                    goals.add(id);
                }
                o.keyResult(id, k -> {
                    k.title("K").weight(weight());
                    if (onPlan && !rolledUp) {
                        double expected = (commitment == Commitment.COMMITTED ? 1 : .7) * Math.min(day, DAYS) / DAYS;
                        k.change(0, 1, "").checkIn(CheckIn.of(START.plusDays(day), expected));
                    } else if (!rolledUp) {
                        measured(k);
                    }
                });
            }
            for (List<String> target : targets) {
                if (oneIn(2)) {
                    o.contributesTo(target.get(random.nextInt(target.size())), weight());
                }
            }
        }

        private void somethingSpecial(Objective.Builder o) {
            switch (random.nextInt(12)) {
                case 0 -> o.state(ObjectiveState.POSTPONED);
                case 1 -> o.state(ObjectiveState.CLOSED).score(random.nextDouble());
                case 2 -> o.state(ObjectiveState.CLOSED);
                case 3 -> o.manual(random.nextDouble());
                default -> {}
            }
        }

        private void measured(KeyResult.Builder k) {
            switch (random.nextInt(6)) {
                case 0 -> k.binary();
                case 1 -> k.atLeast(.5, "");
                case 2 -> k.change(0, 1, "").due(START.plusDays(30 + random.nextInt(40)));
                default -> k.change(0, 1, "");
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                k.checkIn(checkIn(DAYS - 1));
            }
        }

        /** A check-in of a day of the cycle, not after the given one. */
        CheckIn checkIn(int last) {
            CheckIn.Builder checkIn = CheckIn.on(START.plusDays(random.nextInt(Math.min(DAYS, last + 1))));
            boolean valued = !oneIn(5);
            if (valued) {
                checkIn.value(random.nextInt(13) / 10.0);
            }
            if (oneIn(3)) {
                checkIn.confidence(random.nextInt(11) / 10.0);
            } else if (!valued) {
                checkIn.note("N");
            }
            return checkIn.build();
        }

        private double weight() {
            return 1 + random.nextInt(5) / 2.0;
        }

        boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }

        <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    /** What a goal is worth to those above, recomputed by the letter; NaN where there is nothing. */
    private record Naive(double expected, double comparable, double risk) {}

    /** Recomputes what the engine says from the shares of its explanations and from the leaves. */
    private static final class Recomputation {
        private final Analysis analysis;
        private final Map<String, Naive> known = new HashMap<>();

        Recomputation(Analysis analysis) {
            this.analysis = analysis;
        }

        Naive of(String id) {
            Naive naive = known.get(id);
            if (naive == null) {
                GoalAnalysis goal = analysis.goal(id);
                naive = goal.rollup().evidence() == Evidence.ROLLED_UP ? rolledUp(id) : leaf(goal);
                known.put(id, naive);
            }
            return naive;
        }

        private Naive rolledUp(String id) {
            double share = 0;
            double expected = 0;
            double comparable = 0;
            double risk = 0;
            for (Contribution contribution : analysis.goal(id).explain().contributions()) {
                if (contribution.counted()) {
                    Naive contributor = of(contribution.id());
                    risk += contribution.share() * contributor.risk;
                    if (!Double.isNaN(contributor.expected)) {
                        share += contribution.share();
                        expected += contribution.share() * contributor.expected;
                        comparable += contribution.share() * contributor.comparable;
                    }
                }
            }
            return share > 0
                    ? new Naive(expected / share, comparable / share, risk)
                    : new Naive(Double.NaN, Double.NaN, risk);
        }

        private Naive leaf(GoalAnalysis goal) {
            double expected = expected(goal);
            return new Naive(
                    expected,
                    Double.isNaN(expected) ? Double.NaN : goal.progress().ratio(),
                    goal.health().isAtRiskOrWorse() ? 1 : 0);
        }

        private double expected(GoalAnalysis goal) {
            Objective objective = analysis.okrSet().objectiveOf(goal.goal().id());
            if (!goal.progress().isKnown() || objective.cycle().isEmpty()) {
                return Double.NaN;
            }
            double stretch = objective.commitment() == Commitment.COMMITTED ? 1 : .7;
            double day = analysis.asOf().toEpochDay() - START.toEpochDay();
            double due = DAYS;
            if (goal.goal() instanceof KeyResult keyResult) {
                if (keyResult.measure().orElseThrow() instanceof Measure.AtLeast) {
                    return stretch;
                } else if (keyResult.measure().orElseThrow() instanceof Measure.Binary) {
                    return day < DAYS ? Double.NaN : stretch;
                }
                due = keyResult.due().orElse(START.plusDays(DAYS)).toEpochDay() - START.toEpochDay();
            }
            return stretch * Math.min(1, day / due);
        }
    }

    @Property(seed = "2")
    void expectedComparableAndAtRiskShareAreWhatTheSharesSay(@ForAll long seed, @ForAll @IntRange(max = 120) int day) {
        Analysis analysis = Analysis.of(new Sets(seed).set(day), START.plusDays(day));
        Recomputation recomputation = new Recomputation(analysis);
        for (GoalAnalysis goal : analysis.goals()) {
            Naive naive = recomputation.of(goal.goal().id());
            Pace pace = goal.pace();
            assertClose(pace.expected().orElse(Double.NaN), naive.expected);
            if (goal.rollup().evidence() == Evidence.ROLLED_UP) {
                assertClose(goal.atRiskShare().getAsDouble(), naive.risk);
                boolean paced = naive.expected > 0;
                assertClose(pace.pace().orElse(Double.NaN), paced ? naive.comparable / naive.expected : Double.NaN);
                assertClose(pace.gap().orElse(Double.NaN), paced ? naive.expected - naive.comparable : Double.NaN);
            } else {
                assertThat(goal.atRiskShare()).isEmpty();
            }
        }
    }

    private static void assertClose(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(TINY));
        }
    }

    @Property(seed = "3")
    void theShareAtRiskIsAShareAndWhatIsExpectedIsNotMoreThanTheTarget(
            @ForAll long seed, @ForAll @IntRange(max = 120) int day) {
        Analysis analysis = Analysis.of(new Sets(seed).ruled().set(day), START.plusDays(day));
        for (GoalAnalysis goal : analysis.goals()) {
            goal.atRiskShare().ifPresent(share -> assertThat(share).isBetween(0.0, 1 + TINY));
            goal.pace().expected().ifPresent(expected -> assertThat(expected).isBetween(0.0, 1 + TINY));
            goal.pace().pace().ifPresent(pace -> assertThat(pace).isNotNegative());
        }
    }

    @Property(seed = "4")
    void whereAllKeyResultsAreOnPlanEveryGoalIs(@ForAll long seed, @ForAll @IntRange(min = 10, max = 99) int day) {
        Analysis analysis = Analysis.of(new Sets(seed).onPlan().set(day), START.plusDays(day));
        for (GoalAnalysis goal : analysis.goals()) {
            if (goal.progress().isKnown()) {
                assertThat(goal.pace().pace().getAsDouble()).isCloseTo(1, within(TINY));
                assertThat(goal.pace().gap().getAsDouble()).isCloseTo(0, within(TINY));
                assertThat(goal.health()).isEqualTo(Health.ON_TRACK);
                goal.atRiskShare().ifPresent(share -> assertThat(share).isZero());
            }
        }
    }

    @Property(seed = "5")
    void afterCheckInsItIsAsComputedFromScratch(@ForAll long seed, @ForAll @IntRange(max = 120) int day) {
        Sets sets = new Sets(seed).ruled();
        OkrSet okrs = sets.set(day);
        List<KeyResult> measured = okrs.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(KeyResult::isMeasured)
                .toList();
        Analysis analysis = Analysis.of(okrs, START.plusDays(day));
        for (int i = measured.isEmpty() ? 0 : 5; i > 0; i--) {
            KeyResult keyResult = sets.any(measured);
            CheckIn checkIn = sets.checkIn(day);
            analysis = analysis.checkIn(keyResult.id(), checkIn);
            okrs = okrs.toBuilder()
                    .updateObjective(
                            keyResult.objective(), o -> o.updateKeyResult(keyResult.id(), k -> k.checkIn(checkIn)))
                    .build();
            assertSame(analysis, Analysis.of(okrs, START.plusDays(day)));
        }
    }

    private static void assertSame(Analysis incremental, Analysis fromScratch) {
        for (GoalAnalysis expected : fromScratch.goals()) {
            String id = expected.goal().id();
            GoalAnalysis actual = incremental.goal(id);
            assertThat(actual.pace()).as(id).isEqualTo(expected.pace());
            assertThat(actual.health()).as(id).isEqualTo(expected.health());
            assertThat(actual.reasons()).as(id).isEqualTo(expected.reasons());
            assertThat(actual.atRiskShare()).as(id).isEqualTo(expected.atRiskShare());
            assertThat(incremental.goal(id).forecast())
                    .as(id)
                    .asString()
                    .isEqualTo(fromScratch.goal(id).forecast().toString());
        }
    }
}
