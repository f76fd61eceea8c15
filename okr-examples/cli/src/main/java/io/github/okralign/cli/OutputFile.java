package io.github.okralign.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file as a whole: content goes into a draft beside it, which takes its place once it is complete. A failure leaves
 * everything as it was, and nothing is deleted but the draft.
 */
final class OutputFile {

    /** More links than that, one behind the other, are taken for a loop, as Linux does. */
    private static final int MOST_LINKS = 40;

    /** Streams of a process by their names in the file system, which lead to files where output is redirected. */
    private static final Pattern STREAM =
            Pattern.compile("/dev/(stdout|stderr|fd/[0-9]+)|/proc/(self|[0-9]+)/fd/[0-9]+");

    private OutputFile() {}

    /**
     * Writes a file. An existing one is replaced and keeps its permissions; one that somebody else creates at the same time is
     * refused. A link stays, whether there is something behind it or not.
     */
    static void write(Path file, Consumer<OutputStream> content) throws IOException {
        try {
            BasicFileAttributes found = found(file);
            if (STREAM.matcher(file.toAbsolutePath().normalize().toString()).matches()) {
                fill(file, content, StandardOpenOption.APPEND); // after what was redirected there before
            } else if (found == null) {
                Path target = behindLinks(file);
                throughDraft(target, content, draft -> create(target, draft));
            } else if (found.isRegularFile()) {
                Path target = file.toRealPath();
                if (!Files.isWritable(target)) {
                    throw new AccessDeniedException(target.toString());
                }
                throughDraft(target, content, draft -> replace(target, draft));
            } else {
                fill(file, content, StandardOpenOption.WRITE); // a device or a pipe: nothing to replace
            }
        } catch (UncheckedIOException e) {
            throw requireNonNull(e.getCause());
        }
    }

    /** What is at a path now, behind links, asked once, as somebody may create it between two questions; null if nothing is. */
    private static @Nullable BasicFileAttributes found(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (e instanceof NoSuchFileException || Files.isSymbolicLink(path)) {
                return null;
            }
            throw e;
        }
    }

    /** The file that a link without a target is meant to lead to, or the path itself if it is no link. */
    private static Path behindLinks(Path path) throws IOException {
        Path target = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path file, Path draft) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (old != null) {
            Files.setPosixFilePermissions(draft, old.readAttributes().permissions());
        }
        move(draft, file);
    }

    private static void create(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft); // unlike a move, it never replaces what somebody has created meanwhile
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.createFile(file); // no hard links here: claim the name instead, which also fails if it is taken
            move(draft, file);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a complete draft into its place. */
    private interface Placing {
        void place(Path draft) throws IOException;
    }

    private static void throughDraft(Path file, Consumer<OutputStream> content, Placing placing) throws IOException {
        Path draft = file.resolveSibling(".okr-" + UUID.randomUUID() + ".tmp");
        try {
            fill(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            placing.place(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Path file, Consumer<OutputStream> content, StandardOpenOption... how) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file, how)) {
            content.accept(stream);
        }
    }
}
