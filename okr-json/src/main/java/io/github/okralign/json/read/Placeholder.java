package io.github.okralign.json.read;

import java.time.LocalDate;

/**
 * Stands in the model for a value that the document lacks or that cannot be read, so that everything else keeps its place
 * and is still checked. The document is refused in any case.
 */
final class Placeholder {

    /** An id that the model treats as missing. */
    static final String ID = "\0";

    /** A number that nothing accepts. */
    static final double NUMBER = Double.NaN;

    /** A day that no document means. */
    static final LocalDate DATE = LocalDate.MIN;

    private Placeholder() {}

    /** A message of the model without the placeholder day. */
    static String clean(String message) {
        return message.replace(" of " + DATE, "");
    }
}
