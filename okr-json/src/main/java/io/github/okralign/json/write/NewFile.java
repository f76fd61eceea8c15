package io.github.okralign.json.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes files; if that fails, an existing file stays as it is. */
public final class NewFile {

    private NewFile() {}

    /** Writes a file; an existing one is replaced once the new one is complete. */
    public static void write(Path file, Consumer<OutputStream> content) {
        try {
            if (Files.isRegularFile(file)) {
                replace(file.toRealPath(), content);
            } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                // A device or a pipe: there is nothing to replace.
                fill(file, content, StandardOpenOption.WRITE);
            } else {
                create(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, Consumer<OutputStream> content) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
        create(temporary, content);
        try {
            keepPermissions(file, temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView after = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (before != null && after != null) {
            after.setPermissions(before.readAttributes().permissions());
        }
    }

    /** Writes a file that does not exist, and leaves none if that fails. */
    private static void create(Path file, Consumer<OutputStream> content) throws IOException {
        boolean whole = false;
        try {
            fill(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void fill(Path file, Consumer<OutputStream> content, StandardOpenOption... how) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file, how)) {
            content.accept(stream);
        }
    }
}
