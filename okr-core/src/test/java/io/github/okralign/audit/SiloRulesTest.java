package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about teams that keep to themselves: what fires each, and what just does not. */
class SiloRulesTest {

    private static OkrSet.Builder company() {
        return OkrSet.builder()
                .unit("company", "Company", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "company")
                .unit("support", "Support", Level.TEAM, "company")
                .objective(
                        "top",
                        o -> o.title("Win the enterprise market")
                                .unit("company")
                                .strategic(true));
    }

    /** Links that stay in sales, from sales to the company and from sales to support. */
    private static OkrSet.Builder links(int internal, int vertical, int lateral) {
        OkrSet.Builder okrs = company()
                .objective("hub", o -> {
                    o.title("Hub").unit("sales");
                    if (vertical > 0) {
                        o.contributesTo("top");
                    }
                    if (lateral > 0) {
                        o.alignment(a -> a.to("other").type(AlignmentType.DEPENDS_ON));
                    }
                })
                .objective("other", o -> o.title("Other").unit("support"));
        for (int i = 0; i < internal; i++) {
            okrs.objective("s" + i, o -> o.title("S").unit("sales").contributesTo("hub"));
        }
        return okrs;
    }

    private static OkrSet.Builder branch(OkrSet.Builder okrs, String unit, int objectives) {
        for (int i = 1; i <= objectives; i++) {
            okrs.objective(unit + i, o -> o.title("O").unit(unit).contributesTo("top"));
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
    void aTeamWhoseLinksStayInsideIsIsolated() {
        Finding found = FindingsOf.rule("ISOLATED_TEAM").onlyIn(links(7, 0, 0));
        assertThat(found.subjects()).containsExactly("sales");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("unit \"sales\" keeps to itself: 7 links stay inside, 0 lead out");
        assertThat(found.evidence())
                .containsOnlyKeys("internal", "external", "externalUpperBound", "threshold")
                .contains(entry("internal", 7.0), entry("external", 0.0), entry("threshold", .2));
        assertThat(found.evidence().get("externalUpperBound")).isCloseTo(.190, within(.0005));
    }

    @Test
    void theEvidenceOfAnIsolatedTeamCountsVerticalAndLateralLinks() {
        Finding found =
                FindingsOf.rule("ISOLATED_TEAM").by(AnalysisPolicy.LARGE).onlyIn(links(18, 1, 1));
        assertThat(found.message()).isEqualTo("unit \"sales\" keeps to itself: 18 links stay inside, 2 lead out");
        assertThat(found.evidence()).contains(entry("internal", 18.0), entry("external", 2.0), entry("threshold", .3));
    }

    @Test
    void oneLinkLeadsOut() {
        assertThat(FindingsOf.rule("ISOLATED_TEAM")
                        .by(AnalysisPolicy.LARGE)
                        .onlyIn(links(9, 1, 0))
                        .message())
                .isEqualTo("unit \"sales\" keeps to itself: 9 links stay inside, 1 leads out");
    }

    @ParameterizedTest
    @CsvSource({
        "LARGE, 3, 0, 0",
        "LARGE, 4, 0, 1",
        "LARGE, 5, 1, 0",
        "LARGE, 9, 1, 1",
        "MEDIUM, 6, 0, 0",
        "MEDIUM, 7, 0, 1",
        "SMALL, 60, 0, 0"
    })
    void isolationIsTestedAgainstTheBoundOfThePreset(String preset, int internal, int vertical, int findings) {
        assertThat(FindingsOf.rule("ISOLATED_TEAM").by(preset(preset)).in(links(internal, vertical, 0)))
                .hasSize(findings);
    }

    @Test
    void aUnitWithoutAParentOrWithoutOthersIsNotIsolated() {
        OkrSet.Builder alone = OkrSet.builder()
                .unit("company", "Company", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "company")
                .objective("hub", o -> o.title("Hub").unit("sales"));
        OkrSet.Builder rootOnly = OkrSet.builder()
                .unit("sales", "Sales", Level.TEAM)
                .objective("elsewhere", o -> o.title("Elsewhere"))
                .objective("hub", o -> o.title("Hub").unit("sales"));
        for (int i = 0; i < 12; i++) {
            alone.objective("s" + i, o -> o.title("S").unit("sales").contributesTo("hub"));
            rootOnly.objective("s" + i, o -> o.title("S").unit("sales").contributesTo("hub"));
        }
        assertThat(FindingsOf.rule("ISOLATED_TEAM").in(alone)).isEmpty();
        assertThat(FindingsOf.rule("ISOLATED_TEAM").in(rootOnly)).isEmpty();
    }

    @Test
    void aProposalIsNoLinkOutward() {
        assertThat(FindingsOf.rule("ISOLATED_TEAM")
                        .onlyIn(links(7, 0, 0)
                                .updateObjective(
                                        "hub", o -> o.alignment(a -> a.to("top").state(AlignmentState.PROPOSED))))
                        .evidence())
                .contains(entry("external", 0.0));
    }

    @Test
    void aBranchWithoutALinkToThoseBesideItHasNoLateralLinks() {
        Finding found = FindingsOf.rule("NO_LATERAL_LINKS").onlyIn(branch(branch(company(), "sales", 3), "support", 1));
        assertThat(found.subjects()).containsExactly("sales");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("unit \"sales\" with 3 objectives has no link to another team");
        assertThat(found.evidence()).containsExactly(entry("objectives", 3.0));
    }

    @Test
    void twoObjectivesAreTooFewForLateralLinks() {
        assertThat(FindingsOf.rule("NO_LATERAL_LINKS").in(branch(branch(company(), "sales", 2), "support", 1)))
                .isEmpty();
    }

    @Test
    void withoutASiblingThatHasObjectivesThereIsNothingToLinkTo() {
        assertThat(FindingsOf.rule("NO_LATERAL_LINKS")
                        .in(branch(company(), "sales", 3)
                                .objective(
                                        "draft",
                                        o -> o.title("D").unit("support").state(ObjectiveState.DRAFT))))
                .isEmpty();
    }

    @Test
    void oneDependencyIsALateralLink() {
        assertThat(FindingsOf.rule("NO_LATERAL_LINKS")
                        .in(branch(branch(company(), "sales", 3), "support", 3)
                                .updateObjective(
                                        "sales1",
                                        o -> o.alignment(a -> a.to("support1").type(AlignmentType.DEPENDS_ON)))))
                .isEmpty();
    }

    @Test
    void theObjectivesOfUnitsBelowBelongToTheBranch() {
        OkrSet.Builder okrs = company().unit("north", "North", Level.TEAM, "sales");
        assertThat(FindingsOf.rule("NO_LATERAL_LINKS")
                        .subjectsIn(branch(branch(branch(okrs, "north", 2), "sales", 1), "support", 1)))
                .containsExactly("sales");
    }

    @Test
    void aTeamWithoutAWayToTheStrategyIsOffStrategy() {
        Finding found = FindingsOf.rule("OFF_STRATEGY_TEAM")
                .onlyIn(company()
                        .objective("a", o -> o.title("A").unit("sales"))
                        .objective("b", o -> o.title("B").unit("sales").contributesTo("a")));
        assertThat(found.subjects()).containsExactly("sales");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("no objective of unit \"sales\" leads to the strategy");
        assertThat(found.evidence()).containsExactly(entry("objectives", 2.0));
    }

    @Test
    void oneObjectiveOnStrategyIsEnoughForATeam() {
        FindingsOf off = FindingsOf.rule("OFF_STRATEGY_TEAM");
        OkrSet.Builder okrs = company().objective("a", o -> o.title("A").unit("sales"));
        assertThat(off.in(okrs)).hasSize(1);
        assertThat(off.in(okrs.objective("b", o -> o.title("B").unit("sales").contributesTo("top"))))
                .isEmpty();
        assertThat(off.in(company()
                        .objective("own", o -> o.title("Own").unit("sales").strategic(true))))
                .isEmpty();
    }

    @Test
    void aTeamWhoseObjectivesTakeNoPartIsNotOffStrategy() {
        assertThat(FindingsOf.rule("OFF_STRATEGY_TEAM")
                        .in(company()
                                .objective("a", o -> o.title("A").unit("sales").state(ObjectiveState.DRAFT))))
                .isEmpty();
    }

    @Test
    void theSuggestionNamesWhatTheGoalsOfTheTeamResembleMost() {
        FindingsOf off = FindingsOf.rule("OFF_STRATEGY_TEAM");
        OkrSet.Builder okrs = company()
                .value("care", "We care")
                .objective("green", o -> o.title("Emit less").strategic(true).tag("climate"))
                .objective("kind", o -> o.title("Be kind").strategic(true).value("care"))
                .objective("far", o -> o.title("Hire").strategic(true));
        assertThat(off.onlyIn(okrs.objective(
                                "a", o -> o.title("Enterprise market deals").unit("sales")))
                        .suggestion())
                .isEqualTo("see whether its goals serve \"top\", which they resemble");
        assertThat(off.onlyIn(okrs.objective(
                                "b", o -> o.title("B").unit("sales").tag("climate")))
                        .suggestion())
                .isEqualTo("see whether its goals serve \"top\" or \"green\", which they resemble");
        assertThat(off.onlyIn(okrs.removeObjective("a").updateObjective("b", o -> o.value("care")))
                        .suggestion())
                .isEqualTo("see whether its goals serve \"green\" or \"kind\", which they resemble");
    }

    @Test
    void aTeamThatResemblesNothingIsAskedWhatItServes() {
        assertThat(FindingsOf.rule("OFF_STRATEGY_TEAM")
                        .onlyIn(company().objective("a", o -> o.title("Paint").unit("sales")))
                        .suggestion())
                .isEqualTo("ask which strategic goals its work serves, and align it to them");
    }

    @Test
    void anIsolatedBranchResemblesWhatTheGoalsOfItsTeamsDoAndNeverItself() {
        OkrSet.Builder okrs = links(7, 0, 0)
                .unit("north", "North", Level.TEAM, "sales")
                .objective(
                        "own",
                        o -> o.title("Own enterprise market").unit("sales").strategic(true))
                .objective("n", o -> o.title("Enterprise").unit("north").contributesTo("hub"));
        assertThat(FindingsOf.rule("ISOLATED_TEAM").onlyIn(okrs).suggestion())
                .isEqualTo("see whether its goals serve \"top\", which they resemble");
    }
}
