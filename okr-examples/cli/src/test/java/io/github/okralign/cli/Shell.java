package io.github.okralign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.cli.text.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Runs the command line as a shell would, on the day 2026-05-20. */
final class Shell {

    static final Path LUMEN = Path.of("..", "documents", "lumen-bikes.okr.json");

    final int status;
    final String out;
    final String err;

    private Shell(int status, String out, String err) {
        this.status = status;
        this.out = out;
        this.err = err;
    }

    static Shell okr(String... arguments) {
        return okr(Style.PLAIN, "", arguments);
    }

    static Shell okr(Style style, String in, String... arguments) {
        return run(style, in, Commands::on, arguments);
    }

    /** Runs with other commands than the shipped ones. */
    static Shell with(Function<Console, List<Object>> commands, String... arguments) {
        return run(Style.PLAIN, "", commands, arguments);
    }

    private static Shell run(Style style, String in, Function<Console, List<Object>> commands, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                style,
                () -> LocalDate.parse("2026-05-20"));
        int status = Okr.run(console, commands.apply(console), arguments);
        return new Shell(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * Compares the output with a golden file. With {@code -Dgolden.update=true} the file is written anew
     * instead, to be read and committed.
     */
    void isGolden(String name) {
        assertThat(err).isEmpty();
        assertThat(status).isZero();
        Path golden = resource(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, out);
            }
            assertThat(out).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        return Path.of("src", "test", "golden", "io", "github", "okralign", "cli", name);
    }
}
