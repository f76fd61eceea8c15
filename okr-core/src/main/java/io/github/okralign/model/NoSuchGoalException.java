package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.okralign.spelling.EditDistance;
import java.util.List;

/**
 * Thrown where a set was asked for a goal of an id that it does not have. Says which ids are near, as most unknown ids
 * are misspelt ones. Whoever does not know whether a goal exists asks {@link OkrSet#find}.
 */
public final class NoSuchGoalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int HINTS = 3;
    /** So many edits are always near; of a longer id, a third of its letters are. */
    private static final int NEAR = 2;

    /** What was asked for. */
    private final String id;
    /** What may have been meant, nearest first. */
    private final ImmutableList<String> nearest;

    private NoSuchGoalException(String id, ImmutableList<String> nearest) {
        super(ProblemReporter.quote(id) + " is not a goal of this set; " + hint(nearest));
        this.id = id;
        this.nearest = nearest;
    }

    /**
     * An exception for an id that a set does not have. O(goals).
     *
     * @param okrs the set that was asked
     * @param id the id that is unknown
     * @return an exception to throw
     */
    public static NoSuchGoalException of(OkrSet okrs, String id) {
        checkNotNull(id, "id");
        int near = Math.max(NEAR, id.length() / 3);
        return new NoSuchGoalException(
                id,
                ImmutableList.copyOf(EditDistance.nearest(id, Lists.transform(okrs.goals(), Goal::id), near, HINTS)));
    }

    private static String hint(List<String> nearest) {
        return nearest.isEmpty()
                ? "find(id) tells which are"
                : "did you mean " + String.join(" or ", Lists.transform(nearest, ProblemReporter::quote)) + "?";
    }

    /** {@return the id that was asked for} */
    public String id() {
        return id;
    }

    /**
     * The ids that may have been meant: at most two edits away, or a third of the letters of a longer id.
     *
     * @return at most three ids of goals, nearest first; possibly none
     */
    public List<String> nearest() {
        return nearest;
    }
}
