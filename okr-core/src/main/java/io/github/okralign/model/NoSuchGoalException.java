package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/** Says that a set has no goal of an id that was asked for. */
public final class NoSuchGoalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NoSuchGoalException(String message) {
        super(message);
    }

    /**
     * An exception for an id.
     *
     * @param okrs the set that was asked
     * @param id the id that is unknown
     * @return an exception to throw
     */
    public static NoSuchGoalException of(OkrSet okrs, String id) {
        checkNotNull(okrs, "okrs");
        return new NoSuchGoalException("\"" + checkNotNull(id, "id") + "\" is not a goal of this set");
    }
}
