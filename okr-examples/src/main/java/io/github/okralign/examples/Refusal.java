package io.github.okralign.examples;

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

    /** The document has problems, one a line. */
    static Refusal ofDocument(List<String> problems) {
        return new Refusal(DOCUMENT, problems);
    }

    /** The command was not used as it should be. */
    static Refusal ofUsage(String message) {
        return new Refusal(USAGE, List.of("okr: " + message));
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }
}
