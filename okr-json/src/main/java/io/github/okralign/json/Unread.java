package io.github.okralign.json;

import java.time.LocalDate;

/**
 * What stands in the model for what the document should say and does not, so that everything else keeps its place and
 * can still be checked. The document is refused in any case.
 */
final class Unread {

    /** An id that the model takes for none at all. */
    static final String ID = "\0";

    /** A number that nothing accepts. */
    static final double NUMBER = Double.NaN;

    /** A day that nobody means. */
    static final LocalDate DATE = LocalDate.MIN;

    private Unread() {}

    /** A message of the model without the day that nobody wrote. */
    static String clean(String message) {
        return message.replace(" of " + DATE, "");
    }
}
