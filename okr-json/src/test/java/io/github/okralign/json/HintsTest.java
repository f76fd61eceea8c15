package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told who writes a document by hand and takes the next best word for the right one. */
class HintsTest {

    private static String objective(String properties) {
        return "{\"format\": \"okr-align/1\", \"organization\": {\"people\": [{\"id\": \"mia\", \"name\": \"Mia Berg\"}]},"
                + " \"objectives\": [{\"id\": \"grow\", \"title\": \"Grow well\"}, {\"id\": \"o\", \"title\": \"O\", "
                + properties.replace('\'', '"') + "}]}";
    }

    private static String keyResult(String properties) {
        return objective("'keyResults': [{'id': 'k', 'title': 'K', " + properties + "}]");
    }

    private static void assertProblem(String json, String problem) {
        assertThat(OkrJson.problems(json)).singleElement().hasToString(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'contributesTo': 'grow'   | contributesTo | write "alignments": [{"to": …}]
                    'contributes': ['grow']   | contributes   | write "alignments": [{"to": …}]
                    'parent': 'grow'          | parent        | write "alignments": [{"to": …}]
                    'supports': 'grow'        | supports      | write "alignments": [{"to": …, "type": "SUPPORTS"}]
                    'dependsOn': 'grow'       | dependsOn     | write "alignments": [{"to": …, "type": "DEPENDS_ON"}]
                    'name': 'Mine'            | name          | did you mean "title"?
                    'coOwner': 'mia'          | coOwner       | did you mean "coOwners"?
                    '$schema': 'x'            | $schema       | it belongs at the beginning of the document
                    """)
    void aPropertyOfAnObjectiveByItsNameElsewhere(String property, String name, String hint) {
        assertProblem(
                objective(property.replace("''", "'")),
                "/objectives/1/" + name + ": UNKNOWN_PROPERTY: an objective has no property \"" + name + "\"; " + hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    baseline   | {"type": "CHANGE", "baseline": …, "target": …}
                    target     | {"type": "CHANGE", "baseline": …, "target": …}
                    change     | {"type": "CHANGE", "baseline": …, "target": …}
                    ratio      | {"type": "RATIO", "baseline": …, "target": …}
                    atLeast    | {"type": "AT_LEAST", "threshold": …}
                    atMost     | {"type": "AT_MOST", "threshold": …}
                    range      | {"type": "RANGE", "lower": …, "upper": …}
                    milestones | {"type": "MILESTONES", "milestones": […]}
                    levels     | {"type": "LEVELS", "levels": […]}
                    binary     | {"type": "BINARY"}
                    """)
    void aMeasureThatIsNotWithinMeasure(String name, String measure) {
        assertProblem(
                keyResult("'" + name + "': 1"),
                "/objectives/1/keyResults/0/" + name + ": UNKNOWN_PROPERTY: a key result has no property \"" + name
                        + "\"; write \"measure\": " + measure);
    }

    @Test
    void theBaselineIsNotCalledStart() {
        assertProblem(
                keyResult("'measure': {'type': 'CHANGE', 'baseline': 0, 'start': 0, 'target': 1}"),
                "/objectives/1/keyResults/0/measure/start: UNKNOWN_PROPERTY: a measure has no property \"start\"; did"
                        + " you mean \"baseline\"?");
    }

    @ParameterizedTest
    @CsvSource({"people", "units", "values"})
    void whatTheOrganizationHasIsNotInTheDocumentItself(String name) {
        assertProblem(
                "{\"format\": \"okr-align/1\", \"" + name + "\": [], \"objectives\": []}",
                "/" + name + ": UNKNOWN_PROPERTY: the document has no property \"" + name + "\"; it belongs in the"
                        + " organization: \"organization\": {\"" + name + "\": […]}");
    }

    @Test
    void somebodyIsMeantByTheirName() {
        assertProblem(
                objective("'owner': 'Mia Berg'"),
                "/objectives/1/owner: DANGLING_REFERENCE: \"Mia Berg\" is not the id of a person of this set; it must be"
                        + " one; write \"mia\", which has that name");
        assertProblem(
                objective("'coOwners': ['Mia Burg']"),
                "/objectives/1/coOwners/0: DANGLING_REFERENCE: \"Mia Burg\" is not the id of a person of this set; it must"
                        + " be one");
    }

    @Test
    void aGoalIsMeantByItsTitle() {
        assertProblem(
                objective("'alignments': [{'to': 'Grow well'}]"),
                "/objectives/1/alignments/0/to: DANGLING_REFERENCE: \"Grow well\" is not the id of a goal of this set; it"
                        + " must be one; write \"grow\", which has that name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'confidence': '70%' | confidence | the string "70%"   | ; write 0.70
                    'confidence': '5%'  | confidence | the string "5%"    | ; write 0.05
                    'value': '5 %'      | value      | the string "5 %"   | ; write 5
                    'value': 'many'     | value      | the string "many"  |
                    'value': true       | value      | true               | ; write 1 for true and 0 for false
                    """)
    void aNumberIsWrittenAsOne(String property, String name, String found, String hint) {
        assertProblem(
                keyResult("'measure': {'type': 'BINARY'}, 'checkIns': [{'date': '2026-05-15', 'note': 'n', "
                        + property.replace("''", "'") + "}]"),
                "/objectives/1/keyResults/0/checkIns/0/" + name + ": WRONG_TYPE: " + name + " is " + found
                        + "; it must be a number" + (hint == null ? "" : hint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    70  | 70.0  | ; 70 looks like a percentage; write 0.7
                    1.1 | 1.1   |
                    101 | 101.0 |
                    -5  | -5.0  |
                    """)
    void aConfidenceIsNoPercentage(String confidence, String shown, String hint) {
        assertProblem(
                keyResult("'checkIns': [{'date': '2026-05-15', 'confidence': " + confidence + "}]"),
                "/objectives/1/keyResults/0/checkIns/0/confidence: OUT_OF_RANGE: confidence of the check-in of 2026-05-15 of"
                        + " key result \"k\" (" + shown + ") must be within [0, 1]" + (hint == null ? "" : hint));
    }

    /** What other programs make of a date without quotes in YAML. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-05-15T00:00:00.000Z | ; write "2026-05-15"
                    2026-05-15 00:00:00      | ; write "2026-05-15"
                    2026-5-1                 | ; write "2026-05-01"
                    2026-2-30                |
                    15.05.2026               |
                    """)
    void aDateIsADayAlone(String date, String hint) {
        assertProblem(
                objective("'start': '" + date + "'"),
                "/objectives/1/start: BAD_DATE: start (\"" + date + "\") must be a calendar date such as 2026-05-15"
                        + (hint == null ? "" : hint));
    }

    @Test
    void aDateIsAString() {
        assertProblem(
                objective("'start': 20260515"),
                "/objectives/1/start: WRONG_TYPE: start is the number 20260515; it must be a string such as \"2026-05-15\"");
    }

    /** Where nothing needs to be hinted at. */
    @Test
    void datesWithoutQuotesAndSchemasAreFine() {
        String json =
                "{\"$schema\": \"https://okralign.github.io/schema/okr-align-1.json\", \"format\": \"okr-align/1\","
                        + " \"objectives\": []}";
        assertThat(OkrJson.problems(json)).isEmpty();
        assertThat(OkrYaml.problems("format: okr-align/1\nasOf: 2026-05-15\nobjectives: []\n"))
                .isEmpty();
    }
}
