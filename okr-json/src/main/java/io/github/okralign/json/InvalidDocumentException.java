package io.github.okralign.json;

import java.util.Locale;

/** Thrown where a document was to be read that is none; carries its problems, not just the first. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 20;

    private final transient DocumentProblems problems;

    InvalidDocumentException(DocumentProblems problems) {
        super(message(problems));
        this.problems = problems;
    }

    private static String message(DocumentProblems problems) {
        int all = problems.size() + problems.omitted();
        String count = all == 1 ? "1 problem:" : String.format(Locale.ROOT, "%,d problems:", all);
        return count + "\n" + problems.lines(LISTED).indent(2).stripTrailing();
    }

    /**
     * The problems of the document.
     *
     * @return the problems in the order of the text, and how many more there are than are listed; at least one
     */
    public DocumentProblems problems() {
        return problems;
    }
}
