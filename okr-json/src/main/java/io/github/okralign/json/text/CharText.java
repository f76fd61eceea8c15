package io.github.okralign.json.text;

import io.github.okralign.json.document.ReadOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** A document that was given as characters; its parser counts lines and columns itself. */
public final class CharText implements DocumentText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] chars;
    private final int start;
    private final @Nullable String broken;

    public CharText(String text) {
        this(text, null);
    }

    CharText(String text, @Nullable String broken) {
        this.chars = text.toCharArray();
        this.start = chars.length > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
        this.broken = broken;
    }

    @Override
    public JsonParser parser(ReadOptions options) {
        return DocumentText.factory(options)
                .createParser(ObjectReadContext.empty(), chars, start, chars.length - start);
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public Position position(TokenStreamLocation location) {
        return Position.of(location);
    }

    @Override
    public Position end() {
        LineCounter counter = new LineCounter();
        for (int i = start; i < chars.length; i++) {
            counter.next(chars[i], 1);
        }
        return counter.position();
    }
}
