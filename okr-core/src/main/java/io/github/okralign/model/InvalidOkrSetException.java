package io.github.okralign.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a set was to be built that does not hold together; carries every problem, not just the first. */
public final class InvalidOkrSetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 20;

    private final transient ImmutableList<Problem> problems;

    InvalidOkrSetException(List<Problem> problems) {
        super(message(problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    private static String message(List<Problem> problems) {
        String listed =
                problems.stream().limit(LISTED).map(Problem::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
        String rest = problems.size() > LISTED ? "\n  and " + (problems.size() - LISTED) + " more" : "";
        return (problems.size() == 1 ? "1 problem:" : problems.size() + " problems:") + listed + rest;
    }

    /**
     * Every problem of the set.
     *
     * @return the problems: of the organisation, the cycles, the objectives, then of links; at least one
     */
    public List<Problem> problems() {
        return problems;
    }
}
