package io.github.okralign.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes its result: to standard output or, whole or not at all, into a file. */
final class Output {

    @Option(names = "--out", paramLabel = "PATH", description = "Write into this file instead of standard output.")
    private @Nullable String path;

    void write(Console console, Function<Style, String> result) {
        if (path == null) {
            console.out().print(result.apply(console.style()));
            console.out().flush();
        } else {
            save(path, result.apply(Style.PLAIN));
        }
    }

    private static void save(String name, String text) {
        try {
            Path target = Path.of(name).toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" is a folder; --out must name a file");
            }
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" cannot be written: there is no such folder");
            }
            Path draft = Files.createTempFile(folder, ".okr", ".tmp");
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | InvalidPathException e) {
            throw Refusal.ofUsage("\"" + Layout.shown(name) + "\" cannot be written: " + e.getMessage());
        }
    }
}
