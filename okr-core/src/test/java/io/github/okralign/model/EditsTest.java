package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.okralign.Analysis;
import io.github.okralign.index.IndexAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What can be added can be changed, cleared and removed: on a builder, and as a change. */
class EditsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(DAY)
            .organization("Acme")
            .vision("A vision")
            .value("craft", "Craft")
            .unit("acme", "Acme", Level.COMPANY)
            .unit("sales", "Sales", Level.TEAM, "acme")
            .person("mia", "Mia", "sales")
            .person("ann", "Ann", "acme")
            .cycle("Q2", "2026-04-01", "2026-06-30")
            .objective(
                    "grow",
                    o -> o.title("Grow")
                            .unit("acme")
                            .cycle("Q2")
                            .owner("ann")
                            .value("craft")
                            .keyResult(
                                    "grow.arr",
                                    k -> k.title("Revenue")
                                            .change(0, 100, "EUR")
                                            .checkIn("2026-05-01", 30)))
            .objective(
                    "sell",
                    o -> o.title("Sell")
                            .unit("sales")
                            .cycle("Q2")
                            .owner("mia")
                            .tag("new")
                            .effort(3)
                            .contributesTo("grow", 2)
                            .keyResult(
                                    "sell.deals",
                                    k -> k.title("Deals")
                                            .owner("mia")
                                            .change(0, 10, "")
                                            .checkIn(CheckIn.on(DAY)
                                                    .value(4)
                                                    .author("mia")
                                                    .build())
                                            .supports("grow.arr"))
                            .keyResult(
                                    "sell.steps",
                                    k -> k.title("Steps")
                                            .milestones(Milestone.of("a", "A").doneOn(DAY)))
                            .initiative(Initiative.of("calls", "Calls")
                                    .ownedBy("mia")
                                    .serving(List.of("sell.deals"))))
            .build();

    private static OkrSet edited(Consumer<OkrSet.Builder> edit) {
        OkrSet.Builder builder = OKRS.toBuilder();
        edit.accept(builder);
        return builder.build();
    }

    @Test
    void aTitleLeavesTheIndexAndAllFigures() {
        Analysis before = Analysis.of(OKRS);
        Analysis after = before.with(new Change.GoalEdited("sell", goal -> goal.title("Sell more")));
        assertThat(after.okrSet().goal("sell").title()).isEqualTo("Sell more");
        assertThat(IndexAccess.of(after.okrSet())).isSameAs(IndexAccess.of(OKRS));
        assertThat(after.structure()).isSameAs(before.structure());
        assertThat(after.changedSince(before).orElseThrow())
                .extracting(goal -> goal.id())
                .containsExactly("sell");
        assertThat(after.okrSet().objective("grow")).isSameAs(OKRS.objective("grow"));
    }

    @Test
    void oneEditServesBothKindsOfGoals() {
        for (String id : List.of("sell", "sell.deals")) {
            OkrSet changed =
                    OKRS.with(new Change.GoalEdited(id, goal -> goal.owner(null).effort(null)));
            assertThat(changed.goal(id).owner()).isEmpty();
            assertThat(changed.goal(id).effort()).isEmpty();
        }
    }

    @Test
    void anEditOfLinksIsValidatedAsAWhole() {
        Analysis moved = Analysis.of(OKRS)
                .with(new Change.GoalEdited(
                        "sell", goal -> goal.removeAlignments("grow").contributesTo("grow.arr")));
        assertThat(moved.structure().alignmentClass("sell"))
                .isEqualTo(Analysis.of(OKRS).structure().alignmentClass("sell"));
        assertThat(moved.goal("grow").rollup())
                .isEqualTo(Analysis.of(moved.okrSet().toBuilder().build())
                        .goal("grow")
                        .rollup());
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> OKRS.with(new Change.GoalEdited("grow", goal -> goal.contributesTo("sell"))))
                .withMessageContaining("contributions form a loop: ");
    }

    @Test
    void laterChangesOfABatchSeeWhatEarlierOnesHaveAdded() {
        OkrSet changed = OKRS.with(List.of(
                new Change.ObjectiveEdited(
                        "sell",
                        o -> o.removeKeyResult("sell.deals")
                                .keyResult("sell.new", k -> k.title("New").change(0, 1, ""))),
                new Change.CheckedIn("sell.new", CheckIn.of(DAY, 1)),
                new Change.MilestoneUndone("sell.steps", "a")));
        assertThat(changed.keyResult("sell.new").checkIns()).hasSize(1);
        assertThat(changed.keyResult("sell.steps")
                        .measure()
                        .orElseThrow()
                        .milestones()
                        .get(0)
                        .done())
                .isEmpty();
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> OKRS.with(List.of(
                        new Change.ObjectiveEdited("sell", o -> o.removeKeyResult("sell.deals")),
                        new Change.CheckInDeleted("sell.deals", 0))));
    }

    @Test
    void editsThatDoNotFitAreRefusedWithAllOfTheirProblems() {
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(() -> OKRS.with(List.of(
                        new Change.GoalEdited("sell", goal -> goal.owner("mai")),
                        new Change.KeyResultEdited("sell.deals", k -> k.change(5, 5, "")))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.location() + ": " + problem.message())
                        .containsExactly(
                                "objectives[1].owner: \"mai\" is not the id of a person of this set; it must be one",
                                "objectives[1].keyResults[0].measure.target: target (5.0) of key result"
                                        + " \"sell.deals\" must differ from its baseline"));
    }

    @Test
    void checkInsAreCorrectedAndDeleted() {
        OkrSet corrected = OKRS.with(new Change.CheckInCorrected("sell.deals", 0, CheckIn.of(DAY, 5)));
        assertThat(corrected.keyResult("sell.deals").latestValue(DAY)).hasValue(5);
        assertThat(corrected
                        .with(new Change.CheckInDeleted("sell.deals", 0))
                        .keyResult("sell.deals")
                        .checkIns())
                .isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> OKRS.with(new Change.CheckInDeleted("sell.deals", 1)));
    }

    @Test
    void aReportOfALaterDayIsRefusedWithBothDays() {
        Analysis analysis = Analysis.of(OKRS);
        LocalDate later = DAY.plusDays(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.checkIn("sell.deals", later, 5))
                .withMessage(
                        "the check-in of 2026-05-20 of \"sell.deals\" is after the day of the analysis (2026-05-15)"
                                + " and would not count; move the day first: analysis.on(day).with(…)");
        assertThat(analysis.on(later)
                        .checkIn("sell.deals", later, 5)
                        .goal("sell.deals")
                        .progress()
                        .ratio())
                .isEqualTo(.5);
    }

    @Test
    void aCheckInOfAnObjectiveOfALaterDayIsRefusedAsWell() {
        Analysis analysis = Analysis.of(OKRS);
        LocalDate later = DAY.plusDays(5);
        for (Change change :
                List.of(new Change.ManualSet("grow", .5, later), new Change.ManualCleared("grow", later))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.with(change))
                    .withMessage("the check-in of 2026-05-20 of \"grow\" is after the day of the analysis (2026-05-15)"
                            + " and would not count; move the day first: analysis.on(day).with(…)");
            assertThat(analysis.on(later).with(change).asOf()).isEqualTo(later);
        }
        assertThat(analysis.with(new Change.ManualSet("grow", .5, DAY))
                        .goal("grow")
                        .progress()
                        .ratio())
                .isEqualTo(.5);
    }

    @Test
    void aProgressIsTakenWhereARatioIsMeant() {
        OkrSet set = OKRS.with(new Change.ManualSet("grow", Progress.ofPercent(30)))
                .with(new Change.Scored("grow", Progress.ofPercent(80)));
        Objective grow = (Objective) set.goal("grow");
        assertThat(grow.manual()).hasValue(.3);
        assertThat(grow.score()).hasValue(.8);
        OkrSet cleared = set.with(new Change.ObjectiveEdited(
                "grow", o -> o.manual(Progress.UNKNOWN).score(null)));
        assertThat(((Objective) cleared.goal("grow")).manual()).isEmpty();
        assertThat(((Objective) cleared.goal("grow")).score()).isEmpty();
        ObjectiveCheckIn said =
                ObjectiveCheckIn.on(DAY).progress(Progress.ofPercent(40)).projected(Progress.ofPercent(90));
        assertThat(said.progress()).hasValue(.4);
        assertThat(said.projected()).hasValue(.9);
        assertThat(said.progress((Progress) null).projected((Progress) null)).isEqualTo(ObjectiveCheckIn.on(DAY));
        assertThat(new AttainmentLevel("HALF", Progress.ofPercent(50))).isEqualTo(new AttainmentLevel("HALF", .5));
        assertThat(new Scale.Point(3, Progress.ofPercent(50))).isEqualTo(new Scale.Point(3, .5));
        assertThatIllegalStateException().isThrownBy(() -> new Change.ManualSet("grow", Progress.UNKNOWN));
    }

    @Test
    void aStateFromADayOnLeavesTheDaysBefore() {
        OkrSet closed = OKRS.with(new Change.Scored("sell", .8, DAY));
        Objective sell = closed.objective("sell");
        assertThat(sell.stateOn(DAY.minusDays(1))).isEqualTo(ObjectiveState.ACTIVE);
        assertThat(sell.stateOn(DAY)).isEqualTo(ObjectiveState.CLOSED);
        Objective reopened = closed.with(new Change.StateSet("sell", ObjectiveState.ACTIVE, DAY.plusDays(3)))
                .objective("sell");
        assertThat(reopened.states()).hasSize(3);
        Objective corrected = closed.with(new Change.StateSet("sell", ObjectiveState.CANCELLED, DAY))
                .objective("sell");
        assertThat(corrected.stateOn(DAY)).isEqualTo(ObjectiveState.CANCELLED);
        assertThat(corrected.stateOn(DAY.minusDays(1))).isEqualTo(ObjectiveState.ACTIVE);
    }

    @Test
    void progressByHandFromADayOn() {
        OkrSet byHand = OKRS.with(
                List.of(new Change.ManualSet("sell", .9, DAY.minusDays(3)), new Change.ManualCleared("sell", DAY)));
        Objective sell = byHand.objective("sell");
        assertThat(sell.manualOn(DAY.minusDays(4))).isEmpty();
        assertThat(sell.manualOn(DAY.minusDays(1))).hasValue(.9);
        assertThat(sell.manualOn(DAY)).isEmpty();
    }

    @Test
    void anObjectiveGoesWithAllLinksToIt() {
        assertThat(OKRS.toBuilder().removeObjective("grow").problems()).hasSize(2);
        OkrSet without = edited(set -> set.removeObjective("grow", Cascade.LINKS));
        assertThat(without.objectives()).hasSize(1);
        assertThat(without.objective("sell").alignments()).isEmpty();
        assertThat(without.keyResult("sell.deals").alignments()).isEmpty();
        assertThat(edited(set -> set.removeObjectives(o -> o.id().equals("grow"), Cascade.LINKS)))
                .isEqualTo(without);
        OkrSet noDeals = edited(set -> set.removeKeyResult("sell.deals", Cascade.LINKS));
        assertThat(noDeals.objective("sell").initiatives().get(0).serves()).isEmpty();
        assertThat(noDeals.objective("grow")).isSameAs(OKRS.objective("grow"));
    }

    @Test
    void aGoalGetsAnotherIdWithAllLinksToIt() {
        OkrSet renamed = edited(set -> set.renameGoal("grow", "growth")
                .renameGoal("grow.arr", "growth.arr")
                .renameGoal("sell.deals", "sell.wins"));
        assertThat(renamed.objective("sell").alignments().get(0).to()).isEqualTo("growth");
        assertThat(renamed.keyResult("sell.wins").alignments().get(0).to()).isEqualTo("growth.arr");
        assertThat(renamed.keyResult("growth.arr").objective()).isEqualTo("growth");
        assertThat(renamed.objective("sell").initiatives().get(0).serves()).containsExactly("sell.wins");
        OkrSet back = renamed.toBuilder()
                .renameGoal("sell.wins", "sell.deals")
                .renameGoal("growth.arr", "grow.arr")
                .renameGoal("growth", "grow")
                .build();
        assertThat(back).isEqualTo(OKRS);
    }

    @Test
    void aPersonIsRenamedHandsOverAndLeaves() {
        OkrSet renamed = edited(
                set -> set.replacePerson(Person.of("mia").named("Mia Moor").in("sales")));
        assertThat(renamed.organization().person("mia").orElseThrow().name()).hasValue("Mia Moor");
        assertThat(renamed.objectives()).isEqualTo(OKRS.objectives());
        assertThat(OKRS.toBuilder().removePerson("mia", Cascade.NONE).problems())
                .isNotEmpty();
        OkrSet left = edited(set -> set.removePerson("mia", Cascade.LINKS));
        assertThat(left.goal("sell").owner()).isEmpty();
        assertThat(left.keyResult("sell.deals").checkIns().get(0).author()).isEmpty();
        assertThat(left.keyResult("sell.deals").latestValue(DAY)).hasValue(4);
        OkrSet handed = edited(set -> set.handOver("mia", "ann").removePerson("mia", Cascade.LINKS));
        assertThat(handed.goalsOwnedBy("ann")).hasSize(5);
        assertThat(handed.objective("sell").initiatives().get(0).owner()).hasValue("ann");
    }

    @Test
    void aCycleIsMovedAndPartsOfTheOrganisationGo() {
        OkrSet moved = edited(set -> set.replaceCycle(
                Cycle.of("Q2").from(LocalDate.parse("2026-05-01")).until(LocalDate.parse("2026-07-31"))));
        Analysis after = Analysis.of(OKRS).withOkrSet(moved);
        assertThat(after.goal("sell").pace())
                .isEqualTo(Analysis.of(moved).goal("sell").pace());
        assertThat(after.goal("sell").pace())
                .isNotEqualTo(Analysis.of(OKRS).goal("sell").pace());
        OkrSet bare = edited(set -> set.removeCycle("Q2", Cascade.LINKS)
                .removeUnit("acme", Cascade.LINKS)
                .removeValue("craft", Cascade.LINKS)
                .replaceUnit(Unit.of("sales").named("Sales").at(Level.DEPARTMENT))
                .organization(null)
                .vision(null)
                .asOf(null));
        assertThat(bare.objective("grow").unit()).isEmpty();
        assertThat(bare.objective("grow").cycle()).isEmpty();
        assertThat(bare.objective("grow").values()).isEmpty();
        assertThat(bare.organization().unit("sales").orElseThrow().parent()).isEmpty();
        assertThat(bare.organization().name()).isEmpty();
        assertThat(bare.asOf()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OKRS.toBuilder().removeUnit("acmee", Cascade.LINKS))
                .withMessage("there is no unit \"acmee\"; add it first");
    }

    @Test
    void listsArePutInPlaceOfOthers() {
        OkrSet changed = OKRS.with(new Change.ObjectiveEdited(
                "sell", o -> o.tags(List.of("a", "b")).initiatives(List.of()).coOwners(List.of("ann"))));
        assertThat(changed.objective("sell").tags()).containsExactly("a", "b");
        assertThat(changed.objective("sell").initiatives()).isEmpty();
        assertThat(changed.with(new Change.ObjectiveEdited(
                        "sell",
                        o -> o.tags(List.of("new"))
                                .initiatives(OKRS.objective("sell").initiatives())
                                .coOwners(List.of()))))
                .isEqualTo(OKRS);
        assertThat(OKRS.with(new Change.KeyResultEdited("sell.deals", k -> k.checkIns(List.of())))
                        .keyResult("sell.deals")
                        .checkIns())
                .isEmpty();
    }
}
