package io.github.okralign.model;

/**
 * The state of a key result by itself; it takes part only while its objective does too
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>).
 */
public enum KeyResultState {
    /** Not yet agreed; excluded. */
    DRAFT,
    /** Being worked on or finished; the default. */
    ACTIVE,
    /** Moved to a later time; excluded. */
    POSTPONED,
    /** Given up; excluded, its record kept. */
    CANCELLED;

    /**
     * Whether a key result in this state takes part, as long as its objective does.
     *
     * @return true for active only
     */
    public boolean takesPart() {
        return this == ACTIVE;
    }
}
