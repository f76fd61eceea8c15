package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.NullPointerTester;
import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import io.github.okralign.review.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OkrJsonTest {

    private static final String EVERYTHING = Documents.resource("everything.okr.json");

    @TempDir
    private Path folder;

    @Test
    void theFormatIsNamedWithItsVersion() {
        assertThat(OkrJson.FORMAT).isEqualTo("okr-align/1");
    }

    @Test
    void everyPropertyIsWrittenWhereTheFormatHasIt() {
        assertThat(OkrJson.write(OkrJson.read(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @Test
    void anEmptySetIsADocument() {
        String json = "{\n  \"format\": \"okr-align/1\",\n  \"objectives\": []\n}\n";
        assertThat(OkrJson.write(OkrSet.builder().build())).isEqualTo(json);
        assertThat(OkrJson.read(json)).isEqualTo(OkrSet.builder().build());
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        OkrSet okrs = OkrJson.read(Documents.objective("\"description\":null,\"rollup\":null,\"strategic\":null,"
                + "\"effort\":null,\"state\":null,\"tags\":null,\"keyResults\":[{\"id\":\"k\",\"title\":\"K\","
                + "\"measure\":null,\"due\":null}],\"alignments\":null"));
        assertThat(okrs)
                .isEqualTo(OkrJson.read(Documents.objective("\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"}]")));
        assertThat(OkrJson.problems("{\"format\":null,\"objectives\":[{\"id\":null,\"title\":\"O\"}]}"))
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        ": MISSING_PROPERTY: the document has no format; it needs one",
                        "/objectives/0: MISSING_PROPERTY: an objective has no id; it needs one");
    }

    @Test
    void whatSaysNothingNewIsLeftOutAndWhatDoesIsKept() {
        OkrSet okrs = OkrJson.read(Documents.objective("\"state\":\"ACTIVE\",\"strategic\":false,"
                + "\"rollup\":{\"aggregation\":\"MEAN\"},\"keyResults\":[{\"id\":\"k\",\"title\":\"K\",\"weight\":1.0,"
                + "\"source\":\"ROLLED_UP\",\"checkIns\":[]}]"));
        KeyResult keyResult = okrs.objectives().get(0).keyResults().get(0);
        assertThat(okrs.objectives().get(0).rollup()).hasValue(RollupRule.DEFAULT);
        assertThat(keyResult.source()).isEqualTo(Source.ROLLED_UP);
        assertThat(OkrJson.write(okrs).replaceAll("\\s", ""))
                .isEqualTo(Documents.objective(
                        "\"strategic\":false,\"rollup\":{}," + "\"keyResults\":[{\"id\":\"k\",\"title\":\"K\"}]"));
    }

    @Test
    void readsTheDiamond() {
        OkrSet diamond = OkrJson.read(Documents.resource("diamond.okr.json"));
        OkrSet built = OkrSet.builder()
                .asOf(LocalDate.of(2026, 5, 15))
                .objective("R", o -> o.title("Root").strategic(true).keyResult("r", k -> leaf(k, "r", 0.2)))
                .objective("A", o -> o.title("Left").contributesTo("R", 2).keyResult("a", k -> leaf(k, "a", 0.5)))
                .objective(
                        "B",
                        o -> o.title("Right")
                                .contributesTo("R")
                                .keyResult("b", k -> leaf(k, "b", 0.4).weight(3)))
                .objective(
                        "S",
                        o -> o.title("Shared")
                                .contributesTo("A")
                                .contributesTo("B")
                                .keyResult("s", k -> leaf(k, "s", 0.8)))
                .build();
        assertThat(diamond).isEqualTo(built);
    }

    private static KeyResult.Builder leaf(KeyResult.Builder keyResult, String title, double value) {
        return keyResult.title(title).change(0, 1, "").checkIn("2026-05-01", value);
    }

    @Test
    void filesAndStreamsHoldTheSameAsTexts() throws IOException {
        OkrSet okrs = OkrJson.read(EVERYTHING);
        Path file = folder.resolve("okrs.json");
        OkrJson.write(okrs, file);
        assertThat(file).hasContent(EVERYTHING);
        assertThat(OkrJson.read(file)).isEqualTo(okrs);
        assertThat(OkrJson.problems(file)).isEmpty();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.write(okrs, stream);
        assertThat(stream.toByteArray()).isEqualTo(Files.readAllBytes(file));
        assertThat(OkrJson.problems(new ByteArrayInputStream(stream.toByteArray())))
                .isEmpty();
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> OkrJson.read(file))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems())
                                .isEqualTo(OkrJson.problems(file))
                                .hasSize(2));
    }

    @Test
    void reportsInFilesAndStreamsAreTheSameAsInTexts() throws IOException {
        Analysis analysis = Analysis.of(OkrJson.read(Documents.resource("diamond.okr.json")));
        Path file = folder.resolve("report.json");
        OkrJson.writeReport(analysis, file);
        assertThat(Files.readString(file)).isEqualTo(OkrJson.writeReport(analysis));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.writeReport(analysis, stream);
        assertThat(stream.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    private static ReadOptions atMost(int bytes) {
        return ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(bytes).build())
                .build();
    }

    @Test
    void bytesHoldTheSameAsTexts() {
        byte[] bytes = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        byte[] before = bytes.clone();
        assertThat(OkrJson.read(bytes)).isEqualTo(OkrJson.read(EVERYTHING));
        assertThat(bytes).isEqualTo(before);
        assertThat(OkrJson.problems("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(OkrJson.problems("{}"));
        ReadOptions exactly = atMost(bytes.length);
        assertThat(OkrJson.read(bytes, exactly)).isEqualTo(OkrJson.read(EVERYTHING));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = ' ';
        assertThat(OkrJson.problems(longer, exactly))
                .isEqualTo(OkrJson.problems(new ByteArrayInputStream(longer), exactly))
                .hasSize(1);
    }

    /** What a stream says of the bytes that are there is a hint: there may be more, fewer, or none yet. */
    @Test
    void streamsAreReadToTheirEndWhateverTheySayIsThere() {
        byte[] bytes = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        ReadOptions exactly = atMost(bytes.length);
        for (int available : new int[] {0, 1, bytes.length - 1, bytes.length, bytes.length + 1, Integer.MAX_VALUE}) {
            InputStream stream = new ByteArrayInputStream(bytes) {
                @Override
                public int available() {
                    return available;
                }
            };
            assertThat(OkrJson.read(stream, exactly)).isEqualTo(OkrJson.read(EVERYTHING));
        }
        InputStream pipe = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int available() throws IOException {
                throw new IOException("Illegal seek");
            }
        };
        assertThat(OkrJson.read(pipe, exactly)).isEqualTo(OkrJson.read(EVERYTHING));
    }

    @Test
    void readersHoldTheSameAsTexts() {
        assertThat(OkrJson.read(new StringReader(EVERYTHING))).isEqualTo(OkrJson.read(EVERYTHING));
        assertThat(OkrJson.read(new StringReader("\uFEFF" + EVERYTHING))).isEqualTo(OkrJson.read(EVERYTHING));
        assertThat(OkrJson.problems(new StringReader("{}"))).hasSize(2).isEqualTo(OkrJson.problems("{}"));
        ReadOptions exactly = atMost(EVERYTHING.length());
        assertThat(OkrJson.problems(new StringReader(EVERYTHING), exactly)).isEmpty();
        assertThat(OkrJson.problems(new StringReader(EVERYTHING + " "), exactly))
                .isEqualTo(OkrJson.problems(EVERYTHING + " ", exactly))
                .hasSize(1);
    }

    @Test
    void aReaderWithoutEndIsNotReadToItsEnd() {
        ReadOptions small = ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(100_000).build())
                .build();
        Reader endless = new Reader() {
            private int read;

            @Override
            public int read(char[] into, int from, int length) {
                assertThat(read).isLessThan(200_000);
                read += length;
                return length;
            }

            @Override
            public void close() {}
        };
        assertThat(OkrJson.problems(endless, small))
                .singleElement()
                .hasToString(": LIMIT_EXCEEDED: the size of the document in characters must be at most maxDocumentBytes"
                        + " (100000); ReadLimits can raise it");
    }

    @Test
    void streamsStayOpen() {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(EVERYTHING.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        OkrSet okrs = OkrJson.read(in);
        OkrJson.write(okrs, new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    void failuresOfFilesAndStreamsAreUnchecked() {
        Path missing = folder.resolve("missing").resolve("okrs.json");
        OkrSet empty = OkrSet.builder().build();
        assertThatThrownBy(() -> OkrJson.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> OkrJson.write(empty, missing)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> OkrJson.problems(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return read();
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("gone");
        assertThatThrownBy(() -> OkrJson.write(empty, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }

    @Test
    void optionsCanBeTakenFurther() {
        ReadLimits limits = ReadLimits.builder().maxObjectives(2).build();
        ReadOptions options = ReadOptions.builder()
                .ignoreUnknownProperties(true)
                .limits(limits)
                .build();
        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.limits()).isSameAs(limits);
        assertThat(ReadOptions.DEFAULT.ignoreUnknownProperties()).isFalse();
        assertThat(ReadOptions.DEFAULT.limits()).isSameAs(ReadLimits.DEFAULT);
        assertThatThrownBy(() -> ReadOptions.builder().limits(null)).hasMessage("limits");
    }

    @Test
    void nullsAreRefusedByName() throws NoSuchMethodException {
        Analysis analysis = Analysis.of(OkrJson.read(Documents.resource("diamond.okr.json")));
        NullPointerTester tester = new NullPointerTester()
                .setDefault(Analysis.class, analysis)
                .setDefault(Audit.class, Audit.of(analysis))
                .setDefault(Comparison.class, Comparison.between(analysis, analysis))
                .setDefault(OkrSet.class, OkrSet.builder().build())
                .setDefault(ReadOptions.class, ReadOptions.DEFAULT)
                .setDefault(ReadOptions.Salvaging.class, ReadOptions.salvaging())
                .setDefault(Path.class, folder.resolve("any.json"));
        tester.testAllPublicStaticMethods(OkrJson.class);
        tester.testAllPublicConstructors(DocumentProblem.class);
        tester.testAllPublicConstructors(OkrJacksonModule.class);
        assertThatThrownBy(() -> OkrJson.read((String) null)).hasMessage("json");
    }
}
