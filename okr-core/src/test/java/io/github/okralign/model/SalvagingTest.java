package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a set that does not hold together. */
class SalvagingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);

    private static List<String> omissions(OkrSet.Builder set) {
        return set.buildSalvaging().omissions().stream().map(Omission::toString).toList();
    }

    private static OkrSet.Builder objectives(String... ids) {
        OkrSet.Builder set = OkrSet.builder();
        Stream.of(ids).forEach(id -> set.objective(id, o -> o.title("Objective " + id)));
        return set;
    }

    private static void link(OkrSet.Builder set, String from, String to, LocalDate agreed) {
        set.updateObjective(from, o -> o.alignment(a -> a.to(to).date(agreed)));
    }

    @Test
    void whatDanglesIsLeftOutAndTheRestStays() {
        OkrSet.Builder set = objectives("a", "b");
        set.updateObjective("a", o -> o.owner("ann").contributesTo("gone").contributesTo("b"));
        assertThat(omissions(set))
                .containsExactly(
                        "objectives[0].owner: DANGLING_REFERENCE: \"ann\" is not the id of a person of this set; it must be"
                                + " one; objectives[0].owner is left out",
                        "objectives[0].alignments[0].to: DANGLING_REFERENCE: \"gone\" is not the id of a goal of this set;"
                                + " it must be one; objectives[0].alignments[0] is left out");
        OkrSet expected = objectives("a", "b")
                .updateObjective("a", o -> o.contributesTo("b"))
                .build();
        assertThat(set.buildSalvaging().okrSet()).isEqualTo(expected);
    }

    /** The measure goes, so its reports mean nothing; places are those of the set as it was given. */
    @Test
    void oneThingLeadsToAnother() {
        OkrSet.Builder set = OkrSet.builder()
                .objective(o -> o.title("Nobody knows me"))
                .objective(
                        "grow",
                        o -> o.title("Grow")
                                .keyResult(
                                        "arr",
                                        k -> k.title("ARR")
                                                .change(5, 5, "")
                                                .checkIn(CheckIn.on(DAY)
                                                        .note("so so")
                                                        .build())
                                                .checkIn("2026-05-15", 4)))
                .objective("sell", o -> o.title("Sell").contributesTo("arr"));
        assertThat(omissions(set))
                .containsExactly(
                        "objectives[0].id: MISSING_PROPERTY: an objective has no id; it needs one; objectives[0] is left"
                                + " out",
                        "objectives[1].keyResults[0].measure.target: TARGET_IS_BASELINE: target (5.0) of key result"
                                + " \"arr\" must differ from its baseline; objectives[1].keyResults[0].measure is left out",
                        "objectives[1].keyResults[0].checkIns[1].value: CONFLICT: the check-in of 2026-05-15 of key result"
                                + " \"arr\" has a value, but the key result has no measure; give it one, or leave out the"
                                + " value; objectives[1].keyResults[0].checkIns[1] is left out");
        assertThat(set.buildSalvaging().okrSet().goals()).extracting(Goal::id).containsExactly("grow", "arr", "sell");
    }

    @Test
    void theFirstOfTwoStays() {
        OkrSet.Builder set = objectives("a", "b").objective("a", o -> o.title("Again"));
        assertThat(omissions(set))
                .containsExactly(
                        "objectives[2].id: DUPLICATE_ID: id \"a\" of a goal is already used by objectives[0]; it"
                                + " must be unique; objectives[2] is left out");
        assertThat(set.buildSalvaging().okrSet().objective("a").title()).isEqualTo("Objective a");
    }

    @Test
    void ofALoopTheLinkThatCameLastIsLeftOut() {
        OkrSet.Builder set = objectives("a", "b", "c");
        link(set, "a", "b", DAY);
        link(set, "b", "c", DAY.minusDays(1));
        link(set, "c", "a", null);
        assertThat(omissions(set))
                .containsExactly("objectives[0].alignments[0]: LOOP: contributions form a loop: \"a\" → \"b\" → \"c\" →"
                        + " \"a\"; of its links \"a\" → \"b\" came last, by its date and then its place;"
                        + " objectives[0].alignments[0] is left out");
    }

    @Test
    void withoutDatesTheLinkThatStandsLastIsLeftOut() {
        OkrSet.Builder set = objectives("a", "b", "c");
        link(set, "a", "b", null);
        link(set, "b", "c", null);
        link(set, "c", "a", null);
        assertThat(set.buildSalvaging().omissions())
                .extracting(omission -> omission.place().toString())
                .containsExactly("objectives[2].alignments[0]");
    }

    /** A key result is part of its objective, so a link from the objective to it closes a loop by itself. */
    @Test
    void aLoopThroughAKeyResultIsBrokenAtTheLink() {
        OkrSet.Builder set = OkrSet.builder()
                .objective("a", o -> o.title("A").contributesTo("k").keyResult("k", k -> k.title("K")));
        assertThat(omissions(set))
                .containsExactly(
                        "objectives[0].alignments[0]: LOOP: contributions form a loop: \"a\" → \"k\" → \"a\"; of"
                                + " its links \"a\" → \"k\" came last, by its date and then its place;"
                                + " objectives[0].alignments[0] is left out");
    }

    @Test
    void unitsInALoopLoseOneParent() {
        OkrSet.Builder set =
                OkrSet.builder().unit(Unit.of("a").below("b")).unit(Unit.of("b").below("a"));
        assertThat(omissions(set))
                .containsExactly(
                        "organization.units[0].parent: LOOP: parents form a loop: \"a\" → \"b\" → \"a\"; remove"
                                + " one of these parents; organization.units[0].parent is left out");
    }

    @Test
    void statesArePutInOrder() {
        OkrSet.Builder set = objectives("a");
        set.updateObjective(
                "a",
                o -> o.state(ObjectiveState.CLOSED, DAY)
                        .state(ObjectiveState.ACTIVE, DAY.minusDays(9))
                        .state(ObjectiveState.DRAFT, DAY.minusDays(9)));
        assertThat(set.buildSalvaging().okrSet().objective("a").states())
                .containsExactly(
                        DatedState.of(ObjectiveState.ACTIVE, DAY.minusDays(9)),
                        DatedState.of(ObjectiveState.CLOSED, DAY));
        assertThat(set.buildSalvaging().omissions())
                .allSatisfy(omission -> assertThat(omission.remedy()).isEqualTo(Remedy.PUT_IN_ORDER));
    }

    /** What a tracker of proposals held after some years. */
    @Test
    void aTrackerWithManyFaultsIsSalvagedAndReportedOn() {
        OkrSet.Builder set = tracker(650, 71, 15);
        Salvaged salvaged = set.buildSalvaging();
        assertThat(salvaged.okrSet().objectives()).hasSize(650);
        assertThat(salvaged.omissions())
                .filteredOn(each -> each.problem().code() == Problem.Code.DANGLING_REFERENCE)
                .hasSize(71);
        assertThat(salvaged.omissions())
                .filteredOn(each -> each.problem().code() == Problem.Code.LOOP)
                .hasSize(15);
        assertThat(salvaged.omissions()).hasSize(86);
    }

    /** A chain of proposals; of the first some lead nowhere, among the last neighbours lead to each other. */
    private static OkrSet.Builder tracker(int proposals, int dangling, int loops) {
        OkrSet.Builder set = OkrSet.builder().asOf(DAY);
        for (int i = 0; i < proposals; i++) {
            int number = i;
            set.objective("P" + i, o -> {
                o.title("Proposal " + number).manual(number % 10 / 10.0);
                if (number > 0) {
                    o.contributesTo("P" + (number - 1));
                }
                if (number < dangling) {
                    o.contributesTo("withdrawn" + number);
                }
                if (number >= proposals - loops - 1 && number < proposals - 1) {
                    o.dependsOn("P" + (number - 1)).contributesTo("P" + (number + 1));
                }
            });
        }
        return set;
    }

    /** Every link of a big loop with a chord from each goal is looked at, and nothing overflows. */
    @Test
    void aGreatLoopIsBrokenOnce() {
        int size = 20_000;
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            set.objective("o" + i, o -> o.title("O").contributesTo("o" + next));
        }
        assertThat(set.buildSalvaging().omissions())
                .singleElement()
                .satisfies(omission ->
                        assertThat(omission.place()).hasToString("objectives[" + (size - 1) + "].alignments[0]"));
    }

    @ParameterizedTest
    @EnumSource
    void aRemedyIsSaidInAFewWords(Remedy remedy) {
        assertThat(remedy.toString()).matches("[a-z1 ,]{5,30}");
    }
}
