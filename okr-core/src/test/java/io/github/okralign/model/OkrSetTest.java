package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.index.IndexAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OkrSetTest {

    private final OkrSet okrs = OkrSet.builder()
            .asOf(LocalDate.parse("2026-05-15"))
            .organization("Acme")
            .vision("A world without payroll errors")
            .mission("Payroll for small firms")
            .value("care", "We care")
            .unit("acme", "Acme", Level.COMPANY)
            .unit("sales", "Sales", Level.TEAM, "acme")
            .person("ann", "Ann", "sales")
            .cycle("2026-Q2", "2026-04-01", "2026-06-30")
            .objective(
                    "grow",
                    o -> o.title("Grow")
                            .description("Become what small firms recommend")
                            .unit("acme")
                            .owner("ann")
                            .cycle("2026-Q2")
                            .strategic(true)
                            .priority(2)
                            .state(ObjectiveState.CLOSED)
                            .commitment(Commitment.ASPIRATIONAL)
                            .value("care")
                            .tag("money")
                            .effort(3)
                            .score(.7)
                            .manual(.6)
                            .rollup(RollupRule.DEFAULT.blending(.5))
                            .lineage("grow@2026-Q1")
                            .keyResult(
                                    "grow.arr",
                                    k -> k.title("Revenue")
                                            .owner("ann")
                                            .weight(2)
                                            .source(Source.ROLLED_UP)
                                            .effort(1)
                                            .start(LocalDate.parse("2026-04-02"))
                                            .due(LocalDate.parse("2026-06-29"))
                                            .change(1, 2, "EUR")
                                            .checkIn("2026-05-08", 1.5)))
            .objective(
                    "sell",
                    o -> o.title("Sell")
                            .alignment(a -> a.to("grow")
                                    .type(AlignmentType.CONTRIBUTES)
                                    .weight(4)
                                    .state(AlignmentState.DECLINED)
                                    .date(LocalDate.parse("2026-04-03"))
                                    .by("ann")
                                    .note("Not this quarter")))
            .build();

    @Test
    void holdsWhatTheBuilderWasGiven() {
        assertThat(okrs.organization().name()).hasValue("Acme");
        assertThat(okrs.organization().unit("sales").flatMap(Unit::parent)).hasValue("acme");
        assertThat(okrs.organization().person("ann").flatMap(Person::unit)).hasValue("sales");
        assertThat(okrs.cycle("2026-Q2").flatMap(Cycle::end)).hasValue(LocalDate.parse("2026-06-30"));
        assertThat(okrs.goals()).extracting(Goal::id).containsExactly("grow", "grow.arr", "sell");
        assertThat(okrs.objectives()).extracting(Goal::id).containsExactly("grow", "sell");
        assertThat(okrs.objectiveOf("grow.arr").id()).isEqualTo("grow");
        assertThat(okrs.find("grow.arr")).containsInstanceOf(KeyResult.class);
        assertThat(IndexAccess.position(okrs, "sell")).isEqualTo(2);
        assertThat(IndexAccess.objectivePosition(okrs, "sell")).isEqualTo(1);
    }

    @Test
    void hasNoGoalThatItWasNotGiven() {
        assertThat(okrs.find("nowhere")).isEmpty();
        assertThat(okrs.cycle("nowhere")).isEmpty();
        assertThat(okrs.organization().unit("nowhere")).isEmpty();
        assertThat(okrs.organization().person("nowhere")).isEmpty();
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> okrs.objectiveOf("nowhere"))
                .withMessage("\"nowhere\" is not a goal of this set; find(id) tells which are");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexAccess.objectivePosition(okrs, "grow.arr"))
                .withMessage("\"grow.arr\" is a key result, not an objective");
    }

    @Test
    void aGoalIsAskedForByWhatItIs() {
        assertThat(okrs.goal("grow")).isSameAs(okrs.objective("grow"));
        assertThat(okrs.goal("grow.arr"))
                .isSameAs(okrs.keyResult("grow.arr"))
                .isEqualTo(okrs.find("grow.arr").orElseThrow());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.objective("grow.arr"))
                .withMessage("\"grow.arr\" is a key result, not an objective");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.keyResult("grow"))
                .withMessage("\"grow\" is an objective, not a key result");
    }

    @Test
    void anUnknownIdIsNoMisuseAndTellsWhichIdsAreNear() {
        List<Function<String, Goal>> lookups = List.of(okrs::goal, okrs::objective, okrs::keyResult, okrs::objectiveOf);
        assertThat(lookups)
                .allSatisfy(lookup -> assertThatExceptionOfType(NoSuchGoalException.class)
                        .isThrownBy(() -> lookup.apply("Grwo"))
                        .withMessage("\"Grwo\" is not a goal of this set; did you mean \"grow\"?")
                        .satisfies(e -> assertThat(e.id()).isEqualTo("Grwo"))
                        .satisfies(e -> assertThat(e.nearest()).containsExactly("grow"))
                        .isNotInstanceOf(IllegalArgumentException.class));
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> okrs.goal("nowhere"))
                .satisfies(e -> assertThat(e.nearest()).isEmpty());
    }

    @Test
    void goalsAreFoundByWhoWhereAndWhen() {
        OkrSet several = OkrSet.builder()
                .unit("acme", "Acme", Level.COMPANY)
                .unit("sales", "Sales", Level.TEAM, "acme")
                .person("ann", "Ann", "sales")
                .person("bob", "Bob", "sales")
                .cycle("2026", "2026-01-01", "2026-12-31")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .objective(
                        "a",
                        o -> o.title("A")
                                .unit("acme")
                                .cycle("2026")
                                .owner("ann")
                                .keyResult(
                                        "a.1",
                                        k -> k.title("hers as the objective is").binary())
                                .keyResult(
                                        "a.2", k -> k.title("his").owner("bob").binary()))
                .objective(
                        "b",
                        o -> o.title("B")
                                .unit("sales")
                                .cycle("2026-Q2")
                                .keyResult("b.1", k -> k.title("nobody's").binary())
                                .keyResult(
                                        "b.2", k -> k.title("hers").owner("ann").binary()))
                .build();
        assertThat(several.goalsOwnedBy("ann")).extracting(Goal::id).containsExactly("a", "a.1", "b.2");
        assertThat(several.goalsOwnedBy("bob")).extracting(Goal::id).containsExactly("a.2");
        assertThat(several.goalsOwnedBy("cyd")).isEmpty();
        assertThat(several.goalsOfUnit("acme")).extracting(Goal::id).containsExactly("a", "a.1", "a.2");
        assertThat(several.goalsOfUnit("nowhere")).isEmpty();
        assertThat(several.goalsIn("2026-Q2")).extracting(Goal::id).containsExactly("b", "b.1", "b.2");
        assertThat(several.goalsIn("never")).isEmpty();
    }

    @Test
    void aBuilderOfASetBuildsTheSetAgain() {
        assertThat(okrs.toBuilder().build()).isEqualTo(okrs).isNotSameAs(okrs);
    }

    @Test
    void anEmptySetIsASet() {
        OkrSet empty = OkrSet.builder().build();
        assertThat(empty.goals()).isEmpty();
        assertThat(empty.find("")).isEmpty();
        assertThat(empty).isEqualTo(OkrSet.builder().build()).isNotEqualTo(okrs);
    }

    @Test
    void aChangeMakesAnotherSetAndLeavesTheFirst() {
        OkrSet changed = okrs.toBuilder()
                .updateObjective("grow", o -> o.clearManual().removeKeyResult("grow.arr"))
                .removeObjective("sell")
                .build();
        assertThat(changed.goals()).extracting(Goal::id).containsExactly("grow");
        assertThat(okrs.goals()).hasSize(3);
        assertThat(okrs.objectives().get(0).manual()).hasValue(.6);
        assertThat(changed.objectives().get(0).manual()).isEmpty();
    }

    @Test
    void anObjectiveCanBeFoundUnderItsNewIdAfterAChange() {
        OkrSet renamed = okrs.toBuilder()
                .updateObjective("sell", o -> o.id("market"))
                .updateObjective("market", o -> o.title("Market"))
                .build();
        assertThat(renamed.find("market").map(Goal::title)).hasValue("Market");
        assertThat(renamed.objectives().get(1).alignments())
                .extracting(Alignment::from)
                .containsExactly("market");
    }

    @Test
    void objectivesGoFromOneSetIntoAnother() {
        OkrSet.Builder other = OkrSet.builder();
        okrs.objectives().stream().filter(o -> o.id().equals("sell")).forEach(other::objective);
        assertThat(other.problems()).extracting(Problem::code).contains(Problem.Code.DANGLING_REFERENCE);
        assertThat(other.updateObjective("sell", o -> o.removeAlignments("grow"))
                        .build()
                        .objectives())
                .hasSize(1);
    }

    @Test
    void listsCannotBeChanged() {
        assertUnmodifiable(okrs.goals());
        assertUnmodifiable(okrs.objectives());
        assertUnmodifiable(okrs.contributorsFirst());
        assertUnmodifiable(okrs.cycles());
        assertUnmodifiable(okrs.objectives().get(0).keyResults());
        assertUnmodifiable(okrs.objectives().get(1).alignments());
    }

    private static void assertUnmodifiable(List<?> list) {
        assertThat(list).isNotEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.set(0, null));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(null));
    }

    @Test
    void aKeyResultIsPartOfItsObjectiveByItsWeight() {
        KeyResult keyResult = okrs.objectives().get(0).keyResults().get(0);
        Alignment containment = keyResult.containment();
        assertThat(containment.from()).isEqualTo("grow.arr");
        assertThat(containment.to()).isEqualTo("grow");
        assertThat(containment.weight()).isEqualTo(2);
        assertThat(containment.state()).isEqualTo(AlignmentState.ACCEPTED);
    }

    @Test
    void aSourceThatIsNotGivenFollowsFromTheMeasure() {
        OkrSet set = OkrSet.builder()
                .objective(
                        "o",
                        o -> o.title("O")
                                .keyResult("measured", k -> k.title("K").binary())
                                .keyResult("rolled", k -> k.title("K")))
                .build();
        assertThat(set.objectives().get(0).keyResults())
                .extracting(KeyResult::source)
                .containsExactly(Source.MEASURED, Source.ROLLED_UP);
    }

    @Test
    void whoUpdatesWhatIsNotThereIsToldWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.toBuilder().updateObjective("nowhere", o -> {}))
                .withMessage("there is no objective \"nowhere\"; add it with objective(id, …) first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.toBuilder().removeObjective("grow.arr"))
                .withMessage("there is no objective \"grow.arr\"; add it with objective(id, …) first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.toBuilder().updateObjective("grow", o -> o.updateKeyResult("nowhere", k -> {})))
                .withMessage("objective \"grow\" has no key result \"nowhere\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okrs.toBuilder().updateObjective("grow", o -> o.removeKeyResult("sell")))
                .withMessage("objective \"grow\" has no key result \"sell\"");
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OkrSet.builder().cycle("c", "2026-02-30", "2026-06-30"))
                .withMessage("startInclusive (\"2026-02-30\") must be a calendar date such as 2026-05-15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OkrSet.builder().cycle("c", "2026-04-01", "soon"))
                .withMessage("endInclusive (\"soon\") must be a calendar date such as 2026-05-15");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OkrSet.builder().objective("o", o -> o.keyResult("k", k -> k.checkIn("15.5.2026", 1))))
                .withMessage("date (\"15.5.2026\") must be a calendar date such as 2026-05-15");
    }

    @Test
    void printsItsSize() {
        assertThat(okrs).hasToString("OkrSet(2 objectives, 1 key results)");
    }
}
