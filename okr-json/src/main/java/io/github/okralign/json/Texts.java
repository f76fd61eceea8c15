package io.github.okralign.json;

import io.github.okralign.spelling.EditDistance;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What messages need to show text that came with a document, whatever it is. */
final class Texts {

    private static final int SHOWN = 40;
    private static final int NEAR = 2;

    private Texts() {}

    /** A text in quotes, cut where it is long. */
    static String quote(String text) {
        return "\"" + cut(text) + "\"";
    }

    static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A text with question marks for halves of characters, as UTF-8 cannot hold them. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A text without what breaks a line, clears a terminal, turns text around or cannot be seen: that is escaped as in JSON. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029') {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The name that was probably meant: the first of the nearest, at most two letters away and not all of them. */
    static Optional<String> nearest(String given, Collection<String> names) {
        return EditDistance.nearest(given, names, NEAR, names.size()).stream()
                .filter(name -> EditDistance.between(given, name, NEAR) < name.length() - 1)
                .findFirst();
    }
}
