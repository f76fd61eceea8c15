package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Lexicon;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-20");

    /** The rules about how goals are written, which are the ones that only give hints. */
    private static final List<Rule> QUALITY = Audit.shippedRules().stream()
            .filter(rule -> rule.severity(AuditPolicy.MEDIUM) == Severity.INFO)
            .toList();

    private static OkrSet.Builder okrs(Consumer<Objective.Builder> objective) {
        return OkrSet.builder()
                .person(Person.of("ann"))
                .cycle("c", "2026-01-01", "2026-04-11")
                .objective("o", o -> objective.accept(o.title("Everybody loves it")));
    }

    private static RuleFindings find(String rule, OkrSet.Builder okrs) {
        return RuleFindings.of(rule, okrs, DAY);
    }

    private static void finds(String rule, OkrSet.Builder okrs, String subject, String message) {
        for (AnalysisPolicy preset : List.of(AnalysisPolicy.SMALL, AnalysisPolicy.MEDIUM, AnalysisPolicy.LARGE)) {
            RuleFindings.of(rule, okrs, DAY, preset).areOnly(Severity.INFO, List.of(subject), message, Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ObjectiveState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void onlyWhatIsBeingWorkedOnIsLookedAt(ObjectiveState state) {
        OkrSet.Builder okrs = okrs(o -> o.title("Launch 5 things").state(state).keyResult("k", k -> k.title("Do it")));
        assertThat(QUALITY).hasSize(9);
        for (Rule rule : QUALITY) {
            find(rule.name(), okrs).areNone();
        }
    }

    // NO_OWNER, NO_CYCLE

    @Test
    void noOwner() {
        finds("NO_OWNER", okrs(o -> {}), "o", "objective \"o\" has no owner");
        find("NO_OWNER", okrs(o -> o.owner("ann"))).areNone();
    }

    @Test
    void noCycle() {
        finds("NO_CYCLE", okrs(o -> {}), "o", "objective \"o\" has no cycle");
        find("NO_CYCLE", okrs(o -> o.cycle("c"))).areNone();
    }

    // NO_KEY_RESULTS

    private static final String NO_KEY_RESULTS = "objective \"o\" has no key results, and nothing contributes to it";

    private static OkrSet.Builder contributed(String to, ObjectiveState state, AlignmentState link) {
        return okrs(o -> {
                    if (to.equals("k")) {
                        o.keyResult("k", k -> k.title("K"));
                    }
                })
                .objective(
                        "p",
                        o -> o.title("P")
                                .state(state)
                                .keyResult(
                                        "l",
                                        k -> k.title("L")
                                                .change(0, 100, "%")
                                                .alignment(a -> a.to(to).state(link))));
    }

    @Test
    void noKeyResults() {
        finds("NO_KEY_RESULTS", okrs(o -> {}), "o", NO_KEY_RESULTS);
        find("NO_KEY_RESULTS", okrs(o -> o.keyResult("k", k -> k.title("K")))).areNone();
    }

    @Test
    void contributorsStandInForKeyResults() {
        find("NO_KEY_RESULTS", contributed("o", ObjectiveState.ACTIVE, AlignmentState.ACCEPTED))
                .areNone();
        find("NO_KEY_RESULTS", contributed("o", ObjectiveState.CLOSED, AlignmentState.ACCEPTED))
                .areNone();
    }

    @Test
    void whatDoesNotCountDoesNotStandInForKeyResults() {
        finds("NO_KEY_RESULTS", contributed("o", ObjectiveState.ACTIVE, AlignmentState.PROPOSED), "o", NO_KEY_RESULTS);
        finds(
                "NO_KEY_RESULTS",
                contributed("o", ObjectiveState.CANCELLED, AlignmentState.ACCEPTED),
                "o",
                NO_KEY_RESULTS);
        finds(
                "NO_KEY_RESULTS",
                okrs(o -> {}).objective("p", o -> o.title("P").supports("o").keyResult("l", k -> k.title("L"))),
                "o",
                NO_KEY_RESULTS);
    }

    // NO_MEASURE

    @Test
    void noMeasure() {
        String message = "key result \"k\" has no measure, and nothing contributes to it";
        finds("NO_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K"))), "k", message);
        finds("NO_MEASURE", contributed("k", ObjectiveState.CANCELLED, AlignmentState.ACCEPTED), "k", message);
    }

    @Test
    void aMeasureOrAContributorIsEnough() {
        find("NO_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").binary())))
                .areNone();
        find("NO_MEASURE", contributed("k", ObjectiveState.ACTIVE, AlignmentState.ACCEPTED))
                .areNone();
    }

    // NO_UNIT_OF_MEASURE

    @Test
    void noUnitOfMeasure() {
        String message = "key result \"k\" has a measure without a unit";
        finds("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").change(0, 5, ""))), "k", message);
        finds("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").atLeast(5, ""))), "k", message);
        finds("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").atMost(5, ""))), "k", message);
        finds("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").range(0, 5, ""))), "k", message);
    }

    @Test
    void aUnitOrNoNumber() {
        find("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").change(0, 5, "days"))))
                .areNone();
        find("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K").binary())))
                .areNone();
        find("NO_UNIT_OF_MEASURE", okrs(o -> o.keyResult("k", k -> k.title("K"))))
                .areNone();
    }

    // OUTPUT_ONLY

    private static Consumer<Objective.Builder> outputs() {
        return o -> o.keyResult("k", k -> k.title("K").binary())
                .keyResult("l", k -> k.title("L").milestones(Milestone.of("m", "M")));
    }

    @Test
    void outputOnly() {
        finds("OUTPUT_ONLY", okrs(outputs()), "o", "objective \"o\" is measured by outputs only");
    }

    @Test
    void oneOutcomeIsEnough() {
        find(
                        "OUTPUT_ONLY",
                        okrs(outputs()
                                .andThen(o -> o.keyResult("n", k -> k.title("N").change(0, 5, "days")))))
                .areNone();
        find("OUTPUT_ONLY", okrs(outputs().andThen(o -> o.keyResult("n", k -> k.title("N")))))
                .areNone();
        find("OUTPUT_ONLY", okrs(o -> {})).areNone();
    }

    // NUMBER_IN_OBJECTIVE

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win 100 customers",
                "Grow by 20%",
                "Grow by 20 % a year",
                "Earn 1.5 million",
                "Earn 1,000,000",
                "7 teams that work together",
                "Win 20265 customers"
            })
    void numberInObjective(String title) {
        finds("NUMBER_IN_OBJECTIVE", okrs(o -> o.title(title)), "o", "objective \"o\" has a number in its title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win customers",
                "Be the best of 2026",
                "A great Q3",
                "Ready for ISO-27001",
                "Be a B2B company",
                "Win the 1990s back",
                "COVID-19 is behind us"
            })
    void noNumberByItself(String title) {
        find("NUMBER_IN_OBJECTIVE", okrs(o -> o.title(title))).areNone();
    }

    @Test
    void numbersBelongIntoKeyResults() {
        find("NUMBER_IN_OBJECTIVE", okrs(o -> o.keyResult("k", k -> k.title("Win 100 customers"))))
                .areNone();
    }

    // TASK_WORDING

    @ParameterizedTest
    @ValueSource(strings = {"Launch the shop", "launch", " LAUNCH: the shop", "Roll-out of the shop"})
    void taskWording(String title) {
        finds("TASK_WORDING", okrs(o -> o.title(title)), "o", "objective \"o\" is worded as a task");
        finds(
                "TASK_WORDING",
                okrs(o -> o.keyResult("k", k -> k.title(title))),
                "k",
                "key result \"k\" is worded as a task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The shop launches", "Launching pays", "Customers run to us", "42"})
    void notWordedAsATask(String title) {
        find("TASK_WORDING", okrs(o -> o.title(title))).areNone();
    }

    @Test
    void anotherLexicon() {
        AuditPolicy german = AuditPolicy.MEDIUM.toBuilder()
                .lexicon(Lexicon.startingWith(Set.of("überarbeite")))
                .build();
        RuleFindings.of("TASK_WORDING", okrs(o -> o.title("Überarbeite den Shop")), DAY, german)
                .areOnly(Severity.INFO, List.of("o"), "objective \"o\" is worded as a task", Map.of());
        RuleFindings.of("TASK_WORDING", okrs(o -> o.title("Launch the shop")), DAY, german)
                .areNone();
    }
}
