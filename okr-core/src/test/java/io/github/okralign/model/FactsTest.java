package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What goals say of a day, and that all of it survives a change of something else. */
class FactsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static Objective objective(Consumer<Objective.Builder> facts) {
        return OkrSet.builder()
                .unit("u", "U", Level.TEAM)
                .unit("v", "V", Level.TEAM)
                .person("p", "P", "u")
                .person("q", "Q", "u")
                .objective("o", o -> facts.accept(o.title("O")))
                .build()
                .objectives()
                .get(0);
    }

    @Test
    void aStateHoldsFromItsDayOn() {
        Objective dated = objective(o -> o.state(ObjectiveState.ACTIVE, DAY)
                .state(ObjectiveState.CLOSED, DAY.plusDays(2))
                .score(.7));
        assertThat(dated.stateOn(DAY.minusDays(1))).isEqualTo(ObjectiveState.DRAFT);
        assertThat(dated.stateOn(DAY)).isEqualTo(ObjectiveState.ACTIVE);
        assertThat(dated.stateOn(DAY.plusDays(1))).isEqualTo(ObjectiveState.ACTIVE);
        assertThat(dated.stateOn(DAY.plusDays(2))).isEqualTo(ObjectiveState.CLOSED);
        assertThat(dated.state()).isEqualTo(ObjectiveState.CLOSED);
        assertThat(dated.scoreOn(DAY.plusDays(1))).isEmpty();
        assertThat(dated.scoreOn(DAY.plusDays(2))).hasValue(.7);
        assertThat(objective(o -> {}).stateOn(DAY)).isEqualTo(ObjectiveState.ACTIVE);
        assertThat(objective(o -> o.state(ObjectiveState.POSTPONED)).stateOn(LocalDate.MIN))
                .isEqualTo(ObjectiveState.POSTPONED);
    }

    @Test
    void aKeyResultHasAStateOfItsOwn() {
        KeyResult dropped = objective(o -> o.keyResult(
                        "k",
                        k -> k.title("K")
                                .state(KeyResultState.ACTIVE, DAY)
                                .state(KeyResultState.CANCELLED, DAY.plusDays(1))))
                .keyResults()
                .get(0);
        assertThat(dropped.stateOn(DAY.minusDays(1)).takesPart()).isFalse();
        assertThat(dropped.stateOn(DAY).takesPart()).isTrue();
        assertThat(dropped.stateOn(DAY.plusDays(1))).isEqualTo(KeyResultState.CANCELLED);
    }

    @Test
    void progressIsByHandUntilItIsGivenBack() {
        Objective objective = objective(o -> o.manual(.1)
                .checkIn(ObjectiveCheckIn.on(DAY.plusDays(4)).computing())
                .checkIn(ObjectiveCheckIn.on(DAY)
                        .progress(.7)
                        .confidence(.2)
                        .status(OwnerStatus.OFF_TRACK)
                        .projected(.8))
                .checkIn(ObjectiveCheckIn.on(DAY.plusDays(1)).note("nothing new")));
        assertThat(objective.manualOn(DAY.minusDays(1))).hasValue(.1);
        assertThat(objective.manualOn(DAY)).hasValue(.7);
        assertThat(objective.manualOn(DAY.plusDays(3))).hasValue(.7);
        assertThat(objective.manualOn(DAY.plusDays(4))).isEmpty();
        assertThat(objective.confidenceOn(DAY.minusDays(1))).isEmpty();
        assertThat(objective.confidenceOn(DAY.plusDays(9))).hasValue(.2);
        assertThat(objective.statusOn(DAY.plusDays(9))).contains(OwnerStatus.OFF_TRACK);
        assertThat(objective.projectedOn(DAY.plusDays(9))).hasValue(.8);
    }

    @Test
    void ofTwoCheckInsOnOneDayTheLastInTheDocumentCounts() {
        Objective objective = objective(o -> o.checkIn(ObjectiveCheckIn.on(DAY).progress(.7))
                .checkIn(ObjectiveCheckIn.on(DAY).progress(.6)));
        assertThat(objective.manualOn(DAY)).hasValue(.6);
    }

    @Test
    void aLinkIsThereOnItsDays() {
        Alignment link = new Alignment.Builder()
                .to("t")
                .since(DAY)
                .until(DAY.plusDays(1))
                .build("f");
        assertThat(link.isThereOn(DAY.minusDays(1))).isFalse();
        assertThat(link.isThereOn(DAY)).isTrue();
        assertThat(link.isThereOn(DAY.plusDays(1))).isTrue();
        assertThat(link.isThereOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void whatIsInTheWayIsThereFromOneDayToAnother() {
        Blocker blocker = Blocker.of("b", "B", DAY);
        assertThat(blocker.isOpenOn(DAY.minusDays(1))).isFalse();
        assertThat(blocker.isOpenOn(DAY)).isTrue();
        assertThat(blocker.resolvedOn(DAY.plusDays(1)).isOpenOn(DAY)).isTrue();
        assertThat(blocker.resolvedOn(DAY.plusDays(1)).isOpenOn(DAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void anInitiativeIsOpenUntilItIsDone() {
        Initiative work = Initiative.of("i", "I");
        assertThat(work.isOpenOn(DAY)).isTrue();
        assertThat(work.in(Initiative.State.DONE).isOpenOn(DAY)).isFalse();
        assertThat(work.in(Initiative.State.DONE).doneOn(DAY.plusDays(1)).isOpenOn(DAY))
                .isTrue();
        assertThat(work.in(Initiative.State.CANCELLED).isOpenOn(DAY)).isFalse();
    }

    @Test
    void onlyDirectConversionsCount() {
        OkrSet set = OkrSet.builder()
                .conversion("USD", "EUR", .9)
                .conversion("EUR", "CHF", 2)
                .build();
        assertThat(set.conversionRate("USD", "EUR")).hasValue(.9);
        assertThat(set.conversionRate("EUR", "USD")).isEmpty();
        assertThat(set.conversionRate("USD", "CHF")).isEmpty();
        assertThat(set.conversionRate("", "")).hasValue(1);
    }

    @Test
    void allOfItSurvivesAChangeOfSomethingElse() {
        Extensions extensions = Extensions.NONE.with("x-color", "red");
        OkrSet set = OkrSet.builder()
                .asOf(DAY)
                .extensions(extensions)
                .organizationExtensions(extensions)
                .conversion(new Conversion("USD", "EUR", .9, extensions))
                .value(new CoreValue("c", "C", extensions))
                .unit(Unit.of("u").ledBy("p").with(extensions))
                .unit(Unit.of("v"))
                .person(Person.of("p").in(List.of("u", "v")).with(extensions))
                .person(Person.of("q").reportingTo("p"))
                .cycle(Cycle.of("q2").with(extensions))
                .objective(
                        "o",
                        o -> o.title("O")
                                .unit("u")
                                .jointUnit("v")
                                .owner("p")
                                .coOwner("q")
                                .start(DAY)
                                .due(DAY)
                                .state(DatedState.of(ObjectiveState.ACTIVE, DAY)
                                        .by("p")
                                        .noting("go")
                                        .with(extensions))
                                .checkIn(ObjectiveCheckIn.on(DAY)
                                        .progress(.5)
                                        .author("p")
                                        .with(extensions))
                                .initiative(Initiative.of("i", "I")
                                        .taking(3.0)
                                        .serving(List.of("k"))
                                        .with(extensions))
                                .blocker(Blocker.of("b", "B", DAY).with(extensions))
                                .comment(Comment.of(DAY, "C").by("p").with(extensions))
                                .extensions(extensions)
                                .rollup(RollupRule.DEFAULT.with(extensions))
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .weight(0)
                                                .state(KeyResultState.ACTIVE, DAY)
                                                .measure(new Measure.Ratio(0, 1, "%", List.of())
                                                        .reading(ValueReading.TOTAL)
                                                        .along(Scale.inSteps(new Scale.Point(.5, .3, extensions)))
                                                        .revised(DAY, new Measure.Ratio(0, 2, "", List.of()))
                                                        .with(extensions))
                                                .checkIn(CheckIn.on(DAY)
                                                        .fraction(1, 2)
                                                        .projected(.9)
                                                        .extensions(extensions)
                                                        .build())
                                                .coOwner("q")
                                                .blocker(Blocker.of("b", "B", DAY))
                                                .comment(Comment.of(DAY, "C"))
                                                .extensions(extensions)))
                .objective(
                        "c",
                        o -> o.title("C")
                                .alignment(a -> a.to("o")
                                        .weight(0)
                                        .since(DAY)
                                        .until(DAY)
                                        .extensions(extensions)))
                .build();
        assertThat(set.toBuilder().build()).isEqualTo(set);
        OkrSet renamed = set.toBuilder()
                .updateObjective("o", o -> o.title("P").updateKeyResult("k", k -> k.title("L")))
                .updateObjective("c", o -> o.title("D"))
                .build();
        assertThat(renamed).isNotEqualTo(set);
        assertThat(renamed.toBuilder()
                        .updateObjective("o", o -> o.title("O").updateKeyResult("k", k -> k.title("K")))
                        .updateObjective("c", o -> o.title("C"))
                        .build())
                .isEqualTo(set);
        assertThat(set.with(new Change.ManualSet("c", .5)).objectives().get(0))
                .isEqualTo(set.objectives().get(0));
        assertThat(set.with(new Change.ManualSet("o", .5)).objectives().get(0).initiatives())
                .hasSize(1);
    }

    @Test
    void extensionsAreCopiedAndKeptAsTheyAre() {
        List<Object> list = new ArrayList<>(List.of(1, 2.50, true, Map.of("a", "b")));
        Extensions extensions = Extensions.of(Map.of("x-a", list));
        list.clear();
        assertThat(extensions.asMap())
                .isEqualTo(Map.of("x-a", List.of(new BigDecimal("1"), new BigDecimal("2.5"), true, Map.of("a", "b"))));
        assertThat(extensions).isEqualTo(Extensions.NONE.with("x-a", List.of(1, 2.5, true, Map.of("a", "b"))));
        assertThat(Extensions.NONE.with("x-a", null).asMap()).containsEntry("x-a", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.NONE.with("color", "red"))
                .withMessage("\"color\" must begin with \"x-\", as every name of an extension does");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.NONE.with("x-day", DAY))
                .withMessage(
                        "a value of an extension (of class java.time.LocalDate) must be a text, a number, a boolean,"
                                + " null, a list or a map");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.NONE.with("x-n", Double.NaN))
                .withMessage("a number in an extension (NaN) must be finite");
    }
}
