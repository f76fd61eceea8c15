package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.cli.text.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The format and destination of a command's result: standard output or a file, which is written completely or not at all. */
final class Output {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format = Format.text;

    @Mixin
    private final Destination destination = new Destination();

    /**
     * Writes a result in the format asked for, JSON a piece at a time.
     *
     * @param inputs what the result was made from, which is never overwritten
     */
    void write(Console console, List<Document> inputs, Function<Style, String> text, Consumer<OutputStream> json) {
        destination.write(
                console,
                target -> inputs.stream().anyMatch(input -> input.isReadFrom(target)),
                style -> stream -> write(stream, style, text, json));
    }

    private void write(OutputStream stream, Style style, Function<Style, String> text, Consumer<OutputStream> json) {
        switch (format) {
            case text -> {
                try {
                    stream.write(text.apply(style).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case json -> json.accept(stream);
        }
    }

    /** Where a result goes: standard output or a file. */
    static final class Destination {

        @Option(
                names = "--out",
                paramLabel = "PATH",
                description = "Write into this file, or - for standard output, which is the default.",
                defaultValue = "-")
        private String path = "-";

        /** Whether the result goes to standard output. */
        boolean isStandardOutput() {
            return path.equals("-");
        }

        /** Writes a text; what it was made from is never overwritten. */
        void write(Console console, Predicate<Path> isInput, String text) {
            write(console, isInput, style -> stream -> {
                try {
                    stream.write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private void write(Console console, Predicate<Path> isInput, Function<Style, Consumer<OutputStream>> content) {
            if (path.equals("-")) {
                content.apply(console.style()).accept(console.out());
                console.out().flush();
            } else {
                save(path, isInput, content.apply(Style.PLAIN));
            }
        }
    }

    private static void save(String name, Predicate<Path> isInput, Consumer<OutputStream> content) {
        String shown = "\"" + Layout.shown(name) + "\"";
        try {
            Path target = Path.of(name);
            if (Files.isDirectory(target)) {
                throw Refusal.ofUsage(shown + " is a folder; --out must name a file");
            } else if (isInput.test(target)) {
                throw Refusal.ofUsage(shown + " is the document that is read; --out must name another file");
            }
            OutputFile.write(target, content);
        } catch (NoSuchFileException e) {
            throw cannotBeWritten(shown, "there is no such folder");
        } catch (IOException e) {
            throw cannotBeWritten(shown, Refusal.reason(e));
        } catch (InvalidPathException e) {
            throw Refusal.ofUsage(shown + " is not a path; --out must name a file");
        }
    }

    private static Refusal cannotBeWritten(String shown, String reason) {
        return Refusal.ofUsage(shown + " cannot be written: " + reason);
    }
}
