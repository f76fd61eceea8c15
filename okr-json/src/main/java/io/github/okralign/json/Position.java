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

    /** The place behind a text, counting lines as the parser does. */
    static Position after(CharSequence text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!first && (c == '\n' || c == '\r')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.length() - lineStart + 1);
    }
}
