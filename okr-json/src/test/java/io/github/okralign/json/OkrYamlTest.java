package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.NullPointerTester;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkrYamlTest {

    static final String SMALL = """
            # What we want
            format: okr-align/1
            asOf: 2026-05-15
            objectives:
              - id: grow
                title: Firms love us # really
                description: >
                  Folded
                  text
                owner:
                keyResults:
                  - id: 'no'
                    title: "ARR: yes"
                    measure: {type: CHANGE, baseline: 1.2, target: 2e0, unit: M EUR}
                    checkIns:
                      - {date: 2026-05-08, value: -0}
            """;

    @TempDir
    private Path folder;

    private static List<String> problems(String yaml) {
        return OkrYaml.problems(yaml).stream().map(Documents::withPosition).toList();
    }

    /** A document whose only objective has this property on its fifth line. */
    private static String property(String property) {
        return "format: okr-align/1\nobjectives:\n  - id: o\n    title: O\n    " + property + "\n";
    }

    /** JSON is YAML: what may stand in quotes there as it is may do so here, and none of it ends a line. */
    @Test
    void whatJsonHoldsWithinQuotesIsReadAsItIs() {
        StringBuilder odd = new StringBuilder("a\u007f \uFFFE\uFFFF😀\uDBFF\uDFFD\uDB80\uDC00 b\u2028c");
        for (char c = 0x80; c < 0xA0; c++) {
            odd.append(' ').append(c).append(' ');
        }
        OkrSet okrs = OkrSet.builder()
                .objective("o\u0085", o -> o.title(odd.toString()).tag("\u0085\u0085"))
                .build();
        String json = OkrJson.write(okrs);
        assertThat(json).contains(odd);
        assertThat(OkrYaml.read(json)).isEqualTo(okrs);
        assertThat(problems(json.replace("\"tags\"", "\"t\u0080gs\"")))
                .isEqualTo(OkrJson.problems(json.replace("\"tags\"", "\"t\u0080gs\"")).stream()
                        .map(Documents::withPosition)
                        .toList())
                .hasSize(1);
    }

    /** The library reads at most 2^20 characters at once, and fails if these end within one. */
    @Test
    void aCharacterMayStandWhereThePartsOfALongTextMeet() {
        OkrSet small = OkrYaml.read(SMALL);
        for (int before = (1 << 20) - 3; before < (1 << 20) + 3; before++) {
            assertThat(OkrYaml.read("#" + "x".repeat(before - 1) + "😀\n" + SMALL))
                    .isEqualTo(small);
            assertThat(OkrYaml.read(SMALL + "#" + "x".repeat(before - 1 - SMALL.length()) + "\u0085😀\n"))
                    .isEqualTo(small);
        }
    }

    @Test
    void readsWhatPeopleWrite() {
        OkrSet same = OkrJson.read("""
                {"format": "okr-align/1", "asOf": "2026-05-15", "objectives": [{"id": "grow", "title": "Firms love us",
                  "description": "Folded text\\n", "keyResults": [{"id": "no", "title": "ARR: yes",
                    "measure": {"type": "CHANGE", "baseline": 1.2, "target": 2, "unit": "M EUR"},
                    "checkIns": [{"date": "2026-05-08", "value": -0.0}]}]}]}
                """);
        assertThat(OkrYaml.read(SMALL)).isEqualTo(same);
        assertThat(OkrYaml.read("---\n" + SMALL + "...\n")).isEqualTo(same);
        assertThat(OkrYaml.read("\uFEFF" + SMALL.replace("\n", "\r\n"))).isEqualTo(same);
    }

    @Test
    void filesAndStreamsHoldTheSameAsTexts() throws IOException {
        Path file = Files.writeString(folder.resolve("okrs.yaml"), "\uFEFF" + SMALL);
        assertThat(OkrYaml.read(file)).isEqualTo(OkrYaml.read(SMALL));
        assertThat(OkrYaml.read(new ByteArrayInputStream(SMALL.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(OkrYaml.read(SMALL));
        assertThat(OkrYaml.problems(file)).isEmpty();
        assertThat(OkrYaml.problems(new ByteArrayInputStream(new byte[0])))
                .isEqualTo(OkrYaml.problems(""))
                .hasSize(1);
        assertThatThrownBy(() -> OkrYaml.read("a: 1"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/a: UNKNOWN_PROPERTY");
    }

    /** What JSON says with quotes, YAML must not say with something that looks alike. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            effort: 1_000 | 5:13 /objectives/0/effort: WRONG_TYPE: effort is the string "1_000"; it must be a number
            effort: 0o17 | 5:13 /objectives/0/effort: WRONG_TYPE: effort is the string "0o17"; it must be a number
            effort: 017 | 5:13 /objectives/0/effort: WRONG_TYPE: effort is the string "017"; it must be a number
            effort: 0x1F | 5:13 /objectives/0/effort: WRONG_TYPE: effort is the string "0x1F"; it must be a number
            effort: 1:30 | 5:13 /objectives/0/effort: WRONG_TYPE: effort is the string "1:30"; it must be a number
            effort: .nan | 5:13 /objectives/0/effort: BAD_NUMBER: effort (.nan) must be a finite number within [-1e100, 1e100]
            effort: .inf | 5:13 /objectives/0/effort: BAD_NUMBER: effort (.inf) must be a finite number within [-1e100, 1e100]
            effort: -.inf | 5:13 /objectives/0/effort: BAD_NUMBER: effort (-.inf) must be a finite number within [-1e100, 1e100]
            effort: 1e400 | 5:13 /objectives/0/effort: BAD_NUMBER: effort (1e400) must be a finite number within [-1e100, 1e100]
            strategic: yes | 5:16 /objectives/0/strategic: WRONG_TYPE: strategic is the string "yes"; it must be true or false
            strategic: True | 5:16 /objectives/0/strategic: WRONG_TYPE: strategic is the string "True"; it must be true or false
            owner: 12 | 5:12 /objectives/0/owner: WRONG_TYPE: owner is the number 12; it must be a string
            owner: true | 5:12 /objectives/0/owner: WRONG_TYPE: owner is true; it must be a string
            owner: no | 5:12 /objectives/0/owner: DANGLING_REFERENCE: "no" is not the id of a person of this set; it must be one
            owner: ~ | 5:12 /objectives/0/owner: DANGLING_REFERENCE: "~" is not the id of a person of this set; it must be one
            title: again | 5:5 /objectives/0/title: DUPLICATE_KEY: property "title" is a duplicate; each property must appear once
            stategic: true | 5:5 /objectives/0/stategic: UNKNOWN_PROPERTY: an objective has no property "stategic"; did you mean "strategic"?
            state: DONE | 5:12 /objectives/0/state: UNKNOWN_NAME: state ("DONE") must be one of DRAFT, ACTIVE, CLOSED, POSTPONED, CANCELLED
            tags: [a, 1] | 5:15 /objectives/0/tags/1: WRONG_TYPE: tags[1] is the number 1; it must be a string
            owner: !!str mia | 5:12 /objectives/0/owner: MALFORMED_JSON: the text is not JSON-compatible YAML: a value has the tag "tag:yaml.org,2002:str"; tags are not supported
            tags: !x [a] | 5:11 /objectives/0/tags: MALFORMED_JSON: the text is not JSON-compatible YAML: a value has the tag "x"; tags are not supported
            description: [&a x, *a] | 5:25 /objectives/0/description: MALFORMED_JSON: the text is not JSON-compatible YAML: *a is an alias; write out the value instead
            ? [a] : b | 5:7 /objectives/0: MALFORMED_JSON: the text is not JSON-compatible YAML: the name of a property must be a string
            """)
    void trapsAreProblemsWhereTheyStand(String property, String problem) {
        assertThat(problems(property(property.replace(" : b", "\n    : b"))))
                .last()
                .isEqualTo(problem);
    }

    @Test
    void whatIsAnchoredButNotReferredToIsFine() {
        assertThat(OkrYaml.problems(property("description: &a some text"))).isEmpty();
    }

    /** Lists of lists of lists, each ten times the one before: refused at the first alias. */
    @Test
    void aBombOfAliasesDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("x0: &x0 [lol]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("x" + i + ": &x" + i + " [" + ("*x" + (i - 1) + ",").repeat(10) + "]\n");
        }
        assertThat(problems(bomb.toString()))
                .last()
                .asString()
                .startsWith("2:10 /x1: MALFORMED_JSON: ")
                .contains("*x0 is an alias");
        ReadOptions lenient =
                ReadOptions.builder().ignoreUnknownProperties(true).build();
        assertThat(OkrYaml.problems(bomb.toString(), lenient)).hasSize(1);
        assertThat(problems("<<: *a\n")).last().asString().contains("*a is an alias");
    }

    @Test
    void aSecondDocumentIsTooMuch() {
        assertThat(problems(SMALL + "---\n" + SMALL))
                .containsExactly(
                        "19:1 : TRAILING_CONTENT: there is content after the document; it must be one object and nothing else");
        assertThat(problems(SMALL + "---\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "# nothing\n",
                "a: 'b",
                "a: [1",
                "a: {",
                "a:\n\tb: 1",
                "a: b: c",
                "- a\nb: 1",
                "@a",
                "%",
                "a: \"\\x\"",
                "\0",
                "a: \uFFFE",
                "*a",
                "&a",
                "|",
                "? ",
                "[]",
                "a",
                "1",
                "a: !",
                "!!binary x",
                "!<tag:yaml.org,2002:int> x"
            })
    void whatIsNotADocumentIsRefusedSomewhere(String text) {
        assertThat(OkrYaml.problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isIn("MALFORMED_JSON", "WRONG_TYPE", "UNKNOWN_PROPERTY", "MISSING_PROPERTY");
            assertThat(problem.line()).isPresent();
            assertThat(problem.toString()).doesNotContain("org.snakeyaml", "Source", "`");
        });
    }

    @Test
    void malformedTextsSayWhere() {
        assertThat(problems("format: okr-align/1\nobjectives:\n\t- id: o\n"))
                .containsExactly(
                        "3:1 /objectives: MALFORMED_JSON: the text is not JSON-compatible YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
        assertThat(problems("format: 'okr-align/1\n"))
                .containsExactly(
                        "2:1 /format: MALFORMED_JSON: the text is not JSON-compatible YAML: found unexpected end of stream");
        byte[] bytes = "format: 'okr-align/1é".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(OkrYaml.problems(new ByteArrayInputStream(bytes)))
                .extracting(Documents::withPosition)
                .containsExactly(
                        "1:21 /format: MALFORMED_JSON: the text is not YAML: the byte 0xE9 at offset 20 is not UTF-8; the document must be in UTF-8");
    }

    @Test
    void columnsCountCharactersAsInJson() {
        assertThat(problems("{\"é😀\": 1, x: 1,\r\ny: 1,\r z: 1, format: okr-align/1, objectives: [7]}"))
                .extracting(problem -> problem.split(": ")[0])
                .containsExactly("1:2 /é😀", "1:12 /x", "2:1 /y", "3:2 /z", "3:42 /objectives/0");
    }

    @Test
    void limitsHold() {
        assertThat(problems("x: " + "[".repeat(100_000))).last().asString().startsWith("1:68 /x: LIMIT_EXCEEDED: ");
        assertThat(problems("{a: ".repeat(100_000))).last().asString().contains("LIMIT_EXCEEDED");
        assertThat(problems("- ".repeat(10_000))).last().asString().contains("LIMIT_EXCEEDED");
        assertThat(problems(property("lineage: " + "x".repeat(1 << 20)))).isEmpty();
        assertThat(problems(property("lineage: " + "x".repeat((1 << 20) + 1))))
                .last()
                .asString()
                .contains("LIMIT_EXCEEDED");
        assertThat(problems(property("effort: 0." + "0".repeat(200) + "1")))
                .last()
                .asString()
                .contains("LIMIT_EXCEEDED");
        assertThat(problems(property("effort: " + "9".repeat(101))))
                .last()
                .asString()
                .contains("LIMIT_EXCEEDED");
        ReadOptions tight = ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(SMALL.length()).build())
                .build();
        assertThat(OkrYaml.problems(SMALL, tight)).isEmpty();
        assertThat(OkrYaml.problems(SMALL + " ", tight))
                .extracting(DocumentProblem::code)
                .containsExactly("LIMIT_EXCEEDED");
        // Beyond what a YAML library reads unless told otherwise.
        assertThat(problems("# " + "x".repeat(10_000_000) + "\n" + SMALL)).isEmpty();
    }

    static Stream<String> badExamples() {
        return Markdown.page("PROBLEMS.md").sections().stream()
                .map(section -> section.blocks("json").get(0))
                .filter(bad -> OkrJson.problems(bad).stream()
                        .noneMatch(p ->
                                p.code().equals("MALFORMED_JSON") || p.code().equals("LIMIT_EXCEEDED")));
    }

    /** JSON is YAML, and what is wrong with it is wrong at the same place. */
    @ParameterizedTest
    @MethodSource("badExamples")
    void everyKindOfProblemIsFoundWhereItIsInJson(String bad) {
        assertThat(OkrYaml.problems(bad)).isEqualTo(OkrJson.problems(bad)).isNotEmpty();
    }

    @Test
    void soAreManyAtOnce() {
        String nasty = Documents.resource("nasty.okr.json");
        assertThat(OkrYaml.problems(nasty)).hasToString(OkrJson.problems(nasty).toString());
    }

    /** Class paths without a YAML parser are those of most callers. */
    @Test
    void withoutAParserJsonIsReadAndYamlSaysWhatIsMissing() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("yaml")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> json = without.loadClass(OkrJson.class.getName());
            assertThat(json.getMethod("read", String.class)
                            .invoke(null, "{\"format\":\"okr-align/1\",\"objectives\":[]}"))
                    .isNotNull();
            Class<?> yaml = without.loadClass(OkrYaml.class.getName());
            assertThatThrownBy(() -> yaml.getMethod("read", String.class).invoke(null, SMALL))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "no YAML parser found; add the dependency tools.jackson.dataformat:jackson-dataformat-yaml");
        }
    }

    @Test
    void whatIsWrittenIsAsPeopleWriteIt() {
        OkrSet okrs = OkrSet.builder()
                .asOf(LocalDate.of(2026, 5, 15))
                .objective(
                        "grow",
                        o -> o.title("Firms love us: really?")
                                .tags(List.of("no", "Q2 & Q3", "1_000", "über uns", "a, b"))
                                .keyResult(
                                        "grow.arr",
                                        k -> k.title("ARR")
                                                .change(1.2, 2e6, "M EUR")
                                                .checkIn("2026-05-08", 1.5)))
                .extensions(Extensions.of(
                        Map.of("x-odd", List.of(List.of(List.of(), Map.of()), "line 1\nline \"2\"\u00A0"))))
                .build();
        assertThat(OkrYaml.write(okrs)).isEqualTo("""
                format: okr-align/1
                asOf: "2026-05-15"
                objectives:
                  - id: grow
                    title: "Firms love us: really?"
                    tags:
                      - "no"
                      - Q2 & Q3
                      - "1_000"
                      - über uns
                      - a, b
                    keyResults:
                      - id: grow.arr
                        title: ARR
                        measure:
                          type: CHANGE
                          baseline: 1.2
                          target: 2000000
                          unit: M EUR
                        checkIns:
                          - date: "2026-05-08"
                            value: 1.5
                x-odd:
                  - - []
                    - {}
                  - "line 1\\nline \\"2\\"\\u00A0"
                """);
    }

    /** YAML takes nothing longer for a name unless it is marked. */
    @Test
    void evenTheLongestNameIsWritten() {
        String name = "x-" + "\0".repeat(900) + ":";
        OkrSet okrs = OkrSet.builder()
                .extensions(Extensions.of(Map.of(name, Map.of(name, Map.of("b", List.of())))))
                .build();
        String yaml = OkrYaml.write(okrs);
        assertThat(yaml)
                .contains("\n? \"x-\\u0000")
                .contains("\n: ? \"x-\\u0000")
                .endsWith("\n  : b: []\n");
        assertThat(OkrYaml.read(yaml)).isEqualTo(okrs);
    }

    @Test
    void aFileIsWrittenAsTheTextIs() throws IOException {
        OkrSet okrs = OkrYaml.read(SMALL);
        Path file = folder.resolve("written.yaml");
        OkrYaml.write(okrs, file);
        assertThat(file).hasContent(OkrYaml.write(okrs));
        assertThat(OkrYaml.read(file)).isEqualTo(okrs);
    }

    @Test
    void nullsAreRefusedByName() {
        NullPointerTester tester = new NullPointerTester()
                .setDefault(ReadOptions.class, ReadOptions.DEFAULT)
                .setDefault(ReadOptions.Salvaging.class, ReadOptions.salvaging())
                .setDefault(OkrSet.class, OkrSet.builder().build())
                .setDefault(Path.class, folder.resolve("any.yaml"));
        tester.testAllPublicStaticMethods(OkrYaml.class);
        assertThatThrownBy(() -> OkrYaml.read((String) null)).hasMessage("yaml");
    }
}
