package io.github.okralign.json;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;

/**
 * Why a document is refused: its problems by line and column, those without a line last, then by pointer, and how many
 * more there are than are listed. Empty if the document is fine. Immutable and thread-safe.
 *
 * <p>At most {@link ReadLimits#maxProblems()} are listed, so that a document with millions of faults costs no more than
 * one with a few; the others are counted. Listed are those that are found first: what is wrong with the text, then how the
 * facts do not hold together. Where the text alone has more than are listed, the facts are not looked at.
 *
 * <p>Equal to every list of the same problems, as any list is, whatever {@link #omitted()} says.
 */
public final class DocumentProblems extends AbstractList<DocumentProblem> implements RandomAccess {

    static final DocumentProblems NONE = new DocumentProblems(List.of(), 0);

    private final List<DocumentProblem> listed;
    private final int omitted;

    DocumentProblems(List<DocumentProblem> listed, int omitted) {
        this.listed = List.copyOf(listed);
        this.omitted = omitted;
    }

    /**
     * How many more problems were found than are listed.
     *
     * @return the number of those left out, at least 0
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
     * @return a line each as in {@link DocumentProblem#toString()}, with line and column, then, if some were left out, one
     *     that says how many; the empty string without problems
     */
    @Override
    public String toString() {
        return lines(listed.size());
    }

    /** The first problems, and how many more there are. */
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
