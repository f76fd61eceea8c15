package io.github.okralign.pace;

/**
 * How a goal is doing on a day
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public enum Health {
    /** It takes no part. */
    EXCLUDED,
    /** Its progress is unknown. */
    NO_DATA,
    /** Its cycle has hardly begun, or nothing speaks of its pace. */
    PENDING,
    /** It is done, or closed with what it promised. */
    ACHIEVED,
    /** It keeps the pace. */
    ON_TRACK,
    /** It may not get there. */
    AT_RISK,
    /** It will not get there as things go. */
    OFF_TRACK,
    /** It was closed with less than it promised. */
    MISSED;

    /**
     * Whether a leaf in this health weighs on the goals above.
     *
     * @return true for at risk, off track and missed
     */
    public boolean isAtRiskOrWorse() {
        return this == AT_RISK || this == OFF_TRACK || this == MISSED;
    }
}
