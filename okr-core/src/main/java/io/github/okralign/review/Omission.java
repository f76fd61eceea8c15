package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Something that is not in the set of the next cycle as it was in the one before.
 *
 * @param kind what kind of thing it is
 * @param goal the id of the objective or key result that it is or belongs to
 * @param what what it is called, with its kind, ids and numbers
 * @param reason why it is dropped, or what took its place
 */
public record Omission(Kind kind, String goal, String what, String reason) {

    /** What can be dropped. */
    public enum Kind {
        /** An objective. */
        OBJECTIVE,
        /** The state of an objective. */
        STATE,
        /** Progress set by hand, or a score. */
        OVERRIDE,
        /** An alignment in any state. */
        ALIGNMENT,
        /** A key result. */
        KEY_RESULT,
        /** The baseline of a change. */
        BASELINE,
        /** The planned points of a change. */
        PHASES,
        /** A milestone. */
        MILESTONE,
        /** A key result's own start and due date. */
        DATES,
        /** The check-ins of a key result. */
        CHECK_INS
    }

    /**
     * Something that is dropped.
     *
     * @param kind what kind of thing it is
     * @param goal the id of the objective or key result that it is or belongs to
     * @param what what it is called, with its kind, ids and numbers
     * @param reason why it is dropped, or what took its place
     */
    public Omission {
        checkNotNull(kind, "kind");
        checkNotNull(goal, "goal");
        checkNotNull(what, "what");
        checkNotNull(reason, "reason");
    }

    /**
     * What is dropped and why, for people.
     *
     * @return the message; not meant to be parsed
     */
    public String message() {
        return what + ": " + reason;
    }
}
