package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Something of an export that was not taken over as it stands there. Notes hold no names and no titles, whatever the
 * options; they name goals by their ids in the set. Immutable and thread-safe.
 *
 * @param kind what happened to it
 * @param topic what it is about
 * @param place where it stands: a file with a position, or a line or row; the empty string for the whole import
 * @param goal the id of the goal that it is about, or the empty string
 * @param message what was found, and what was made of it
 * @param count how many times it was found, at least 1
 */
public record ImportNote(Kind kind, Topic topic, String place, String goal, String message, int count) {

    /** What happened to what a note is about. */
    public enum Kind {
        /** It is not in the set. */
        OMITTED,
        /** It is in the set in another form. */
        CHANGED,
        /** It could be read in more than one way; the message says which was taken, and why. */
        AMBIGUOUS
    }

    /** What a note is about; the names are stable. */
    public enum Topic {
        /** A file that cannot be read, or not to its end. */
        UNREADABLE_FILE,
        /** A file of which nothing is taken over. */
        UNUSED_FILE,
        /** A field, or a column, that this import does not know. */
        UNKNOWN_FIELD,
        /** A field that the import knows and the set has no place for. */
        UNUSED_FIELD,
        /** A line of text that was not understood. */
        UNKNOWN_LINE,
        /** An element that is not what its place asks for. */
        BAD_ELEMENT,
        /** An id that is missing. */
        MISSING_ID,
        /** An id that was there already. */
        DUPLICATE_ID,
        /** A title that is missing. */
        MISSING_TITLE,
        /** A date that cannot be read. */
        BAD_DATE,
        /** A number that cannot be read. */
        BAD_NUMBER,
        /** A reference to something that the export does not hold. */
        DANGLING_REFERENCE,
        /** A link that is there already or leads back to where it starts. */
        BAD_LINK,
        /** A link that would close a loop. */
        LOOP,
        /** A child that does not name the goal as its parent, or a task. */
        CHILD,
        /** A weight. */
        WEIGHT,
        /** A child that does not contribute. */
        NO_CONTRIBUTION,
        /** Links between goals of different cycles. */
        CROSS_CYCLE,
        /** A label for a type of goal. */
        TYPE,
        /** A goal that takes another shape in the set. */
        SHAPE,
        /** A measure. */
        MEASURE,
        /** A check-in, or a current value. */
        CHECK_IN,
        /** How numbers, dates or texts are written. */
        FORMAT,
        /** A comment. */
        COMMENT,
        /** A score. */
        SCORE,
        /** A status. */
        STATUS,
        /** A cycle or a window of time. */
        CYCLE,
        /** A unit. */
        UNIT,
        /** A person. */
        PERSON,
        /** Text that privacy leaves out. */
        PRIVACY,
        /** How a goal rolls up. */
        ROLL_UP
    }

    /**
     * A note.
     *
     * @param kind what happened to it
     * @param topic what it is about
     * @param place where it stands, or the empty string
     * @param goal the id of the goal that it is about, or the empty string
     * @param message what was found, and what was made of it
     * @param count how many times it was found, at least 1
     */
    public ImportNote {
        checkNotNull(kind, "kind");
        checkNotNull(topic, "topic");
        checkNotNull(place, "place");
        checkNotNull(goal, "goal");
        checkNotNull(message, "message");
        checkArgument(count >= 1, "count (%s) must be at least 1", count);
    }

    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ")
                + kind + " " + topic + ": "
                + (goal.isEmpty() ? "" : "goal \"" + goal + "\": ")
                + message
                + (count == 1 ? "" : " (" + count + " times)");
    }
}
