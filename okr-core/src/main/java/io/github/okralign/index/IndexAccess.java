package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.util.stream.IntStream;
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
         * The objectives of a set.
         *
         * @param okrs a set
         * @return the objectives, shared with sets that it was changed into
         * @throws ClassCastException if it is no set
         */
        PersistentVector<?> objectives(Object okrs);

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
     * The objectives that a set does not share with one that it was changed from, or into; all others are the same.
     * O(d log objectives) for d changes.
     *
     * @param okrs an {@code OkrSet}
     * @param other another one
     * @return positions among the objectives, ascending
     * @throws IllegalArgumentException if the sets have not come from each other, or from a third one, by changes
     */
    public static IntStream unsharedObjectives(Object okrs, Object other) {
        checkArgument(of(okrs) == of(other), "%s and %s must have come from each other by changes", okrs, other);
        IntStream.Builder places = IntStream.builder();
        differences(key().objectives(okrs), key().objectives(other), places);
        return places.build();
    }

    /** Sets hold objectives alone. */
    @SuppressWarnings("unchecked")
    private static void differences(PersistentVector<?> one, PersistentVector<?> other, IntStream.Builder places) {
        ((PersistentVector<Object>) one).differences((PersistentVector<Object>) other, places::add);
    }
}
