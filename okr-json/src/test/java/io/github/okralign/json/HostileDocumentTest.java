package io.github.okralign.json;

import static io.github.okralign.json.Documents.objective;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.Units;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
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
        List<DocumentProblem> open = OkrJson.problems(chain);
        assertThat(open)
                .extracting(Documents::withPosition)
                .containsExactly(
                        "200000:49 /objectives/199999/alignments/0/to: DANGLING_REFERENCE: \"o200000\" is not the"
                                + " id of a goal of this set; it must be one");
        OkrSet okrs = OkrJson.read(chain.replace("\"o200000\"", "\"o199999\",\"state\":\"x\"")
                .replace(",\"alignments\":[{\"to\":\"o199999\",\"state\":\"x\"}]", ""));
        assertThat(okrs.objectives()).hasSize(200_000);
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
    }

    @Test
    void aLoopOf200000LinksIsAProblem() {
        String loop = IntStream.range(0, 200_000)
                .mapToObj(i -> "{\"id\":\"o" + i + "\",\"title\":\"O\",\"alignments\":[{\"to\":\"o" + (i + 1) % 200_000
                        + "\"}]}")
                .collect(Collectors.joining(",", "{\"format\":\"okr-align/1\",\"objectives\":[", "]}"));
        assertThat(codes(loop)).containsExactly("LOOP");
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

    /** Different texts whose hash is the same, as that of "Aa" is that of "BB". */
    private static String colliding(int number) {
        StringBuilder id = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    /** Comparing each with each would take hours: 50,000 ids with one hash code, in five tables. */
    @Test
    void hashesThatMeetCostLittle() {
        int many = 50_000;
        String links = list(many - 1, i -> "{\"to\":\"" + colliding(i) + "\"}");
        String document = EMPTY.replace(
                "[]",
                list(
                        many,
                        i -> "{\"id\":\"" + colliding(i) + "\",\"title\":\"O\",\"owner\":\"" + colliding(i) + "\","
                                + "\"unit\":\"" + colliding(i) + "\",\"alignments\":"
                                + (i == many - 1 ? links : "[]") + "}"));
        String organization = "{\"organization\":{\"units\":" + list(many, i -> "{\"id\":\"" + colliding(i) + "\"}")
                + ",\"people\":" + list(many, i -> "{\"id\":\"" + colliding(i) + "\"}") + "},";
        OkrSet okrs = OkrJson.read(organization + document.substring(1));
        assertThat(okrs.objectives()).hasSize(many);
        Analysis analysis = Analysis.of(okrs, LocalDate.parse("2026-05-15"));
        assertThat(analysis.goal(colliding(many - 1)).goal().id()).isEqualTo(colliding(many - 1));
        assertThat(analysis.units().all()).hasSize(many);
    }

    @Test
    void namesWhoseHashesMeetAreNamesLikeOthers() {
        String properties = IntStream.range(0, 900)
                .mapToObj(i -> "\"" + colliding(i) + "\":1")
                .collect(Collectors.joining(","));
        assertThat(OkrJson.problems(objective(properties), LENIENT)).isEmpty();
        assertThat(codes(objective(properties + "," + properties.substring(0, properties.indexOf(',')))))
                .hasSize(901)
                .endsWith("DUPLICATE_KEY");
    }

    /** A name that is unknown is kept for as long as its object lasts, to see whether it comes again. */
    @Test
    void unknownPropertiesThatAreIgnoredAreLimitedToo() {
        String many =
                IntStream.range(0, 100_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        assertThat(OkrJson.problems(objective(many), LENIENT))
                .singleElement()
                .hasToString("/objectives/0: LIMIT_EXCEEDED: the number of properties (1001) must be at most"
                        + " maxProperties (1000); ReadLimits can raise it");
        assertThat(OkrJson.problems(objective("\"x\":{" + many + "}"), LENIENT)).isEmpty();
    }

    /** A chain of units, each with an objective aligned to one halfway up, and a chain of cycles; climbing each takes hours. */
    @Test
    void linesOf50000UnitsAndCyclesCostLittle() {
        int many = 50_000;
        String units =
                list(many, i -> "{\"id\":\"u" + i + "\"" + (i == 0 ? "" : ",\"parent\":\"u" + (i - 1) + "\"") + "}");
        String cycles = units.replace("\"u", "\"c");
        String objectives = list(
                many,
                i -> "{\"id\":\"o" + i + "\",\"title\":\"O\",\"unit\":\"u" + i + "\",\"cycle\":\"c" + i + "\""
                        + (i == 0 ? "" : ",\"alignments\":[{\"to\":\"o" + i / 2 + "\"}]") + "}");
        OkrSet okrs = OkrJson.read("{\"format\":\"okr-align/1\",\"organization\":{\"units\":" + units + "},\"cycles\":"
                + cycles + ",\"objectives\":" + objectives + "}");
        Units found = Units.of(okrs);
        assertThat(found.unit("u0").orElseThrow().internal()).isEqualTo(many - 1);
        assertThat(found.unit("u" + (many - 1)).orElseThrow().vertical()).isEqualTo(1);
    }

    @Test
    void surrogatesWithoutAPartnerAreTextsLikeOthersIfTheyAreEscapedAndNoUtf8IfNot() {
        OkrSet okrs = OkrJson.read(objective("\"lineage\":\"\\ud83d\",\"description\":\"\\ude00\\ud83d\""));
        assertThat(okrs.objectives().get(0).lineage()).hasValue("\ud83d");
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
        byte[] raw = objective("\"lineage\":\"???\"").getBytes(StandardCharsets.UTF_8);
        int at = new String(raw, StandardCharsets.UTF_8).indexOf("???");
        raw[at] = (byte) 0xED;
        raw[at + 1] = (byte) 0xA0;
        raw[at + 2] = (byte) 0xBD;
        assertThat(OkrJson.problems(new ByteArrayInputStream(raw)))
                .extracting(DocumentProblem::code)
                .containsExactly("MALFORMED_JSON");
    }

    /** Turning text around, clearing a terminal, and breaking a line are left to the reader's imagination. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u001b[2J",
                "\\n",
                "\\r",
                "\\u0085",
                "\\u2028",
                "\\u0000",
                "\\u007f",
                "\\u009b",
                "\\u202e",
                "\\u2066",
                "\\udb40\\udc41", // a tag
                "\\udb40\\udd00", // a variation selector
                "\\ud83d" // half a character
            })
    void whatWouldSpoilALineIsShownEscaped(String escaped) {
        String problems = OkrJson.problems(objective("\"owner\":\"a" + escaped + "b\",\"x" + escaped + "\":1"))
                .toString();
        assertThat(problems).hasLineCount(2);
        assertThat(problems.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x2028
                        || c >= 0xE0000);
        assertThat(problems).contains(escaped.equals("\\n") ? "\\u000a" : escaped.equals("\\r") ? "\\u000d" : escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "[1, NaN, Infinity]", "{\"a\": [{\"b\": -Infinity}], \"c\": NaN}"})
    void whatIsNoJsonIsNoneInAnIgnoredPropertyEither(String value) {
        String document = objective("\"x-mine\":" + value);
        assertThat(OkrJson.problems(document, LENIENT))
                .singleElement()
                .asString()
                .matches(
                        "/objectives/0/x-mine: BAD_NUMBER: x-mine \\((NaN|Infinity|-Infinity)\\) must be a finite number");
        assertThat(OkrJson.problems(document.replaceAll("-?(NaN|Infinity)", "1e999"), LENIENT))
                .as("JSON, if more than a double holds")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "-0", "0e999999999", "-0.0e-5", "1e-400"})
    void numbersTooSmallToTellAreZero(String number) {
        OkrSet okrs = OkrJson.read(objective("\"manual\":" + number));
        assertThat(okrs.objectives().get(0).manual()).hasValue(number.startsWith("-") ? -0.0 : 0.0);
        assertThat(OkrJson.read(OkrJson.write(okrs))).isEqualTo(okrs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NAN", "Inf", "INF", "+Infinity", "\"NaN\"", "-NaN"})
    void otherSpellingsOfNoNumberAreRefused(String number) {
        assertThat(codes(objective("\"manual\":" + number)))
                .singleElement()
                .isIn("MALFORMED_JSON", "WRONG_TYPE", "BAD_NUMBER");
    }

    @Test
    void everyRepetitionOfAKeyIsAProblem() {
        String keys = "\"title\":\"T\",".repeat(900);
        assertThat(codes(objective(keys + "\"effort\":1"))).hasSize(900).containsOnly("DUPLICATE_KEY");
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
