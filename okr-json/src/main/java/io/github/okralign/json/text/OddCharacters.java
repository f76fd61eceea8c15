package io.github.okralign.json.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Stand-ins for characters that JSON may hold as they are and the YAML library refuses, or takes for the end of a line:
 * delete, the control characters from U+0080, the last two of the basic plane, and halves of pairs. YAML 1.2
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">Pace and health</a>.1) wants
 * them read within quotes. Each is replaced by a private character that the text does not hold, one for one in code
 * points, so that the positions of the library still fit.
 */
final class OddCharacters {

    private static final int FIRST_PRIVATE = 0xF0000;
    private static final int LAST_PRIVATE = 0x10FFFD;

    /** By odd character, its stand-in, and the other way round; the two do not overlap. */
    private final Map<Integer, Integer> replacements = new HashMap<>();

    /** Finds the odd characters of a text, and stand-ins for as many as there are private characters left. */
    static OddCharacters of(String text) {
        OddCharacters found = new OddCharacters();
        Set<Integer> odd = new LinkedHashSet<>();
        Set<Integer> taken = new HashSet<>();
        text.codePoints().filter(c -> isOdd(c) || c >= FIRST_PRIVATE).forEach(c -> (isOdd(c) ? odd : taken).add(c));
        int next = FIRST_PRIVATE;
        for (int c : odd) {
            while (taken.contains(next)) {
                next++;
            }
            if (next > LAST_PRIVATE) {
                break;
            }
            found.replacements.put(c, next);
            found.replacements.put(next, c);
            next++;
        }
        return found;
    }

    private static boolean isOdd(int c) {
        return (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
    }

    boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** A text with stand-ins for its odd characters, or with its odd characters for their stand-ins. */
    String exchanged(String text) {
        if (isEmpty()) {
            return text;
        }
        StringBuilder exchanged = new StringBuilder(text.length());
        text.codePoints().forEach(c -> exchanged.appendCodePoint(replacements.getOrDefault(c, c)));
        return exchanged.toString();
    }
}
