package io.github.okralign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.Analysis;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Phase;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The second quarter closes, and the third begins on the next day. */
class NextCycleTest {

    private static final LocalDate CLOSE = LocalDate.parse("2026-06-30");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-07-01");
    private static final Cycle Q3 = Cycle.of("Q3").from(FIRST_DAY).until(LocalDate.parse("2026-09-30"));

    private static OkrSet.Builder okrs() {
        return OkrSet.builder()
                .asOf(CLOSE)
                .cycle("Q2", "2026-04-01", "2026-06-30")
                .cycle("2026", "2026-01-01", "2026-12-31");
    }

    private static NextCycle next(OkrSet.Builder okrs) {
        return NextCycle.of(Analysis.of(okrs.build()), "Q2", Q3);
    }

    /** The next cycle of an objective with one key result and another that is never done. */
    private static NextCycle nextOf(Consumer<KeyResult.Builder> keyResult) {
        return next(okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .keyResult("k", k -> keyResult.accept(k.title("K")))
                                .keyResult("rest", k -> k.title("Rest").binary())));
    }

    private static Measure measure(NextCycle next) {
        return ((KeyResult) next.okrSet().goal("k")).measure().orElseThrow();
    }

    private static List<String> messages(NextCycle next) {
        return next.dropped().stream().map(Omission::message).toList();
    }

    @Test
    void aChangeStartsFromItsLatestValue() {
        NextCycle next =
                nextOf(k -> k.change(10, 20, "EUR").checkIn("2026-05-01", 12).checkIn("2026-06-01", 14.5));
        assertThat(measure(next)).isEqualTo(new Measure.Change(14.5, 20, "EUR", List.of()));
        assertThat(messages(next))
                .containsExactly(
                        "baseline (10) of key result \"k\": it is the latest value (14.5) now",
                        "2 check-ins of key result \"k\": of the old cycle");
        assertThat(Analysis.of(next.okrSet()).goal("k").progress().ratio()).isZero();
    }

    @Test
    void aChangeThatFellBackStartsFromThere() {
        assertThat(measure(nextOf(k -> k.change(10, 20, "").checkIn("2026-05-01", 8))))
                .isEqualTo(new Measure.Change(8, 20, "", List.of()));
        assertThat(measure(nextOf(k -> k.change(20, 10, "").checkIn("2026-05-01", 13))))
                .isEqualTo(new Measure.Change(13, 10, "", List.of()));
    }

    @Test
    void aChangeThatNobodyReportedOnStaysAsItIs() {
        NextCycle next = nextOf(k -> k.change(10, 20, "")
                .checkIn(CheckIn.on(CLOSE).confidence(.5).build())
                .checkIn(CheckIn.of(CLOSE.plusDays(1), 15)));
        assertThat(measure(next)).isEqualTo(new Measure.Change(10, 20, "", List.of()));
        assertThat(messages(next)).containsExactly("2 check-ins of key result \"k\": of the old cycle");
    }

    @Test
    void aChangeAtOrPastItsTargetIsNotCarried() {
        for (double value : new double[] {20, 25}) {
            NextCycle next = nextOf(k -> k.change(10, 20, "").checkIn("2026-05-01", value));
            assertThat(next.okrSet().find("k")).isEmpty();
            assertThat(next.dropped())
                    .containsExactly(
                            new Omission(Omission.Kind.KEY_RESULT, "k", "key result \"k\"", "at or past its target"));
        }
        assertThat(next(okrs().objective(
                                        "o",
                                        o -> o.title("O")
                                                .cycle("Q2")
                                                .state(ObjectiveState.DRAFT)
                                                .keyResult(
                                                        "k",
                                                        k -> k.title("K")
                                                                .change(9, 3, "")
                                                                .checkIn("2026-05-01", 2))
                                                .keyResult(
                                                        "l", k -> k.title("L").binary())))
                        .okrSet()
                        .find("k"))
                .as("of a draft, too, which has no progress")
                .isEmpty();
    }

    @Test
    void phasesAndOwnDatesLieInTheOldCycle() {
        NextCycle next = nextOf(k -> k.measure(new Measure.Change(
                        0, 10, "", List.of(new Phase(LocalDate.parse("2026-05-01"), 2), new Phase(CLOSE, 10))))
                .start(LocalDate.parse("2026-04-10"))
                .due(CLOSE));
        assertThat(measure(next)).isEqualTo(new Measure.Change(0, 10, "", List.of()));
        KeyResult carried = (KeyResult) next.okrSet().goal("k");
        assertThat(carried.start()).isEmpty();
        assertThat(carried.due()).isEmpty();
        assertThat(messages(next))
                .containsExactly(
                        "2 phases of key result \"k\": of the old cycle",
                        "start (2026-04-10) and due date (2026-06-30) of key result \"k\": of the old cycle");
        assertThat(messages(nextOf(k -> k.binary().due(CLOSE))))
                .containsExactly("due date (2026-06-30) of key result \"k\": of the old cycle");
        assertThat(messages(nextOf(k -> k.binary().start(CLOSE))))
                .containsExactly("start (2026-06-30) of key result \"k\": of the old cycle");
    }

    @Test
    void milestonesKeepWhatIsNotDone() {
        Milestone open = Milestone.of("c", "C").weighing(3);
        Milestone later = Milestone.create().titled("D").doneOn(FIRST_DAY.plusDays(1));
        NextCycle next = nextOf(k -> k.milestones(
                Milestone.of("a", "A").doneOn(CLOSE),
                Milestone.create().titled("B").doneOn(FIRST_DAY),
                open,
                Milestone.create().doneOn(CLOSE),
                later));
        assertThat(measure(next)).isEqualTo(new Measure.Milestones(List.of(open, later)));
        assertThat(messages(next))
                .containsExactly(
                        "milestone \"a\" of key result \"k\": done on 2026-06-30",
                        "milestone \"B\" of key result \"k\": done on 2026-07-01",
                        "milestone number 4 of key result \"k\": done on 2026-06-30");
        assertThat(Analysis.of(next.okrSet()).goal("k").progress().ratio()).isZero();
    }

    @Test
    void milestonesThatAreAllDoneAreNotCarried() {
        assertThat(messages(nextOf(k -> k.milestones(Milestone.of("a", "A").doneOn(CLOSE)))))
                .containsExactly(
                        "key result \"k\": all of its milestones are done",
                        "milestone \"a\" of key result \"k\": done on 2026-06-30");
    }

    @Test
    void otherKindsAreCopiedWithoutCheckIns() {
        List<Consumer<KeyResult.Builder>> kinds = List.of(
                k -> k.atLeast(1, "h").checkIn("2026-05-01", 2),
                k -> k.atMost(1, "h").checkIn("2026-05-01", 0),
                k -> k.range(1, 2, "h").checkIn("2026-05-01", 1),
                k -> k.binary().checkIn("2026-05-01", 1),
                k -> k.levels(new AttainmentLevel("ALL", 1))
                        .checkIn(CheckIn.ofLevel(LocalDate.parse("2026-05-01"), "ALL")));
        for (Consumer<KeyResult.Builder> kind : kinds) {
            OkrSet.Builder okrs = okrs().objective(
                            "o",
                            o -> o.title("O")
                                    .cycle("Q2")
                                    .keyResult(
                                            "k",
                                            k -> kind.accept(
                                                    k.title("K").weight(2).effort(3))));
            // done or not, the objective is not, as something else in it is not
            okrs.updateObjective("o", o -> o.keyResult("rest", k -> k.title("R").change(0, 1, "")));
            KeyResult old = (KeyResult) okrs.build().goal("k");
            KeyResult carried = (KeyResult) next(okrs).okrSet().goal("k");
            assertThat(carried.measure()).isEqualTo(old.measure());
            assertThat(carried.checkIns()).isEmpty();
            assertThat(carried.weight()).isEqualTo(2);
            assertThat(carried.effort()).hasValue(3);
            assertThat(messages(next(okrs))).containsExactly("1 check-in of key result \"k\": of the old cycle");
        }
    }

    @Test
    void rolledUpKeyResultsAreCopied() {
        NextCycle next =
                nextOf(k -> k.source(Source.ROLLED_UP).change(0, 10, "").checkIn("2026-05-01", 20));
        assertThat(measure(next)).isEqualTo(new Measure.Change(0, 10, "", List.of()));
        Milestone done = Milestone.of("m", "M").doneOn(CLOSE);
        assertThat(measure(nextOf(k -> k.source(Source.ROLLED_UP).milestones(done))))
                .isEqualTo(new Measure.Milestones(List.of(done)));
    }

    private static OkrSet.Builder withState(ObjectiveState state, double progress) {
        return okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .state(state)
                                .keyResult("k", k -> k.title("K").binary().checkIn("2026-05-01", progress)));
    }

    @Test
    void activeObjectivesAndDraftsAreCarriedOverWithTheirLineage() {
        for (ObjectiveState state : List.of(ObjectiveState.ACTIVE, ObjectiveState.DRAFT)) {
            Objective carried = next(withState(state, 0)).okrSet().objectives().get(0);
            assertThat(carried.id()).isEqualTo("o");
            assertThat(carried.lineage()).contains("o@Q2");
            assertThat(carried.cycle()).contains("Q3");
            assertThat(carried.state()).isEqualTo(state);
        }
        NextCycle postponed = next(withState(ObjectiveState.POSTPONED, 0));
        assertThat(postponed.okrSet().objectives().get(0).state()).isEqualTo(ObjectiveState.DRAFT);
        assertThat(messages(postponed))
                .contains("state POSTPONED of objective \"o\": it is a draft now, to be agreed anew");
    }

    @Test
    void whatIsClosedCancelledOrAchievedIsDroppedWithAllThatIsInIt() {
        assertThat(messages(next(withState(ObjectiveState.CLOSED, 0))))
                .containsExactly("objective \"o\": closed", "key result \"k\": its objective is not carried over");
        assertThat(messages(next(withState(ObjectiveState.CANCELLED, 0)))).contains("objective \"o\": cancelled");
        NextCycle achieved = next(withState(ObjectiveState.ACTIVE, 1));
        assertThat(messages(achieved)).contains("objective \"o\": achieved");
        assertThat(achieved.okrSet().objectives()).isEmpty();
        assertThat(messages(next(okrs().objective(
                                "o",
                                o -> o.title("O")
                                        .cycle("Q2")
                                        .state(ObjectiveState.CLOSED)
                                        .keyResult(
                                                "k",
                                                k -> k.title("K")
                                                        .milestones(
                                                                Milestone.of("a", "A"),
                                                                Milestone.of("b", "B")
                                                                        .doneOn(CLOSE)))))))
                .containsExactly(
                        "objective \"o\": closed",
                        "key result \"k\": its objective is not carried over",
                        "milestone \"a\" of key result \"k\": its key result is not carried over",
                        "milestone \"b\" of key result \"k\": done on 2026-06-30");
    }

    @Test
    void theStretchIsNotTheWhole() {
        OkrSet.Builder okrs = okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .commitment(Commitment.ASPIRATIONAL)
                                .keyResult(
                                        "k", k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", .8)));
        assertThat(next(okrs).okrSet().find("o")).isPresent();
    }

    @Test
    void anObjectiveThatKeepsNoKeyResultIsDropped() {
        OkrSet.Builder okrs = okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("Q2")
                                .manual(.5)
                                .keyResult(
                                        "k", k -> k.title("K").change(0, 1, "").checkIn("2026-05-01", 1)))
                .objective("bare", o -> o.title("Bare").cycle("Q2"));
        NextCycle next = next(okrs);
        assertThat(next.okrSet().goals()).extracting(Goal::id).containsExactly("bare");
        assertThat(messages(next))
                .containsExactly(
                        "objective \"o\": all of its key results are done", "key result \"k\": at or past its target");
    }

    @Test
    void whatTheOwnerSetByHandIsDropped() {
        NextCycle next = next(
                okrs().objective("o", o -> o.title("O").cycle("Q2").manual(.4).score(.7)));
        assertThat(next.okrSet().objectives().get(0).manual()).isEmpty();
        assertThat(next.okrSet().objectives().get(0).score()).isEmpty();
        assertThat(messages(next))
                .containsExactly(
                        "manual progress (0.4) of objective \"o\": the new cycle starts without",
                        "score (0.7) of objective \"o\": the new cycle starts without");
    }

    @Test
    void linksOfAndToWhatIsGoneAreCutInAnyState() {
        OkrSet.Builder okrs = okrs().objective(
                        "gone",
                        o -> o.title("Gone")
                                .cycle("Q2")
                                .state(ObjectiveState.CLOSED)
                                .contributesTo("year")
                                .keyResult("gone.k", k -> k.title("K").binary().supports("year")))
                .objective(
                        "stays",
                        o -> o.title("Stays")
                                .cycle("Q2")
                                .alignment(a -> a.to("gone").state(AlignmentState.PROPOSED))
                                .dependsOn("gone")
                                .contributesTo("year", 2)
                                .keyResult(
                                        "stays.k",
                                        k -> k.title("K")
                                                .binary()
                                                .supports("gone.k")
                                                .supports("year")))
                .objective(
                        "year",
                        o -> o.title("Year")
                                .cycle("2026")
                                .manual(.3)
                                .dependsOn("gone")
                                .dependsOn("stays")
                                .keyResult(
                                        "year.k",
                                        k -> k.title("K")
                                                .binary()
                                                .supports("gone")
                                                .checkIn("2026-05-01", 1)));
        NextCycle next = next(okrs);
        assertThat(next.dropped())
                .filteredOn(dropped -> dropped.kind() == Omission.Kind.ALIGNMENT)
                .extracting(Omission::message)
                .containsExactly(
                        "CONTRIBUTES link \"gone\" → \"year\": \"gone\" is not carried over",
                        "SUPPORTS link \"gone.k\" → \"year\": \"gone.k\" is not carried over",
                        "CONTRIBUTES link \"stays\" → \"gone\": \"gone\" is not carried over",
                        "DEPENDS_ON link \"stays\" → \"gone\": \"gone\" is not carried over",
                        "SUPPORTS link \"stays.k\" → \"gone.k\": \"gone.k\" is not carried over",
                        "DEPENDS_ON link \"year\" → \"gone\": \"gone\" is not carried over",
                        "SUPPORTS link \"year.k\" → \"gone\": \"gone\" is not carried over");
        assertThat(next.okrSet().goal("stays").alignments())
                .extracting(link -> link.to() + " " + link.weight())
                .containsExactly("year 2.0");
        assertThat(next.okrSet().goal("stays.k").alignments()).hasSize(1);
        Objective year = next.okrSet().objectiveOf("year");
        assertThat(year.manual()).as("a goal of another cycle").hasValue(.3);
        assertThat(year.lineage()).isEmpty();
        assertThat(year.keyResults().get(0).checkIns()).hasSize(1);
        assertThat(year.alignments()).hasSize(1);
    }

    @Test
    void everythingElseIsCarriedOverAsItIs() {
        OkrSet old = okrs().person(Person.of("ann"))
                .organization("Acme")
                .vision("V")
                .mission("M")
                .value("v", "Value")
                .unit("acme", "Acme", Level.COMPANY)
                .objective("year", o -> o.title("Year").cycle("2026").manual(.4))
                .objective("loose", o -> o.title("Without a cycle"))
                .objective(
                        "o",
                        o -> o.title("O")
                                .description("D")
                                .unit("acme")
                                .owner("ann")
                                .cycle("Q2")
                                .strategic(true)
                                .priority(.5)
                                .commitment(Commitment.ASPIRATIONAL)
                                .value("v")
                                .tag("t")
                                .effort(2)
                                .rollup(RollupRule.DEFAULT.withKeyResultShare(.5))
                                .lineage("o@Q1")
                                .alignment(a -> a.to("year")
                                        .weight(3)
                                        .by("ann")
                                        .date(CLOSE)
                                        .note("N"))
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .owner("ann")
                                                .weight(2)
                                                .effort(1)
                                                .atLeast(3, "h")
                                                .supports("year")))
                .build();
        NextCycle next = NextCycle.of(Analysis.of(old), "Q2", Q3);
        assertThat(next.dropped()).isEmpty();
        OkrSet byHand = old.toBuilder()
                .asOf(FIRST_DAY)
                .cycle(Q3)
                .updateObjective("o", o -> o.cycle("Q3").lineage("o@Q2"))
                .build();
        assertThat(next.okrSet()).isEqualTo(byHand);
        assertThat(next).hasToString("NextCycle(OkrSet(3 objectives, 1 key results), 0 dropped)");
    }

    @Test
    void aCycleThatIsPlannedAlreadyIsFilledUp() {
        OkrSet.Builder okrs = okrs().cycle(Q3.within("2026"))
                .objective("planned", o -> o.title("Planned").cycle("Q3"))
                .objective("o", o -> o.title("O").cycle("Q2"));
        NextCycle next = next(okrs);
        assertThat(next.okrSet().cycles()).isEqualTo(okrs.build().cycles());
        assertThat(next.okrSet().objectives())
                .extracting(o -> o.id() + " " + o.lineage().orElse("new"))
                .containsExactly("planned new", "o o@Q2");
    }

    @Test
    void cyclesThatDoNotFitAreRefused() {
        Analysis analysis = Analysis.of(okrs().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextCycle.of(analysis, "Q1", Q3))
                .withMessage("\"Q1\" is not a cycle of this set; it must be one of [Q2, 2026]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextCycle.of(analysis, "Q2", Cycle.of("Q2").from(FIRST_DAY)))
                .withMessage("cycle \"Q2\" cannot follow itself; the next one must be another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextCycle.of(analysis, "Q2", Cycle.of("Q3")))
                .withMessage("cycle \"Q3\" has no start; it needs one, which is the day of the new set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextCycle.of(analysis, "Q2", Cycle.of("2026").from(FIRST_DAY)))
                .withMessage("cycle \"2026\" is there already, from 2026-01-01 to 2026-12-31;"
                        + " the one given, from 2026-07-01 to …, must have the same dates");
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> NextCycle.of(analysis, "Q2", Q3.until(CLOSE)))
                .withMessageContaining("END_BEFORE_START");
    }

    private static OkrSet.Builder sum(Consumer<KeyResult.Builder> done) {
        return okrs().objective(
                        "sales",
                        o -> o.title("Sales")
                                .cycle("Q2")
                                .keyResult(
                                        "total",
                                        k -> k.title("Total").source(Source.SUM).change(0, 100, "EUR")))
                .objective(
                        "products",
                        o -> o.title("Products")
                                .cycle("Q2")
                                .keyResult(
                                        "new",
                                        k -> k.title("New")
                                                .change(0, 60, "EUR")
                                                .checkIn("2026-06-01", 20)
                                                .contributesTo("total"))
                                .keyResult(
                                        "old",
                                        k -> done.accept(k.title("Old")
                                                .change(0, 30, "EUR")
                                                .contributesTo("total"))));
    }

    @Test
    void aSumStartsFromWhatIsAddedToIt() {
        NextCycle next = next(sum(k -> k.checkIn("2026-06-01", 25)));
        assertThat(((KeyResult) next.okrSet().goal("total")).measure())
                .hasValue(new Measure.Change(45, 100, "EUR", List.of()));
        assertThat(messages(next))
                .startsWith("baseline (0) of key result \"total\": it is what is still added up (45) now");
        assertThat(Analysis.of(next.okrSet()).goal("total").progress().ratio()).isZero();
    }

    @Test
    void theTargetOfASumMovesByWhatIsNoLongerAdded() {
        NextCycle next = next(sum(k -> k.checkIn("2026-06-01", 35)));
        assertThat(((KeyResult) next.okrSet().goal("total")).measure())
                .hasValue(new Measure.Change(20, 65, "EUR", List.of()));
        assertThat(messages(next))
                .startsWith(
                        "baseline (0) of key result \"total\": it is what is still added up (20) now",
                        "target (100) of key result \"total\": it is 65 now, as some of what was added up is not"
                                + " carried over");
        Analysis analysis = Analysis.of(next.okrSet());
        assertThat(analysis.goal("total").progress().ratio()).isZero();
        assertThat(analysis.checkIn("new", FIRST_DAY, 65)
                        .goal("total")
                        .progress()
                        .ratio())
                .isEqualTo(1);
    }

    @Test
    void aSumThatComesToMoreThanANumberMayBeStartsFromItsOwnBaseline() {
        NextCycle next = next(okrs().objective("o", o -> {
            o.title("O")
                    .cycle("Q2")
                    .keyResult("total", k -> k.title("Total").source(Source.SUM).change(0, 1e99, "EUR"));
            for (String part : List.of("one", "other")) {
                o.keyResult(
                        part,
                        k -> k.title("Part")
                                .change(-1e100, 1e100, "EUR")
                                .checkIn("2026-06-01", -9e99)
                                .contributesTo("total"));
            }
        }));
        assertThat(((KeyResult) next.okrSet().goal("total")).measure())
                .hasValue(new Measure.Change(0, 1e99, "EUR", List.of()));
        assertThat(messages(next)).noneMatch(message -> message.contains("total"));
    }

    @Test
    void whatIsLeftOutIsNamedByItsPlaceWhereItHasNoName() {
        NextCycle next = nextOf(k -> k.milestones(
                Milestone.create(),
                Milestone.create().doneOn(CLOSE),
                Milestone.create().doneOn(CLOSE)));
        assertThat(messages(next))
                .containsExactly(
                        "milestone number 2 of key result \"k\": done on 2026-06-30",
                        "milestone number 3 of key result \"k\": done on 2026-06-30");
    }
}
