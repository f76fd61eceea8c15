package io.github.okralign.json.text;

import io.github.okralign.spelling.EditDistance;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** Shows text of a document, whatever it holds, in messages. */
public final class MessageText {

    private static final int SHOWN = 40;
    private static final int NEAR = 2;

    private MessageText() {}

    /** A text in quotes, cut if it is long. */
    public static String quote(String text) {
        return "\"" + cut(text) + "\"";
    }

    public static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A text in which a question mark replaces each unpaired surrogate, as UTF-8 cannot hold them. */
    public static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The name that was probably meant: the first of the nearest, at most two edits away and not all of its letters. */
    public static Optional<String> nearest(String given, Collection<String> names) {
        return EditDistance.nearest(given, names, NEAR, names.size()).stream()
                .filter(name -> EditDistance.between(given, name, NEAR) < name.length() - 1)
                .findFirst();
    }
}
