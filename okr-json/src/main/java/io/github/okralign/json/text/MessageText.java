package io.github.okralign.json.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
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
        String best = null;
        int least = NEAR + 1;
        for (String name : names) {
            int distance = distance(given, name);
            if (distance < least && distance < name.length() - 1) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The Levenshtein distance, ignoring case, or something above {@link #NEAR}; by rows (Wagner and Fischer 1974). */
    private static int distance(String given, String name) {
        if (Math.abs(given.length() - name.length()) > NEAR) {
            return NEAR + 1;
        }
        String a = given.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
