package io.github.okralign;

import static io.github.okralign.NumbersAssert.TOLERANCE;
import static io.github.okralign.NumbersAssert.same;
import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.model.Change;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.GoalSnapshot;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.review.Retarget;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.testing.NaiveAnalysis;
import io.github.okralign.testing.OkrSets;
import io.github.okralign.testing.Versions;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/** The laws of "Review across time" of docs/semantics.md, on sets and later versions of them. */
class ComparisonProperties {

    /** Two versions of a set, the later one of the same day or of a few days later. */
    record Pair(OkrSet before, OkrSet after, int days, AnalysisPolicy policy) {

        Analysis earlier() {
            return Analysis.of(before, OkrSets.AS_OF, policy);
        }

        Analysis later() {
            return Analysis.of(after, OkrSets.AS_OF.plusDays(days), policy);
        }

        Set<String> ids() {
            Set<String> ids = new LinkedHashSet<>();
            before.goals().forEach(goal -> ids.add(goal.id()));
            after.goals().forEach(goal -> ids.add(goal.id()));
            return ids;
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return pairs(new OkrSets.WithoutSums().get());
    }

    @Provide
    Arbitrary<Pair> pairsWithSums() {
        return pairs(new OkrSets.Everything().get());
    }

    private static Arbitrary<Pair> pairs(Arbitrary<OkrSet> sets) {
        return Combinators.combine(
                        sets,
                        Arbitraries.longs().withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(0, 0, 7, 60),
                        Arbitraries.of(
                                AnalysisPolicy.MEDIUM,
                                AnalysisPolicy.MEDIUM,
                                AnalysisPolicy.VIVA_GOALS,
                                AnalysisPolicy.MEDIUM.withRollup(
                                        AnalysisPolicy.MEDIUM.rollup().withUnknownAsZero(true))))
                .as((okrs, seed, edits, days, policy) ->
                        new Pair(okrs, Versions.later(okrs, new Random(seed), edits), days, policy));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void thePartsSumToTheChange(@ForAll("pairs") Pair pair) {
        Comparison comparison = Comparison.between(pair.earlier(), pair.later());
        boolean reweighted = false;
        boolean restructured = false;
        for (String id : pair.ids()) {
            Attribution attribution = comparison.attribution(id);
            double parts = attribution.parts().stream()
                    .mapToDouble(LeafAttribution::total)
                    .sum();
            assertThat(parts)
                    .as(attribution.toString())
                    .isCloseTo(attribution.change().orElse(0), within(TOLERANCE));
            assertThat(attribution.constant()).isZero();
            double kinds = attribution.work().orElse(0)
                    + attribution.reweighting().orElse(0)
                    + attribution.structure().orElse(0);
            assertThat(kinds)
                    .as(attribution.toString())
                    .isCloseTo(attribution.change().orElse(0), within(TOLERANCE));
            reweighted |= attribution.reweighting().orElse(0) != 0;
            restructured |= attribution.structure().orElse(0) != 0;
        }
        Statistics.label("re-weighting").collect(reweighted);
        Statistics.label("re-weighting")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("structure").collect(restructured);
        Statistics.label("structure").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void withSumsThePartsAndTheConstantSumToTheChange(@ForAll("pairsWithSums") Pair pair) {
        Comparison comparison = Comparison.between(pair.earlier(), pair.later());
        Comparison back = Comparison.between(pair.later(), pair.earlier());
        for (String id : pair.ids()) {
            Attribution attribution = comparison.attribution(id);
            double change = attribution.change().orElse(0);
            double parts = attribution.parts().stream()
                    .mapToDouble(LeafAttribution::total)
                    .sum();
            // A sum can be thousands of times its target; what is lost of such numbers is lost of their difference.
            double size = Math.abs(attribution.before().asOptional().orElse(0))
                    + Math.abs(attribution.after().asOptional().orElse(0))
                    + Math.abs(attribution.constant())
                    + attribution.parts().stream()
                            .mapToDouble(part -> Math.abs(part.work())
                                    + Math.abs(part.reweighting())
                                    + Math.abs(part.structure())
                                    + Math.abs(part.influenceBefore())
                                    + Math.abs(part.influenceAfter()))
                            .sum();
            assertThat(parts + attribution.constant())
                    .as(attribution.toString())
                    .isCloseTo(change, within(TOLERANCE * (1 + size)));
            assertThat(attribution.work().orElse(0)
                            + attribution.reweighting().orElse(0)
                            + attribution.structure().orElse(0))
                    .as(attribution.toString())
                    .isCloseTo(change, within(TOLERANCE * (1 + size)));
            assertThat(back.attribution(id).work().orElse(0))
                    .as(attribution.toString())
                    .isCloseTo(-attribution.work().orElse(0), within(TOLERANCE * (1 + size)));
        }
    }

    /** The formula once more, over influences and progress that a model without any sharing has found. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyPartIsWhatTheFormulaSays(@ForAll("pairs") Pair pair) {
        Comparison comparison = Comparison.between(pair.earlier(), pair.later());
        Naive before = new Naive(pair.before, pair.earlier());
        Naive after = new Naive(pair.after, pair.later());
        for (String id : pair.ids()) {
            Attribution attribution = comparison.attribution(id);
            Double was = before.progress(id);
            Double is = after.progress(id);
            assertThat(attribution.change().isPresent()).isEqualTo(was != null && is != null);
            if (was == null || is == null || before.isFragile(id) || after.isFragile(id)) {
                continue;
            }
            Map<String, LeafAttribution> parts =
                    attribution.parts().stream().collect(Collectors.toMap(LeafAttribution::id, identity()));
            Map<String, Double> influenceBefore = before.influences(id);
            Map<String, Double> influenceAfter = after.influences(id);
            Set<String> leaves = new HashSet<>(influenceBefore.keySet());
            leaves.addAll(influenceAfter.keySet());
            assertThat(leaves).containsAll(parts.keySet());
            for (String leaf : leaves) {
                double a0 = influenceBefore.getOrDefault(leaf, 0.0);
                double a1 = influenceAfter.getOrDefault(leaf, 0.0);
                Double p0 = before.leaf(leaf, influenceBefore.containsKey(leaf));
                Double p1 = after.leaf(leaf, influenceAfter.containsKey(leaf));
                p0 = p0 == null ? p1 : p0;
                p1 = p1 == null ? p0 : p1;
                double work = (a0 + a1) / 2 * (p1 - p0);
                double shift = ((p0 + p1) / 2 - (was + is) / 2) * (a1 - a0);
                boolean both = influenceBefore.containsKey(leaf) && influenceAfter.containsKey(leaf);
                Optional<LeafAttribution> part = Optional.ofNullable(parts.get(leaf));
                assertThat(part.map(LeafAttribution::work).orElse(0.0)).isCloseTo(work, within(TOLERANCE));
                assertThat(part.map(LeafAttribution::reweighting).orElse(0.0))
                        .isCloseTo(both ? shift : 0, within(TOLERANCE));
                assertThat(part.map(LeafAttribution::structure).orElse(0.0))
                        .isCloseTo(both ? 0 : shift, within(TOLERANCE));
            }
        }
    }

    private record Naive(OkrSet okrs, NaiveAnalysis numbers) {
        Naive(OkrSet okrs, Analysis analysis) {
            this(
                    okrs,
                    new NaiveAnalysis(okrs, analysis.asOf(), analysis.policy().rollup()));
        }

        Double progress(String id) {
            return okrs.find(id).map(goal -> numbers.numbers(goal).progress()).orElse(null);
        }

        boolean isFragile(String id) {
            return okrs.find(id).filter(numbers::isFragile).isPresent();
        }

        Map<String, Double> influences(String id) {
            return okrs.find(id).map(numbers::influences).orElse(Map.of());
        }

        Double leaf(String id, boolean counts) {
            Double progress = progress(id);
            boolean rolledUp = okrs.find(id)
                    .filter(goal -> numbers.numbers(goal).evidence() == Evidence.ROLLED_UP)
                    .isPresent();
            return counts && progress == null ? Double.valueOf(0) : rolledUp && !counts ? null : progress;
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theComparisonTheOtherWayRoundIsTheInverse(@ForAll("pairs") Pair pair) {
        Analysis earlier = pair.earlier();
        Analysis later = pair.later();
        Comparison forth = Comparison.between(earlier, later);
        Comparison back = Comparison.between(later, earlier);
        assertThat(back.appeared()).isEqualTo(forth.resolved());
        assertThat(back.resolved()).isEqualTo(forth.appeared());
        assertThat(back.changes()).hasSameSizeAs(forth.changes());
        for (GoalChange change : forth.changes()) {
            GoalChange other = back.change(change.goal().id()).orElseThrow();
            negated(other.change(), change.change());
            assertThat(other.before().map(GoalSnapshot::toString))
                    .isEqualTo(change.after().map(GoalSnapshot::toString));
            assertThat(other.after().map(GoalSnapshot::toString))
                    .isEqualTo(change.before().map(GoalSnapshot::toString));
            assertThat(other.retarget().isPresent()).isEqualTo(change.retarget().isPresent());
            change.retarget().ifPresent(retarget -> {
                assertThat(other.retarget().orElseThrow().work()).isCloseTo(-retarget.work(), within(TOLERANCE));
                assertThat(other.retarget().orElseThrow().redefined()).isEqualTo(retarget.redefined());
            });
        }
        for (String id : pair.ids()) {
            Attribution one = forth.attribution(id);
            Attribution other = back.attribution(id);
            negated(other.work(), one.work());
            negated(other.reweighting(), one.reweighting());
            negated(other.structure(), one.structure());
            Map<String, LeafAttribution> parts =
                    other.parts().stream().collect(Collectors.toMap(LeafAttribution::id, identity()));
            assertThat(parts).hasSameSizeAs(one.parts());
            for (LeafAttribution part : one.parts()) {
                assertThat(parts.get(part.id()).work()).isCloseTo(-part.work(), within(TOLERANCE));
                assertThat(parts.get(part.id()).total()).isCloseTo(-part.total(), within(TOLERANCE));
            }
        }
    }

    private static void negated(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        assertThat(actual.orElse(0)).isCloseTo(-expected.orElse(0), within(TOLERANCE));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingHasChangedSinceTheSame(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        for (Analysis same : List.of(analysis, Analysis.of(okrs.toBuilder().build()), analysis.withOkrSet(okrs))) {
            Comparison comparison = Comparison.between(analysis, same);
            assertThat(comparison.isEmpty()).isTrue();
            for (Goal goal : okrs.goals()) {
                assertThat(comparison.attribution(goal.id()).parts()).isEmpty();
            }
        }
    }

    /** A comparison of two versions that share what they can is that of two analyses that share nothing. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsSharedMakesNoDifference(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll Random random) {
        Analysis start = Analysis.of(okrs);
        Analysis one = start.with(Versions.changes(okrs, random, 1));
        Analysis two = one.with(Versions.changes(okrs, random, random.nextInt(3)));
        Analysis sibling = start.with(Versions.changes(okrs, random, 1));
        for (Analysis before : List.of(start, one, two, sibling)) {
            for (Analysis after : List.of(start, one, two, sibling)) {
                assertThat(described(Comparison.between(before, after)))
                        .isEqualTo(described(Comparison.between(scratch(before), scratch(after))));
            }
        }
    }

    private static Analysis scratch(Analysis analysis) {
        return Analysis.of(analysis.okrSet().toBuilder().build());
    }

    private static List<Object> described(Comparison comparison) {
        return comparison.changes().stream()
                .<Object>map(change -> List.of(
                        change.toString(),
                        change.kind(),
                        change.change(),
                        change.retarget(),
                        change.before().map(GoalSnapshot::coverage),
                        change.after().map(GoalSnapshot::coverage)))
                .toList();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aGoalIsInTheChangesIfAndOnlyIfItStandsOtherwise(@ForAll("pairs") Pair pair) {
        Analysis earlier = pair.earlier();
        Analysis later = pair.later();
        Comparison comparison = Comparison.between(earlier, later);
        for (String id : pair.ids()) {
            boolean there =
                    pair.before.find(id).isPresent() && pair.after.find(id).isPresent();
            boolean same = there && isSame(earlier.goal(id), later.goal(id));
            Optional<GoalChange> change = comparison.change(id);
            assertThat(change.isEmpty()).as(id).isEqualTo(same);
            change.filter(each -> there).ifPresent(each -> {
                assertThat(each.before().orElseThrow().health())
                        .isEqualTo(earlier.goal(id).health());
                assertThat(each.after().orElseThrow().health())
                        .isEqualTo(later.goal(id).health());
                same(
                        "progress",
                        each.after().orElseThrow().progress().asOptional(),
                        later.goal(id).progress().asOptional());
            });
        }
    }

    private static boolean isSame(GoalAnalysis one, GoalAnalysis other) {
        return near(one.progress().asOptional(), other.progress().asOptional())
                && near(one.rollup().coverage(), other.rollup().coverage())
                && one.health() == other.health()
                && one.alignmentClass().equals(other.alignmentClass())
                && (!(one.goal() instanceof KeyResult was)
                        || !(other.goal() instanceof KeyResult is)
                        || (was.source() == is.source()
                                && one.measure().isPresent() == other.measure().isPresent()
                                && (one.measure().isEmpty()
                                        || one.measure()
                                                .get()
                                                .definesSameAs(other.measure().get()))));
    }

    private static boolean near(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() == other.isPresent() && Math.abs(one.orElse(0) - other.orElse(0)) <= TOLERANCE;
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void workAndRetargetingSumToTheChangeOfAKeyResult(@ForAll("pairs") Pair pair) {
        boolean retargeted = false;
        for (GoalChange change :
                Comparison.between(pair.earlier(), pair.later()).changes()) {
            change.retarget().ifPresent(retarget -> {
                assertThat(retarget.work() + retarget.retargeting())
                        .isCloseTo(change.change().orElseThrow(), within(TOLERANCE));
                if (!retarget.redefined()) {
                    assertThat(retarget.retargeting()).isZero();
                }
            });
            retargeted |= change.retarget()
                    .filter(retarget -> retarget.retargeting() != 0)
                    .isPresent();
            if (change.change().isEmpty() || !(change.goal() instanceof KeyResult)) {
                assertThat(change.retarget()).isEmpty();
            }
        }
        Statistics.collect(retargeted);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSplitOfASumSumsToItsChangeAndIsInvertedBackwards(@ForAll("pairsWithSums") Pair pair) {
        Comparison forth = Comparison.between(pair.earlier(), pair.later());
        Comparison back = Comparison.between(pair.later(), pair.earlier());
        int sums = 0;
        for (GoalChange change : forth.changes()) {
            if (change.goal() instanceof KeyResult keyResult
                    && keyResult.source().combinesValues()
                    && change.retarget().isPresent()) {
                sums++;
                Retarget retarget = change.retarget().get();
                assertThat(retarget.work() + retarget.retargeting())
                        .isCloseTo(change.change().orElseThrow(), within(TOLERANCE));
                if (!retarget.redefined()) {
                    assertThat(retarget.retargeting()).isZero();
                }
                assertThat(back.change(keyResult.id())
                                .flatMap(GoalChange::retarget)
                                .orElseThrow()
                                .work())
                        .isCloseTo(-retarget.work(), within(TOLERANCE));
            }
        }
        Statistics.collect(sums > 0);
        Statistics.coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatAppearsAndGoesIsTheDifferenceOfTheAudits(@ForAll("pairs") Pair pair) {
        Analysis earlier = pair.earlier();
        Analysis later = pair.later();
        Comparison comparison = Comparison.between(earlier, later);
        assertThat(keys(comparison.appeared()))
                .isEqualTo(difference(
                        keys(Audit.of(later).findings()), keys(Audit.of(earlier).findings())));
        assertThat(keys(comparison.resolved()))
                .isEqualTo(difference(
                        keys(Audit.of(earlier).findings()), keys(Audit.of(later).findings())));
        assertThat(Audit.of(later).findings()).containsAll(comparison.appeared());
        assertThat(Audit.of(earlier).findings()).containsAll(comparison.resolved());
        assertThat(comparison.findings())
                .extracting(Finding::rule)
                .isSubsetOf("SANDBAGGING", "LATE_RETARGET", "CHRONIC_CARRY_OVER", "POST_MORTEM_DUE");
    }

    private static Set<List<Object>> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> List.<Object>of(finding.rule(), finding.subjects()))
                .collect(Collectors.toSet());
    }

    private static Set<List<Object>> difference(Set<List<Object>> one, Set<List<Object>> other) {
        Set<List<Object>> difference = new HashSet<>(one);
        difference.removeAll(other);
        return difference;
    }

    /** A change of one leaf is work of that leaf, as long as no minimum chooses another one. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void checkInsAloneAreWorkAlone(@ForAll(supplier = OkrSets.Pure.class) OkrSet okrs, @ForAll Random random) {
        Analysis earlier = Analysis.of(okrs);
        List<Change> checkIns = Versions.changes(okrs, random, 4).stream()
                .filter(change -> change instanceof Change.CheckedIn || change instanceof Change.MilestoneDone)
                .filter(change -> earlier.goal(change.goal()).progress().isKnown())
                .toList();
        Comparison comparison = Comparison.between(earlier, earlier.with(checkIns));
        for (Goal goal : okrs.goals()) {
            Attribution attribution = comparison.attribution(goal.id());
            assertThat(attribution.work().orElse(0))
                    .isCloseTo(attribution.change().orElse(0), within(TOLERANCE));
            assertThat(attribution.parts()).allMatch(part -> part.reweighting() == 0 && part.structure() == 0);
        }
    }
}
