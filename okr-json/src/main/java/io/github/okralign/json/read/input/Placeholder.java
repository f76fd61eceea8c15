package io.github.okralign.json.read.input;

import java.time.LocalDate;

/**
 * Stands in the model for a value that the document lacks or that cannot be read, so that everything else keeps its place
 * and is still checked. The document is refused in any case.
 */
public final class Placeholder {

    /** An id that the model treats as missing. */
    public static final String ID = "\0";

    /** A number that nothing accepts. */
    public static final double NUMBER = Double.NaN;

    /** A day that no document means. */
    public static final LocalDate DATE = LocalDate.MIN;

    private Placeholder() {}

    /** A message of the model without the placeholder day. */
    public static String clean(String message) {
        return message.replace(" of " + DATE, "");
    }
}
