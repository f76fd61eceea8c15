package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.NullPointerTester;
import io.github.okralign.Analysis;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInLinesTest {

    private static final String FIRST = "{\"format\":\"okr-checkins/1\"}\n";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
    private static final OkrSet OKRS = OkrSet.builder()
            .asOf(DAY)
            .objective(
                    "grow",
                    o -> o.title("Grow")
                            .keyResult(
                                    "grow.arr",
                                    k -> k.title("ARR").change(0, 100, "EUR").checkIn("2026-05-01", 10))
                            .keyResult("grow.deal", k -> k.title("Deal").levels(new AttainmentLevel("COMMIT", 0.3))))
            .build();

    @TempDir
    private Path folder;

    private static InputStream stream(String lines) {
        return new ByteArrayInputStream((FIRST + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line<Change.CheckedIn>> read(String lines) {
        return CheckInLines.read(stream(lines)).toList();
    }

    /** The problems of a whole stream, first line included. */
    private static List<String> problems(String text) {
        return CheckInLines.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .flatMap(line -> line.problems().toString().lines())
                .toList();
    }

    @Test
    void theFormatIsNamedWithItsVersion() {
        assertThat(CheckInLines.FORMAT).isEqualTo("okr-checkins/1");
    }

    @Test
    void aStreamIsBegunAndThenGrows() throws IOException {
        Change.CheckedIn all = new Change.CheckedIn(
                "grow.arr",
                CheckIn.on(DAY)
                        .value(1_400_000)
                        .confidence(0.7)
                        .author("mia")
                        .note("two\nlines \uD83D")
                        .build());
        Change.CheckedIn level = new Change.CheckedIn("grow.deal", CheckIn.ofLevel(DAY, "COMMIT"));
        Path file = folder.resolve("checkins.jsonl");
        try (OutputStream stream = Files.newOutputStream(file)) {
            CheckInLines.begin(stream);
            CheckInLines.write(all, stream);
            CheckInLines.write(level, stream);
        }
        assertThat(Files.readString(file)).isEqualTo("""
                {"format":"okr-checkins/1"}
                {"keyResult":"grow.arr","date":"2026-05-15","value":1400000,"confidence":0.7,"author":"mia",\
                "note":"two\\u000Alines \\uD83D"}
                {"keyResult":"grow.deal","date":"2026-05-15","level":"COMMIT"}
                """);
        try (var lines = CheckInLines.read(file)) {
            assertThat(lines.map(line -> line.number() + " " + line.orThrow()))
                    .containsExactly("2 " + all, "3 " + level);
        }
    }

    @Test
    void aLineIsWrittenInOnePiece() {
        int[] writes = new int[1];
        CheckInLines.write(new Change.CheckedIn("k", CheckIn.of(DAY, 1)), new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("in pieces");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes[0]++;
            }
        });
        assertThat(writes[0]).isEqualTo(1);
    }

    @Test
    void everyLineIsACheckInOrItsProblems() {
        assertThat(problems(FIRST + """
                {"keyResult":"k","date":"2026-05-15","value":1}

                {"keyresult":"k","date":"2026-02-30"}
                {"keyResult":7,"date":"2026-05-15","value":"1","level":2}
                {"keyResult":"k"
                {"keyResult":"k","date":"2026-05-15"} x
                {"keyResult":"k","date":null}
                {"format":"okr-checkins/1"}
                {"keyResult":"k","date":"2026-05-15","value":1e400,"date":"2026-05-16"}
                [1]
                {"note":"","keyResult":"k","author":null,"date":"2026-05-15"}
                """))
                .containsExactly(
                        ": MISSING_PROPERTY: a check-in has no keyResult; it needs one (line 4, column 1)",
                        "/keyresult: UNKNOWN_PROPERTY: a check-in has no property \"keyresult\"; did you mean"
                                + " \"keyResult\"? (line 4, column 2)",
                        "/date: BAD_DATE: date (\"2026-02-30\") must be a calendar date such as 2026-05-15 (line 4,"
                                + " column 25)",
                        "/keyResult: WRONG_TYPE: keyResult is the number 7; it must be a string (line 5, column 14)",
                        "/value: WRONG_TYPE: value is the string \"1\"; it must be a number (line 5, column 44)",
                        "/level: WRONG_TYPE: level is the number 2; it must be a string (line 5, column 56)",
                        ": MALFORMED_JSON: the text is not JSON: Unexpected end-of-input: expected close marker for"
                                + " Object (line 6, column 17)",
                        ": TRAILING_CONTENT: there is content after the document; it must be one object and nothing else (line 7, column 39)",
                        ": MISSING_PROPERTY: a check-in has no date; it needs one (line 8, column 1)",
                        ": MISSING_PROPERTY: a check-in has no keyResult; it needs one (line 9, column 1)",
                        ": MISSING_PROPERTY: a check-in has no date; it needs one (line 9, column 1)",
                        "/format: UNKNOWN_PROPERTY: a check-in has no property \"format\"; it may have keyResult, date,"
                                + " value, level, confidence, author, note (line 9, column 2)",
                        "/value: BAD_NUMBER: value (1e400) must be a finite number within [-1e100, 1e100] (line 10,"
                                + " column 46)",
                        "/date: DUPLICATE_KEY: property \"date\" is a duplicate; each property must appear once (line"
                                + " 10, column 52)",
                        ": WRONG_TYPE: the document is an array; it must be an object (line 11, column 1)");
        assertThat(read("{\"note\":\"\",\"keyResult\":\"k\",\"author\":null,\"date\":\"2026-05-15\"}"))
                .extracting(Line::orThrow)
                .containsExactly(
                        new Change.CheckedIn("k", CheckIn.on(DAY).note("").build()));
    }

    /** As the reader does, but for a property that stands there twice, which no schema sees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "{\"keyResult\":\"k\"}",
                "{\"date\":\"2026-05-15\"}",
                "{\"keyResult\":7,\"date\":\"2026-05-15\"}",
                "{\"keyResult\":\"k\",\"date\":\"2026-02-30\"}",
                "{\"keyResult\":\"k\",\"date\":\"2026-05-15\",\"x\":1}",
                "{\"keyResult\":\"k\",\"date\":\"2026-05-15\",\"value\":\"1\"}",
                "{\"keyResult\":\"k\",\"date\":\"2026-05-15\",\"format\":\"okr-checkins/1\"}"
            })
    void theSchemaRefusesWhatIsNoCheckIn(String line) {
        assertThat(Schemas.errors(Schemas.CHECK_INS, line)).isNotEmpty();
        assertThat(read(line)).singleElement().matches(each -> each.value().isEmpty());
    }

    @Test
    void withoutItsFirstLineNothingIsRead() {
        String checkIn = "{\"keyResult\":\"k\",\"date\":\"2026-05-15\"}\n";
        assertThat(problems(""))
                .containsExactly(
                        ": MALFORMED_JSON: the stream is empty; its first line must be {\"format\":\"okr-checkins/1\"} (line 1,"
                                + " column 1)");
        assertThat(problems("\n\n")).hasSize(1).first().asString().contains("the stream is empty");
        assertThat(problems(checkIn + "x"))
                .containsExactly(
                        ": MISSING_PROPERTY: the first line has no format; it needs one (line 1, column 1)",
                        "/keyResult: UNKNOWN_PROPERTY: the first line has no property \"keyResult\"; it may have format"
                                + " (line 1, column 2)",
                        "/date: UNKNOWN_PROPERTY: the first line has no property \"date\"; it may have format (line 1,"
                                + " column 18)");
        assertThat(problems("\n{\"format\":\"okr-checkins/2\"}\n" + checkIn + "x"))
                .containsExactly("/format: UNKNOWN_FORMAT: format (\"okr-checkins/2\") must be \"okr-checkins/1\" (line"
                        + " 2, column 11)");
        assertThat(problems("\uFEFF\n" + FIRST + checkIn)).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void limitsAndOptionsHoldForEachLine() {
        ReadOptions options = ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(60).build())
                .ignoreUnknownProperties(true)
                .build();
        String fits = "{\"keyResult\":\"k\",\"date\":\"2026-05-15\",\"x\":[]}\n";
        assertThat(CheckInLines.read(stream(fits + fits.replace("[]", "\"" + "x".repeat(30) + "\"") + fits), options)
                        .map(line -> line.number() + line.problems().toString()))
                .containsExactly(
                        "2",
                        "3: LIMIT_EXCEEDED: the size of the line in bytes must be at most maxDocumentBytes (60);"
                                + " ReadLimits can raise it (line 3, column 1)",
                        "4");
    }

    @Test
    void anAnalysisTakesThemAll() throws IOException {
        String lines = """
                {"keyResult":"grow.arr","date":"2026-05-08","value":40}
                {"keyResult":"grow.deal","date":"2026-05-08","level":"COMMIT"}
                {"keyResult":"grow.arr","date":"2026-05-15","value":50}
                """;
        Analysis before = Analysis.of(OKRS);
        Analysis after = CheckInLines.update(before, stream(lines));
        assertThat(after.goal("grow.arr").progress().asOptional()).hasValue(0.5);
        assertThat(before.goal("grow.arr").progress().asOptional()).hasValue(0.1);
        Path file = Files.writeString(folder.resolve("c.jsonl"), FIRST + lines);
        assertThat(CheckInLines.update(before, file).okrSet()).isEqualTo(after.okrSet());
        assertThat(CheckInLines.update(before, stream("")).okrSet()).isEqualTo(OKRS);
    }

    @Test
    void whatDoesNotFitIsReportedWithItsLineAndNothingIsDone() {
        String lines = """
                {"keyResult":"grow.arr","date":"2026-05-08","value":40}
                {"keyResult":"grow.ar","date":"2026-05-08","value":40}
                {"keyResult":"grow","date":"2026-05-08","value":40}

                {"keyResult":"grow.deal","date":"2026-05-08","level":"MET","confidence":2}
                {"keyResult":"grow.deal","date":"2026-05-08","value":1e101,"author":"mia"}
                {"keyResult":"grow.arr","date":"2026-05"}
                """;
        assertThatThrownBy(() -> CheckInLines.update(Analysis.of(OKRS), stream(lines)))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems()).hasToString("""
                        /keyResult: DANGLING_REFERENCE: "grow.ar" is not the id of a key result of this set; it must be \
                        one (line 3, column 1)
                        /keyResult: DANGLING_REFERENCE: "grow" is not the id of a key result of this set; it must be \
                        one (line 4, column 1)
                        /confidence: OUT_OF_RANGE: confidence of the check-in of 2026-05-08 of key result "grow.deal" \
                        (2.0) must be within [0, 1] (line 6, column 1)
                        /level: UNKNOWN_LEVEL: level "MET" of the check-in of 2026-05-08 of key result "grow.deal" is \
                        unknown; it must be one of COMMIT (line 6, column 1)
                        /value: BAD_NUMBER: value of the check-in of 2026-05-08 of key result "grow.deal" (1.0E101) must \
                        be a finite number within [-1e100, 1e100] (line 7, column 1)
                        /author: DANGLING_REFERENCE: "mia" is not the id of a person of this set; it must be one (line \
                        7, column 1)
                        /value: CONFLICT: the check-in of 2026-05-08 of key result "grow.deal" has a value, but the key \
                        result is measured by levels; it must name a level (line 7, column 1)
                        /date: BAD_DATE: date ("2026-05") must be a calendar date such as 2026-05-15 (line 8, column \
                        32)"""));
    }

    @Test
    void manyProblemsAreCounted() {
        String bad = "{\"keyResult\":\"nobody\",\"date\":\"2026-05-15\"}\n{}\n".repeat(50);
        ReadOptions few = ReadOptions.builder()
                .limits(ReadLimits.builder().maxProblems(7).build())
                .build();
        assertThatThrownBy(() -> CheckInLines.update(Analysis.of(OKRS), stream(bad), few))
                .isInstanceOfSatisfying(InvalidDocumentException.class, e -> {
                    assertThat(e.problems()).hasSize(7);
                    assertThat(e.problems().omitted()).isEqualTo(150 - 7);
                });
    }

    @Test
    void failuresAreUnchecked() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> CheckInLines.read(missing)).isInstanceOf(UncheckedIOException.class);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> CheckInLines.begin(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
        assertThatThrownBy(() -> OkrLines.write(OKRS, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
        ByteArrayOutputStream fine = new ByteArrayOutputStream();
        CheckInLines.begin(fine);
        assertThat(fine.toString(StandardCharsets.UTF_8)).isEqualTo(FIRST);
    }

    @Test
    void nullsAreRefusedByName() {
        NullPointerTester tester = new NullPointerTester()
                .setDefault(Analysis.class, Analysis.of(OKRS))
                .setDefault(Change.CheckedIn.class, new Change.CheckedIn("k", CheckIn.of(DAY, 1)))
                .setDefault(ReadOptions.class, ReadOptions.DEFAULT)
                .setDefault(Path.class, folder.resolve("any.jsonl"));
        tester.testAllPublicStaticMethods(CheckInLines.class);
    }
}
