package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkState;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from a set to its index for the packages of this module. The index is below the model and the set shows it to
 * nobody, so the set's class leaves a key here when it is loaded.
 */
public final class IndexAccess {

    private static @Nullable Function<Object, GoalIndex> key;

    private IndexAccess() {}

    /**
     * Leaves the key.
     *
     * @param toIndex finds the index of a set
     * @throws IllegalStateException if there is one already: only the class of sets gives it
     */
    public static void grant(Function<Object, GoalIndex> toIndex) {
        checkState(key == null, "access to the index has been granted already");
        key = toIndex;
    }

    /**
     * The index of a set.
     *
     * @param okrs an {@code OkrSet}
     * @return its index, shared with every set that it was changed into
     */
    public static GoalIndex of(Object okrs) {
        Function<Object, GoalIndex> found = key;
        checkState(found != null, "no set has been made yet");
        return found.apply(okrs);
    }
}
