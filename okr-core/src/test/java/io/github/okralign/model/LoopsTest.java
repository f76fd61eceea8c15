package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circles are refused with their whole path (docs/semantics.md, Goals and links). */
class LoopsTest {

    private static OkrSet.Builder objectives(String... ids) {
        OkrSet.Builder set = OkrSet.builder();
        for (String id : ids) {
            set.objective(id, o -> o.title("Objective " + id));
        }
        return set;
    }

    private static OkrSet.Builder link(OkrSet.Builder set, String from, String to, AlignmentType type) {
        return set.updateObjective(from, o -> o.alignment(a -> a.to(to).type(type)));
    }

    private static OkrSet.Builder contribute(OkrSet.Builder set, String from, String to) {
        return link(set, from, to, AlignmentType.CONTRIBUTES);
    }

    private static void assertProblems(OkrSet.Builder set, String... problems) {
        assertThat(set.problems()).extracting(Problem::toString).containsExactly(problems);
    }

    @Test
    void aCircleOfContributionsIsNamedInTheDirectionOfItsLinks() {
        OkrSet.Builder set = objectives("before", "a", "b", "c", "after");
        contribute(set, "before", "a");
        contribute(set, "a", "c");
        contribute(set, "c", "b");
        contribute(set, "b", "a");
        contribute(set, "b", "after");
        assertProblems(
                set,
                "objectives[1].alignments[0]: LOOP: contributions form a loop: \"a\" → \"c\" → \"b\" → \"a\";"
                        + " remove one of these links");
    }

    @ParameterizedTest
    @CsvSource({
        "49, '\"23\" → \"24\" → \"25\" → \"26\"'",
        "50, '\"23\" → \"24\" → … 1 more … → \"26\" → \"27\"'",
        "100000, '\"23\" → \"24\" → … 99,951 more … → \"99976\" → \"99977\"'",
    })
    void theMiddleOfALongCircleIsLeftOut(int size, String middle) {
        OkrSet.Builder goals = OkrSet.builder();
        OkrSet.Builder units = OkrSet.builder();
        for (int i = 0; i < size; i++) {
            String next = Integer.toString((i + 1) % size);
            goals.objective(Integer.toString(i), o -> o.title("O").contributesTo(next));
            units.unit(Integer.toString(i), "U", Level.TEAM, next);
        }
        for (OkrSet.Builder set : List.of(goals, units)) {
            assertThat(set.problems())
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .contains("form a loop: \"0\" → \"1\" → ", " → " + middle + " → ")
                    .contains("→ \"" + (size - 1) + "\" → \"0\"; remove one of these")
                    .hasSizeLessThan(1000);
        }
    }

    @Test
    void aCircleMayLeadFromAKeyResultIntoItsObjective() {
        OkrSet.Builder set = objectives("child", "parent")
                .updateObjective("parent", o -> o.contributesTo("child.k"))
                .updateObjective(
                        "child", o -> o.keyResult("child.k", k -> k.title("K")).contributesTo("parent"));
        assertProblems(
                set,
                "objectives[0].alignments[0]: LOOP: contributions form a loop:"
                        + " \"child\" → \"parent\" → \"child.k\" → \"child\"; remove one of these links");
    }

    @Test
    void anObjectiveMustNotContributeToItsOwnKeyResult() {
        assertProblems(
                objectives("a").updateObjective("a", o -> o.contributesTo("a.k").keyResult("a.k", k -> k.title("K"))),
                "objectives[0].alignments[0]: LOOP: contributions form a loop: \"a\" → \"a.k\" → \"a\";"
                        + " remove one of these links");
    }

    @Test
    void aCircleOfDependenciesIsOneOfItsOwn() {
        OkrSet.Builder set = objectives("a", "b");
        link(set, "a", "b", AlignmentType.DEPENDS_ON);
        link(set, "b", "a", AlignmentType.DEPENDS_ON);
        assertProblems(
                set,
                "objectives[0].alignments[0]: LOOP: dependencies form a loop: \"a\" → \"b\" → \"a\";"
                        + " remove one of these links");
    }

    @Test
    void aContributionAndADependencyTogetherMakeNoCircle() {
        OkrSet.Builder set = objectives("a", "b");
        contribute(set, "a", "b");
        link(set, "b", "a", AlignmentType.DEPENDS_ON);
        assertProblems(set);
    }

    @Test
    void supportMayLeadInCircles() {
        OkrSet.Builder set = objectives("a", "b");
        link(set, "a", "b", AlignmentType.SUPPORTS);
        link(set, "b", "a", AlignmentType.SUPPORTS);
        assertProblems(set);
    }

    @Test
    void excludedGoalsMakeCirclesToo() {
        OkrSet.Builder set = objectives("a", "b").updateObjective("a", o -> o.state(ObjectiveState.CANCELLED));
        contribute(set, "a", "b");
        contribute(set, "b", "a");
        assertThat(set.problems()).extracting(Problem::code).containsExactly(Problem.Code.LOOP);
    }

    @Test
    void whatIsOnlyProposedOrWasDeclinedMakesNoCircle() {
        for (AlignmentState state : new AlignmentState[] {AlignmentState.PROPOSED, AlignmentState.DECLINED}) {
            OkrSet.Builder set = objectives("a", "b");
            contribute(set, "a", "b");
            set.updateObjective("b", o -> o.alignment(a -> a.to("a").state(state)));
            assertProblems(set);
        }
    }

    @Test
    void circlesThatHaveNothingInCommonAreAllReported() {
        OkrSet.Builder set = objectives("a", "b", "c", "d");
        contribute(set, "a", "b");
        contribute(set, "b", "a");
        contribute(set, "c", "d");
        contribute(set, "d", "c");
        assertThat(set.problems()).hasSize(2);
    }

    @Test
    void unitsMustNotStandAboveThemselves() {
        assertProblems(
                OkrSet.builder()
                        .unit(Unit.of("a").below("b"))
                        .unit(Unit.of("b").below("c"))
                        .unit(Unit.of("c").below("a"))
                        .unit(Unit.of("d").below("a")),
                "organization.units[0].parent: LOOP: parents form a loop: \"a\" → \"b\" → \"c\" → \"a\";"
                        + " remove one of these parents");
        assertProblems(
                OkrSet.builder().unit(Unit.of("a").below("a")),
                "organization.units[0].parent: LOOP: parents form a loop: \"a\" → \"a\";"
                        + " remove one of these parents");
    }

    @Test
    void cyclesMustNotLieWithinThemselves() {
        assertProblems(
                OkrSet.builder()
                        .cycle(Cycle.of("quarter").within("year"))
                        .cycle(Cycle.of("year").within("quarter")),
                "cycles[0].parent: LOOP: parents form a loop: \"quarter\" → \"year\" → \"quarter\";"
                        + " remove one of these parents");
    }
}
