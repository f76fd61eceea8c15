package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-20");

    private static AnalysisPolicy preset(String name) {
        return switch (name) {
            case "SMALL" -> AnalysisPolicy.SMALL;
            case "LARGE" -> AnalysisPolicy.LARGE;
            default -> AnalysisPolicy.MEDIUM;
        };
    }

    private static RuleFindings find(String rule, OkrSet.Builder okrs, String preset) {
        return RuleFindings.of(rule, okrs, DAY, preset(preset));
    }

    private static RuleFindings find(String rule, OkrSet.Builder okrs) {
        return find(rule, okrs, "MEDIUM");
    }

    // TOO_MANY_OBJECTIVES

    private static OkrSet.Builder objectives(int count) {
        OkrSet.Builder okrs = OkrSet.builder()
                .unit("u", "Unit", Level.TEAM)
                .person(Person.of("ann"))
                .cycle("c", "2026-01-01", "2026-04-11")
                .cycle("d", "2026-04-12", "2026-07-11");
        for (int i = 0; i < count; i++) {
            okrs.objective("o" + i, o -> o.title("O").unit("u").owner("ann").cycle("c"));
        }
        return okrs;
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 3", "MEDIUM, 4", "LARGE, 5"})
    void tooManyObjectives(String preset, int limit) {
        int count = limit + 1;
        RuleFindings found = find("TOO_MANY_OBJECTIVES", objectives(count), preset);
        Map<String, Double> evidence = Map.of("count", (double) count, "limit", (double) limit);
        String rest = "\" pursues " + count + " objectives at once, more than " + limit;
        found.include(Severity.WARNING, List.of("u"), "unit \"u" + rest, evidence);
        found.include(Severity.WARNING, List.of("ann"), "owner \"ann" + rest, evidence);
        assertThat(found.list()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 3", "MEDIUM, 4", "LARGE, 5"})
    void asManyObjectivesAsCanBe(String preset, int limit) {
        find("TOO_MANY_OBJECTIVES", objectives(limit), preset).areNone();
    }

    @Test
    void objectivesOfAnotherCycleOrNoLongerActiveAreNotPursuedAtOnce() {
        find("TOO_MANY_OBJECTIVES", objectives(5).updateObjective("o0", o -> o.cycle("d")))
                .areNone();
        find("TOO_MANY_OBJECTIVES", objectives(5).updateObjective("o0", o -> o.state(ObjectiveState.CLOSED)))
                .areNone();
    }

    // TOO_FEW_KEY_RESULTS, TOO_MANY_KEY_RESULTS

    private static OkrSet.Builder keyResults(int count) {
        return OkrSet.builder().objective("o", o -> {
            o.title("O");
            for (int i = 0; i < count; i++) {
                o.keyResult("k" + i, k -> k.title("K").change(0, 100, "%"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"SMALL", "MEDIUM", "LARGE"})
    void tooFewKeyResults(String preset) {
        find("TOO_FEW_KEY_RESULTS", keyResults(1), preset)
                .areOnly(
                        Severity.WARNING,
                        List.of("o"),
                        "objective \"o\" has 1 key result, fewer than 2",
                        Map.of("count", 1.0, "limit", 2.0));
        find("TOO_FEW_KEY_RESULTS", keyResults(2), preset).areNone();
    }

    @Test
    void tooFewKeyResultsByALimitOfOnesOwn() {
        AuditPolicy three = AuditPolicy.MEDIUM.toBuilder().minKeyResults(3).build();
        RuleFindings.of("TOO_FEW_KEY_RESULTS", keyResults(2), DAY, three)
                .areOnly(
                        Severity.WARNING,
                        List.of("o"),
                        "objective \"o\" has 2 key results, fewer than 3",
                        Map.of("count", 2.0, "limit", 3.0));
    }

    @Test
    void noneAtAllIsForAnotherRule() {
        find("TOO_FEW_KEY_RESULTS", keyResults(0)).areNone();
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 4", "MEDIUM, 5", "LARGE, 5"})
    void tooManyKeyResults(String preset, int limit) {
        int count = limit + 1;
        find("TOO_MANY_KEY_RESULTS", keyResults(count), preset)
                .areOnly(
                        Severity.WARNING,
                        List.of("o"),
                        "objective \"o\" has " + count + " key results, more than " + limit,
                        Map.of("count", (double) count, "limit", (double) limit));
        find("TOO_MANY_KEY_RESULTS", keyResults(limit), preset).areNone();
    }

    // OVERLOADED_OWNER

    private static OkrSet.Builder load(double capacity, double... efforts) {
        OkrSet.Builder okrs = OkrSet.builder().person(Person.of("ann").withCapacity(capacity));
        for (int i = 0; i < efforts.length; i++) {
            double effort = efforts[i];
            okrs.objective("o" + i, o -> o.title("O").owner("ann").effort(effort));
        }
        return okrs;
    }

    @Test
    void overloadedOwner() {
        find("OVERLOADED_OWNER", load(2, 1, 1.5))
                .areOnly(
                        Severity.WARNING,
                        List.of("ann"),
                        "person \"ann\" is at 125 % of capacity",
                        Map.of("load", 1.25));
    }

    @Test
    void fullyLoadedOwner() {
        find("OVERLOADED_OWNER", load(2, 1, 1)).areNone();
    }

    @Test
    void tenthsThatDoNotAddUpInBinaryOverloadNobody() {
        find("OVERLOADED_OWNER", load(.3, .1, .1, .1)).areNone();
    }

    // PRIORITY_MISMATCH: two objectives of the same priority

    private static OkrSet.Builder efforts(double one, double other) {
        return OkrSet.builder()
                .objective("a", o -> o.title("A").strategic(true).priority(1).effort(one))
                .objective("b", o -> o.title("B").strategic(true).priority(1).effort(other));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, .35", "MEDIUM, .25", "LARGE, .20"})
    void priorityMismatch(String preset, double limit) {
        double percent = 100 * limit;
        find("PRIORITY_MISMATCH", efforts(50 + percent + 1, 50 - percent - 1), preset)
                .areOnly(
                        Severity.WARNING,
                        List.of(),
                        "effort and priorities are " + Math.round(percent + 1) + " % apart",
                        Map.of("mismatch", limit + .01, "limit", limit));
        find("PRIORITY_MISMATCH", efforts(Math.round(50 + percent), Math.round(50 - percent)), preset)
                .areNone();
    }

    @Test
    void noMismatchWithPrioritiesThatNobodyStated() {
        find(
                        "PRIORITY_MISMATCH",
                        OkrSet.builder()
                                .objective(
                                        "a", o -> o.title("A").strategic(true).effort(99))
                                .objective("b", o -> o.title("B").strategic(true)))
                .areNone();
    }

    // CONCENTRATION

    private static OkrSet.Builder weights(double one, double other) {
        return OkrSet.builder()
                .objective(
                        "o",
                        o -> o.title("O")
                                .strategic(true)
                                .keyResult("k", k -> k.title("K").weight(one).change(0, 100, "%"))
                                .keyResult("l", k -> k.title("L").weight(other).change(0, 100, "%")));
    }

    @Test
    void concentrationOnMoreThanHalf() {
        find("CONCENTRATION", weights(49, 51))
                .areOnly(
                        Severity.WARNING,
                        List.of("o", "l"),
                        "51 % of strategic objective \"o\" depends on \"l\"",
                        Map.of("influence", .51));
    }

    @Test
    void noConcentrationOnHalf() {
        find("CONCENTRATION", weights(50, 50)).areNone();
    }

    @Test
    void onlyStrategicObjectivesConcentrate() {
        find("CONCENTRATION", weights(1, 99).updateObjective("o", o -> o.strategic(false)))
                .areNone();
    }

    @Test
    void concentrationOnAKeyResultFurtherDown() {
        find(
                        "CONCENTRATION",
                        weights(1, 1)
                                .objective(
                                        "p",
                                        o -> o.title("P")
                                                .contributesTo("o", 3)
                                                .keyResult(
                                                        "m", k -> k.title("M").change(0, 100, "%"))))
                .areOnly(
                        Severity.WARNING,
                        List.of("o", "m"),
                        "60 % of strategic objective \"o\" depends on \"m\"",
                        Map.of("influence", .6));
    }

    @Test
    void concentrationIsAboutKeyResultsOnly() {
        find(
                        "CONCENTRATION",
                        weights(1, 1)
                                .objective("p", o -> o.title("P").manual(.5).contributesTo("o", 3)))
                .areNone();
    }
}
