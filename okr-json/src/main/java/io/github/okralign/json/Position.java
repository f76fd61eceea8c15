package io.github.okralign.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * A place in the text of a document.
 *
 * @param line the line, from 1, or 0 where it is not known
 * @param column the column in characters, from 1, or 0 where it is not known
 */
record Position(int line, int column) {

    static final Position UNKNOWN = new Position(0, 0);

    static Position of(@Nullable TokenStreamLocation location) {
        return location != null && location.getLineNr() > 0 && location.getColumnNr() > 0
                ? new Position(location.getLineNr(), location.getColumnNr())
                : UNKNOWN;
    }
}
