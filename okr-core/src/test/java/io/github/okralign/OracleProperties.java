package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.Unreported;
import io.github.okralign.testing.NaiveAnalysis;
import io.github.okralign.testing.OkrSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analysis says what a second, naive reading of the semantics says, whatever the set and the policy. */
class OracleProperties {

    @Provide
    Arbitrary<RollupPolicy> policies() {
        RollupPolicy base = RollupPolicy.DEFAULT;
        return Arbitraries.of(
                base,
                base.withUncapped(true),
                base.withNegative(true),
                base.withUncapped(true).withNegative(true),
                base.withUnknownAsZero(true),
                base.withReading(HitReading.LATEST),
                base.withReading(HitReading.TIME_SHARE),
                base.withUnreported(Unreported.UNKNOWN),
                base.withRule(RollupRule.DEFAULT.by(Aggregation.MIN)),
                base.withRule(RollupRule.DEFAULT.blending(.3)),
                base.withRule(RollupRule.DEFAULT.blending(.5).withKeyResultShare(.25)),
                base.withRule(RollupRule.DEFAULT.counting(Contributors.CHILDREN_ONLY))
                        .withUnknownAsZero(true),
                base.withUncapped(true)
                        .withUnknownAsZero(true)
                        .withReading(HitReading.LATEST)
                        .withRule(RollupRule.DEFAULT.by(Aggregation.MIN).withKeyResultShare(.6)));
    }

    @Property(tries = 1000)
    void everyNumberIsWhatTheOracleSays(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll("policies") RollupPolicy policy) {
        assertNumbers(okrs, policy);
    }

    @Property
    void everyNumberOfAGoalWithManyContributorsIsWhatTheOracleSays(
            @ForAll(supplier = OkrSets.Wide.class) OkrSet okrs, @ForAll("policies") RollupPolicy policy) {
        assertNumbers(okrs, policy);
    }

    private static void assertNumbers(OkrSet okrs, RollupPolicy policy) {
        Analysis analysis = Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy));
        NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, policy);
        for (Goal goal : okrs.goals()) {
            GoalProgress actual = analysis.goal(goal.id()).rollup();
            NaiveAnalysis.Numbers expected = oracle.numbers(goal);
            same(goal + " progress", actual.progress().asOptional(), expected.progress());
            same(goal + " raw", actual.raw(), expected.raw());
            same(goal + " coverage", actual.coverage(), expected.coverage());
            same(goal + " lower bound", actual.lower(), expected.lower());
            same(goal + " upper bound", actual.upper(), expected.upper());
            assertThat(actual.evidence()).as(goal + " evidence").isEqualTo(expected.evidence());
        }
    }

    @Property(tries = 1000)
    void theComputedProgressStandsBesideAnOverridingOne(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll("policies") RollupPolicy policy) {
        Analysis analysis = Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy));
        NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, policy);
        for (Goal goal : okrs.goals()) {
            GoalProgress actual = analysis.goal(goal.id()).rollup();
            switch (actual.evidence()) {
                case MANUAL, SCORED ->
                    same(goal + " computed", actual.computed().orElseThrow().asOptional(), oracle.computed(goal));
                default -> assertThat(actual.computed()).as(goal + " computed").isEmpty();
            }
        }
    }

    @Property(tries = 1000)
    void everyContributionIsWhatTheOracleSays(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll("policies") RollupPolicy policy) {
        Analysis analysis = Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy));
        NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, policy);
        for (Goal goal : okrs.goals()) {
            List<Contribution> actual = analysis.goal(goal.id()).explain().contributions();
            List<NaiveAnalysis.Part> expected = oracle.contributions(goal);
            assertThat(actual)
                    .as(goal + " contributors")
                    .extracting(part -> List.of(part.id(), part.weight(), part.reason()))
                    .isEqualTo(expected.stream()
                            .map(part -> List.of(part.id(), part.weight(), Optional.ofNullable(part.reason())))
                            .collect(Collectors.toList()));
            for (int i = 0; i < expected.size(); i++) {
                String what = goal + " ← " + actual.get(i);
                same(
                        what,
                        actual.get(i).progress().asOptional(),
                        expected.get(i).progress());
                if (!oracle.isFragile(goal)) {
                    same(
                            what,
                            OptionalDouble.of(actual.get(i).share()),
                            expected.get(i).share());
                }
            }
        }
    }

    @Property(tries = 1000)
    void everyInfluenceIsWhatTheOracleSays(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll("policies") RollupPolicy policy) {
        Analysis analysis = Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy));
        NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, policy);
        for (Goal goal : okrs.goals()) {
            List<Influence> actual = analysis.goal(goal.id()).explain().influences();
            if (oracle.numbers(goal).progress() == null) {
                assertThat(actual).as(goal + ", which is unknown").isEmpty();
            } else if (!oracle.isFragile(goal)) {
                Map<String, Double> expected = oracle.influences(goal);
                assertThat(actual)
                        .as(goal + " leaves")
                        .extracting(Influence::id)
                        .containsExactlyInAnyOrderElementsOf(expected.keySet());
                for (Influence influence : actual) {
                    same(
                            goal + " ← " + influence,
                            OptionalDouble.of(influence.influence()),
                            expected.get(influence.id()));
                    same(
                            goal + " ← " + influence,
                            influence.progress().asOptional(),
                            oracle.numbers(okrs.goal(influence.id())).progress());
                }
            }
        }
    }

    private static void same(String what, OptionalDouble actual, Double expected) {
        assertThat(actual.isPresent()).as(what + " is known").isEqualTo(expected != null);
        if (expected != null) {
            assertThat(actual.getAsDouble())
                    .as(what)
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            assertThat(1 / actual.getAsDouble()).as(what + " is not −0").isNotEqualTo(Double.NEGATIVE_INFINITY);
        }
    }
}
