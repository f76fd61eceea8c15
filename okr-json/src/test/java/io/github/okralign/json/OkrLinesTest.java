package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.NullPointerTester;
import io.github.okralign.json.document.InvalidDocumentException;
import io.github.okralign.json.document.Line;
import io.github.okralign.json.document.ReadLimits;
import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of many documents, one a line. */
class OkrLinesTest {

    private static final String EMPTY = "{\"format\":\"okr-align/1\",\"objectives\":[]}";

    @TempDir
    private Path folder;

    private static String titled(String id, String title) {
        return "{\"format\":\"okr-align/1\",\"objectives\":[{\"id\":\"" + id + "\",\"title\":\"" + title + "\"}]}";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line<OkrSet>> lines(String text) {
        return OkrLines.read(stream(text)).toList();
    }

    /** Every line as its number and what it has: the first goal or its problems with their places. */
    private static List<String> shown(String text) {
        return lines(text).stream()
                .map(line -> line.number() + ": "
                        + line.value()
                                .map(okrs -> okrs.goals().isEmpty()
                                        ? "-"
                                        : okrs.goals().get(0).id())
                                .orElseGet(() -> line.problems().stream()
                                        .map(p -> p.line().orElse(0) + ":"
                                                + p.column().orElse(0) + " " + p.pointer() + " " + p.code())
                                        .toList()
                                        .toString()))
                .toList();
    }

    @Test
    void oneBadLineDoesNotStopTheOthers() {
        String text = titled("a", "A") + "\n" + titled("b", "B").replace("\"title\"", "\"titel\"") + "\n{\n7\n"
                + titled("c", "C") + "\n" + EMPTY + EMPTY + "\n" + titled("d", "D");
        assertThat(shown(text))
                .containsExactly(
                        "1: a",
                        "2: [2:39 /objectives/0 MISSING_PROPERTY, 2:49 /objectives/0/titel UNKNOWN_PROPERTY]",
                        "3: [3:2  MALFORMED_JSON]",
                        "4: [4:1  WRONG_TYPE]",
                        "5: c",
                        "6: [6:" + (EMPTY.length() + 1) + "  TRAILING_CONTENT]",
                        "7: d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLikeAndBlankOnesAreCountedOnly(String end) {
        String text = String.join(
                end, "", titled("a", "A"), "", " \t ", titled("b", "B") + "  ", "\t" + titled("c", "C"), "x", "", "");
        assertThat(shown(text)).containsExactly("2: a", "5: b", "6: c", "7: [7:1  MALFORMED_JSON]");
        assertThat(shown(text + EMPTY)).endsWith("9: -");
    }

    @Test
    void nothingIsNoLine() {
        assertThat(shown("")).isEmpty();
        assertThat(shown("\n\n \n")).isEmpty();
        assertThat(shown("\uFEFF")).isEmpty();
    }

    @Test
    void aByteOrderMarkStandsAtTheBeginningOnly() {
        assertThat(shown("\uFEFF" + EMPTY)).containsExactly("1: -");
        assertThat(shown("\uFEFF\n" + EMPTY)).containsExactly("2: -");
        assertThat(shown("\uFEFF\uFEFF" + EMPTY)).containsExactly("1: [1:1  MALFORMED_JSON]");
        assertThat(shown(EMPTY + "\n\uFEFF" + EMPTY + "\n" + EMPTY))
                .containsExactly("1: -", "2: [2:1  MALFORMED_JSON]", "3: -");
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirLineOnly() {
        byte[] bytes = (EMPTY + "\n{\"é\n" + EMPTY).getBytes(StandardCharsets.UTF_8);
        bytes[EMPTY.length() + 4] = '"';
        assertThat(OkrLines.read(new ByteArrayInputStream(bytes)))
                .extracting(line -> line.problems().toString())
                .containsExactly(
                        "",
                        ": MALFORMED_JSON: the text is not JSON: the byte 0xC3 at offset 2 is not UTF-8; the document must"
                                + " be in UTF-8 (line 2, column 3)",
                        "");
    }

    @Test
    void limitsHoldForEachLine() {
        ReadOptions tight = ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(EMPTY.length()).build())
                .build();
        String text = (EMPTY + "\n").repeat(3) + " " + EMPTY + "\n" + EMPTY + "\r\n" + EMPTY + " ";
        assertThat(OkrLines.read(stream(text), tight))
                .extracting(line -> line.number() + line.problems().toString())
                .containsExactly(
                        "1",
                        "2",
                        "3",
                        "4: LIMIT_EXCEEDED: the size of the line in bytes must be at most maxDocumentBytes (40);"
                                + " ReadLimits can raise it (line 4, column 1)",
                        "5",
                        "6: LIMIT_EXCEEDED: the size of the line in bytes must be at most maxDocumentBytes (40);"
                                + " ReadLimits can raise it (line 6, column 1)");
    }

    /** A gigabyte on one line, of which hardly anything is kept, and then a line as any other. */
    @Test
    void aLineThatIsTooLongIsNotHeld() {
        ReadOptions tight = ReadOptions.builder()
                .limits(ReadLimits.builder().maxDocumentBytes(1000).build())
                .build();
        assertThat(OkrLines.read(new Repeated("x".repeat(100_000), 1 << 30, "\n" + EMPTY), tight))
                .extracting(line -> line.number() + ": " + line.problems().size())
                .containsExactly("1: 1", "2: 0");
    }

    /** Ten times as much text as the program has memory, made as it is read. */
    @Test
    void aStreamOfAnyLengthIsReadLineByLine() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongStream.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo("640 of 640\n");
        assertThat(program.waitFor()).isZero();
    }

    /** The program that reads it. */
    static final class LongStream {
        private LongStream() {}

        public static void main(String[] args) {
            String line = titled("o", "x".repeat(500_000)) + "\n";
            InputStream stream = new Repeated(line, 640L * line.length(), "");
            int[] read = new int[2];
            OkrLines.read(stream).forEach(each -> {
                read[0] += each.value().isPresent() ? 1 : 0;
                read[1]++;
            });
            System.out.print(read[0] + " of " + read[1] + "\n");
        }
    }

    @Test
    void linesAreReadAsTheyAreAskedFor() {
        Repeated stream = new Repeated(EMPTY + "\n", Long.MAX_VALUE, "");
        Iterator<Line<OkrSet>> lines = OkrLines.read(stream).iterator();
        for (int i = 1; i <= 3; i++) {
            assertThat(lines.next().number()).isEqualTo(i);
        }
        assertThat(stream.given).isLessThan(200_000);
    }

    /** A text over and over, then something else. */
    private static final class Repeated extends InputStream {
        private final byte[] text;
        private final byte[] rest;
        private final long length;
        private long given;

        Repeated(String text, long length, String rest) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            long at = given++;
            if (at < length) {
                return text[(int) (at % text.length)];
            }
            return at - length < rest.length ? rest[(int) (at - length)] : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int n = 0;
            if (given < length) {
                int offset = (int) (given % text.length);
                n = (int) Math.min(Math.min(most, text.length - offset), length - given);
                System.arraycopy(text, offset, into, from, n);
                given += n;
                return n;
            }
            int next = read();
            if (next >= 0) {
                into[from] = (byte) next;
                n = 1;
            }
            return n == 0 ? -1 : n;
        }
    }

    @Test
    void filesAreClosedWithTheirLines() throws IOException {
        Path file = Files.writeString(folder.resolve("all.jsonl"), EMPTY + "\n" + EMPTY + "\n");
        Stream<Line<OkrSet>> lines = OkrLines.read(file);
        Iterator<Line<OkrSet>> each = lines.iterator();
        assertThat(each.next().orThrow()).isEqualTo(OkrSet.builder().build());
        lines.close();
        try (Stream<Line<OkrSet>> all = OkrLines.read(file)) {
            assertThat(all.map(Line::number)).containsExactly(1, 2);
        }
        assertThatThrownBy(() -> OkrLines.read(folder.resolve("missing"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void failuresOfStreamsAreUnchecked() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> OkrLines.read(broken).toList())
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void aLineIsEitherAValueOrProblems() {
        List<Line<OkrSet>> lines = lines(EMPTY + "\n{}");
        assertThat(lines.get(0).orThrow()).isEqualTo(OkrSet.builder().build());
        assertThat(lines.get(0).problems()).isEmpty();
        assertThat(lines.get(1).value()).isEmpty();
        assertThatThrownBy(lines.get(1)::orThrow)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(
                        ": MISSING_PROPERTY: the document has no format; it needs one (line 2, column 1)");
        assertThat(lines.get(1))
                .hasToString("Line 2: " + lines.get(1).problems())
                .asString()
                .contains("MISSING_PROPERTY");
    }

    @Test
    void nullsAreRefusedByName() {
        NullPointerTester tester = new NullPointerTester()
                .setDefault(OkrSet.class, OkrSet.builder().build())
                .setDefault(ReadOptions.class, ReadOptions.DEFAULT)
                .setDefault(Path.class, folder.resolve("any.jsonl"));
        tester.testAllPublicStaticMethods(OkrLines.class);
    }
}
