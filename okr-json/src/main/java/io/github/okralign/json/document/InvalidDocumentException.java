package io.github.okralign.json.document;

import java.util.Locale;

/** Thrown if the document is invalid; carries all its problems, not just the first. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 20;

    private final transient DocumentProblems problems;

    /**
     * An exception whose message lists the first 20 problems.
     *
     * @param problems the problems, at least one
     */
    public InvalidDocumentException(DocumentProblems problems) {
        super(message(problems));
        this.problems = problems;
    }

    private static String message(DocumentProblems problems) {
        int all = problems.size() + problems.omitted();
        String count = all == 1 ? "1 problem:" : String.format(Locale.ROOT, "%,d problems:", all);
        return count + "\n" + problems.lines(LISTED).indent(2).stripTrailing();
    }

    /**
     * {@return the problems of the document, at least one}
     */
    public DocumentProblems problems() {
        return problems;
    }
}
