package io.github.okralign.json.read.input;

import io.github.okralign.json.document.DocumentProblem;
import io.github.okralign.json.document.DocumentProblems;
import io.github.okralign.json.text.Pointer;
import io.github.okralign.json.text.Position;
import io.github.okralign.model.Location;
import io.github.okralign.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of a document as they are found: the first ones, and how many there are. It knows which values could not be
 * read, so that their consequences are not reported as problems of the facts.
 */
public final class ProblemList {

    private static final Comparator<DocumentProblem> IN_TEXT_ORDER = Comparator.<DocumentProblem>comparingInt(
                    problem -> problem.line().orElse(Integer.MAX_VALUE))
            .thenComparingInt(problem -> problem.column().orElse(Integer.MAX_VALUE))
            .thenComparing(DocumentProblem::pointer);

    private final int most;
    private final List<DocumentProblem> listed = new ArrayList<>();
    private int found;
    /** The pointers of values that could not be read; what the model has there is a placeholder. */
    private final Set<String> unreadable = new HashSet<>();
    /** The pointers of values whose own problems are not reported, unlike those within them. */
    private final Set<String> suppressed = new HashSet<>();

    public ProblemList(int most) {
        this.most = most;
    }

    public void report(Enum<?> code, Location at, Position position, String message) {
        if (found < most) {
            listed.add(position.problem(code.name(), Pointer.of(at), message));
        }
        found++;
    }

    /** Reports a value that could not be read. */
    public void reportUnreadable(Enum<?> code, Location at, Position position, String message) {
        report(code, at, position, message);
        markUnreadable(at);
    }

    public void markUnreadable(Location at) {
        if (isComplete()) {
            unreadable.add(Pointer.of(at));
        }
    }

    public void suppress(Location at) {
        if (isComplete()) {
            suppressed.add(Pointer.of(at));
        }
    }

    /** How many problems were found, listed or not. */
    public int found() {
        return found;
    }

    /** Whether all problems are listed; if not, {@link #isNew} cannot be asked. */
    public boolean isComplete() {
        return found <= most;
    }

    /** Whether a problem of the facts is more than a consequence of a reported problem. */
    public boolean isNew(Problem problem) {
        String pointer = Pointer.of(problem.location());
        return !suppressed.contains(pointer)
                && !withinUnreadable(pointer)
                && !(problem.code() == Problem.Code.DANGLING_REFERENCE && withinUnreadable(listOf(pointer)));
    }

    private boolean withinUnreadable(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
            if (unreadable.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The list that should hold the target of a reference. */
    private static String listOf(String reference) {
        String property = last(reference);
        if (property.chars().allMatch(c -> c >= '0' && c <= '9')) {
            property = last(Pointer.parent(reference)); // one of a list of references
        }
        return switch (property) {
            case "to", "serves" -> "/objectives";
            case "cycle" -> "/cycles";
            case "unit", "units", "jointUnits" -> "/organization/units";
            case "parent" -> Pointer.parent(Pointer.parent(reference));
            case "owner", "coOwners", "author", "by", "head", "manager" -> "/organization/people";
            default -> "/organization/values";
        };
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Adds problems of the facts, and counts more that are not listed. */
    public void add(List<DocumentProblem> problems, int more) {
        listed.addAll(problems);
        found += problems.size() + more;
    }

    /** Whether further problems are only counted, so that their positions are not needed. */
    public boolean isFull() {
        return found >= most;
    }

    /** How many more problems can be listed. */
    public int room() {
        return most - listed.size();
    }

    /** The problems in the order of the text, after finding the positions that are unknown. */
    public DocumentProblems sorted(Positions positions) {
        return sorted(positions.locate(listed));
    }

    public DocumentProblems sorted() {
        return sorted(listed);
    }

    private DocumentProblems sorted(List<DocumentProblem> problems) {
        return DocumentProblems.of(problems.stream().sorted(IN_TEXT_ORDER).toList(), found - listed.size());
    }
}
