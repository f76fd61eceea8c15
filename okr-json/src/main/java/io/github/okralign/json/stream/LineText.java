package io.github.okralign.json.stream;

import io.github.okralign.json.document.ReadOptions;
import io.github.okralign.json.text.DocumentText;
import io.github.okralign.json.text.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * A document on one line of a stream.
 *
 * @param text the line by itself
 * @param number its number in the stream, from 1
 */
record LineText(DocumentText text, int number) implements DocumentText {

    @Override
    public JsonParser parser(ReadOptions options) {
        return text.parser(options);
    }

    @Override
    public @Nullable String broken() {
        return text.broken();
    }

    @Override
    public Position position(TokenStreamLocation location) {
        return inStream(text.position(location));
    }

    @Override
    public Position end() {
        return inStream(text.end());
    }

    private Position inStream(Position position) {
        return position.equals(Position.UNKNOWN)
                ? position
                : new Position(number - 1 + position.line(), position.column());
    }
}
