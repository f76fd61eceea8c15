package io.github.okralign.json;

import static io.github.okralign.json.Documents.keyResult;
import static io.github.okralign.json.Documents.measure;
import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What only follows from a value that could not be read is not a problem of its own; everything else is. */
class FollowUpTest {

    @Test
    void anIdOfTheWrongTypeIsNotMissingToo() {
        assertProblems(
                "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":7,\"title\":[]}]}",
                "/objectives/0/id: WRONG_TYPE",
                "/objectives/0/title: WRONG_TYPE");
    }

    @Test
    void anElementOfTheWrongTypeKeepsItsPlace() {
        assertProblems(
                "{\"format\":\"okr-align/1\",\"objectives\":[7,{\"id\":\"o\",\"title\":\"O\",\"effort\":-1}]}",
                "/objectives/0: WRONG_TYPE",
                "/objectives/1/effort: OUT_OF_RANGE");
    }

    @Test
    void referencesIntoAListThatCouldNotBeReadMayBeRight() {
        assertProblems(
                "{\"format\":\"okr-align/1\",\"organization\":[],\"cycles\":7,\"objectives\":[{\"id\":\"o\",\"title\":\"O\","
                        + "\"unit\":\"u\",\"owner\":\"p\",\"cycle\":\"c\",\"values\":[\"v\"],"
                        + "\"alignments\":[{\"to\":\"x\",\"by\":\"p\"}]}]}",
                "/organization: WRONG_TYPE",
                "/cycles: WRONG_TYPE",
                "/objectives/0/alignments/0/to: DANGLING_REFERENCE");
        assertProblems(
                "{\"format\":\"okr-align/1\",\"organization\":{\"units\":7,\"people\":[{\"id\":\"p\",\"unit\":\"u\"}]},"
                        + "\"cycles\":[{\"id\":\"c\",\"parent\":\"x\"}],\"objectives\":[]}",
                "/organization/units: WRONG_TYPE",
                "/cycles/0/parent: DANGLING_REFERENCE");
    }

    @Test
    void theRestOfAMeasureIsChecked() {
        assertProblems(
                measure("\"type\":\"CHANGE\",\"baseline\":\"4\",\"target\":1e101,\"phases\":[{\"date\":\"2026\"},{}]"),
                "/objectives/0/keyResults/0/measure/baseline: WRONG_TYPE",
                "/objectives/0/keyResults/0/measure/target: BAD_NUMBER",
                "/objectives/0/keyResults/0/measure/phases/0: MISSING_PROPERTY",
                "/objectives/0/keyResults/0/measure/phases/0/date: BAD_DATE",
                "/objectives/0/keyResults/0/measure/phases/1: MISSING_PROPERTY",
                "/objectives/0/keyResults/0/measure/phases/1: MISSING_PROPERTY");
    }

    @Test
    void whatAMeasureLacksIsSaidOnce() {
        assertProblems(measure("\"unit\":\"EUR\""), "/objectives/0/keyResults/0/measure: MISSING_PROPERTY");
        assertProblems(
                measure("\"type\":\"RANGE\",\"upper\":1"), "/objectives/0/keyResults/0/measure: MISSING_PROPERTY");
        assertProblems(measure("\"type\":\"MILESTONES\""), "/objectives/0/keyResults/0/measure: MISSING_PROPERTY");
        assertProblems(
                measure("\"type\":\"MILESTONES\",\"milestones\":{}"),
                "/objectives/0/keyResults/0/measure/milestones: WRONG_TYPE");
        assertProblems(
                measure("\"type\":\"MILESTONES\",\"milestones\":[{\"id\":7},{\"weight\":0},3]"),
                "/objectives/0/keyResults/0/measure/milestones/0/id: WRONG_TYPE",
                "/objectives/0/keyResults/0/measure/milestones/1/weight: OUT_OF_RANGE",
                "/objectives/0/keyResults/0/measure/milestones/2: WRONG_TYPE");
    }

    @Test
    void levelsThatCouldNotBeReadMayBeThoseOfCheckIns() {
        String checkIns = ",\"checkIns\":[{\"date\":\"2026-05-01\",\"level\":\"MET\",\"confidence\":2}]";
        assertProblems(
                keyResult("\"measure\":{\"type\":\"LEVELS\",\"levels\":[7,{\"progress\":1}]}" + checkIns),
                "/objectives/0/keyResults/0/measure/levels/0: WRONG_TYPE",
                "/objectives/0/keyResults/0/measure/levels/1: MISSING_PROPERTY",
                "/objectives/0/keyResults/0/checkIns/0/confidence: OUT_OF_RANGE");
        assertProblems(
                keyResult("\"measure\":\"LEVELS\"" + checkIns),
                "/objectives/0/keyResults/0/measure: WRONG_TYPE",
                "/objectives/0/keyResults/0/checkIns/0/confidence: OUT_OF_RANGE");
        assertProblems(
                keyResult("\"measure\":{\"type\":\"LEVEL\"}" + checkIns),
                "/objectives/0/keyResults/0/measure/type: UNKNOWN_NAME",
                "/objectives/0/keyResults/0/checkIns/0/confidence: OUT_OF_RANGE");
        assertProblems(
                keyResult("\"measure\":{\"type\":\"BINARY\",\"unit\":\"EUR\"}" + checkIns),
                "/objectives/0/keyResults/0/measure/unit: UNKNOWN_PROPERTY",
                "/objectives/0/keyResults/0/checkIns/0/level: UNKNOWN_LEVEL",
                "/objectives/0/keyResults/0/checkIns/0/confidence: OUT_OF_RANGE");
    }

    @Test
    void aWindowThatCouldNotBeReadIsNotTheCycles() {
        assertProblems(
                "{\"format\":\"okr-align/1\",\"cycles\":[{\"id\":\"c\",\"end\":\"2026-03-31\"}],\"objectives\":[{\"id\":\"o\","
                        + "\"title\":\"O\",\"cycle\":\"c\",\"keyResults\":[{\"id\":\"k\",\"title\":\"K\",\"start\":\"2026-04-01\","
                        + "\"due\":\"June\",\"measure\":{\"type\":\"CHANGE\",\"baseline\":0,\"target\":1,"
                        + "\"phases\":[{\"date\":\"2026-05-01\",\"value\":0.5}]}}]}]}",
                "/objectives/0/keyResults/0/due: BAD_DATE");
    }

    @Test
    void aRollUpThatCouldNotBeReadMayFitTogether() {
        assertProblems(
                objective("\"rollup\":{\"aggregation\":\"BLEND\",\"beta\":\"0.5\",\"keyResultShare\":2}"),
                "/objectives/0/rollup/beta: WRONG_TYPE",
                "/objectives/0/rollup/keyResultShare: OUT_OF_RANGE");
    }

    @Test
    void aLinkOfAnUnknownKindLeadsNowhereYet() {
        assertProblems(
                keyResult("\"alignments\":[{\"to\":\"o\",\"type\":\"HELPS\",\"weight\":0}]"),
                "/objectives/0/keyResults/0/alignments/0/type: UNKNOWN_NAME",
                "/objectives/0/keyResults/0/alignments/0/weight: OUT_OF_RANGE");
        assertProblems(
                objective(
                        "\"alignments\":[{\"to\":\"k\",\"state\":\"OPEN\"}],\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"}]"),
                "/objectives/0/alignments/0/state: UNKNOWN_NAME");
    }

    @Test
    void theFirstOfTwoPropertiesIsChecked() {
        assertProblems(
                objective("\"effort\":-1,\"effort\":{\"x\":[]}"),
                "/objectives/0/effort: OUT_OF_RANGE",
                "/objectives/0/effort: DUPLICATE_KEY");
    }

    @Test
    void factsAreNotJudgedByHalfADocument() {
        assertProblems(
                "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":7,\"unit\":\"u\",\"alignments\":[{\"to\":\"later\"}]},",
                "/objectives/0/id: WRONG_TYPE",
                "/objectives: MALFORMED_JSON");
    }

    private static void assertProblems(String document, String... pointersAndCodes) {
        assertThat(OkrJson.problems(document))
                .extracting(problem -> problem.pointer() + ": " + problem.code())
                .containsExactly(pointersAndCodes);
    }
}
