package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about the way to the strategy: what fires each, and what just does not. */
class AlignmentRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-10");

    private static Consumer<Objective.Builder> strategic() {
        return o -> o.title("O").strategic(true);
    }

    private static Consumer<Objective.Builder> to(String... targets) {
        return o -> {
            o.title("O");
            for (String target : targets) {
                o.contributesTo(target);
            }
        };
    }

    private static Consumer<Objective.Builder> proposedTo(String target) {
        return o -> o.title("O").alignment(a -> a.to(target).state(AlignmentState.PROPOSED));
    }

    private static OkrSet.Builder set() {
        return OkrSet.builder().objective("top", strategic());
    }

    /** Objectives c1 to c&lt;length&gt;, each contributing to the one before it, the first to the top. */
    private static OkrSet.Builder chain(int length) {
        OkrSet.Builder okrs = set();
        for (int i = 1; i <= length; i++) {
            okrs.objective("c" + i, to(i == 1 ? "top" : "c" + (i - 1)));
        }
        return okrs;
    }

    /** Objective hub with some below it, and as many beside it as make the grounded ones up to the number given. */
    private static OkrSet.Builder hub(int below, int grounded) {
        OkrSet.Builder okrs = set().objective("hub", to("top"));
        for (int i = 1; i < grounded; i++) {
            okrs.objective("g" + i, to(i <= below ? "hub" : "top"));
        }
        return okrs;
    }

    private static AnalysisPolicy preset(String name) {
        return switch (name) {
            case "SMALL" -> AnalysisPolicy.SMALL;
            case "MEDIUM" -> AnalysisPolicy.MEDIUM;
            default -> AnalysisPolicy.LARGE;
        };
    }

    @Test
    void anObjectiveWithoutALinkUpwardIsUnaligned() {
        Finding found = FindingsOf.rule("UNALIGNED").onlyIn(set().objective("orphan", o -> o.title("O")));
        assertThat(found.subjects()).containsExactly("orphan");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("objective \"orphan\" has no link upward: it is an orphan");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void aSupportIsALinkUpwardAndADependencyIsNone() {
        assertThat(FindingsOf.rule("UNALIGNED")
                        .subjectsIn(set().objective(
                                        "supports",
                                        o -> o.title("O")
                                                .alignment(a -> a.to("top").type(AlignmentType.SUPPORTS)))
                                .objective(
                                        "byKeyResult",
                                        o -> o.title("O")
                                                .keyResult(
                                                        "k", k -> k.title("K").contributesTo("top")))
                                .objective("draft", o -> o.title("O").state(ObjectiveState.DRAFT))
                                .objective(
                                        "depends",
                                        o -> o.title("O")
                                                .alignment(a -> a.to("top").type(AlignmentType.DEPENDS_ON)))))
                .containsExactly("depends");
    }

    @ParameterizedTest
    @CsvSource({"SMALL, INFO", "MEDIUM, WARNING", "LARGE, ERROR"})
    void orphansAreWorseInLargerOrganizations(String preset, Severity severity) {
        assertThat(FindingsOf.rule("UNALIGNED")
                        .by(preset(preset))
                        .onlyIn(set().objective("orphan", o -> o.title("O")))
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void aLinkThatEndsElsewhereIsDetached() {
        Finding found = FindingsOf.rule("DETACHED")
                .onlyIn(set().objective("end", o -> o.title("O")).objective("low", to("end")));
        assertThat(found.subjects()).containsExactly("low");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("objective \"low\" is linked upward, but no path leads to a strategic objective");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void aLinkThatEndsInTheStrategyIsNotDetached() {
        assertThat(FindingsOf.rule("DETACHED")
                        .in(set().objective("end", to("top")).objective("low", to("end"))))
                .isEmpty();
    }

    @Test
    void aProposalOnTheWayBreaksTheChain() {
        Finding found = FindingsOf.rule("BROKEN_CHAIN").onlyIn(set().objective("low", proposedTo("top")));
        assertThat(found.subjects()).containsExactly("low");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("objective \"low\" would lead to the strategy, but a link on the way is not accepted or an"
                        + " objective takes no part");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void anObjectiveThatTakesNoPartBreaksTheChainAndASecondWayMendsIt() {
        Consumer<Objective.Builder> cancelled =
                o -> o.title("O").contributesTo("top").state(ObjectiveState.CANCELLED);
        FindingsOf broken = FindingsOf.rule("BROKEN_CHAIN");
        assertThat(broken.subjectsIn(set().objective("mid", cancelled).objective("low", to("mid"))))
                .containsExactly("low");
        assertThat(broken.in(set().objective("mid", cancelled).objective("low", to("mid", "top"))))
                .isEmpty();
        assertThat(broken.subjectsIn(OkrSet.builder()
                        .objective("gone", o -> o.title("O").strategic(true).state(ObjectiveState.POSTPONED))
                        .objective("low", to("gone"))))
                .containsExactly("low");
    }

    @Test
    void aStrategicObjectiveThatNothingServesIsUnsupported() {
        Finding found = FindingsOf.rule("UNSUPPORTED").onlyIn(set());
        assertThat(found.subjects()).containsExactly("top");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("nothing contributes to or supports strategic objective \"top\"");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void oneSupportIsEnough() {
        FindingsOf unsupported = FindingsOf.rule("UNSUPPORTED");
        assertThat(unsupported.in(set().objective(
                                "low",
                                o -> o.title("O").alignment(a -> a.to("top").type(AlignmentType.SUPPORTS)))))
                .isEmpty();
        assertThat(unsupported.subjectsIn(set().objective("low", proposedTo("top"))))
                .containsExactly("top");
    }

    @Test
    void objectivesThatServeOnlyEachOtherAreAnIsland() {
        Finding found = FindingsOf.rule("ISLAND")
                .onlyIn(set().objective("a", o -> o.title("O"))
                        .objective("b", to("a"))
                        .objective("c", to("a")));
        assertThat(found.subjects()).containsExactly("a", "b", "c");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("objectives \"a\", \"b\", \"c\" are linked with each other and with no strategic one");
        assertThat(found.evidence()).containsExactly(entry("objectives", 3.0));
    }

    @Test
    void oneAloneIsNoIslandAndNeitherAreThoseWithAWayToTheMainland() {
        FindingsOf island = FindingsOf.rule("ISLAND");
        assertThat(island.in(set().objective("a", o -> o.title("O")))).isEmpty();
        assertThat(island.in(set().objective("a", o -> o.title("O")).objective("b", to("a", "top"))))
                .isEmpty();
    }

    @Test
    void aSetWithoutStrategyIsAnErrorOfTheWhole() {
        for (AnalysisPolicy policy : List.of(AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE)) {
            Finding found = FindingsOf.rule("NO_STRATEGIC_OBJECTIVE")
                    .by(policy)
                    .onlyIn(OkrSet.builder()
                            .unit("u", "U", Level.DEPARTMENT)
                            .objective("a", o -> o.title("O").unit("u")));
            assertThat(found.subjects()).isEmpty();
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.message()).isEqualTo("no objective is strategic");
            assertThat(found.evidence()).isEmpty();
        }
    }

    @Test
    void theLevelOfTheCompanyIsStrategyEnoughAndAnEmptySetNeedsNone() {
        FindingsOf none = FindingsOf.rule("NO_STRATEGIC_OBJECTIVE");
        assertThat(none.in(OkrSet.builder()
                        .unit("u", "U", Level.COMPANY)
                        .objective("a", o -> o.title("O").unit("u"))))
                .isEmpty();
        assertThat(none.in(OkrSet.builder())).isEmpty();
        assertThat(none.in(OkrSet.builder().objective("a", o -> o.title("O").state(ObjectiveState.DRAFT))))
                .isEmpty();
        assertThat(none.in(OkrSet.builder()
                        .objective("a", o -> o.title("O"))
                        .objective("top", o -> o.title("O").strategic(true).state(ObjectiveState.DRAFT))))
                .hasSize(1);
    }

    private static OkrSet.Builder house() {
        return OkrSet.builder()
                .unit("company", "Company", Level.COMPANY)
                .unit("department", "Department", Level.DEPARTMENT, "company")
                .unit("team", "Team", Level.TEAM, "department")
                .objective("top", o -> o.title("O").unit("company"))
                .objective("mid", o -> o.title("O").unit("department").contributesTo("top"));
    }

    @Test
    void aTeamThatServesTheCompanyDirectlySkipsALevel() {
        Finding found = FindingsOf.rule("LEVEL_SKIP")
                .onlyIn(house().objective("low", o -> o.title("O").unit("team").contributesTo("top")));
        assertThat(found.subjects()).containsExactly("low", "top");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("objective \"low\" bypasses its department: it is aligned to \"top\"");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void theNextUnitUpIsNoSkipAndNeitherIsADependency() {
        assertThat(FindingsOf.rule("LEVEL_SKIP")
                        .in(house().objective(
                                        "low", o -> o.title("O").unit("team").contributesTo("mid"))
                                .objective(
                                        "depends",
                                        o -> o.title("O")
                                                .unit("team")
                                                .alignment(a -> a.to("top").type(AlignmentType.DEPENDS_ON)))))
                .isEmpty();
    }

    @Test
    void aGoalFarFromTheStrategyIsTooDeep() {
        Finding found = FindingsOf.rule("TOO_DEEP").onlyIn(chain(4));
        assertThat(found.subjects()).containsExactly("c4");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("objective \"c4\" is 4 links away from the strategy, more than 3");
        assertThat(found.evidence()).containsOnly(entry("depth", 4.0), entry("limit", 3.0));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 2", "MEDIUM, 3", "LARGE, 4"})
    void theDepthThatIsAllowedGrowsWithTheOrganization(String preset, int limit) {
        FindingsOf tooDeep = FindingsOf.rule("TOO_DEEP").by(preset(preset));
        assertThat(tooDeep.in(chain(limit))).isEmpty();
        assertThat(tooDeep.subjectsIn(chain(limit + 1))).containsExactly("c" + (limit + 1));
    }

    @Test
    void theShortestWayCountsForDepth() {
        assertThat(FindingsOf.rule("TOO_DEEP").in(chain(3).objective("c4", to("c3", "c2"))))
                .isEmpty();
    }

    @Test
    void aLinkBesideADetourIsRedundant() {
        Finding found = FindingsOf.rule("REDUNDANT_ALIGNMENT").onlyIn(chain(1).objective("low", to("c1", "top")));
        assertThat(found.subjects()).containsExactly("low", "top");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("objective \"low\" is linked to \"top\" both directly and through others");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void twoWaysThatMeetHigherUpAreNotRedundantAndNeitherIsALinkInALoop() {
        FindingsOf redundant = FindingsOf.rule("REDUNDANT_ALIGNMENT");
        assertThat(redundant.in(set().objective("a", to("top"))
                        .objective("b", to("top"))
                        .objective("low", to("a", "b"))))
                .isEmpty();
        OkrSet.Builder loop = set().objective(
                        "a", o -> o.title("O").keyResult("ak", k -> k.title("K").contributesTo("lk")))
                .objective("b", to("a"))
                .objective(
                        "low",
                        o -> o.title("O").contributesTo("a").contributesTo("b").keyResult("lk", k -> k.title("L")));
        assertThat(redundant.in(loop)).isEmpty();
        assertThat(redundant.in(loop.updateObjective("a", o -> o.removeKeyResult("ak"))))
                .hasSize(1);
    }

    @Test
    void aDetourIsFoundHoweverMuchLiesAbove() {
        int count = 3_000;
        OkrSet.Builder okrs = set();
        for (int i = 0; i < count; i++) {
            okrs.objective("o" + i, i == 0 ? to("top") : i == 1 ? to("o0") : to("o" + (i - 1), "o" + (i - 2)));
        }
        assertThat(FindingsOf.rule("REDUNDANT_ALIGNMENT").in(okrs)).hasSize(count - 2);
    }

    @Test
    void whatManyHangOnIsASinglePointOfFailure() {
        Finding found = FindingsOf.rule("SINGLE_POINT_OF_FAILURE").onlyIn(hub(2, 3));
        assertThat(found.subjects()).containsExactly("hub");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("2 objectives lead to the strategy only through objective \"hub\", 67 % of all that do");
        assertThat(found.evidence()).containsOnlyKeys("exposure", "share").containsEntry("exposure", 2.0);
        assertThat(found.evidence().get("share")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void oneObjectiveLeads() {
        assertThat(FindingsOf.rule("SINGLE_POINT_OF_FAILURE").onlyIn(hub(1, 3)).message())
                .isEqualTo("1 objective leads to the strategy only through objective \"hub\", 33 % of all that do");
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL, 5, 10, 1",
        "SMALL, 4, 10, 0",
        "MEDIUM, 3, 10, 1",
        "MEDIUM, 2, 10, 0",
        "LARGE, 5, 25, 1",
        "LARGE, 5, 26, 0",
        "LARGE, 4, 6, 0"
    })
    void theExposureThatIsAllowedShrinksWithTheOrganization(String preset, int below, int grounded, int findings) {
        assertThat(FindingsOf.rule("SINGLE_POINT_OF_FAILURE").by(preset(preset)).in(hub(below, grounded)))
                .hasSize(findings);
    }

    @Test
    void whatIsStrategicOrHasASecondWayIsNoSinglePoint() {
        FindingsOf single = FindingsOf.rule("SINGLE_POINT_OF_FAILURE");
        assertThat(single.in(set().objective("a", to("top")).objective("b", to("top"))))
                .isEmpty();
        assertThat(single.in(set().objective("hub", to("top"))
                        .objective("a", to("hub", "top"))
                        .objective("b", to("hub", "top"))))
                .isEmpty();
    }

    private static OkrSet.Builder waiting(int days) {
        return set().objective(
                        "low",
                        o -> o.title("O")
                                .alignment(a -> a.to("top")
                                        .state(AlignmentState.PROPOSED)
                                        .date(TODAY.minusDays(days))));
    }

    @Test
    void aProposalThatWaitsForLongerThanACadenceIsPending() {
        Finding found = FindingsOf.rule("PENDING_ALIGNMENT").onlyIn(waiting(8));
        assertThat(found.subjects()).containsExactly("low", "top");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("the alignment of objective \"low\" to \"top\" has been waiting for an answer for 8 days");
        assertThat(found.evidence()).containsExactly(entry("days", 8.0));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 7", "MEDIUM, 7", "LARGE, 14"})
    void aProposalMayWaitForACadence(String preset, int cadence) {
        FindingsOf pending = FindingsOf.rule("PENDING_ALIGNMENT").by(preset(preset));
        assertThat(pending.in(waiting(cadence))).isEmpty();
        assertThat(pending.in(waiting(cadence + 1))).hasSize(1);
    }

    @Test
    void aProposalWithoutADateAndAnAnsweredOneAreNotPending() {
        FindingsOf pending = FindingsOf.rule("PENDING_ALIGNMENT");
        assertThat(pending.in(set().objective("low", proposedTo("top")))).isEmpty();
        for (AlignmentState state : new AlignmentState[] {AlignmentState.ACCEPTED, AlignmentState.DECLINED}) {
            assertThat(pending.in(set().objective(
                                    "low",
                                    o -> o.title("O")
                                            .alignment(a ->
                                                    a.to("top").state(state).date(TODAY.minusDays(50))))))
                    .isEmpty();
        }
    }

    @Test
    void aKeyResultCanBePendingToo() {
        Finding found = FindingsOf.rule("PENDING_ALIGNMENT")
                .onlyIn(set().objective(
                                "low",
                                o -> o.title("O")
                                        .keyResult(
                                                "k",
                                                k -> k.title("K")
                                                        .alignment(a -> a.to("top")
                                                                .state(AlignmentState.PROPOSED)
                                                                .date(TODAY.minusDays(30))))));
        assertThat(found.subjects()).containsExactly("k", "top");
        assertThat(found.message())
                .isEqualTo("the alignment of key result \"k\" to \"top\" has been waiting for an answer for 30 days");
    }

    @Test
    void aStrategicObjectiveThatNamesNoValueIsNotTiedToThem() {
        Finding found = FindingsOf.rule("NOT_TIED_TO_VALUES").onlyIn(set().value("care", "We care"));
        assertThat(found.subjects()).containsExactly("top");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("strategic objective \"top\" names no value");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void whereThereAreNoValuesNoneNeedsToBeNamedAndOnlyStrategyNeedsTo() {
        FindingsOf untied = FindingsOf.rule("NOT_TIED_TO_VALUES");
        assertThat(untied.in(set())).isEmpty();
        assertThat(untied.in(OkrSet.builder()
                        .value("care", "We care")
                        .objective("top", o -> o.title("O").strategic(true).value("care"))
                        .objective("low", to("top"))))
                .isEmpty();
    }
}
