package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.LUMEN;
import static io.github.okralign.cli.Shell.okr;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.okralign.cli.text.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that somebody wrote is ever lost, and no file is ever half written. */
class OutputTest {

    @TempDir
    private Path folder;

    private Path copy() throws IOException {
        return Files.copy(LUMEN, folder.resolve("lumen.okr.json"));
    }

    private static void isRefused(Path out, String... words) {
        Shell shell = okr(words);
        assertThat(shell.err.lines())
                .containsExactly("okr: \"" + out + "\" is the document that is read; --out must name another file");
        assertThat(shell.out).isEmpty();
        assertThat(shell.status).isEqualTo(2);
    }

    @Test
    void anInputIsNeverOverwrittenByWhateverName() throws IOException {
        Path file = copy();
        Path soft = Files.createSymbolicLink(folder.resolve("soft.json"), file);
        Path hard = Files.createLink(folder.resolve("hard.json"), file);
        Path other = folder.resolve(".").resolve("lumen.okr.json");
        for (Path out : new Path[] {file, soft, hard, other}) {
            isRefused(out, "report", file.toString(), "--out", out.toString());
            isRefused(out, "report", soft.toString(), "--format", "json", "--out", out.toString());
            isRefused(out, "explain", hard.toString(), "fleet-trust", "--out", out.toString());
            isRefused(out, "reach", file.toString(), "fleet-trust", ".9", "--out", out.toString());
            isRefused(out, "whatif", file.toString(), "--set", "fleet-trust.daily=1", "--out", out.toString());
            isRefused(out, "diff", LUMEN.toString(), file.toString(), "--out", out.toString());
            isRefused(out, "diff", file.toString(), LUMEN.toString(), "--out", out.toString());
        }
        assertThat(file).hasSameBinaryContentAs(LUMEN);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("lumen.okr.json", "soft.json", "hard.json");
    }

    @Test
    void aDashIsStandardOutput() {
        for (String format : new String[] {"text", "json"}) {
            assertThat(okr("report", LUMEN.toString(), "--format", format, "--out", "-").out)
                    .isEqualTo(okr("report", LUMEN.toString(), "--format", format).out)
                    .isNotEmpty();
        }
        assertThat(okr(Style.TERMINAL, "", "report", LUMEN.toString(), "--out", "-").out)
                .contains("\u001b[");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aLinkWithNothingBehindItStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("report.txt"));
        assertThat(okr("report", LUMEN.toString(), "--out", link.toString()).status)
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("report.txt")).isRegularFile().content().startsWith("Lumen Bikes");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        Shell shell = okr("report", LUMEN.toString(), "--out", circle.toString());
        assertThat(shell.err.strip())
                .isEqualTo("okr: \"" + circle + "\" cannot be written: its links lead in a circle");
        assertThat(shell.status).isEqualTo(2);
    }

    @Test
    void jsonInAFileIsThatOfStandardOutput() throws IOException {
        Path file = folder.resolve("out.json");
        for (String[] words : new String[][] {
            {"report", LUMEN.toString()},
            {"explain", LUMEN.toString(), "fleet-trust"},
            {"reach", LUMEN.toString(), "fleet-trust", ".9"},
            {"diff", LUMEN.toString(), LUMEN.toString()},
            {"whatif", LUMEN.toString(), "--set", "fleet-trust.daily=1"}
        }) {
            String[] json = concat(words, "--format", "json");
            okr(concat(json, "--out", file.toString()));
            assertThat(file).content().isEqualTo(okr(json).out).endsWith("}\n");
        }
    }

    private static String[] concat(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Consumer<OutputStream> content(String text) {
        return stream -> {
            try {
                stream.write(text.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void whatFailsHalfWayLeavesEverythingAsItWas() throws IOException {
        Path file = folder.resolve("out.txt");
        Consumer<OutputStream> failing = content("half").andThen(stream -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        assertThatThrownBy(() -> OutputFile.write(file, failing)).hasMessage("disk full");
        assertThat(folder).isEmptyDirectory();
        Files.writeString(file, "old");
        assertThatThrownBy(() -> OutputFile.write(file, failing)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("out.txt");
    }

    @Test
    void whatSomebodyCreatesMeanwhileStays() throws IOException {
        Path file = folder.resolve("out.txt");
        Consumer<OutputStream> slow = content("mine").andThen(stream -> {
            try {
                Files.writeString(file, "theirs");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(() -> OutputFile.write(file, slow)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("out.txt");
    }

    @Test
    void ofTwoWritersOfANewFileOneWins() throws Exception {
        for (int round = 0; round < 300; round++) {
            Path file = folder.resolve("out-" + round);
            CyclicBarrier together = new CyclicBarrier(2);
            List<String> written = Collections.synchronizedList(new ArrayList<>());
            List<Thread> writers = List.of("one", "two").stream()
                    .map(text -> new Thread(() -> {
                        try {
                            together.await();
                            OutputFile.write(file, content(text));
                            written.add(text);
                        } catch (FileAlreadyExistsException e) {
                            assertThat(e).hasMessageContaining("out-");
                        } catch (IOException | InterruptedException | BrokenBarrierException e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .toList();
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(written).isNotEmpty().contains(Files.readString(file));
        }
        assertThat(folder.toFile().list()).hasSize(300);
    }
}
