package io.github.okralign.json;

import static io.github.okralign.json.Documents.keyResult;
import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What is at a limit is read; what is one above it is one problem that says which limit it is. */
class ReadLimitsTest {

    private static final String EMPTY = "{\"format\":\"okr-align/1\",\"objectives\":[]}";

    private static DocumentProblems problems(String document, UnaryOperator<ReadLimits.Builder> set) {
        ReadOptions options = ReadOptions.builder()
                .limits(set.apply(ReadLimits.builder()).build())
                .build();
        DocumentProblems problems = OkrJson.problems(document, options);
        assertThat(OkrJson.problems(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), options)
                        .toString()
                        .replace("bytes", "characters"))
                .isEqualTo(problems.toString());
        return problems;
    }

    private static String list(int count, String element) {
        return IntStream.range(0, count)
                .mapToObj(i -> element.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void theSizeOfTheDocument() {
        assertThat(problems(EMPTY, limits -> limits.maxDocumentBytes(EMPTY.length())))
                .isEmpty();
        assertThat(problems(EMPTY + " ", limits -> limits.maxDocumentBytes(EMPTY.length())))
                .hasToString(": LIMIT_EXCEEDED: the size of the document in characters must be at most"
                        + " maxDocumentBytes (40); ReadLimits can raise it");
    }

    @Test
    void theDepth() {
        assertThat(problems(EMPTY, limits -> limits.maxNestingDepth(2))).isEmpty();
        assertThat(problems(EMPTY.replace("[]", "[{}]"), limits -> limits.maxNestingDepth(2)))
                .hasToString(
                        "/objectives: LIMIT_EXCEEDED: the depth of nesting (3) must be at most maxNestingDepth (2);"
                                + " ReadLimits can raise it (line 1, column 40)");
    }

    @Test
    void theLengthOfStrings() {
        assertThat(problems(objective("\"lineage\":\"" + "x".repeat(1 << 20) + "\""), limits -> limits))
                .isEmpty();
        assertThat(problems(objective("\"lineage\":\"" + "x".repeat((1 << 20) + 1) + "\""), limits -> limits)
                        .toString())
                .startsWith("/objectives/0/lineage: LIMIT_EXCEEDED: the length of a string (1048577) must be at most"
                        + " maxStringLength (1048576); ReadLimits can raise it (line 1, column ");
    }

    @Test
    void theLengthOfNames() {
        assertThat(problems("{\"" + "x".repeat(1000) + "\":1}", limits -> limits))
                .extracting(DocumentProblem::code)
                .doesNotContain("LIMIT_EXCEEDED");
        assertThat(problems("{\"" + "x".repeat(1004) + "\":1}", limits -> limits)
                        .get(0)
                        .message())
                .matches("the length of a name \\(10\\d\\d\\) must be at most maxNameLength \\(1000\\);"
                        + " ReadLimits can raise it");
    }

    @Test
    void theLengthOfNumbers() {
        assertThat(problems(objective("\"score\":0." + "0".repeat(97) + "1"), limits -> limits))
                .isEmpty();
        assertThat(OkrJson.problems(objective("\"score\":1" + "0".repeat(100)))
                        .get(0)
                        .message())
                .isEqualTo(
                        "the length of a number (101) must be at most maxNumberLength (100); ReadLimits can raise it");
    }

    @Test
    void thePropertiesOfAnObject() {
        String three = EMPTY.replace("[]", "[],\"x\":[{\"a\":1,\"b\":2,\"c\":3,\"d\":4}]");
        assertThat(problems(three, limits -> limits.maxProperties(3)))
                .extracting(DocumentProblem::code)
                .containsExactly("UNKNOWN_PROPERTY");
        assertThat(problems(EMPTY.replace("[]", "[{\"a\":1,\"b\":2,\"c\":3}]"), limits -> limits.maxProperties(2))
                        .get(2))
                .hasToString("/objectives/0: LIMIT_EXCEEDED: the number of properties (3) must be at most"
                        + " maxProperties (2); ReadLimits can raise it");
    }

    @ParameterizedTest
    @CsvSource({
        "maxObjectives, objectives, 3, /objectives/2",
        "maxKeyResults, key results, 2, /objectives/1/keyResults/0",
        "maxCheckIns, check-ins, 4, /objectives/1/keyResults/0/checkIns/1",
        "maxAlignments, alignments, 5, /objectives/2/alignments/0",
        "maxElements, elements of all lists, 17, /objectives/2/alignments/0",
    })
    void theCounts(String name, String what, int number, String place) {
        String document = EMPTY.replace("[]", list(3, """
                {"id": "o#", "title": "O",
                 "tags": ["x"],
                 "alignments": [{"to": "o3"}],
                 "keyResults": [{"id": "k#", "title": "K", "measure": {"type": "AT_LEAST", "threshold": 1},
                   "checkIns": [{"date": "2026-05-01", "value": 1}, {"date": "2026-05-02", "value": 1}],
                   "alignments": [{"to": "o3"}]}]}"""));
        DocumentProblems problems = problems(document, limits -> set(limits, name, number - 1));
        assertThat(problems)
                .singleElement()
                .hasToString(place + ": LIMIT_EXCEEDED: the number of " + what + " (" + number + ") must be at most "
                        + name + " (" + (number - 1) + "); ReadLimits can raise it");
        assertThat(problems(document, limits -> set(limits, name, 1000)))
                .extracting(DocumentProblem::code)
                .containsOnly("DANGLING_REFERENCE");
    }

    private static ReadLimits.Builder set(ReadLimits.Builder limits, String name, int limit) {
        return switch (name) {
            case "maxObjectives" -> limits.maxObjectives(limit);
            case "maxKeyResults" -> limits.maxKeyResults(limit);
            case "maxCheckIns" -> limits.maxCheckIns(limit);
            case "maxAlignments" -> limits.maxAlignments(limit);
            case "maxElements" -> limits.maxElements(limit);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void nothingBehindTheLimitIsLookedAt() {
        String document = EMPTY.replace("[]", "[{\"id\":1},{\"id\":2},{\"id\":3}],\"x\":1");
        assertThat(problems(document, limits -> limits.maxObjectives(2)))
                .extracting(DocumentProblem::pointer, DocumentProblem::code)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"/objectives/0/id\", \"WRONG_TYPE\")",
                        "(\"/objectives/1/id\", \"WRONG_TYPE\")",
                        "(\"/objectives/2\", \"LIMIT_EXCEEDED\")");
    }

    @Test
    void inAMapperTheCountsHoldAndTheMappersOwnConstraintsAreNamedAsSuch() {
        ReadOptions two = ReadOptions.builder()
                .limits(ReadLimits.builder().maxObjectives(2).build())
                .build();
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNumberLength(5)
                                .build())
                        .build())
                .addModule(new OkrJacksonModule(two))
                .build();
        assertThatThrownBy(() -> mapper.readValue(EMPTY.replace("[]", "[{},{},{}]"), OkrSet.class))
                .hasMessageContaining(
                        "the number of objectives (3) must be at most maxObjectives (2);" + " ReadLimits can raise it");
        assertThatThrownBy(() -> mapper.readValue(keyResult("\"weight\":1.00000"), OkrSet.class))
                .hasMessageContaining("the length of a number (6) must be at most maxNumberLength (5);"
                        + " StreamReadConstraints can raise it");
    }

    @Test
    void settersSayWhichOneIsWrong() {
        assertThatThrownBy(() -> ReadLimits.builder().maxNestingDepth(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxNestingDepth (0) must be above 0");
        assertThatThrownBy(() -> ReadLimits.builder().maxElements(-1)).hasMessage("maxElements (-1) must be above 0");
    }

    @Test
    void limitsCanBeTakenFurther() {
        ReadLimits limits = ReadLimits.builder()
                .maxDocumentBytes(1)
                .maxNestingDepth(2)
                .maxStringLength(3)
                .maxNameLength(4)
                .maxNumberLength(5)
                .maxProperties(6)
                .maxObjectives(7)
                .maxKeyResults(8)
                .maxCheckIns(9)
                .maxAlignments(10)
                .maxElements(11)
                .maxProblems(12)
                .build();
        assertThat(limits.toBuilder().build()).usingRecursiveComparison().isEqualTo(limits);
        assertThat(limits)
                .extracting(
                        ReadLimits::maxDocumentBytes,
                        ReadLimits::maxNestingDepth,
                        ReadLimits::maxStringLength,
                        ReadLimits::maxNameLength,
                        ReadLimits::maxNumberLength,
                        ReadLimits::maxProperties,
                        ReadLimits::maxObjectives,
                        ReadLimits::maxKeyResults,
                        ReadLimits::maxCheckIns,
                        ReadLimits::maxAlignments,
                        ReadLimits::maxElements,
                        ReadLimits::maxProblems)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void theDefaults() {
        ReadLimits limits = ReadLimits.DEFAULT;
        assertThat(limits.maxDocumentBytes()).isEqualTo(268_435_456);
        assertThat(limits.maxNestingDepth()).isEqualTo(64);
        assertThat(limits.maxStringLength()).isEqualTo(1_048_576);
        assertThat(limits.maxNameLength()).isEqualTo(1000);
        assertThat(limits.maxNumberLength()).isEqualTo(100);
        assertThat(limits.maxProperties()).isEqualTo(1000);
        assertThat(limits.maxObjectives()).isEqualTo(1_000_000);
        assertThat(limits.maxKeyResults()).isEqualTo(5_000_000);
        assertThat(limits.maxCheckIns()).isEqualTo(5_000_000);
        assertThat(limits.maxAlignments()).isEqualTo(5_000_000);
        assertThat(limits.maxElements()).isEqualTo(10_000_000);
        assertThat(limits.maxProblems()).isEqualTo(1000);
    }
}
