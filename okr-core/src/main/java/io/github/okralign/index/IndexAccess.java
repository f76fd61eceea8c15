package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.primitives.ImmutableIntArray;
import org.jspecify.annotations.Nullable;

/**
 * The way from a set to its index for the packages of this module: what only they need is no part of a set's public
 * face. The index is below the model, so the set's class leaves a key here when it is loaded.
 */
public final class IndexAccess {

    /** Opens sets; only the class of sets makes one. */
    public interface Key {

        /**
         * The index of a set.
         *
         * @param okrs a set
         * @return its index
         * @throws ClassCastException if it is no set
         */
        GoalIndex index(Object okrs);

        /**
         * The goals of which two sets with one index may not say the same of themselves.
         *
         * @param okrs a set
         * @param other a set of the same index
         * @return the numbers of the goals, ascending; all parts of an objective that has changed in more than its key results
         */
        ImmutableIntArray unsharedGoals(Object okrs, Object other);

        /**
         * Whether two sets with one index have the same structure, as far as is known without computing it.
         *
         * @param okrs a set
         * @param other another set
         * @return whether what they differ in has no bearing on it
         */
        boolean haveOneStructure(Object okrs, Object other);

        /**
         * What is to be thrown for an unknown id.
         *
         * @param okrs a set
         * @param id an id that it does not have
         * @return an exception
         */
        RuntimeException unknown(Object okrs, String id);
    }

    private static @Nullable Key key;

    private IndexAccess() {}

    /**
     * Leaves the key.
     *
     * @param toSets opens sets
     * @throws IllegalStateException if there is one already: only the class of sets gives it
     */
    public static void grant(Key toSets) {
        checkState(key == null, "access to the index has been granted already");
        key = toSets;
    }

    private static Key key() {
        Key found = key;
        checkState(found != null, "no set has been made yet");
        return found;
    }

    /**
     * The index of a set.
     *
     * @param okrs an {@code OkrSet}
     * @return its index, shared with every set that it was changed into
     */
    public static GoalIndex of(Object okrs) {
        return key().index(okrs);
    }

    /**
     * The position of a goal among the goals of a set. O(1).
     *
     * @param okrs an {@code OkrSet}
     * @param id the id of an objective or key result; if there is no such goal, a {@code NoSuchGoalException} is thrown
     * @return the position, from 0
     */
    public static int position(Object okrs, String id) {
        int found = of(okrs).find(id);
        if (found < 0) {
            throw key().unknown(okrs, id);
        }
        return found;
    }

    /**
     * The position of an objective among the objectives of a set. O(1).
     *
     * @param okrs an {@code OkrSet}
     * @param id the id of an objective; if there is no such goal, a {@code NoSuchGoalException} is thrown
     * @return the position, from 0
     * @throws IllegalArgumentException if the goal is a key result
     */
    public static int objectivePosition(Object okrs, String id) {
        int goal = position(okrs, id);
        GoalIndex index = of(okrs);
        checkArgument(index.keyResultOf(goal) < 0, "\"%s\" is a key result, not an objective", id);
        return index.objectiveOf(goal);
    }

    /**
     * The goals of which a set may not say the same as one that it was changed from, or into: the objectives that they do
     * not share, and of those the key results that they do not share, or all if the objective itself has changed.
     * O(d log goals) for d changes.
     *
     * @param okrs an {@code OkrSet}
     * @param other another one
     * @return the numbers of the goals, ascending
     * @throws IllegalArgumentException if the sets have not come from each other, or from a third one, by changes
     */
    public static ImmutableIntArray unsharedGoals(Object okrs, Object other) {
        checkArgument(of(okrs) == of(other), "%s and %s must have come from each other by changes", okrs, other);
        return key().unsharedGoals(okrs, other);
    }

    /**
     * Whether a set has the same structure as one that it was changed from, as far as is known without computing it.
     * O(d log goals) for d changes.
     *
     * @param okrs an {@code OkrSet}
     * @param other another one
     * @return whether they have one index and what they differ in has no bearing on the structure
     */
    public static boolean haveOneStructure(Object okrs, Object other) {
        return key().haveOneStructure(okrs, other);
    }
}
