package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * One reason why a set cannot be: an expected failure, so a value rather than an exception.
 *
 * @param code what kind of problem it is
 * @param location where it stands
 * @param message what is wrong, with the operands, and what would be right
 */
public record Problem(Code code, Location location, String message) {

    /** The kinds of problems; the names are stable. */
    public enum Code {
        /** Something that is required is not there. */
        MISSING_PROPERTY,
        /** An id, a reference or the text of something beside goals holds nothing but white space. */
        BLANK_ID,
        /** Two things of a kind have the same id. */
        DUPLICATE_ID,
        /** A reference names something that the set does not hold. */
        DANGLING_REFERENCE,
        /** Links form a loop. */
        LOOP,
        /** A goal is linked to itself, or a unit of measure is converted to itself. */
        SELF_LINK,
        /** A key result contributes to its own objective, which it is already part of. */
        LINK_TO_OWN_OBJECTIVE,
        /** Two links of one type join the same pair of goals. */
        DUPLICATE_LINK,
        /** A number is not finite, or beyond 1e100 in magnitude. */
        BAD_NUMBER,
        /** A number is outside its range. */
        OUT_OF_RANGE,
        /** A target equals its baseline, so that there is no way to go. */
        TARGET_IS_BASELINE,
        /** A range ends below where it begins. */
        LOWER_ABOVE_UPPER,
        /** A cycle or a window ends before it starts. */
        END_BEFORE_START,
        /** States or earlier definitions do not follow each other by their days. */
        OUT_OF_ORDER,
        /** Planned points or points of a scale do not lead from the baseline to the target. */
        BAD_PHASES,
        /** A measure has no milestones or levels. */
        EMPTY_LIST,
        /** A check-in names a level that its measure does not have. */
        UNKNOWN_LEVEL,
        /** Values in one unit are to be added to a sum in another. */
        UNIT_MISMATCH,
        /** Two settings exclude each other, or one is there without the other that it needs. */
        CONFLICT
    }

    /**
     * A problem.
     *
     * @param code what kind of problem it is
     * @param location where it stands
     * @param message what is wrong, with the operands, and what would be right
     */
    public Problem {
        checkNotNull(code, "code");
        checkNotNull(location, "location");
        checkNotNull(message, "message");
    }

    @Override
    public String toString() {
        return location + ": " + code + ": " + message;
    }
}
