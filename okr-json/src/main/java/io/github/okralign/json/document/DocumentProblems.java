package io.github.okralign.json.document;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;

/**
 * The problems of a document, ordered by line and column (those without a line last), then by pointer, and the number of
 * further problems that are not listed. Empty if the document is valid. Immutable and thread-safe.
 *
 * <p>At most {@link ReadLimits#maxProblems()} problems are listed, so that a document with millions of them costs no more
 * than one with a few; the rest are counted. Those found first are listed: problems of the text, then problems of the
 * facts. If the text alone has more problems than are listed, the facts are not checked.
 *
 * <p>Equal to every list of the same problems, as any list is; {@link #omitted()} is not compared.
 */
public final class DocumentProblems extends AbstractList<DocumentProblem> implements RandomAccess {

    private static final DocumentProblems NONE = new DocumentProblems(List.of(), 0);

    private final List<DocumentProblem> listed;
    private final int omitted;

    private DocumentProblems(List<DocumentProblem> listed, int omitted) {
        this.listed = List.copyOf(listed);
        this.omitted = omitted;
    }

    /**
     * {@return the problems of a valid document: none}
     */
    public static DocumentProblems none() {
        return NONE;
    }

    /**
     * Problems in the order given.
     *
     * @param listed the problems to list
     * @param omitted how many more were found, at least 0
     * @return the problems
     * @throws IllegalArgumentException if {@code omitted} is negative
     */
    public static DocumentProblems of(List<DocumentProblem> listed, int omitted) {
        if (omitted < 0) {
            throw new IllegalArgumentException("omitted (" + omitted + ") must be at least 0");
        }
        return new DocumentProblems(listed, omitted);
    }

    /**
     * {@return how many more problems were found than are listed, at least 0}
     */
    public int omitted() {
        return omitted;
    }

    @Override
    public DocumentProblem get(int index) {
        return listed.get(index);
    }

    @Override
    public int size() {
        return listed.size();
    }

    /**
     * The problems for people to read.
     *
     * @return one line for each, as in {@link DocumentProblem#toString()} with line and column, then, if some are omitted, a
     *     line that says how many; the empty string if there are no problems
     */
    @Override
    public String toString() {
        return lines(listed.size());
    }

    /** At most so many problems, and how many more there are. */
    String lines(int most) {
        StringBuilder lines = new StringBuilder();
        for (DocumentProblem problem : listed.subList(0, Math.min(most, listed.size()))) {
            lines.append(lines.isEmpty() ? "" : "\n").append(problem);
            if (problem.line().isPresent() && problem.column().isPresent()) {
                lines.append(" (line ").append(problem.line().getAsInt());
                lines.append(", column ").append(problem.column().getAsInt()).append(')');
            }
        }
        int more = Math.max(0, listed.size() - most) + omitted;
        return more == 0
                ? lines.toString()
                : lines.append(String.format(Locale.ROOT, "\nand %,d more", more))
                        .toString();
    }
}
