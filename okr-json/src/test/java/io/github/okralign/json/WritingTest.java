package io.github.okralign.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.Analysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.OkrSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and reports on their way into streams and files. */
class WritingTest {

    private static final OkrSet EVERYTHING = OkrJson.read(Documents.resource("everything.okr.json"));

    @TempDir
    private Path folder;

    private static OkrSet many(int objectives) {
        OkrSet.Builder okrs = OkrSet.builder();
        IntStream.range(0, objectives).forEach(i -> okrs.objective("o" + i, o -> o.title("Objective " + i)));
        return okrs.build();
    }

    private static Audit audit(Rule.Look look) {
        AuditPolicy policy = AuditPolicy.MEDIUM.toBuilder()
                .add(Rule.named("OWN").looking(look))
                .build();
        return Audit.of(Analysis.of(EVERYTHING), policy);
    }

    /** The greatest piece in which a stream was written. */
    private static int greatestPiece(OkrSet okrs) {
        int[] greatest = new int[1];
        OkrJson.write(okrs, new OutputStream() {
            @Override
            public void write(int b) {
                greatest[0] = Math.max(greatest[0], 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                greatest[0] = Math.max(greatest[0], length);
            }
        });
        return greatest[0];
    }

    @Test
    void isNotHeldAsAWholeOnTheWay() {
        assertThat(OkrJson.write(many(20_000))).hasSizeGreaterThan(1_000_000);
        assertThat(greatestPiece(many(20_000))).isLessThan(20_000);
    }

    @Test
    void halvesOfCharactersAreEscapedInBytesAsInTexts() {
        OkrSet okrs = OkrSet.builder()
                .objective("o", o -> o.title("\uD83D half \uDE00 whole 😀 and é"))
                .build();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.write(okrs, stream);
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .isEqualTo(OkrJson.write(okrs))
                .contains("\"\\uD83D half \\uDE00 whole 😀 and é\"");
    }

    @Test
    void aReportIsTheSameInBytesAndInTexts() {
        Audit audit = audit((any, findings) -> findings.add(List.of("grow"), "Odd.", Map.of("\uD83D", 1.0)));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OkrJson.writeReport(audit, stream);
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .isEqualTo(OkrJson.writeReport(audit))
                .contains("\"?\": 1");
    }

    @Test
    void aStreamIsFlushedOnceAllIsWritten() {
        StringBuilder events = new StringBuilder();
        OkrJson.write(EVERYTHING, new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                events.append('w');
            }

            @Override
            public void flush() {
                events.append('f');
            }

            @Override
            public void close() {
                events.append('c');
            }
        });
        assertThat(events.toString()).matches("w+f");
    }

    @Test
    void aFileThatIsThereSurvivesAReportThatFails() throws IOException {
        Audit audit = audit((any, findings) -> {
            throw new IllegalStateException("bad rule");
        });
        Path file = folder.resolve("report.json");
        assertThatThrownBy(() -> OkrJson.writeReport(audit, file)).isInstanceOf(RuntimeException.class);
        assertThat(folder).isEmptyDirectory();
        Files.writeString(file, "good");
        assertThatThrownBy(() -> OkrJson.writeReport(audit, file)).isInstanceOf(RuntimeException.class);
        assertThat(file).hasContent("good");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void aFileThatIsThereIsReplacedInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("okrs.json"), "x".repeat(100_000));
        OkrJson.write(EVERYTHING, file);
        assertThat(OkrJson.read(file)).isEqualTo(EVERYTHING);
        assertThat(folder.toFile().list()).containsExactly("okrs.json");
    }

    @Test
    void permissionsAndLinksStay() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("okrs.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        OkrJson.write(EVERYTHING, link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(OkrJson.read(file)).isEqualTo(EVERYTHING);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path sink = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.isWritable(sink));
        OkrJson.write(EVERYTHING, sink);
        assertThat(Files.isRegularFile(sink)).isFalse();
        assertThatThrownBy(() -> OkrJson.write(EVERYTHING, folder)).isInstanceOf(UncheckedIOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkWithNothingBehindItStaysAndLeadsToTheNewFile() throws IOException {
        Path far = Files.createSymbolicLink(folder.resolve("far.json"), Path.of("near.json"));
        Files.createSymbolicLink(folder.resolve("near.json"), Path.of("okrs.json"));
        OkrJson.write(EVERYTHING, far);
        assertThat(far).isSymbolicLink();
        assertThat(folder.resolve("near.json")).isSymbolicLink();
        assertThat(folder.resolve("okrs.json")).isRegularFile();
        assertThat(OkrJson.read(far)).isEqualTo(EVERYTHING);
        Path circle = Files.createSymbolicLink(folder.resolve("circle.json"), Path.of("circle.json"));
        assertThatThrownBy(() -> OkrJson.write(EVERYTHING, circle))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileSystemLoopException.class);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("far.json", "near.json", "okrs.json", "circle.json");
    }

    /** Whoever hears of no failure has written the file; nobody finds half of one, and nobody deletes that of another. */
    @Test
    void ofTwoWhoCreateAFileOneWinsAndTheOtherHearsOfIt() throws Exception {
        for (int round = 0; round < 200; round++) {
            Path file = folder.resolve("okrs-" + round + ".json");
            CyclicBarrier together = new CyclicBarrier(2);
            List<OkrSet> sets = List.of(many(20), many(21));
            List<OkrSet> written = Collections.synchronizedList(new ArrayList<>());
            List<Thread> writers = sets.stream()
                    .map(okrs -> new Thread(() -> {
                        try {
                            together.await();
                            OkrJson.write(okrs, file);
                            written.add(okrs);
                        } catch (UncheckedIOException e) {
                            assertThat(e.getCause()).isInstanceOf(FileAlreadyExistsException.class);
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .toList();
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(written).isNotEmpty().contains(OkrJson.read(file));
        }
        assertThat(folder.toFile().list()).hasSize(200);
    }

    @Test
    void whatSomebodyCreatesMeanwhileIsNeitherReplacedNorDeleted() throws IOException {
        Path file = folder.resolve("report.json");
        Audit audit = audit((any, findings) -> {
            try {
                Files.writeString(file, "theirs");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(() -> OkrJson.writeReport(audit, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }
}
