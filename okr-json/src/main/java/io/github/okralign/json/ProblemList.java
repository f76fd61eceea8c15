package io.github.okralign.json;

import io.github.okralign.model.Location;
import io.github.okralign.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of a document, as they are found. It knows what could not be read, so that the facts are not blamed for
 * what only follows from that.
 */
final class ProblemList {

    private static final Comparator<DocumentProblem> IN_TEXT_ORDER = Comparator.<DocumentProblem>comparingInt(
                    problem -> problem.line().orElse(Integer.MAX_VALUE))
            .thenComparingInt(problem -> problem.column().orElse(Integer.MAX_VALUE))
            .thenComparing(DocumentProblem::pointer);

    private final List<DocumentProblem> problems = new ArrayList<>();
    /** The pointers of values that could not be read; what stands in for them and below is not the document's. */
    private final Set<String> unread = new HashSet<>();
    /** The pointers of values of which, by themselves, no more is to be said. */
    private final Set<String> hushed = new HashSet<>();

    void report(Enum<?> code, Location at, Position position, String message) {
        problems.add(DocumentProblem.at(position, code.name(), Pointer.of(at), message));
    }

    /** Reports a value that could not be read. */
    void reportUnread(Enum<?> code, Location at, Position position, String message) {
        report(code, at, position, message);
        unread(at);
    }

    void unread(Location at) {
        unread.add(Pointer.of(at));
    }

    void hush(Location at) {
        hushed.add(Pointer.of(at));
    }

    /** Whether there are none at all. */
    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return problems.size();
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

    void add(DocumentProblem problem) {
        problems.add(problem);
    }

    List<DocumentProblem> sorted() {
        return problems.stream().sorted(IN_TEXT_ORDER).toList();
    }
}
