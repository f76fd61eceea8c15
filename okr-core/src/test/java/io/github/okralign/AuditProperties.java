package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Unit;
import io.github.okralign.testing.Copies;
import io.github.okralign.testing.OkrSets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of the audit: limits decide what is found, and nothing but what is found. */
class AuditProperties {

    private static final List<AnalysisPolicy> PRESETS =
            List.of(AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE);

    /** Two sets of limits, each limit of the first at least as strict as that of the second. */
    record Limits(AuditPolicy strict, AuditPolicy lax) {}

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void stricterLimitsFindAllThatLaxerOnesFind(@ForAll("everything") OkrSet okrs, @ForAll("limits") Limits limits) {
        Set<List<Object>> strict = keys(Audit.of(Analysis.of(okrs), limits.strict));
        Set<List<Object>> lax = keys(Audit.of(Analysis.of(okrs), limits.lax));
        assertThat(strict).containsAll(lax);
        occurs(strict.size() > lax.size(), 30);
    }

    /** Fewer objectives and key results, and less depth, are allowed in a small organisation; the rest is laxer there. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theLimitsInWhichASmallOrganisationIsStricterFindAllThatThoseOfALargeOneFind(
            @ForAll("everything") OkrSet okrs) {
        AuditPolicy small = AuditPolicy.SMALL;
        AuditPolicy strict = AuditPolicy.LARGE.toBuilder()
                .maxObjectives(small.maxObjectives())
                .maxKeyResults(small.maxKeyResults())
                .maxDepth(small.maxDepth())
                .build();
        assertThat(keys(Audit.of(Analysis.of(okrs, AnalysisPolicy.LARGE), strict)))
                .containsAll(keys(Audit.of(Analysis.of(okrs, AnalysisPolicy.LARGE))));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noPresetChangesProgressOrInfluence(@ForAll("everything") OkrSet okrs) {
        Analysis medium = Analysis.of(okrs);
        for (AnalysisPolicy preset : PRESETS) {
            Analysis analysis = Analysis.of(okrs, preset);
            for (Goal goal : okrs.goals()) {
                assertThat(analysis.goal(goal.id()).rollup())
                        .as("%s under %s", goal.id(), preset)
                        .isEqualTo(medium.goal(goal.id()).rollup());
                assertThat(analysis.goal(goal.id()).explain().influences())
                        .isEqualTo(medium.goal(goal.id()).explain().influences());
                assertThat(analysis.goal(goal.id()).alignmentClass())
                        .isEqualTo(medium.goal(goal.id()).alignmentClass());
            }
            assertThat(analysis.units().all()).isEqualTo(medium.units().all());
            assertThat(analysis.focus().effort()).isEqualTo(medium.focus().effort());
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void severitiesAreNoPartOfWhatIsFound(@ForAll("everything") OkrSet okrs, @ForAll Severity severity) {
        AuditPolicy other =
                AuditPolicy.MEDIUM.toBuilder().orphanSeverity(severity).build();
        assertThat(keys(Audit.of(Analysis.of(okrs), other))).isEqualTo(keys(Audit.of(Analysis.of(okrs))));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void findingsAreTheSameEveryTime(@ForAll long seed) {
        for (AnalysisPolicy preset : PRESETS) {
            List<Finding> findings = Audit.of(Analysis.of(set(seed), preset)).findings();
            assertThat(Audit.of(Analysis.of(set(seed), preset)).findings()).isEqualTo(findings);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void findingsComeBySeverityThenRuleThenDocument(@ForAll("everything") OkrSet okrs) {
        for (AnalysisPolicy preset : PRESETS) {
            assertThat(Audit.of(Analysis.of(okrs, preset)).findings())
                    .isSortedAccordingTo(Comparator.comparing(Finding::severity)
                            .thenComparing(Finding::rule)
                            .thenComparing(finding -> finding.subjects().stream()
                                    .findFirst()
                                    .filter(id -> okrs.find(id).isPresent())
                                    .map(id -> IndexAccess.position(okrs, id))
                                    .orElse(-1)));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noRuleFailsAndEveryFindingSaysSomethingAboutWhatIsThere(@ForAll("everything") OkrSet okrs) {
        Set<String> known = new LinkedHashSet<>();
        okrs.goals().forEach(goal -> known.add(goal.id()));
        okrs.organization().units().forEach(unit -> known.add(unit.id()));
        okrs.organization().people().forEach(person -> known.add(person.id()));
        okrs.organization().values().forEach(value -> known.add(value.id()));
        for (AnalysisPolicy preset : PRESETS) {
            for (Finding finding : Audit.of(Analysis.of(okrs, preset)).findings()) {
                assertThat(known).as(finding.toString()).containsAll(finding.subjects());
                assertThat(finding.message()).as(finding.toString()).isNotBlank();
                assertThat(finding.suggestion()).as(finding.toString()).isNotBlank();
                assertThat(finding.evidence().values()).as(finding.toString()).allMatch(Double::isFinite);
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noRuleFailsOnSetsWithLittleInThem(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        for (AnalysisPolicy preset : PRESETS) {
            assertThatCode(() -> Audit.of(Analysis.of(okrs, preset)).findings()).doesNotThrowAnyException();
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsSuppressedIsAllThatGoes(@ForAll("everything") OkrSet okrs, @ForAll Random random) {
        List<Finding> findings = Audit.of(Analysis.of(okrs)).findings();
        List<Finding> about =
                findings.stream().filter(each -> !each.subjects().isEmpty()).toList();
        if (!about.isEmpty()) {
            Finding gone = about.get(random.nextInt(about.size()));
            String subject = gone.subjects().get(0);
            AuditPolicy policy = AuditPolicy.MEDIUM.toBuilder()
                    .suppress(gone.rule(), subject)
                    .build();
            assertThat(Audit.of(Analysis.of(okrs), policy).findings())
                    .isEqualTo(findings.stream()
                            .filter(each -> !each.rule().equals(gone.rule())
                                    || !each.subjects().contains(subject))
                            .toList());
        }
    }

    @Example
    void mostRulesFindSomethingInTheseSets() {
        Set<String> found = new TreeSet<>();
        AuditPolicy strict = AuditPolicy.LARGE.toBuilder().isolationBound(.6).build();
        for (long seed = 0; seed < 200; seed++) {
            for (AuditPolicy policy : List.of(AuditPolicy.SMALL, AuditPolicy.MEDIUM, strict)) {
                Audit.of(Analysis.of(set(seed)), policy).findings().forEach(finding -> found.add(finding.rule()));
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(30)
                .contains(
                        "ISOLATED_TEAM",
                        "NEAR_DUPLICATE",
                        "PRIORITY_MISMATCH",
                        "SINGLE_POINT_OF_FAILURE",
                        "TOO_DEEP",
                        "TOO_FEW_KEY_RESULTS",
                        "TOO_MANY_OBJECTIVES");
    }

    private static void occurs(boolean there, int percent) {
        Statistics.collect(there);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > percent));
    }

    private static Set<List<Object>> keys(Audit audit) {
        return audit.findings().stream()
                .map(finding -> List.<Object>of(finding.rule(), finding.subjects()))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<OkrSet> everything() {
        return Arbitraries.longs().map(AuditProperties::set);
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 3))
                .as((seed, room) -> {
                    Random random = new Random(seed);
                    AuditPolicy strict = random(random);
                    // as much laxer as the room allows, each limit by itself
                    AuditPolicy lax = strict.toBuilder()
                            .maxObjectives(strict.maxObjectives() + random.nextInt(room + 1))
                            .minKeyResults(Math.max(0, strict.minKeyResults() - random.nextInt(room + 1)))
                            .maxKeyResults(strict.maxKeyResults() + random.nextInt(room + 1))
                            .maxDepth(strict.maxDepth() + random.nextInt(room + 1))
                            .exposureGoals(strict.exposureGoals() + random.nextInt(room + 1))
                            .exposureShare(laxer(strict.exposureShare(), 1, random))
                            .priorityMismatch(laxer(strict.priorityMismatch(), 1, random))
                            .isolationBound(laxer(strict.isolationBound(), 0, random))
                            .duplicateSimilarity(laxer(strict.duplicateSimilarity(), 1, random))
                            .build();
                    return new Limits(strict, lax);
                });
    }

    private static AuditPolicy random(Random random) {
        return AuditPolicy.MEDIUM.toBuilder()
                .maxObjectives(random.nextInt(4))
                .minKeyResults(random.nextInt(5))
                .maxKeyResults(random.nextInt(4))
                .maxDepth(random.nextInt(4))
                .exposureGoals(random.nextInt(3))
                .exposureShare(random.nextDouble() / 2)
                .priorityMismatch(random.nextDouble() / 2)
                .isolationBound(random.nextDouble())
                .duplicateSimilarity(random.nextDouble())
                .build();
    }

    private static double laxer(double strict, double laxest, Random random) {
        return strict + random.nextDouble() * (laxest - strict);
    }

    /** Whatever a set can hold, with a few levels of units, owners, priorities, values and titles that are alike. */
    private static OkrSet set(long seed) {
        Random random = new Random(seed);
        OkrSet plain = OkrSets.random(seed, 1 + random.nextInt(14), EnumSet.allOf(OkrSets.Trait.class));
        OkrSet.Builder set =
                OkrSet.builder().asOf(OkrSets.AS_OF).value("care", "We care").unit("u0", "Acme", Level.COMPANY);
        plain.cycles().forEach(set::cycle);
        plain.conversions().forEach(set::conversion);
        for (int i = 1; i < 6; i++) {
            set.unit(Unit.of("u" + i).at(Level.TEAM).below("u" + random.nextInt(i)));
        }
        IntStream.range(0, 3)
                .forEach(i -> set.person(Person.of("p" + i).in("u" + i).withCapacity(1 + i)));
        List<String> titles =
                List.of("Grow sales in the north", "Grow sales in the south", "Launch the new site", "顧客満足度を上げる");
        for (Objective objective : plain.objectives()) {
            set.objective(objective.id(), copy -> {
                Copies.facts(objective, copy);
                copy.title(titles.get(random.nextInt(titles.size())));
                if (objective.unit().isPresent()) {
                    copy.unit("u" + random.nextInt(6));
                }
                if (random.nextBoolean()) {
                    copy.owner("p" + random.nextInt(3));
                }
                if (random.nextInt(3) == 0) {
                    copy.priority(random.nextInt(4));
                }
                if (random.nextInt(3) == 0) {
                    copy.value("care");
                }
                objective
                        .alignments()
                        .forEach(link -> copy.alignment(a -> {
                            Copies.facts(link, a);
                            a.date(OkrSets.AS_OF.minusDays(random.nextInt(30)));
                        }));
                for (KeyResult keyResult : objective.keyResults()) {
                    copy.keyResult(keyResult.id(), k -> {
                        Copies.facts(keyResult, k);
                        k.title(titles.get(random.nextInt(titles.size())));
                        keyResult
                                .alignments()
                                .forEach(link -> k.alignment(a -> {
                                    Copies.facts(link, a);
                                    a.date(OkrSets.AS_OF.minusDays(random.nextInt(30)));
                                }));
                    });
                }
            });
        }
        return set.build();
    }
}
