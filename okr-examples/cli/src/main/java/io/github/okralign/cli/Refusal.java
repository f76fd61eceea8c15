package io.github.okralign.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Ends a command with an exit status and what to say on standard error. */
final class Refusal extends RuntimeException {

    static final int DOCUMENT = 1;
    static final int USAGE = 2;

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> lines;

    private Refusal(int status, List<String> lines) {
        super(String.join("\n", lines), null, false, false);
        this.status = status;
        this.lines = lines;
    }

    /** The document is invalid: its problems, one per line. */
    static Refusal ofDocument(List<String> problems) {
        return new Refusal(DOCUMENT, problems);
    }

    /** A usage error. */
    static Refusal ofUsage(String message) {
        return new Refusal(USAGE, List.of("okr: " + message));
    }

    /** Why a file or stream could not be read or written. */
    static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (problem instanceof AccessDeniedException) {
            return "permission denied";
        } else if (problem instanceof FileAlreadyExistsException) {
            return "somebody else has just created it";
        } else if (problem instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        } else if (problem instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return String.valueOf(problem.getMessage());
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }
}
