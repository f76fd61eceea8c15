package io.github.okralign.cli;

import static io.github.okralign.cli.Shell.LUMEN;
import static io.github.okralign.cli.Shell.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: environment, character sets and pipes. */
class ProcessTest {

    @TempDir
    private Path folder;

    private ProcessBuilder okr(Map<String, String> environment, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Okr.class.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder process = new ProcessBuilder(command);
        List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "JAVA_TOOL_OPTIONS").forEach(process.environment()::remove);
        process.environment().putAll(environment);
        return process.redirectError(errors());
    }

    private File errors() {
        return folder.resolve("stderr").toFile();
    }

    private String outputOf(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
        return out;
    }

    @Test
    void outputIsPlainAndInUtf8WhateverThePlatformSays() throws Exception {
        String out = outputOf(okr(Map.of("LC_ALL", "C"), "report", LUMEN.toString()));
        assertThat(out).isEqualTo(Files.readString(resource("lumen.report.txt")));
    }

    @Test
    void coloursCanBeForcedAndForbidden() throws Exception {
        assertThat(outputOf(okr(Map.of("CLICOLOR_FORCE", "1"), "report", LUMEN.toString())))
                .isEqualTo(Files.readString(resource("lumen.report.ansi.txt")));
        assertThat(outputOf(okr(Map.of("NO_COLOR", "1"), "report", LUMEN.toString())))
                .isEqualTo(Files.readString(resource("lumen.report.txt")));
    }

    @Test
    void whoeverStopsReadingHearsNoComplaint() throws Exception {
        Process process =
                okr(Map.of(), "report", LUMEN.toString(), "--format", "json").start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.readNBytes(1)).hasSize(1);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
    }

    @Test
    @EnabledIf("hasStandardInput")
    void whatStandardInputIsRedirectedFromIsNotOverwritten() throws Exception {
        Path file = Files.copy(LUMEN, folder.resolve("lumen.okr.json"));
        Process process = okr(Map.of(), "report", "-", "--out", file.toString())
                .redirectInput(file.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors())
                .content()
                .isEqualTo("okr: \"" + file + "\" is the document that is read; --out must name another file\n");
        assertThat(file).hasSameBinaryContentAs(LUMEN);
    }

    @Test
    @EnabledIf("hasStandardInput")
    void whatStandardOutputWasRedirectedToKeepsWhatItHolds() throws Exception {
        Path log = Files.writeString(folder.resolve("log.txt"), "earlier\n");
        Process process = okr(Map.of(), "report", LUMEN.toString(), "--out", "/dev/stdout")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
        assertThat(log).content().isEqualTo("earlier\n" + Files.readString(resource("lumen.report.txt")));
    }

    static boolean hasStandardInput() {
        return Files.exists(Path.of("/dev/stdin"));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void outputThatIsLostIsAnError() throws Exception {
        Process process = okr(Map.of(), "report", LUMEN.toString())
                .redirectOutput(new File("/dev/full"))
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors()).content().startsWith("okr: standard output cannot be written: ");
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }
}
