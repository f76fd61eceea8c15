package io.github.okralign.json;

import static io.github.okralign.json.Documents.keyResult;
import static io.github.okralign.json.Documents.measure;
import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.text.JsonCode;
import io.github.okralign.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code once: where it stands and what it says. */
class ProblemTest {

    /** A document and its only problem as {@code line:column pointer: code: message}. */
    private record Case(String document, String problem) {}

    private static Case of(String document, String problem) {
        return new Case(document, problem);
    }

    static List<Case> cases() {
        return List.of(
                of(
                        "{\"format\":\"okr-align/1\",\n\"objectives\":[}",
                        "2:15 /objectives: MALFORMED_JSON: the text is not JSON: Unexpected close marker '}': expected"
                                + " ']'"),
                of(
                        "{\"format\":\"okr-align/1\",\n\"objectives\":[]}\n{}",
                        "3:1 : TRAILING_CONTENT: there is content after the document; it must be one object and nothing else"),
                of(
                        objective("\"effort\":" + "1".repeat(101)),
                        "1:171 /objectives/0: LIMIT_EXCEEDED: the length of a number (101) must be at most"
                                + " maxNumberLength (100); ReadLimits can raise it"),
                of(
                        "{\"format\":\"okr-align/2\",\"objectives\":[]}",
                        "1:11 /format: UNKNOWN_FORMAT: format (\"okr-align/2\") must be \"okr-align/1\""),
                of(
                        objective("\"wieght\":2"),
                        "1:61 /objectives/0/wieght: UNKNOWN_PROPERTY: an objective has no property \"wieght\"; it may have"
                                + " id, title, description, unit, jointUnits, owner, coOwners, cycle, start, due,"
                                + " strategic, priority, state, states, commitment, values, tags, effort, score, manual, rollup, lineage, checkIns,"
                                + " initiatives, blockers, comments, keyResults, alignments"),
                of(
                        objective("\"effort\":2,\"effort\":2"),
                        "1:72 /objectives/0/effort: DUPLICATE_KEY: property \"effort\" is a duplicate; each property must appear once"),
                of(
                        objective("\"effort\":\"2\""),
                        "1:70 /objectives/0/effort: WRONG_TYPE: effort is the string \"2\"; it must be a number"),
                of(
                        keyResult("\"due\":\"2026-02-29\""),
                        "1:103 /objectives/0/keyResults/0/due: BAD_DATE: due (\"2026-02-29\") must be a calendar date such"
                                + " as 2026-05-15"),
                of(
                        objective("\"state\":\"ACTVE\""),
                        "1:69 /objectives/0/state: UNKNOWN_NAME: state (\"ACTVE\") must be one of DRAFT, ACTIVE, CLOSED,"
                                + " POSTPONED, CANCELLED; did you mean ACTIVE?"),
                of(
                        "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"o\"}]}",
                        "1:39 /objectives/0: MISSING_PROPERTY: objective \"o\" has no title; it needs one"),
                of(
                        "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\" \",\"title\":\"O\"}]}",
                        "1:45 /objectives/0/id: BLANK_ID: the id of an objective (\" \") must not be blank"),
                of(
                        objective("\"keyResults\":[{\"id\":\"o\",\"title\":\"K\"}]"),
                        "1:81 /objectives/0/keyResults/0/id: DUPLICATE_ID: id \"o\" of a goal is already used by objectives[0]; it"
                                + " must be unique"),
                of(
                        objective("\"owner\":\"mia\""),
                        "1:69 /objectives/0/owner: DANGLING_REFERENCE: \"mia\" is not the id of a person of this set; it"
                                + " must be one"),
                of(
                        objective("\"alignments\":[{\"to\":\"k\"}],\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"}]"),
                        "1:75 /objectives/0/alignments/0: LOOP: contributions form a loop: \"o\" → \"k\" → \"o\";"
                                + " remove one of these links"),
                of(
                        objective("\"alignments\":[{\"to\":\"o\"}]"),
                        "1:81 /objectives/0/alignments/0/to: SELF_LINK: CONTRIBUTES link \"o\" → \"o\" must lead to a"
                                + " goal other than itself"),
                of(
                        keyResult("\"alignments\":[{\"to\":\"o\"}]"),
                        "1:117 /objectives/0/keyResults/0/alignments/0/to: LINK_TO_OWN_OBJECTIVE: CONTRIBUTES link \"k\" →"
                                + " \"o\" leads to the key result's own objective, which it is already part of; it must"
                                + " lead to another goal"),
                of(
                        objective(
                                "\"alignments\":[{\"to\":\"k\",\"type\":\"SUPPORTS\"},{\"to\":\"k\",\"type\":\"SUPPORTS\"}],"
                                        + "\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"}]"),
                        "1:104 /objectives/0/alignments/1: DUPLICATE_LINK: SUPPORTS link \"o\" → \"k\" repeats an"
                                + " earlier link; two goals may have at most one link of a type"),
                of(
                        measure("\"type\":\"AT_LEAST\",\"threshold\":1e999999999"),
                        "1:138 /objectives/0/keyResults/0/measure/threshold: BAD_NUMBER: threshold (1e999999999) must be a"
                                + " finite number within [-1e100, 1e100]"),
                of(
                        keyResult("\"weight\":-1"),
                        "1:106 /objectives/0/keyResults/0/weight: OUT_OF_RANGE: weight of key result \"k\" (-1.0) must be"
                                + " within [1e-9, 1e9]"),
                of(
                        measure("\"type\":\"CHANGE\",\"baseline\":4,\"target\":4"),
                        "1:146 /objectives/0/keyResults/0/measure/target: TARGET_IS_BASELINE: target (4.0) of key result"
                                + " \"k\" must differ from its baseline"),
                of(
                        measure("\"type\":\"RANGE\",\"lower\":4,\"upper\":3"),
                        "1:131 /objectives/0/keyResults/0/measure/lower: LOWER_ABOVE_UPPER: lower end (4.0) of key result"
                                + " \"k\" must not be above its upper end (3.0)"),
                of(
                        "{\"format\":\"okr-align/1\",\"objectives\":[],\n"
                                + " \"cycles\":[{\"id\":\"c\",\"start\":\"2026-04-01\",\"end\":\"2026-03-31\"}]}",
                        "2:49 /cycles/0/end: END_BEFORE_START: end (2026-03-31) of cycle \"c\" must not be before its start"
                                + " (2026-04-01)"),
                of(
                        objective("\"states\":[{\"since\":\"2026-05-01\",\"state\":\"ACTIVE\"},"
                                + "{\"since\":\"2026-04-01\",\"state\":\"POSTPONED\"}]"),
                        "1:120 /objectives/0/states/1/since: OUT_OF_ORDER: state POSTPONED of objective \"o\" (since 2026-04-01)"
                                + " must begin after the one before it (2026-05-01)"),
                of(
                        measure("\"type\":\"CHANGE\",\"baseline\":0,\"target\":4,"
                                + "\"phases\":[{\"date\":\"2026-05-01\",\"value\":5}]"),
                        "1:187 /objectives/0/keyResults/0/measure/phases/0/value: BAD_PHASES: value (5.0) of the phase of"
                                + " 2026-05-01 of key result \"k\" must lead from the baseline to the target without"
                                + " turning back"),
                of(
                        measure("\"type\":\"LEVELS\",\"levels\":[]"),
                        "1:133 /objectives/0/keyResults/0/measure/levels: EMPTY_LIST: key result \"k\" must have at least"
                                + " one level"),
                of(
                        keyResult("\"measure\":{\"type\":\"BINARY\"},"
                                + "\"checkIns\":[{\"date\":\"2026-05-01\",\"level\":\"MET\"}]"),
                        "1:166 /objectives/0/keyResults/0/checkIns/0/level: UNKNOWN_LEVEL: level \"MET\" of the check-in of"
                                + " 2026-05-01 of key result \"k\" is unknown, as the key result is not measured by levels;"
                                + " it must give a value"),
                of(
                        "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"o\",\"title\":\"O\",\"keyResults\":[\n"
                                + "{\"id\":\"us\",\"title\":\"US\",\"measure\":{\"type\":\"CHANGE\",\"baseline\":0,\"target\":4,"
                                + "\"unit\":\"USD\"},\"alignments\":[{\"to\":\"sum\"}]},\n"
                                + "{\"id\":\"sum\",\"title\":\"S\",\"source\":\"SUM\",\"measure\":{\"type\":\"CHANGE\",\"baseline\":0,"
                                + "\"target\":4,\"unit\":\"EUR\"}}]}]}",
                        "2:104 /objectives/0/keyResults/0/alignments/0: UNIT_MISMATCH: key result \"us\" is measured in"
                                + " \"USD\", the sum \"sum\" in \"EUR\"; both must have the same unit, or the set needs a conversion"),
                of(
                        objective("\"rollup\":{\"aggregation\":\"BLEND\"}"),
                        "1:70 /objectives/0/rollup: CONFLICT: roll-up of objective \"o\": aggregation BLEND needs a beta"
                                + " within [0, 1]"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isLocatedAndExplained(Case each) {
        assertThat(OkrJson.problems(each.document))
                .extracting(Documents::withPosition)
                .containsExactly(each.problem);
    }

    @Test
    void everyCodeIsHere() {
        List<String> codes = Stream.<Enum<?>>concat(
                        Arrays.stream(JsonCode.values()), Arrays.stream(Problem.Code.values()))
                .map(Enum::name)
                .toList();
        assertThat(cases())
                .flatExtracting(each -> OkrJson.problems(each.document))
                .extracting(DocumentProblem::code)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void manyAreFoundAtOnce() {
        assertThat(OkrJson.problems(Documents.resource("nasty.okr.json")))
                .extracting(Documents::withPosition)
                .containsExactlyElementsOf(
                        Documents.resource("nasty.problems.txt").lines().toList());
    }

    @Test
    void lineAndColumnAreThoseOfTheValueOrOfTheNameThatIsWrong() {
        List<String> lines = Documents.resource("nasty.okr.json").lines().toList();
        for (DocumentProblem problem : OkrJson.problems(Documents.resource("nasty.okr.json"))) {
            String there = lines.get(problem.line().getAsInt() - 1)
                    .substring(problem.column().getAsInt() - 1);
            if (problem.code().equals("UNKNOWN_PROPERTY") || problem.code().equals("DUPLICATE_KEY")) {
                String name = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
                assertThat(there).startsWith("\"" + name + "\":");
            } else if (problem.code().equals("MISSING_PROPERTY")) {
                assertThat(there).startsWith("{");
            } else {
                assertThat(there).matches("[\\[{\"0-9n-].*");
            }
        }
    }

    @Test
    void theExceptionListsThem() {
        assertThat(new InvalidDocumentException(OkrJson.problems("{}"))).hasMessage("""
                        2 problems:
                          : MISSING_PROPERTY: the document has no format; it needs one (line 1, column 1)
                          : MISSING_PROPERTY: the document has no objectives; it needs one (line 1, column 1)""");
        assertThat(new InvalidDocumentException(OkrJson.problems(Documents.resource("nasty.okr.json"))))
                .hasMessageStartingWith("39 problems:\n")
                .hasMessageEndingWith("\n  and 19 more");
    }

    @Test
    void oneLineHoldsAProblemWhateverIsInIt() {
        assertThat(OkrJson.problems(objective("\"a\\n\\u001b[31m~/b\":1")).get(0))
                .asString()
                .startsWith("/objectives/0/a\\u000a\\u001b[31m~0~1b: UNKNOWN_PROPERTY: an objective has no property"
                        + " \"a\\u000a\\u001b[31m~/b\";");
    }

    @Test
    void longTextsAreCut() {
        String title = "😀".repeat(1000);
        assertThat(OkrJson.problems(objective("\"effort\":\"x" + title + "\"")))
                .extracting(DocumentProblem::message)
                .containsExactly("effort is the string \"x" + "😀".repeat(19) + "…\"; it must be a number");
    }
}
