package io.github.okralign.json;

import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that mean harm, or come from a program that does. */
class HostileDocumentTest {

    private static final String EMPTY = "{\"format\":\"okr-align/1\",\"objectives\":[]}";
    private static final ReadOptions LENIENT =
            ReadOptions.builder().ignoreUnknownProperties(true).build();

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingIsLimitedEverywhere(String open) {
        String deep = open.repeat(100_000);
        assertThat(codes(deep)).last().isEqualTo("LIMIT_EXCEEDED");
        assertThat(codes("{\"objectives\":" + deep)).last().isEqualTo("LIMIT_EXCEEDED");
        assertThat(codes("{\"x\":" + deep)).containsExactly("UNKNOWN_PROPERTY", "LIMIT_EXCEEDED");
        assertThat(OkrJson.problems("{\"x\":" + deep, LENIENT))
                .singleElement()
                .extracting(DocumentProblem::code, DocumentProblem::pointer)
                .containsExactly("LIMIT_EXCEEDED", "/x");
    }

    @Test
    void aChainOf200000LinksIsRead() {
        String chain = IntStream.range(0, 200_000)
                .mapToObj(i -> "{\"id\":\"o" + i + "\",\"title\":\"O\",\"alignments\":[{\"to\":\"o" + (i + 1) + "\"}]}")
                .collect(Collectors.joining(",\n", "{\"format\":\"okr-align/1\",\"objectives\":[", "]}"));
        List<DocumentProblem> open = assertTimeout(Duration.ofSeconds(20), () -> OkrJson.problems(chain));
        assertThat(open)
                .extracting(Documents::withPosition)
                .containsExactly(
                        "200000:49 /objectives/199999/alignments/0/to: DANGLING_REFERENCE: \"o200000\" is not the"
                                + " id of a goal of this set; it must be one");
        OkrSet okrs = assertTimeout(
                Duration.ofSeconds(20),
                () -> OkrJson.read(chain.replace("\"o200000\"", "\"o199999\",\"state\":\"x\"")
                        .replace(",\"alignments\":[{\"to\":\"o199999\",\"state\":\"x\"}]", "")));
        assertThat(okrs.objectives()).hasSize(200_000);
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> OkrJson.read(OkrJson.write(okrs))))
                .isEqualTo(okrs);
    }

    @Test
    void aLoopOf200000LinksIsAProblem() {
        String loop = IntStream.range(0, 200_000)
                .mapToObj(i -> "{\"id\":\"o" + i + "\",\"title\":\"O\",\"alignments\":[{\"to\":\"o" + (i + 1) % 200_000
                        + "\"}]}")
                .collect(Collectors.joining(",", "{\"format\":\"okr-align/1\",\"objectives\":[", "]}"));
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> codes(loop))).containsExactly("LOOP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999999999", "-1e309", "1e99999999999999999999"})
    void numbersThatAreNoneAreNamedAsTheyStand(String number) {
        assertThat(OkrJson.problems(objective("\"effort\":" + number)))
                .singleElement()
                .hasToString("/objectives/0/effort: BAD_NUMBER: effort (" + number
                        + ") must be a finite number within [-1e100, 1e100]");
    }

    @Test
    void longNumbersAndStringsAreLimited() {
        assertThat(codes(objective("\"score\":0." + "0".repeat(90) + "1"))).isEmpty();
        assertThat(codes(objective("\"score\":0." + "0".repeat(200) + "1"))).containsExactly("LIMIT_EXCEEDED");
        assertThat(codes(objective("\"lineage\":\"" + "x".repeat(1 << 20) + "\"")))
                .isEmpty();
        assertThat(codes(objective("\"lineage\":\"" + "x".repeat((1 << 20) + 1) + "\"")))
                .containsExactly("LIMIT_EXCEEDED");
        assertThat(codes("{\"" + "x".repeat(1 << 20) + "\":1}")).containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void limitsCanBeSet() {
        ReadOptions tight = ReadOptions.builder()
                .maxNestingDepth(2)
                .maxStringLength(12)
                .maxNumberLength(3)
                .maxDocumentBytes(EMPTY.length())
                .build();
        assertThat(OkrJson.problems(EMPTY, tight)).isEmpty();
        assertThat(OkrJson.problems(stream(EMPTY, StandardCharsets.UTF_8), tight))
                .isEmpty();
        assertThat(OkrJson.problems(EMPTY + " ", tight))
                .singleElement()
                .hasToString(
                        ": LIMIT_EXCEEDED: a limit of reading is exceeded: the document has more than 40 characters");
        assertThat(OkrJson.problems(stream(EMPTY + " ", StandardCharsets.UTF_8), tight))
                .singleElement()
                .hasToString(": LIMIT_EXCEEDED: a limit of reading is exceeded: the document has more than 40 bytes");
        assertThat(OkrJson.problems(EMPTY.replace("[]", "[{"), tight))
                .extracting(DocumentProblem::code)
                .containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void unknownPropertiesCanBeIgnoredWithAllThatIsInThem() {
        String document = "{\"x\":{\"x\":[1,{\"x\":null}]},\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"o\","
                + "\"title\":\"O\",\"x\":\"y\",\"keyResults\":[{\"id\":\"k\",\"title\":\"K\","
                + "\"measure\":{\"type\":\"BINARY\",\"target\":1}}]}]}";
        assertThat(codes(document)).containsExactly("UNKNOWN_PROPERTY", "UNKNOWN_PROPERTY", "UNKNOWN_PROPERTY");
        assertThat(OkrJson.read(document, LENIENT).goals()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(OkrJson.problems("\uFEFF" + EMPTY)).isEmpty();
        assertThat(OkrJson.problems(stream("\uFEFF" + EMPTY, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(OkrJson.problems("\uFEFF{}").get(0).column()).hasValue(1);
        assertThat(codes("\uFEFF\uFEFF{}")).containsExactly("MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void otherEncodingsAreRefused(String charset) {
        byte[] bytes = objective("\"lineage\":\"é\"").getBytes(Charset.forName(charset));
        assertThat(OkrJson.problems(new ByteArrayInputStream(bytes)))
                .extracting(DocumentProblem::code)
                .containsExactly("MALFORMED_JSON");
    }

    @Test
    void bytesThatAreNotUtf8AreLocatedBehindTheProblemsBeforeThem() {
        byte[] bytes = "{\"x\":1,\n \"é\":\"_".getBytes(StandardCharsets.UTF_8);
        for (int bad : new int[] {0x80, 0xC0, 0xE9, 0xED, 0xF8, 0xFF}) {
            bytes[bytes.length - 1] = (byte) bad;
            assertThat(OkrJson.problems(new ByteArrayInputStream(bytes)))
                    .extracting(Documents::withPosition)
                    .containsExactly(
                            "1:2 /x: UNKNOWN_PROPERTY: the document has no property \"x\"; it may have format, asOf,"
                                    + " organization, cycles, objectives",
                            "2:2 /é: UNKNOWN_PROPERTY: the document has no property \"é\"; it may have format, asOf,"
                                    + " organization, cycles, objectives",
                            "2:7 : MALFORMED_JSON: the text is not JSON: the byte 0x"
                                    + Integer.toHexString(bad).toUpperCase(Locale.ROOT)
                                    + " at offset 15 is not UTF-8; the document must be in UTF-8");
        }
    }

    @Test
    void columnsCountCharactersAndLinesEndAsTheyLike() {
        assertThat(OkrJson.problems(stream("{\"é😀\":1,\r\n\"x\":1,\r\"y\":1,\n\n\"z\":1", StandardCharsets.UTF_8)))
                .extracting(problem ->
                        problem.line().getAsInt() + ":" + problem.column().getAsInt() + " " + problem.code())
                .containsExactly(
                        "1:2 UNKNOWN_PROPERTY",
                        "2:1 UNKNOWN_PROPERTY",
                        "3:1 UNKNOWN_PROPERTY",
                        "5:1 UNKNOWN_PROPERTY",
                        "5:6 MALFORMED_JSON");
        assertThat(OkrJson.problems("{\"é😀\":1, \"x\":1,").get(1).column()).hasValue(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "{",
                "[",
                "\"",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":0x1}",
                "{\"a\":tru}",
                "{/*x*/}",
                "#x\n{}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "\0",
                "{]",
                "{}}"
            })
    void whatIsNotJsonIsRefusedWithoutAdviceThatNobodyCanFollow(String text) {
        List<DocumentProblem> problems = OkrJson.problems(text);
        assertThat(problems).last().satisfies(problem -> {
            assertThat(problem.code()).isIn("MALFORMED_JSON", "TRAILING_CONTENT");
            assertThat(problem.line()).isPresent();
            assertThat(problem.message()).doesNotContainIgnoringCase("feature").doesNotContain("Source", "`");
        });
    }

    @Test
    void thePlaceholderForAMissingIdIsNoId() {
        assertThat(codes(EMPTY.replace("[]", "[{\"id\":\"\\u0000\",\"title\":\"O\"}]")))
                .containsExactly("MISSING_PROPERTY");
    }

    private static List<String> codes(String document) {
        return OkrJson.problems(document).stream().map(DocumentProblem::code).toList();
    }

    private static ByteArrayInputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
