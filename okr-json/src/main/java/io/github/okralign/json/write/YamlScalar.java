package io.github.okralign.json.write;

import java.util.Locale;
import java.util.Set;

/**
 * Texts as YAML has them: plain where every YAML reader sees a text in them, quoted where any might see a date, a number, a
 * truth or a sign of the language.
 */
final class YamlScalar {

    /** What one edition of YAML or another reads as something else than a text. */
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
    /** What may stand within a plain text beside letters and digits. */
    private static final String WITHIN = " _-./()+%,'!&";

    private YamlScalar() {}

    static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty()
                || !Character.isLetter(text.codePointAt(0))
                || text.endsWith(" ")
                || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || (c < 0x7F && WITHIN.indexOf(c) >= 0));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == ' ' || isVisible(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a character shows itself, so that nobody has to guess that it is there. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
