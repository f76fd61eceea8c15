package io.github.okralign.json;

import io.github.okralign.model.Location;
import io.github.okralign.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of a document, as they are found: the first ones, and how many there are. It knows what could not be read,
 * so that the facts are not blamed for what only follows from that.
 */
final class ProblemList {

    private static final Comparator<DocumentProblem> IN_TEXT_ORDER = Comparator.<DocumentProblem>comparingInt(
                    problem -> problem.line().orElse(Integer.MAX_VALUE))
            .thenComparingInt(problem -> problem.column().orElse(Integer.MAX_VALUE))
            .thenComparing(DocumentProblem::pointer);

    private final int most;
    private final List<DocumentProblem> listed = new ArrayList<>();
    private int found;
    /** The pointers of values that could not be read; what stands in for them and below is not the document's. */
    private final Set<String> unread = new HashSet<>();
    /** The pointers of values of which, by themselves, no more is to be said. */
    private final Set<String> hushed = new HashSet<>();

    ProblemList(int most) {
        this.most = most;
    }

    void report(Enum<?> code, Location at, Position position, String message) {
        if (found < most) {
            listed.add(DocumentProblem.at(position, code.name(), Pointer.of(at), message));
        }
        found++;
    }

    /** Reports a value that could not be read. */
    void reportUnread(Enum<?> code, Location at, Position position, String message) {
        report(code, at, position, message);
        unread(at);
    }

    void unread(Location at) {
        if (isComplete()) {
            unread.add(Pointer.of(at));
        }
    }

    void hush(Location at) {
        if (isComplete()) {
            hushed.add(Pointer.of(at));
        }
    }

    /** How many were found, listed or not. */
    int found() {
        return found;
    }

    /** Whether all that were found are listed; if not, {@link #isNews} knows too little to be asked. */
    boolean isComplete() {
        return found <= most;
    }

    /** Whether a problem of the facts is more than the consequence of a problem that was reported already. */
    boolean isNews(Problem problem) {
        String pointer = Pointer.of(problem.location());
        return !hushed.contains(pointer)
                && !withinUnread(pointer)
                && !(problem.code() == Problem.Code.DANGLING_REFERENCE && withinUnread(listOf(pointer)));
    }

    private boolean withinUnread(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
            if (unread.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The list in which the target of a reference should be. */
    private static String listOf(String reference) {
        String property = reference.substring(reference.lastIndexOf('/') + 1);
        return switch (property) {
            case "to" -> "/objectives";
            case "cycle" -> "/cycles";
            case "unit" -> "/organization/units";
            case "parent" -> Pointer.parent(Pointer.parent(reference));
            case "owner", "author", "by" -> "/organization/people";
            default -> "/organization/values";
        };
    }

    /** Adds problems of the facts, and counts those that were not even handed over. */
    void add(List<DocumentProblem> problems, int more) {
        listed.addAll(problems);
        found += problems.size() + more;
    }

    /** Whether what is found from now on is only counted, so that nobody needs to know where it stands. */
    boolean isFull() {
        return found >= most;
    }

    /** How many may still be listed. */
    int room() {
        return most - listed.size();
    }

    /** The problems in the order of the text, after those have been found in it of which it was not known where they are. */
    DocumentProblems sorted(Positions positions) {
        return sorted(positions.locate(listed));
    }

    DocumentProblems sorted() {
        return sorted(listed);
    }

    private DocumentProblems sorted(List<DocumentProblem> problems) {
        return new DocumentProblems(problems.stream().sorted(IN_TEXT_ORDER).toList(), found - listed.size());
    }
}
