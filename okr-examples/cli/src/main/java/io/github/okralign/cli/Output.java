package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.cli.text.Style;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    void write(Console console, Function<Style, String> text, Supplier<String> json) {
        destination.write(
                console,
                switch (format) {
                    case text -> text.apply(destination.path == null ? console.style() : Style.PLAIN);
                    case json -> json.get();
                });
    }

    /** Where a result goes: standard output, or a file. */
    static final class Destination {

        @Option(names = "--out", paramLabel = "PATH", description = "Write into this file instead of standard output.")
        private @Nullable String path;

        void write(Console console, String result) {
            if (path == null) {
                console.out().print(result);
                console.out().flush();
            } else {
                save(path, result);
            }
        }
    }

    private static void save(String name, String text) {
        try {
            Path target = Path.of(name);
            if (Files.isDirectory(target)) {
                throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" is a folder; --out must name a file");
            }
            if (Files.isRegularFile(target)) {
                replace(target.toRealPath(), text);
            } else if (Files.exists(target)) {
                Files.writeString(target, text); // a device or a pipe: nothing to replace
            } else {
                through(target.toAbsolutePath(), text, null);
            }
        } catch (NoSuchFileException e) {
            throw cannotBeWritten(name, "there is no such folder");
        } catch (IOException e) {
            throw cannotBeWritten(name, Refusal.reason(e));
        } catch (InvalidPathException e) {
            throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" is not a path; --out must name a file");
        }
    }

    private static Refusal cannotBeWritten(String name, String reason) {
        return Refusal.ofUsage("\"" + Layout.shown(name) + "\" cannot be written: " + reason);
    }

    private static void replace(Path target, String text) throws IOException {
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        through(target, text, old == null ? null : old.readAttributes().permissions());
    }

    /** Writes a draft beside the target and moves it into place, so that the target is never half written. */
    private static void through(Path target, String text, @Nullable Set<PosixFilePermission> permissions)
            throws IOException {
        Path draft = target.resolveSibling(".okr-" + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
            if (permissions != null) {
                Files.setPosixFilePermissions(draft, permissions);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
