package io.github.okralign.model;

/**
 * The state of an objective; its key results share its fate
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>).
 */
public enum ObjectiveState {
    /** Not yet agreed; excluded. */
    DRAFT,
    /** Being worked on; the default. */
    ACTIVE,
    /** Finished, perhaps with a score; still takes part. */
    CLOSED,
    /** Moved to a later time; excluded. */
    POSTPONED,
    /** Given up; excluded. */
    CANCELLED;

    /**
     * Whether a goal in this state takes part in roll-up and structure.
     *
     * @return true for active and closed; the others are excluded from every numerator and denominator
     */
    public boolean takesPart() {
        return this == ACTIVE || this == CLOSED;
    }
}
