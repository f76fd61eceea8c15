package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a set is refused for, word by word; loops have a test of their own. */
class ProblemsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    /** A change that makes a good set bad, and what is said of it. */
    private record Case(Consumer<OkrSet.Builder> mistake, String problem) {

        static Case set(Consumer<OkrSet.Builder> mistake, String problem) {
            return new Case(mistake, problem);
        }

        /** A mistake in the objective "grow", which stands at objectives[0]. */
        static Case objective(Consumer<Objective.Builder> mistake, String problem) {
            return set(set -> set.updateObjective("grow", mistake), problem);
        }

        /** A mistake in the key result "grow.arr", which stands at objectives[0].keyResults[0]. */
        static Case keyResult(Consumer<KeyResult.Builder> mistake, String problem) {
            return objective(objective -> objective.updateKeyResult("grow.arr", mistake), problem);
        }

        @Override
        public String toString() {
            return problem;
        }
    }

    private static OkrSet.Builder good() {
        return OkrSet.builder()
                .value("care", "We care")
                .unit("acme", "Acme", Level.COMPANY)
                .person("ann", "Ann", "acme")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .objective(
                        "grow",
                        o -> o.title("Grow")
                                .unit("acme")
                                .owner("ann")
                                .cycle("2026-Q2")
                                .value("care")
                                .keyResult("grow.arr", k -> k.title("Revenue")))
                .objective("sell", o -> o.title("Sell"));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                        missingProperties(),
                        blankIds(),
                        duplicateIds(),
                        danglingReferences(),
                        links(),
                        badNumbers(),
                        outOfRange(),
                        measures(),
                        dates(),
                        phases(),
                        levels(),
                        units(),
                        conflicts(),
                        ratios(),
                        statesAndDays(),
                        peopleAndWork(),
                        conversions(),
                        checkIns(),
                        definitions())
                .flatMap(List::stream);
    }

    private static List<Case> missingProperties() {
        return List.of(
                Case.set(
                        set -> set.objective(o -> o.title("Anonymous")),
                        "objectives[2].id: MISSING_PROPERTY: an objective has no id; it needs one"),
                Case.set(
                        set -> set.objective("mute", o -> {}),
                        "objectives[2].title: MISSING_PROPERTY: objective \"mute\" has no title; it needs one"),
                Case.objective(
                        o -> o.keyResult(k -> k.title("Anonymous")),
                        "objectives[0].keyResults[1].id: MISSING_PROPERTY: a key result has no id; it needs one"),
                Case.objective(
                        o -> o.keyResult("mute", k -> {}),
                        "objectives[0].keyResults[1].title: MISSING_PROPERTY: key result \"mute\" has no title;"
                                + " it needs one"),
                Case.objective(
                        o -> o.alignment(a -> {}),
                        "objectives[0].alignments[0].to: MISSING_PROPERTY: an alignment of objective \"grow\" has no to;"
                                + " it needs one"));
    }

    private static List<Case> blankIds() {
        return List.of(
                Case.set(
                        set -> set.unit(Unit.of(" ")),
                        "organization.units[1].id: BLANK_ID: the id of a unit (\" \") must not be blank"),
                Case.set(
                        set -> set.objective("", o -> o.title("T")),
                        "objectives[2].id: BLANK_ID: the id of an objective (\"\") must not be blank"),
                Case.objective(
                        o -> o.keyResult("\u3000", k -> k.title("T")),
                        "objectives[0].keyResults[1].id: BLANK_ID: the id of a key result (\"\u3000\") must not be"
                                + " blank"),
                Case.objective(
                        o -> o.unit(" "),
                        "objectives[0].unit: BLANK_ID: a reference to a unit (\" \") must not be blank"),
                Case.keyResult(
                        k -> k.milestones(Milestone.of(" ", "T")),
                        "objectives[0].keyResults[0].measure.milestones[0].id: BLANK_ID: the id of a milestone of"
                                + " key result \"grow.arr\" (\" \") must not be blank"));
    }

    private static List<Case> duplicateIds() {
        return List.of(
                Case.set(
                        set -> set.value("care", "Again"),
                        "organization.values[1].id: DUPLICATE_ID: id \"care\" of a value is already used by"
                                + " organization.values[0]; it must be unique"),
                Case.set(
                        set -> set.unit(Unit.of("acme")),
                        "organization.units[1].id: DUPLICATE_ID: id \"acme\" of a unit is already used by"
                                + " organization.units[0]; it must be unique"),
                Case.set(
                        set -> set.person(Person.of("ann")),
                        "organization.people[1].id: DUPLICATE_ID: id \"ann\" of a person is already used by"
                                + " organization.people[0]; it must be unique"),
                Case.set(
                        set -> set.cycle(Cycle.of("2026-Q2")),
                        "cycles[1].id: DUPLICATE_ID: id \"2026-Q2\" of a cycle is already used by cycles[0]; it must be unique"),
                Case.set(
                        set -> set.objective("grow", o -> o.title("Again")),
                        "objectives[2].id: DUPLICATE_ID: id \"grow\" of a goal is already used by objectives[0];"
                                + " it must be unique"),
                Case.objective(
                        o -> o.keyResult("sell", k -> k.title("Taken by an objective")),
                        "objectives[1].id: DUPLICATE_ID: id \"sell\" of a goal is already used by objectives[0].keyResults[1];"
                                + " it must be unique"),
                Case.keyResult(
                        k -> k.milestones(Milestone.of("m", "One"), Milestone.of("m", "Two")),
                        "objectives[0].keyResults[0].measure.milestones[1].id: DUPLICATE_ID: id \"m\" of a milestone of"
                                + " key result \"grow.arr\" is already used by"
                                + " objectives[0].keyResults[0].measure.milestones[0]; it must be unique"),
                Case.keyResult(
                        k -> k.levels(new AttainmentLevel("FAIL", 0), new AttainmentLevel("FAIL", 1)),
                        "objectives[0].keyResults[0].measure.levels[1].name: DUPLICATE_ID: level \"FAIL\" of"
                                + " key result \"grow.arr\" is listed twice; level names must be unique"));
    }

    private static List<Case> danglingReferences() {
        return List.of(
                Case.set(
                        set -> set.unit(Unit.of("sales").below("nowhere")),
                        "organization.units[1].parent: DANGLING_REFERENCE: \"nowhere\" is not the id of a unit of this"
                                + " set; it must be one"),
                Case.set(
                        set -> set.person(Person.of("bob").in("nowhere")),
                        "organization.people[1].unit: DANGLING_REFERENCE: \"nowhere\" is not the id of a unit of this"
                                + " set; it must be one"),
                Case.set(
                        set -> set.cycle(Cycle.of("week").within("nowhere")),
                        "cycles[1].parent: DANGLING_REFERENCE: \"nowhere\" is not the id of a cycle of this set;"
                                + " it must be one"),
                Case.objective(
                        o -> o.unit("nowhere"),
                        "objectives[0].unit: DANGLING_REFERENCE: \"nowhere\" is not the id of a unit of this set;"
                                + " it must be one"),
                Case.objective(
                        o -> o.owner("nobody"),
                        "objectives[0].owner: DANGLING_REFERENCE: \"nobody\" is not the id of a person of this set;"
                                + " it must be one"),
                Case.objective(
                        o -> o.cycle("never"),
                        "objectives[0].cycle: DANGLING_REFERENCE: \"never\" is not the id of a cycle of this set;"
                                + " it must be one"),
                Case.objective(
                        o -> o.value("greed"),
                        "objectives[0].values[1]: DANGLING_REFERENCE: \"greed\" is not the id of a value of this set;"
                                + " it must be one"),
                Case.objective(
                        o -> o.supports("nothing"),
                        "objectives[0].alignments[0].to: DANGLING_REFERENCE: \"nothing\" is not the id of a goal of"
                                + " this set; it must be one"),
                Case.objective(
                        o -> o.alignment(a -> a.to("sell").by("nobody")),
                        "objectives[0].alignments[0].by: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"),
                Case.keyResult(
                        k -> k.owner("nobody"),
                        "objectives[0].keyResults[0].owner: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"),
                Case.keyResult(
                        k -> k.checkIn(
                                CheckIn.on(DAY).note("N").author("nobody").build()),
                        "objectives[0].keyResults[0].checkIns[0].author: DANGLING_REFERENCE: \"nobody\" is not the id"
                                + " of a person of this set; it must be one"));
    }

    private static List<Case> links() {
        return List.of(
                Case.objective(
                        o -> o.supports("grow"),
                        "objectives[0].alignments[0].to: SELF_LINK: SUPPORTS link \"grow\" → \"grow\" must lead to"
                                + " a goal other than itself"),
                Case.keyResult(
                        k -> k.contributesTo("grow"),
                        "objectives[0].keyResults[0].alignments[0].to: LINK_TO_OWN_OBJECTIVE: CONTRIBUTES link"
                                + " \"grow.arr\" → \"grow\" leads to the key result's own objective, which it is"
                                + " already part of; it must lead to another goal"),
                Case.objective(
                        o -> o.contributesTo("sell").alignment(a -> a.to("sell").state(AlignmentState.DECLINED)),
                        "objectives[0].alignments[1]: DUPLICATE_LINK: CONTRIBUTES link \"grow\" → \"sell\" repeats"
                                + " an earlier link; two goals may have at most one link of a type"));
    }

    private static List<Case> badNumbers() {
        return List.of(
                Case.objective(
                        o -> o.manual(Double.NaN),
                        "objectives[0].manual: BAD_NUMBER: manual progress of objective \"grow\" (NaN) must be a finite"
                                + " number within [-1e100, 1e100]"),
                Case.objective(
                        o -> o.score(Double.POSITIVE_INFINITY),
                        "objectives[0].score: BAD_NUMBER: score of objective \"grow\" (Infinity) must be a finite"
                                + " number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.change(-1e101, 1, ""),
                        "objectives[0].keyResults[0].measure.baseline: BAD_NUMBER: baseline of key result \"grow.arr\""
                                + " (-1.0E101) must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.atLeast(Double.NaN, ""),
                        "objectives[0].keyResults[0].measure.threshold: BAD_NUMBER: threshold of key result"
                                + " \"grow.arr\" (NaN) must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.atMost(Double.NaN, ""),
                        "objectives[0].keyResults[0].measure.threshold: BAD_NUMBER: threshold of key result"
                                + " \"grow.arr\" (NaN) must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.range(Double.NaN, 1, ""),
                        "objectives[0].keyResults[0].measure.lower: BAD_NUMBER: lower end of key result \"grow.arr\""
                                + " (NaN) must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.levels(new AttainmentLevel("FAIL", Double.NaN)),
                        "objectives[0].keyResults[0].measure.levels[0].progress: BAD_NUMBER: progress of a level of"
                                + " key result \"grow.arr\" (NaN) must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.binary().checkIn("2026-05-15", Double.NaN),
                        "objectives[0].keyResults[0].checkIns[0].value: BAD_NUMBER: value of the check-in of"
                                + " 2026-05-15 of key result \"grow.arr\" (NaN) must be a finite number within"
                                + " [-1e100, 1e100]"));
    }

    private static List<Case> outOfRange() {
        return List.of(
                Case.set(
                        set -> set.person(Person.of("bob").withCapacity(-1)),
                        "organization.people[1].capacity: OUT_OF_RANGE: capacity of person \"bob\" (-1.0) must be"
                                + " within [0, 1e100]"),
                Case.objective(
                        o -> o.priority(-1),
                        "objectives[0].priority: OUT_OF_RANGE: priority of objective \"grow\" (-1.0) must be within"
                                + " [0, 1e100]"),
                Case.objective(
                        o -> o.effort(-1),
                        "objectives[0].effort: OUT_OF_RANGE: effort of objective \"grow\" (-1.0) must be within"
                                + " [0, 1e100]"),
                Case.objective(
                        o -> o.alignment(
                                a -> a.to("sell").type(AlignmentType.SUPPORTS).weight(0)),
                        "objectives[0].alignments[0].weight: OUT_OF_RANGE: weight of alignment \"grow\" → \"sell\""
                                + " (0.0) must be within [1e-9, 1e9]"),
                Case.objective(
                        o -> o.rollup(RollupRule.DEFAULT.withKeyResultShare(1.5)),
                        "objectives[0].rollup.keyResultShare: OUT_OF_RANGE: key-result share of objective \"grow\""
                                + " (1.5) must be within [0, 1]"),
                Case.objective(
                        o -> o.rollup(RollupRule.DEFAULT.blending(-.5)),
                        "objectives[0].rollup.beta: OUT_OF_RANGE: beta of objective \"grow\" (-0.5) must be within"
                                + " [0, 1]"),
                Case.keyResult(
                        k -> k.weight(1e10),
                        "objectives[0].keyResults[0].weight: OUT_OF_RANGE: weight of key result \"grow.arr\" (1.0E10)"
                                + " must be within [1e-9, 1e9]"),
                Case.keyResult(
                        k -> k.effort(-2),
                        "objectives[0].keyResults[0].effort: OUT_OF_RANGE: effort of key result \"grow.arr\" (-2.0)"
                                + " must be within [0, 1e100]"),
                Case.keyResult(
                        k -> k.milestones(Milestone.of("m", "M").weighing(0)),
                        "objectives[0].keyResults[0].measure.milestones[0].weight: OUT_OF_RANGE: weight of a milestone"
                                + " of key result \"grow.arr\" (0.0) must be within [1e-9, 1e9]"),
                Case.keyResult(
                        k -> k.checkIn(CheckIn.on(DAY).confidence(1.1).build()),
                        "objectives[0].keyResults[0].checkIns[0].confidence: OUT_OF_RANGE: confidence of the check-in"
                                + " of 2026-05-15 of key result \"grow.arr\" (1.1) must be within [0, 1]"));
    }

    private static List<Case> measures() {
        return List.of(
                Case.keyResult(
                        k -> k.change(3, 3, "EUR"),
                        "objectives[0].keyResults[0].measure.target: TARGET_IS_BASELINE: target (3.0) of key result"
                                + " \"grow.arr\" must differ from its baseline"),
                Case.keyResult(
                        k -> k.range(2, 1, ""),
                        "objectives[0].keyResults[0].measure.lower: LOWER_ABOVE_UPPER: lower end (2.0) of key result"
                                + " \"grow.arr\" must not be above its upper end (1.0)"),
                Case.keyResult(
                        KeyResult.Builder::milestones,
                        "objectives[0].keyResults[0].measure.milestones: EMPTY_LIST: key result \"grow.arr\" must have"
                                + " at least one milestone"),
                Case.keyResult(
                        KeyResult.Builder::levels,
                        "objectives[0].keyResults[0].measure.levels: EMPTY_LIST: key result \"grow.arr\" must have at"
                                + " least one level"));
    }

    private static List<Case> dates() {
        return List.of(
                Case.set(
                        set -> set.cycle("back", "2026-06-30", "2026-06-29"),
                        "cycles[1].end: END_BEFORE_START: end (2026-06-29) of cycle \"back\" must not be before its"
                                + " start (2026-06-30)"),
                Case.keyResult(
                        k -> k.due(LocalDate.parse("2026-03-31")),
                        "objectives[0].keyResults[0].due: END_BEFORE_START: due date (2026-03-31) of key result"
                                + " \"grow.arr\" must not be before its start (2026-04-01)"),
                Case.keyResult(
                        k -> k.start(LocalDate.parse("2026-07-01")),
                        "objectives[0].keyResults[0].start: END_BEFORE_START: due date (2026-06-30) of key result"
                                + " \"grow.arr\" must not be before its start (2026-07-01)"));
    }

    private static List<Case> phases() {
        return List.of(
                phased(
                        List.of(phase("2026-05-01", Double.NaN)),
                        "[0].value: BAD_NUMBER: value of the phase of 2026-05-01 of key result \"grow.arr\" (NaN) must"
                                + " be a finite number within [-1e100, 1e100]"),
                phased(
                        List.of(phase("2026-05-01", 11)),
                        "[0].value: BAD_PHASES: value (11.0) of the phase of 2026-05-01 of key result \"grow.arr\" must"
                                + " lead from the baseline to the target without turning back"),
                phased(
                        List.of(phase("2026-07-01", 5)),
                        "[0].date: BAD_PHASES: phase of 2026-07-01 of key result \"grow.arr\" must lie within the key"
                                + " result's window (2026-04-01 to 2026-06-30)"),
                phased(
                        List.of(phase("2026-05-01", 5), phase("2026-05-01", 6)),
                        "[1].date: BAD_PHASES: phase of 2026-05-01 of key result \"grow.arr\" must be after the one"
                                + " before it (2026-05-01)"),
                phased(
                        List.of(phase("2026-03-31", 5)),
                        "[0].date: BAD_PHASES: phase of 2026-03-31 of key result \"grow.arr\" must lie within the key"
                                + " result's window (2026-04-01 to 2026-06-30)"),
                phased(
                        List.of(phase("2026-05-01", 5), phase("2026-05-02", 4)),
                        "[1].value: BAD_PHASES: value (4.0) of the phase of 2026-05-02 of key result \"grow.arr\" must"
                                + " lead from the baseline to the target without turning back"),
                phased(
                        List.of(phase("2026-04-01", 1)),
                        "[0].value: BAD_PHASES: value (1.0) of the phase of 2026-04-01 of key result \"grow.arr\" must"
                                + " be the baseline on the first day"),
                phased(
                        List.of(phase("2026-06-30", 9)),
                        "[0].value: BAD_PHASES: value (9.0) of the phase of 2026-06-30 of key result \"grow.arr\" must"
                                + " be the target on the last day"));
    }

    @Test
    void phasesMayLeadFromTheFirstDayToTheLast() {
        OkrSet.Builder set = good().updateObjective(
                        "grow",
                        o -> o.updateKeyResult(
                                "grow.arr",
                                k -> k.measure(new Measure.Change(
                                        10,
                                        0,
                                        "",
                                        List.of(
                                                phase("2026-04-01", 10),
                                                phase("2026-05-01", 10),
                                                phase("2026-06-30", 0))))));
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void phasesWithoutAWindowMayLieOnAnyDay() {
        OkrSet.Builder set = good().updateObjective(
                        "sell",
                        o -> o.keyResult(
                                "sell.k",
                                k -> k.title("K")
                                        .measure(new Measure.Change(
                                                0, 10, "", List.of(phase("1999-01-01", 1), phase("2099-01-01", 9))))));
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void aWindowThatIsOpenAtOneEndIsNamedSo() {
        OkrSet.Builder set = good().updateObjective(
                        "sell",
                        o -> o.keyResult(
                                "sell.k",
                                k -> k.title("K")
                                        .due(DAY)
                                        .measure(new Measure.Change(0, 10, "", List.of(phase("2026-05-16", 1))))));
        assertThat(set.problems())
                .extracting(Problem::message)
                .containsExactly("phase of 2026-05-16 of key result \"sell.k\" must lie within the key result's window"
                        + " (… to 2026-05-15)");
    }

    private static Case phased(List<Phase> phases, String problem) {
        return Case.keyResult(
                k -> k.measure(new Measure.Change(0, 10, "", phases)),
                "objectives[0].keyResults[0].measure.phases" + problem);
    }

    private static Phase phase(String date, double value) {
        return new Phase(LocalDate.parse(date), value);
    }

    private static List<Case> levels() {
        return List.of(
                Case.keyResult(
                        k -> k.levels(new AttainmentLevel("FAIL", 0), new AttainmentLevel("TARGET", 1))
                                .checkIn(CheckIn.ofLevel(DAY, "MOON")),
                        "objectives[0].keyResults[0].checkIns[0].level: UNKNOWN_LEVEL: level \"MOON\" of the check-in"
                                + " of 2026-05-15 of key result \"grow.arr\" is unknown; it must be one of FAIL,"
                                + " TARGET"),
                Case.keyResult(
                        k -> k.binary().checkIn(CheckIn.ofLevel(DAY, "TARGET")),
                        "objectives[0].keyResults[0].checkIns[0].level: UNKNOWN_LEVEL: level \"TARGET\" of the"
                                + " check-in of 2026-05-15 of key result \"grow.arr\" is unknown, as the key result is"
                                + " not measured by levels; it must give a value"));
    }

    private static List<Case> units() {
        Consumer<KeyResult.Builder> sum = k -> k.source(Source.SUM).change(0, 100, "EUR");
        return List.of(
                Case.set(
                        set -> set.updateObjective("grow", o -> o.updateKeyResult("grow.arr", sum))
                                .updateObjective(
                                        "sell",
                                        o -> o.keyResult(
                                                "sell.us",
                                                k -> k.title("US")
                                                        .change(0, 9, "USD")
                                                        .contributesTo("grow.arr"))),
                        "objectives[1].keyResults[0].alignments[0]: UNIT_MISMATCH: key result \"sell.us\" is measured in"
                                + " \"USD\", the sum \"grow.arr\" in \"EUR\"; both must have the same unit,"
                                + " or the set needs a conversion"),
                Case.set(
                        set -> set.updateObjective("grow", o -> o.updateKeyResult("grow.arr", sum))
                                .updateObjective(
                                        "sell",
                                        o -> o.state(ObjectiveState.POSTPONED)
                                                .keyResult(
                                                        "sell.us",
                                                        k -> k.title("US")
                                                                .change(0, 9, "")
                                                                .contributesTo("grow.arr"))),
                        "objectives[1].keyResults[0].alignments[0]: UNIT_MISMATCH: key result \"sell.us\" is measured in"
                                + " no unit, the sum \"grow.arr\" in \"EUR\"; both must have the same unit,"
                                + " or the set needs a conversion"));
    }

    private static List<Case> conflicts() {
        return List.of(
                Case.keyResult(
                        k -> k.source(Source.SUM),
                        "objectives[0].keyResults[0].source: CONFLICT: source SUM of key result \"grow.arr\" needs a"
                                + " CHANGE measure, whose baseline and target turn the sum into progress; give it one,"
                                + " or make its source MEASURED or ROLLED_UP"),
                Case.keyResult(
                        k -> k.source(Source.SUM).atLeast(5, "EUR"),
                        "objectives[0].keyResults[0].source: CONFLICT: source SUM of key result \"grow.arr\" needs a"
                                + " CHANGE measure, whose baseline and target turn the sum into progress; give it one,"
                                + " or make its source MEASURED or ROLLED_UP"),
                Case.keyResult(
                        k -> k.levels(new AttainmentLevel("FAIL", 0)).checkIn("2026-05-15", 1),
                        "objectives[0].keyResults[0].checkIns[0].value: CONFLICT: the check-in of 2026-05-15 of"
                                + " key result \"grow.arr\" has a value, but the key result is measured by levels;"
                                + " it must name a level"),
                Case.objective(
                        o -> o.rollup(RollupRule.DEFAULT
                                .counting(Contributors.CHILDREN_ONLY)
                                .withKeyResultShare(.5)),
                        "objectives[0].rollup: CONFLICT: roll-up of objective \"grow\": a key-result share goes with"
                                + " contributors ALL, not CHILDREN_ONLY"),
                Case.objective(
                        o -> o.rollup(RollupRule.DEFAULT.by(Aggregation.BLEND)),
                        "objectives[0].rollup: CONFLICT: roll-up of objective \"grow\": aggregation BLEND needs a beta"
                                + " within [0, 1]"),
                Case.objective(
                        o -> o.rollup(RollupRule.DEFAULT.withBeta(.5)),
                        "objectives[0].rollup: CONFLICT: roll-up of objective \"grow\": beta goes with aggregation"
                                + " BLEND, not MEAN"));
    }

    private static List<Case> ratios() {
        return List.of(
                Case.objective(
                        o -> o.manual(30),
                        "objectives[0].manual: OUT_OF_RANGE: manual progress of objective \"grow\" (30.0) must be within"
                                + " [-1, 2]; 30 looks like a percentage; write 0.3"),
                Case.objective(
                        o -> o.score(2.5),
                        "objectives[0].score: OUT_OF_RANGE: score of objective \"grow\" (2.5) must be within"
                                + " [-1, 2]; 2.5 looks like a percentage; write 0.025"),
                Case.objective(
                        o -> o.score(1e6),
                        "objectives[0].score: OUT_OF_RANGE: score of objective \"grow\" (1000000.0) must be within"
                                + " [-1, 2]"),
                Case.objective(
                        o -> o.checkIn(ObjectiveCheckIn.on(DAY).progress(70.0)),
                        "objectives[0].checkIns[0].progress: OUT_OF_RANGE: progress of the check-in of 2026-05-15 of"
                                + " objective \"grow\" (70.0) must be within [-1, 2]; 70 looks like a percentage;"
                                + " write 0.7"),
                Case.objective(
                        o -> o.checkIn(ObjectiveCheckIn.on(DAY).projected(-70.0)),
                        "objectives[0].checkIns[0].projected: OUT_OF_RANGE: projected progress of the check-in of"
                                + " 2026-05-15 of objective \"grow\" (-70.0) must be within [-1, 2]; -70 looks like a"
                                + " percentage; write -0.7"),
                Case.objective(
                        o -> o.checkIn(ObjectiveCheckIn.on(DAY).confidence(1.5)),
                        "objectives[0].checkIns[0].confidence: OUT_OF_RANGE: confidence of the check-in of 2026-05-15 of"
                                + " objective \"grow\" (1.5) must be within [0, 1]"),
                Case.objective(
                        o -> o.checkIn(ObjectiveCheckIn.on(DAY)),
                        "objectives[0].checkIns[0].progress: MISSING_PROPERTY: the check-in of 2026-05-15 of objective"
                                + " \"grow\" says nothing; it needs a progress, a confidence, a status, a projection or"
                                + " a note"),
                Case.objective(
                        o -> o.checkIn(ObjectiveCheckIn.on(DAY).computing().author("nobody")),
                        "objectives[0].checkIns[0].author: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"));
    }

    private static List<Case> statesAndDays() {
        LocalDate before = DAY.minusDays(1);
        return List.of(
                Case.objective(
                        o -> o.state(ObjectiveState.ACTIVE).state(ObjectiveState.CLOSED, DAY),
                        "objectives[0].state: CONFLICT: objective \"grow\" has a state that holds on all days and dated"
                                + " states; give one or the other"),
                Case.objective(
                        o -> o.state(ObjectiveState.ACTIVE, DAY).state(ObjectiveState.CLOSED, DAY),
                        "objectives[0].states[1].since: OUT_OF_ORDER: state CLOSED of objective \"grow\" (since 2026-05-15)"
                                + " must begin after the one before it (2026-05-15)"),
                Case.objective(
                        o -> o.state(DatedState.of(ObjectiveState.ACTIVE, DAY).by("nobody")),
                        "objectives[0].states[0].by: DANGLING_REFERENCE: \"nobody\" is not the id of a person of this"
                                + " set; it must be one"),
                Case.keyResult(
                        k -> k.state(KeyResultState.ACTIVE).state(KeyResultState.CANCELLED, DAY),
                        "objectives[0].keyResults[0].state: CONFLICT: key result \"grow.arr\" has a state that holds on"
                                + " all days and dated states; give one or the other"),
                Case.keyResult(
                        k -> k.state(KeyResultState.ACTIVE, DAY).state(KeyResultState.CANCELLED, before),
                        "objectives[0].keyResults[0].states[1].since: OUT_OF_ORDER: state CANCELLED of key result"
                                + " \"grow.arr\" (since 2026-05-14) must begin after the one before it (2026-05-15)"),
                Case.objective(
                        o -> o.due(LocalDate.parse("2026-03-31")),
                        "objectives[0].due: END_BEFORE_START: due date (2026-03-31) of objective \"grow\" must not be"
                                + " before its start (2026-04-01)"),
                Case.objective(
                        o -> o.start(LocalDate.parse("2026-05-01"))
                                .updateKeyResult("grow.arr", k -> k.due(LocalDate.parse("2026-04-30"))),
                        "objectives[0].keyResults[0].due: END_BEFORE_START: due date (2026-04-30) of key result"
                                + " \"grow.arr\" must not be before its start (2026-05-01)"),
                Case.objective(
                        o -> o.alignment(a -> a.to("sell").since(DAY).until(before)),
                        "objectives[0].alignments[0].until: END_BEFORE_START: until (2026-05-14) of alignment \"grow\" →"
                                + " \"sell\" must not be before since (2026-05-15)"),
                Case.objective(
                        o -> o.alignment(a -> a.to("sell").until(DAY))
                                .alignment(a -> a.to("sell").since(DAY).state(AlignmentState.DECLINED)),
                        "objectives[0].alignments[1]: DUPLICATE_LINK: CONTRIBUTES link \"grow\" → \"sell\" overlaps an"
                                + " earlier one (… to 2026-05-15); two goals may have at most one link of a type on a"
                                + " day"),
                Case.objective(
                        o -> o.alignment(a -> a.to("sell").since(DAY)).contributesTo("sell"),
                        "objectives[0].alignments[1]: DUPLICATE_LINK: CONTRIBUTES link \"grow\" → \"sell\" overlaps an"
                                + " earlier one (2026-05-15 to …); two goals may have at most one link of a type on a"
                                + " day"));
    }

    private static List<Case> peopleAndWork() {
        LocalDate before = DAY.minusDays(1);
        return List.of(
                Case.set(
                        set -> set.unit(Unit.of("team").ledBy("nobody")),
                        "organization.units[1].head: DANGLING_REFERENCE: \"nobody\" is not the id of a person of this"
                                + " set; it must be one"),
                Case.set(
                        set -> set.person(Person.of("bob").reportingTo("nobody")),
                        "organization.people[1].manager: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"),
                Case.set(
                        set -> set.person(Person.of("bob").reportingTo("bob")),
                        "organization.people[1].manager: LOOP: managers form a loop: \"bob\" → \"bob\"; remove one of"
                                + " these managers"),
                Case.set(
                        set -> set.person(Person.of("bob").in(List.of("acme", "nowhere"))),
                        "organization.people[1].units[1]: DANGLING_REFERENCE: \"nowhere\" is not the id of a unit of"
                                + " this set; it must be one"),
                Case.set(
                        set -> set.person(Person.of("bob").in(List.of("acme", "acme"))),
                        "organization.people[1].units[1]: DUPLICATE_ID: unit \"acme\" of person \"bob\" is there already;"
                                + " name each once"),
                Case.objective(
                        o -> o.coOwner("nobody"),
                        "objectives[0].coOwners[0]: DANGLING_REFERENCE: \"nobody\" is not the id of a person of this"
                                + " set; it must be one"),
                Case.objective(
                        o -> o.coOwner("ann"),
                        "objectives[0].coOwners[0]: DUPLICATE_ID: co-owner \"ann\" of objective \"grow\" is there"
                                + " already; name each once"),
                Case.objective(
                        o -> o.jointUnit("nowhere"),
                        "objectives[0].jointUnits[0]: DANGLING_REFERENCE: \"nowhere\" is not the id of a unit of this"
                                + " set; it must be one"),
                Case.objective(
                        o -> o.jointUnit("acme"),
                        "objectives[0].jointUnits[0]: DUPLICATE_ID: joint unit \"acme\" of objective \"grow\" is there"
                                + " already; name each once"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", " ")),
                        "objectives[0].initiatives[0].title: BLANK_ID: the title of initiative \"i\" (\" \") must not be"
                                + " blank"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I")).initiative(Initiative.of("i", "J")),
                        "objectives[0].initiatives[1].id: DUPLICATE_ID: id \"i\" of an initiative of objective \"grow\" is"
                                + " already used by objectives[0].initiatives[0]; it must be unique"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I").ownedBy("nobody")),
                        "objectives[0].initiatives[0].owner: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I").taking(-1.0)),
                        "objectives[0].initiatives[0].effort: OUT_OF_RANGE: effort of initiative \"i\" (-1.0) must be"
                                + " within [0, 1e100]"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I").from(DAY).until(before)),
                        "objectives[0].initiatives[0].due: END_BEFORE_START: due date (2026-05-14) of initiative \"i\""
                                + " must not be before its start (2026-05-15)"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I").doneOn(DAY)),
                        "objectives[0].initiatives[0].done: CONFLICT: initiative \"i\" was done on 2026-05-15 but is"
                                + " OPEN; its state must be DONE"),
                Case.objective(
                        o -> o.initiative(Initiative.of("i", "I").serving(List.of("sell"))),
                        "objectives[0].initiatives[0].serves[0]: DANGLING_REFERENCE: \"sell\" is not the id of a key"
                                + " result of objective \"grow\"; it must be one"),
                Case.keyResult(
                        k -> k.blocker(Blocker.of("b", "", DAY)),
                        "objectives[0].keyResults[0].blockers[0].text: BLANK_ID: the text of blocker \"b\" (\"\") must not"
                                + " be blank"),
                Case.keyResult(
                        k -> k.blocker(Blocker.of("b", "B", DAY)).blocker(Blocker.of("b", "C", DAY)),
                        "objectives[0].keyResults[0].blockers[1].id: DUPLICATE_ID: id \"b\" of a blocker of key result"
                                + " \"grow.arr\" is already used by objectives[0].keyResults[0].blockers[0]; it must be"
                                + " unique"),
                Case.objective(
                        o -> o.blocker(Blocker.of("b", "B", DAY).resolvedOn(before)),
                        "objectives[0].blockers[0].resolved: END_BEFORE_START: resolved (2026-05-14) of blocker \"b\""
                                + " must not be before it was raised (2026-05-15)"),
                Case.objective(
                        o -> o.blocker(Blocker.of("b", "B", DAY).ownedBy("nobody")),
                        "objectives[0].blockers[0].owner: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"),
                Case.objective(
                        o -> o.comment(Comment.of(DAY, " ")),
                        "objectives[0].comments[0].text: BLANK_ID: the text of the comment of 2026-05-15 on objective"
                                + " \"grow\" (\" \") must not be blank"),
                Case.objective(
                        o -> o.comment(Comment.of(DAY, "C").by("nobody")),
                        "objectives[0].comments[0].author: DANGLING_REFERENCE: \"nobody\" is not the id of a person of"
                                + " this set; it must be one"));
    }

    private static List<Case> conversions() {
        return List.of(
                Case.set(
                        set -> set.conversion("USD", "EUR", 0),
                        "conversions[0].rate: OUT_OF_RANGE: rate of the conversion \"USD\" → \"EUR\" (0.0) must be within"
                                + " [1e-100, 1e100]"),
                Case.set(
                        set -> set.conversion(" ", "EUR", 1),
                        "conversions[0].from: BLANK_ID: the from of the conversion \" \" → \"EUR\" (\" \") must not be"
                                + " blank"),
                Case.set(
                        set -> set.conversion("EUR", "EUR", 1),
                        "conversions[0].to: SELF_LINK: the conversion \"EUR\" → \"EUR\" leads to the unit that it comes"
                                + " from; it must lead to another one"),
                Case.set(
                        set -> set.conversion("USD", "EUR", .9).conversion("USD", "EUR", .8),
                        "conversions[1]: DUPLICATE_ID: the conversion \"USD\" → \"EUR\" is given by conversions[0]"
                                + " already; there must be one rate"));
    }

    private static List<Case> checkIns() {
        String where = "objectives[0].keyResults[0].checkIns[0]";
        String what = "the check-in of 2026-05-15 of key result \"grow.arr\"";
        return List.of(
                Case.keyResult(
                        k -> k.checkIn("2026-05-15", 1),
                        where + ".value: CONFLICT: " + what + " has a value, but the key result has no measure; give it"
                                + " one, or leave out the value"),
                Case.keyResult(
                        k -> k.milestones(Milestone.of("m", "M")).checkIn("2026-05-15", 1),
                        where + ".value: CONFLICT: " + what + " has a value, but the key result is measured by"
                                + " milestones; say on which day a milestone was done"),
                Case.keyResult(
                        k -> k.milestones(Milestone.of("m", "M"))
                                .checkIn(CheckIn.on(DAY).projected(1.0).build()),
                        where + ".projected: CONFLICT: " + what + " has a projected value, but the key result is"
                                + " measured by milestones; say on which day a milestone was done"),
                Case.keyResult(
                        k -> k.change(0, 1, "")
                                .checkIn(CheckIn.on(DAY).projected(Double.NaN).build()),
                        where + ".projected: BAD_NUMBER: projected value of " + what + " (NaN) must be a finite number"
                                + " within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.change(0, 1, "").checkIn(CheckIn.on(DAY).build()),
                        where + ".value: MISSING_PROPERTY: " + what + " says nothing; it needs a value, a level, a"
                                + " confidence, a projection or a note"),
                Case.keyResult(
                        k -> k.ratio(0, 1, "").checkIn("2026-05-15", 1),
                        where + ".value: CONFLICT: " + what + " has a value, but the key result is measured by a ratio;"
                                + " it must give a numerator and a denominator"),
                Case.keyResult(
                        k -> k.change(0, 1, "").checkIn(CheckIn.ofFraction(DAY, 1, 2)),
                        where + ".numerator: CONFLICT: " + what + " has a numerator, but the key result is not measured"
                                + " by a ratio; it must give a value"),
                Case.keyResult(
                        k -> k.ratio(0, 1, "")
                                .checkIn(CheckIn.on(DAY).numerator(1.0).build()),
                        where + ".denominator: MISSING_PROPERTY: " + what + " has no denominator; it needs one"),
                Case.keyResult(
                        k -> k.ratio(0, 1, "").checkIn(CheckIn.ofFraction(DAY, 1, 0)),
                        where + ".denominator: OUT_OF_RANGE: denominator of " + what
                                + " (0.0) must be within [1e-50, 1e50]"),
                Case.keyResult(
                        k -> k.ratio(0, 1, "").checkIn(CheckIn.ofFraction(DAY, 1.1e50, 1)),
                        where + ".numerator: OUT_OF_RANGE: numerator of " + what
                                + " (1.1E50) must be within [-1e50, 1e50]"));
    }

    private static List<Case> definitions() {
        Measure.Change change = new Measure.Change(0, 10, "", List.of());
        String at = "objectives[0].keyResults[0].measure.";
        return List.of(
                Case.keyResult(
                        k -> k.measure(new Measure.Ratio(0, 1, "", List.of()).reading(ValueReading.BEST)),
                        at
                                + "reading: CONFLICT: reading BEST of key result \"grow.arr\" does not go with a RATIO measure;"
                                + " it must be LATEST or TOTAL"),
                Case.keyResult(
                        k -> k.measure(change.along(Scale.along(new Scale.Point(4, .5), new Scale.Point(4, .6)))),
                        at
                                + "scale[1].value: BAD_PHASES: value (4.0) of point 2 of the scale of key result \"grow.arr\""
                                + " must lie between the one before it (4.0) and the target (10.0)"),
                Case.keyResult(
                        k -> k.measure(change.along(Scale.inSteps(new Scale.Point(4, 1)))),
                        at + "scale[0].progress: BAD_PHASES: progress (1.0) of point 1 of the scale of key result"
                                + " \"grow.arr\" must lie between the one before it (0.0) and 1"),
                Case.keyResult(
                        k -> k.measure(change.along(Scale.along(new Scale.Point(Double.NaN, .5)))),
                        at
                                + "scale[0].value: BAD_NUMBER: value of point 1 of the scale of key result \"grow.arr\" (NaN)"
                                + " must be a finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.measure(change.revised(DAY, change).revised(DAY, change)),
                        at
                                + "revisions[1].until: OUT_OF_ORDER: revision until 2026-05-15 of key result \"grow.arr\" must end"
                                + " after the one before it (2026-05-15)"),
                Case.keyResult(
                        k -> k.measure(change.revised(DAY, new Measure.Change(3, 3, "", List.of()))),
                        at
                                + "revisions[0].target: TARGET_IS_BASELINE: target (3.0) of key result \"grow.arr\" must differ"
                                + " from its baseline"),
                Case.keyResult(
                        k -> k.measure(new Measure.AtMost(1, "").revised(DAY, new Measure.AtMost(Double.NaN, ""))),
                        at + "revisions[0].threshold: BAD_NUMBER: threshold of key result \"grow.arr\" (NaN) must be a"
                                + " finite number within [-1e100, 1e100]"),
                Case.keyResult(
                        k -> k.measure(new Measure.Range(1, 2, "").revised(DAY, new Measure.Range(2, 1, ""))),
                        at
                                + "revisions[0].lower: LOWER_ABOVE_UPPER: lower end (2.0) of key result \"grow.arr\" must not"
                                + " be above its upper end (1.0)"),
                Case.keyResult(
                        k -> k.source(Source.SUM).measure(change.along(Scale.inSteps())),
                        at
                                + "scale: CONFLICT: the measure of key result \"grow.arr\" has a scale, which goes with source"
                                + " MEASURED, not SUM; leave out scale and steps"),
                Case.keyResult(
                        k -> k.source(Source.AVERAGE).ratio(0, 1, ""),
                        "objectives[0].keyResults[0].source: CONFLICT: source AVERAGE of key result \"grow.arr\" needs a"
                                + " CHANGE measure, whose baseline and target turn the average into progress; give it"
                                + " one, or make its source MEASURED or ROLLED_UP"),
                Case.keyResult(
                        k -> k.source(Source.POOLED).change(0, 1, ""),
                        "objectives[0].keyResults[0].source: CONFLICT: source POOLED of key result \"grow.arr\" needs a"
                                + " RATIO measure, whose baseline and target turn the pooled ratio into progress; give"
                                + " it one, or make its source MEASURED or ROLLED_UP"));
    }

    /** What comes close to a mistake and is none. */
    @Test
    void nearMissesAreGood() {
        OkrSet.Builder set = good().person(Person.of("bob").in(List.of("acme")).reportingTo("ann"))
                .conversion("USD", "EUR", .9)
                .updateObjective(
                        "grow",
                        o -> o.manual(2)
                                .score(-1)
                                .coOwner("bob")
                                .contributesTo("sell", 0)
                                .alignment(a -> a.to("sell")
                                        .type(AlignmentType.SUPPORTS)
                                        .until(DAY))
                                .alignment(a -> a.to("sell")
                                        .type(AlignmentType.SUPPORTS)
                                        .since(DAY.plusDays(1)))
                                .state(ObjectiveState.ACTIVE, DAY)
                                .state(ObjectiveState.CLOSED, DAY.plusDays(1))
                                .updateKeyResult(
                                        "grow.arr",
                                        k -> k.source(Source.SUM)
                                                .change(0, 100, "EUR")
                                                .weight(0)
                                                .checkIn(CheckIn.on(DAY)
                                                        .note("no news")
                                                        .build())))
                .updateObjective(
                        "sell",
                        o -> o.keyResult(
                                "sell.us",
                                k -> k.title("US").change(0, 9, "USD").contributesTo("grow.arr")));
        assertThat(set.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBadSetIsRefusedForWhatIsWrongWithItAndNothingElse(Case bad) {
        OkrSet.Builder set = good();
        bad.mistake().accept(set);
        assertThat(set.problems()).extracting(Problem::toString).containsExactly(bad.problem());
        List<Problem> told = new ArrayList<>();
        assertThat(set.build(told::add)).isEmpty();
        assertThat(told).isEqualTo(set.problems());
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(set::build)
                .satisfies(e -> assertThat(e.problems()).isEqualTo(set.problems()))
                .withMessage("1 problem:\n  " + bad.problem());
    }

    /** Each kind of problem has a remedy, and mending the one problem of a set leaves nothing else to complain of at first. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBadSetIsSalvaged(Case bad) {
        OkrSet.Builder set = good();
        bad.mistake().accept(set);
        Salvaged salvaged = set.buildSalvaging();
        assertThat(salvaged.omissions().get(0).problem()).hasToString(bad.problem());
        assertThat(salvaged.okrSet().toBuilder().problems()).isEmpty();
        assertThat(set.problems()).extracting(Problem::toString).containsExactly(bad.problem());
    }

    @Test
    void theGoodSetIsSalvagedToItself() {
        assertThat(good().buildSalvaging()).isEqualTo(new Salvaged(good().build(), List.of()));
    }

    @Test
    void everyCodeHasACase() {
        Set<Problem.Code> seen = EnumSet.of(Problem.Code.LOOP); // see LoopsTest
        cases().forEach(bad -> {
            OkrSet.Builder set = good();
            bad.mistake().accept(set);
            set.problems().forEach(problem -> seen.add(problem.code()));
        });
        assertThat(seen).containsExactlyInAnyOrder(Problem.Code.values());
    }

    @Test
    void theGoodSetIsGood() {
        assertThat(good().problems()).isEmpty();
        assertThat(good().build(problem -> fail(problem.toString()))).contains(good().build());
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        OkrSet.Builder set = good();
        List<Case> independent = List.of(
                missingProperties().get(1),
                duplicateIds().get(0),
                danglingReferences().get(3),
                badNumbers().get(0),
                outOfRange().get(6),
                measures().get(0));
        independent.forEach(bad -> bad.mistake().accept(set));
        assertThat(set.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrderElementsOf(
                        independent.stream().map(Case::problem).collect(Collectors.toList()));
    }

    @Test
    void longIdsAreCutAndLongListsToo() {
        String id = "😀".repeat(1000);
        List<AttainmentLevel> levels = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            levels.add(new AttainmentLevel(i == 0 ? "x" + id : "L" + i, 1));
        }
        OkrSet.Builder set = OkrSet.builder()
                .objective(
                        id,
                        o -> o.title("O")
                                .owner("x" + id)
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .measure(new Measure.Levels(levels))
                                                .checkIn(CheckIn.on(DAY)
                                                        .level(id)
                                                        .build())))
                .objective(id, o -> o.title("O"));
        String cut = "😀".repeat(50) + "…";
        String cutInTwo = "x" + "😀".repeat(49) + "…";
        assertThat(set.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "\"" + cutInTwo + "\" is not the id of a person of this set; it must be one",
                        "level \"" + cut
                                + "\" of the check-in of 2026-05-15 of key result \"k\" is unknown; it must be one of "
                                + cutInTwo
                                + ", L1, L2, L3, L4, L5, L6, L7, L8, L9, L10, L11, L12, L13, L14, L15, L16, L17,"
                                + " L18, L19, …",
                        "id \"" + cut + "\" of a goal is already used by objectives[0]; it must be unique");
    }

    @Test
    void theMessageOfTheExceptionNamesTheFirstTwentyOfManyProblems() {
        OkrSet.Builder set = OkrSet.builder();
        for (int i = 0; i < 23; i++) {
            set.objective("o" + i, o -> {});
        }
        assertThatExceptionOfType(InvalidOkrSetException.class)
                .isThrownBy(set::build)
                .satisfies(e -> assertThat(e.problems()).hasSize(23))
                .withMessageStartingWith("23 problems:\n  objectives[0].title: MISSING_PROPERTY: ")
                .withMessageContaining("\n  objectives[19].title: ")
                .withMessageEndingWith("\n  and 3 more");
    }
}
