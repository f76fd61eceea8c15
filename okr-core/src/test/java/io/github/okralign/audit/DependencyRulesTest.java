package io.github.okralign.audit;

import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Objective {@code a} needs key result {@code k} of objective {@code b}; half of their cycle has passed. */
class DependencyRulesTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DAY_50 = START.plusDays(50);
    private static final LocalDate END = START.plusDays(100);

    private static OkrSet.Builder okrs(double percent, LocalDate due, AlignmentState state) {
        return OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(END))
                .objective(
                        "a",
                        o -> o.title("A")
                                .cycle("c")
                                .alignment(link -> link.to("k")
                                        .type(AlignmentType.DEPENDS_ON)
                                        .state(state)))
                .objective(
                        "b",
                        o -> o.title("B")
                                .cycle("c")
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .due(due)
                                                .change(0, 100, "%")
                                                .checkIn(CheckIn.of(DAY_50, percent))));
    }

    private static RuleFindings find(String rule, OkrSet.Builder okrs) {
        return RuleFindings.of(rule, okrs, DAY_50);
    }

    // DEPENDENCY_AT_RISK

    @ParameterizedTest
    @CsvSource({"44, AT_RISK", "37, OFF_TRACK"})
    void dependencyAtRisk(double percent, String health) {
        find("DEPENDENCY_AT_RISK", okrs(percent, END, AlignmentState.ACCEPTED))
                .areOnly(
                        Severity.WARNING,
                        List.of("a", "k"),
                        "objective \"a\" needs key result \"k\", which is " + health,
                        Map.of());
    }

    @Test
    void dependencyThatWasMissed() {
        find(
                        "DEPENDENCY_AT_RISK",
                        okrs(99, END, AlignmentState.ACCEPTED)
                                .updateObjective("b", o -> o.state(ObjectiveState.CLOSED)))
                .areOnly(
                        Severity.WARNING,
                        List.of("a", "k"),
                        "objective \"a\" needs key result \"k\", which is MISSED",
                        Map.of());
    }

    @Test
    void dependencyOnTrack() {
        find("DEPENDENCY_AT_RISK", okrs(45, END, AlignmentState.ACCEPTED)).areNone();
    }

    @ParameterizedTest
    @EnumSource(value = AlignmentState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void onlyAcceptedDependenciesAreAtRiskOrLate(AlignmentState state) {
        find("DEPENDENCY_AT_RISK", okrs(0, END.plusDays(9), state)).areNone();
        find("DEPENDENCY_LATE", okrs(0, END.plusDays(9), state)).areNone();
    }

    // DEPENDENCY_LATE

    @Test
    void dependencyDueADayTooLate() {
        find("DEPENDENCY_LATE", okrs(50, END.plusDays(1), AlignmentState.ACCEPTED))
                .areOnly(
                        Severity.WARNING,
                        List.of("a", "k"),
                        "objective \"a\" is due on 2026-04-11 and needs key result \"k\", due on 2026-04-12",
                        Map.of());
    }

    @Test
    void dependencyDueOnTheSameDay() {
        find("DEPENDENCY_LATE", okrs(50, END, AlignmentState.ACCEPTED)).areNone();
    }

    // UNCONFIRMED_DEPENDENCY

    @Test
    void unconfirmedDependency() {
        find("UNCONFIRMED_DEPENDENCY", okrs(50, END, AlignmentState.PROPOSED))
                .areOnly(
                        Severity.WARNING,
                        List.of("a", "k"),
                        "objective \"a\" counts on key result \"k\", whose owner has not agreed",
                        Map.of());
    }

    @ParameterizedTest
    @EnumSource(value = AlignmentState.class, mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
    void dependencyThatWasAnswered(AlignmentState state) {
        find("UNCONFIRMED_DEPENDENCY", okrs(50, END, state)).areNone();
    }

    // All

    @ParameterizedTest
    @EnumSource(
            value = ObjectiveState.class,
            names = {"DRAFT", "POSTPONED", "CANCELLED"})
    void excludedGoalsNeitherNeedNorAreNeeded(ObjectiveState state) {
        for (String excluded : List.of("a", "b")) {
            OkrSet.Builder accepted =
                    okrs(0, END.plusDays(1), AlignmentState.ACCEPTED).updateObjective(excluded, o -> o.state(state));
            find("DEPENDENCY_AT_RISK", accepted).areNone();
            find("DEPENDENCY_LATE", accepted).areNone();
            find(
                            "UNCONFIRMED_DEPENDENCY",
                            okrs(0, END, AlignmentState.PROPOSED).updateObjective(excluded, o -> o.state(state)))
                    .areNone();
        }
    }
}
