package io.github.okralign.json;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a document was to be read that is none; carries every problem, not just the first. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 20;

    private final transient List<DocumentProblem> problems;

    InvalidDocumentException(List<DocumentProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<DocumentProblem> problems) {
        String listed = problems.stream()
                .limit(LISTED)
                .map(InvalidDocumentException::line)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        String rest = problems.size() > LISTED ? "\n  and " + (problems.size() - LISTED) + " more" : "";
        return (problems.size() == 1 ? "1 problem:" : problems.size() + " problems:") + listed + rest;
    }

    private static String line(DocumentProblem problem) {
        String place = problem.line().isPresent() && problem.column().isPresent()
                ? " (line " + problem.line().getAsInt() + ", column "
                        + problem.column().getAsInt() + ")"
                : "";
        return problem + place;
    }

    /**
     * Every problem of the document.
     *
     * @return the problems by line and column, those without a line last, then by pointer; at least one
     */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
