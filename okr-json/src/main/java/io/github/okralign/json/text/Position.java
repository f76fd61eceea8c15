package io.github.okralign.json.text;

import io.github.okralign.json.document.DocumentProblem;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * A position in the text of a document.
 *
 * @param line the line, from 1, or 0 if unknown
 * @param column the column in characters, from 1, or 0 if unknown
 */
public record Position(int line, int column) {

    public static final Position UNKNOWN = new Position(0, 0);

    /** Where a parser that counts lines and columns says that something is. */
    public static Position of(@Nullable TokenStreamLocation location) {
        return location != null && location.getLineNr() > 0 && location.getColumnNr() > 0
                ? new Position(location.getLineNr(), location.getColumnNr())
                : UNKNOWN;
    }

    /** A problem at this position. */
    public DocumentProblem problem(String code, String pointer, String message) {
        boolean known = line > 0;
        return new DocumentProblem(
                code,
                pointer,
                known ? OptionalInt.of(line) : OptionalInt.empty(),
                known ? OptionalInt.of(column) : OptionalInt.empty(),
                message);
    }
}
