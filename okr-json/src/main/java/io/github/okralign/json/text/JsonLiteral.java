package io.github.okralign.json.text;

import java.util.Locale;

/** Texts as string literals of JSON. */
public final class JsonLiteral {

    private JsonLiteral() {}

    /** A literal in which unpaired surrogates, which UTF-8 cannot hold, are escaped. */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                literal.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.append('"').toString();
    }
}
