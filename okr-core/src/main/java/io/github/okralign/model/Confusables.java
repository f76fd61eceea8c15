package io.github.okralign.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds ids that look alike although they differ: in a letter of another script, in invisible characters, in case, or in
 * how an accent is encoded. Only for hints; whether ids are equal is decided letter by letter.
 */
final class Confusables {

    /** Letters of other scripts, and at the same places in {@link #LATIN} the Latin ones that they look like. */
    private static final String FOREIGN = "аеорсухіјѕһԁкмтвнαβεζηικμνορτυχ";

    private static final String LATIN = "aeopcyxijshdkmtbhabezhikmnoptyx";
    /** Nobody compares longer ids by eye, and normalising them may cost the square of their length. */
    private static final int LONGEST = 100;
    /** At most this many differing characters are named. */
    private static final int NAMED = 3;

    private final Map<String, String> bySkeleton = new HashMap<>();

    Confusables(Iterable<String> ids) {
        for (String id : ids) {
            if (id.length() <= LONGEST) {
                bySkeleton.putIfAbsent(skeleton(id), id);
            }
        }
    }

    /** Says which of the ids looks like an unknown one, and how they differ; the empty string if none does. */
    String hint(String id) {
        String other = id.length() <= LONGEST ? bySkeleton.get(skeleton(id)) : null;
        return other == null
                ? ""
                : "; " + ProblemReporter.quote(other) + " looks alike, but has " + difference(other, id)
                        + " where this has " + difference(id, other);
    }

    private static String skeleton(String id) {
        StringBuilder seen = new StringBuilder();
        String decomposed = Normalizer.normalize(id, Normalizer.Form.NFKD);
        String folded = Normalizer.normalize(decomposed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        folded.codePoints().filter(Confusables::isSeen).forEach(character -> {
            int foreign = FOREIGN.indexOf(character);
            seen.appendCodePoint(foreign < 0 ? character : LATIN.charAt(foreign));
        });
        return seen.toString();
    }

    private static boolean isSeen(int character) {
        boolean selector = character >= 0xFE00 && character <= 0xFE0F;
        return !selector
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /** The part of a text between the beginning and the end that it shares with another. */
    private static String difference(String text, String other) {
        int[] its = text.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        int shorter = Math.min(its.length, others.length);
        int start = 0;
        while (start < shorter && its[start] == others[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && its[its.length - 1 - end] == others[others.length - 1 - end]) {
            end++;
        }
        int length = its.length - start - end;
        String named = Arrays.stream(its, start, its.length - end)
                .limit(NAMED)
                .mapToObj(character -> String.format(Locale.ROOT, "U+%04X", character))
                .collect(Collectors.joining(" "));
        return length == 0 ? "nothing" : named + (length > NAMED ? " …" : "");
    }
}
