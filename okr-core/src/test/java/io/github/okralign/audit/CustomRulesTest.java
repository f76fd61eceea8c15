package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.Level;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as data: adding, disabling, re-weighing and suppressing them, the order of findings, and the policy. */
class CustomRulesTest {

    private static final Rule MEETINGS = Rule.named("MEETINGS")
            .because("a meeting is not a result")
            .suggesting("say what the meetings are to change")
            .looking((audit, findings) -> audit.objectives()
                    .filter(objective -> objective.title().contains("meeting"))
                    .forEach(objective ->
                            findings.add(List.of(objective.id()), audit.label(objective) + " is about meetings")));

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");

    private static List<Rule> rules(AuditPolicy policy) {
        return Audit.of(Analysis.of(okrs().build(), DAY), policy).rules();
    }

    private static OkrSet.Builder okrs() {
        return OkrSet.builder()
                .objective("z", o -> o.title("Fewer meetings"))
                .objective("a", o -> o.title("Happy customers"));
    }

    private static List<Finding> findings(OkrSet.Builder okrs, UnaryOperator<AuditPolicy.Builder> change) {
        AuditPolicy policy = change.apply(AuditPolicy.MEDIUM.toBuilder()).build();
        return Audit.of(Analysis.of(okrs.build(), DAY), policy).findings();
    }

    private static List<Finding> findings(String rule, OkrSet.Builder okrs, UnaryOperator<AuditPolicy.Builder> change) {
        return findings(okrs, change).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void aRuleOfOnesOwnIsAnEqualOfThoseShipped() {
        assertThat(findings("MEETINGS", okrs(), policy -> policy.add(MEETINGS)))
                .containsExactly(new Finding(
                        "MEETINGS",
                        Severity.WARNING,
                        List.of("z"),
                        "objective \"z\" is about meetings",
                        Map.of(),
                        "say what the meetings are to change"));
        assertThat(MEETINGS.name()).isEqualTo("MEETINGS");
        assertThat(MEETINGS.reason()).isEqualTo("a meeting is not a result");
        assertThat(MEETINGS.suggestion()).isEqualTo("say what the meetings are to change");
        assertThat(MEETINGS).hasToString("Rule(MEETINGS)");
    }

    @Test
    void aRuleOfOnesOwnHasASeverityEvidenceAndSuggestionsOfItsOwn() {
        Rule everything = Rule.named("EVERYTHING")
                .of(Severity.ERROR)
                .looking((audit, findings) -> findings.add(
                        List.of(),
                        "there are objectives",
                        Map.of("objectives", (double) audit.objectives().count()),
                        "stop some"));
        assertThat(findings("EVERYTHING", okrs(), policy -> policy.add(everything)))
                .containsExactly(new Finding(
                        "EVERYTHING",
                        Severity.ERROR,
                        List.of(),
                        "there are objectives",
                        Map.of("objectives", 2.0),
                        "stop some"));
        assertThat(everything.severity(AuditPolicy.SMALL)).isEqualTo(Severity.ERROR);
    }

    @Test
    void aRuleThatLooksAtNothingFindsNothing() {
        assertThat(findings("NOTHING", okrs(), policy -> policy.add(Rule.named("NOTHING"))))
                .isEmpty();
    }

    @Test
    void aRuleThatIsDisabledIsNotAmongTheRulesAndFindsNothing() {
        assertThat(findings("UNALIGNED", okrs(), policy -> policy)).hasSize(2);
        assertThat(findings("UNALIGNED", okrs(), policy -> policy.disable("UNALIGNED")))
                .isEmpty();
        assertThat(findings("MEETINGS", okrs(), policy -> policy.add(MEETINGS).disable("MEETINGS")))
                .isEmpty();
        assertThat(rules(AuditPolicy.MEDIUM.toBuilder().disable("STALE").build()))
                .hasSize(Audit.shippedRules().size() - 1)
                .noneMatch(rule -> rule.name().equals("STALE"));
    }

    @Test
    void anotherSeverityReplacesThatOfTheRuleAndOfThePreset() {
        assertThat(findings("UNALIGNED", okrs(), policy -> policy.severity("UNALIGNED", Severity.INFO)))
                .hasSize(2)
                .allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(findings(
                        "UNALIGNED",
                        okrs(),
                        policy -> policy.orphanSeverity(Severity.ERROR).severity("UNALIGNED", Severity.INFO)))
                .allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(findings("MEETINGS", okrs(), policy -> policy.add(MEETINGS).severity("MEETINGS", Severity.ERROR)))
                .allMatch(finding -> finding.severity() == Severity.ERROR)
                .hasSize(1);
    }

    @Test
    void aFindingIsSuppressedByRuleAndSubject() {
        List<Finding> all = findings(okrs(), policy -> policy);
        List<Finding> rest = findings(okrs(), policy -> policy.suppress("UNALIGNED", "a"));
        assertThat(rest)
                .containsExactlyElementsOf(all.stream()
                        .filter(finding -> !(finding.rule().equals("UNALIGNED")
                                && finding.subjects().contains("a")))
                        .toList());
        assertThat(rest).hasSize(all.size() - 1);
        assertThat(findings(
                        okrs(), policy -> policy.suppress("UNALIGNED", "nobody").suppress("STALE", "a")))
                .isEqualTo(all);
    }

    @Test
    void aSecondSubjectSuppressesToo() {
        OkrSet.Builder island = okrs().updateObjective("a", o -> o.contributesTo("z"));
        assertThat(findings("ISLAND", island, policy -> policy)).hasSize(1);
        assertThat(findings("ISLAND", island, policy -> policy.suppress("ISLAND", "a")))
                .isEmpty();
    }

    @Test
    void findingsAreOrderedBySeverityThenRuleThenDocument() {
        Rule last = Rule.named("AAA").of(Severity.INFO).looking((audit, findings) -> {
            findings.add(List.of("a"), "second");
            findings.add(List.of("z"), "first");
            findings.add(List.of(), "the whole");
        });
        List<Finding> found = findings(okrs(), policy -> policy.add(last).add(MEETINGS));
        assertThat(found)
                .extracting(Finding::severity)
                .isSortedAccordingTo(Severity::compareTo)
                .contains(Severity.ERROR, Severity.WARNING, Severity.INFO);
        assertThat(found.get(0).rule()).isEqualTo("NO_STRATEGIC_OBJECTIVE");
        for (Severity severity : Severity.values()) {
            assertThat(found.stream()
                            .filter(finding -> finding.severity() == severity)
                            .map(Finding::rule))
                    .isSorted();
        }
        assertThat(found.stream().filter(finding -> finding.rule().equals("AAA")))
                .extracting(Finding::message)
                .containsExactly("the whole", "first", "second");
        assertThat(found.stream().filter(finding -> finding.rule().equals("UNALIGNED")))
                .extracting(finding -> finding.subjects().get(0))
                .containsExactly("z", "a");
    }

    @Test
    void unitsAreInTheOrderOfTheOrganization() {
        OkrSet.Builder okrs = OkrSet.builder()
                .unit("y", "Y", Level.TEAM)
                .unit("b", "B", Level.TEAM)
                .objective("inB", o -> o.title("O").unit("b"))
                .objective("inY", o -> o.title("P").unit("y"));
        assertThat(findings("OFF_STRATEGY_TEAM", okrs, policy -> policy))
                .extracting(finding -> finding.subjects().get(0))
                .containsExactly("y", "b");
    }

    @Test
    void everyShippedRuleHasANameAReasonAndASuggestion() {
        assertThat(Audit.shippedRules()).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Audit.shippedRules()).allSatisfy(rule -> {
            assertThat(rule.name()).matches("[A-Z_]+");
            assertThat(rule.reason()).isNotBlank();
            assertThat(rule.suggestion()).isNotBlank();
        });
        assertThat(rules(AuditPolicy.MEDIUM)).containsExactlyElementsOf(Audit.shippedRules());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void sharesAreWithinZeroAndOne(double wrong) {
        Map<String, BiFunction<AuditPolicy.Builder, Double, AuditPolicy.Builder>> shares = Map.ofEntries(
                entry("isolationBound", AuditPolicy.Builder::isolationBound),
                entry("exposureShare", AuditPolicy.Builder::exposureShare),
                entry("priorityMismatch", AuditPolicy.Builder::priorityMismatch),
                entry("duplicateSimilarity", AuditPolicy.Builder::duplicateSimilarity),
                entry("lateRetarget", AuditPolicy.Builder::lateRetarget),
                entry("sandbaggingShare", AuditPolicy.Builder::sandbaggingShare));
        shares.forEach((name, setter) -> {
            AuditPolicy.Builder builder = AuditPolicy.MEDIUM.toBuilder();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setter.apply(builder, wrong))
                    .withMessage(name + " (" + wrong + ") must be within [0, 1]");
            assertThat(setter.apply(setter.apply(builder, 0.0), 1.0)).isSameAs(builder);
        });
    }

    @Test
    void limitsAreNotNegative() {
        Map<String, BiFunction<AuditPolicy.Builder, Integer, AuditPolicy.Builder>> limits = Map.ofEntries(
                entry("maxObjectives", AuditPolicy.Builder::maxObjectives),
                entry("minKeyResults", AuditPolicy.Builder::minKeyResults),
                entry("maxKeyResults", AuditPolicy.Builder::maxKeyResults),
                entry("exposureGoals", AuditPolicy.Builder::exposureGoals),
                entry("sandbaggingSample", AuditPolicy.Builder::sandbaggingSample),
                entry("maxDepth", AuditPolicy.Builder::maxDepth));
        limits.forEach((name, setter) -> {
            AuditPolicy.Builder builder = AuditPolicy.MEDIUM.toBuilder();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setter.apply(builder, -1))
                    .withMessage(name + " (-1) must not be negative");
            assertThat(setter.apply(builder, 0)).isSameAs(builder);
        });
    }

    static Stream<Arguments> changes() {
        return Stream.<UnaryOperator<AuditPolicy.Builder>>of(
                        policy -> policy.maxObjectives(9),
                        policy -> policy.minKeyResults(1),
                        policy -> policy.maxKeyResults(9),
                        policy -> policy.orphanSeverity(Severity.ERROR),
                        policy -> policy.isolationBound(.5),
                        policy -> policy.exposureShare(.9),
                        policy -> policy.exposureGoals(9),
                        policy -> policy.maxDepth(9),
                        policy -> policy.priorityMismatch(.9),
                        policy -> policy.duplicateSimilarity(.9),
                        policy -> policy.lateRetarget(.9),
                        policy -> policy.sandbaggingSample(9),
                        policy -> policy.sandbaggingShare(.9),
                        policy -> policy.add(MEETINGS),
                        policy -> policy.disable("STALE"),
                        policy -> policy.severity("STALE", Severity.INFO),
                        policy -> policy.suppress("STALE", "k"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void policiesAreEqualIfAllTheirPartsAre(UnaryOperator<AuditPolicy.Builder> change) {
        AuditPolicy changed = change.apply(AuditPolicy.MEDIUM.toBuilder()).build();
        assertThat(changed)
                .isNotEqualTo(AuditPolicy.MEDIUM)
                .isEqualTo(change.apply(AuditPolicy.MEDIUM.toBuilder()).build())
                .hasSameHashCodeAs(changed.toBuilder().build())
                .isEqualTo(changed.toBuilder().build());
        assertThat(changed.toString()).isNotEqualTo(AuditPolicy.MEDIUM.toString());
    }

    @Test
    void aBuilderDoesNotChangeWhatItHasBuilt() {
        AuditPolicy.Builder builder = AuditPolicy.MEDIUM.toBuilder();
        AuditPolicy built = builder.build();
        builder.add(MEETINGS).disable("STALE").severity("STALE", Severity.INFO).suppress("STALE", "k");
        assertThat(built).isEqualTo(AuditPolicy.MEDIUM);
    }

    @Test
    void thePresetsAreThoseOfTheTable() {
        assertThat(Stream.of(AuditPolicy.SMALL, AuditPolicy.MEDIUM, AuditPolicy.LARGE)
                        .map(policy -> List.<Object>of(
                                policy.maxObjectives(),
                                policy.minKeyResults(),
                                policy.maxKeyResults(),
                                policy.orphanSeverity(),
                                policy.isolationBound(),
                                policy.exposureShare(),
                                policy.exposureGoals(),
                                policy.maxDepth(),
                                policy.priorityMismatch())))
                .containsExactly(
                        List.of(3, 2, 4, Severity.INFO, 0.0, .5, 1, 2, .35),
                        List.of(4, 2, 5, Severity.WARNING, .2, .3, 1, 3, .25),
                        List.of(5, 2, 5, Severity.ERROR, .3, .2, 5, 4, .2));
    }

    @Test
    void anAuditTakesThePresetForTheSizeOfTheAnalysisUnlessItIsGivenAPolicy() {
        for (AnalysisPolicy preset : List.of(AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE)) {
            AuditPolicy same = AuditPolicy.forSize(preset.size());
            assertThat(Audit.of(Analysis.of(okrs().build(), DAY, preset)).policy())
                    .isEqualTo(same);
            assertThat(Audit.of(Analysis.of(okrs().build(), DAY, preset.withStrategicLevel(Level.TEAM)))
                            .policy())
                    .as("a copy keeps the size")
                    .isEqualTo(same);
        }
        assertThat(AuditPolicy.forSize(AnalysisPolicy.VIVA_GOALS.size())).isEqualTo(AuditPolicy.MEDIUM);
        assertThat(Audit.of(Analysis.of(okrs().build(), DAY, AnalysisPolicy.LARGE), AuditPolicy.SMALL)
                        .policy())
                .isEqualTo(AuditPolicy.SMALL);
    }

    @Test
    void aRuleLooksOnceHoweverOftenFindingsAreAskedFor() {
        List<String> looks = new ArrayList<>();
        Rule counting = Rule.named("COUNTING").looking((audit, findings) -> looks.add("once"));
        Audit audit = Audit.of(
                Analysis.of(okrs().build(), DAY),
                AuditPolicy.builder().add(counting).build());
        assertThat(looks).isEmpty();
        assertThat(audit.findings()).isSameAs(audit.findings());
        assertThat(looks).hasSize(1);
    }

    @Test
    void whatIsSharedIsComputedOnceInAnAudit() {
        AuditContext context = AuditContext.of(Analysis.of(okrs().build(), DAY), AuditPolicy.MEDIUM);
        assertThat(context.shared(StringBuilder.class, any -> new StringBuilder()))
                .isSameAs(context.shared(StringBuilder.class, any -> new StringBuilder()));
    }
}
