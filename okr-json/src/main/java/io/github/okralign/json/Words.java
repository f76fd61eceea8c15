package io.github.okralign.json;

import org.jspecify.annotations.Nullable;

/** Texts that come again and again, such as the id of a unit: kept once, as far as there is room. */
final class Words {

    /** Longer texts are not likely to come again. */
    private static final int LONGEST = 40;

    private static final int ROOM = 256;

    private final @Nullable String[] words = new String[ROOM];

    /** The text of some characters: one that was there before if it is remembered. */
    String of(char[] chars, int start, int length) {
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & ROOM - 1;
        String word = words[place];
        if (word == null || !equal(word, chars, start, length)) {
            word = new String(chars, start, length);
            words[place] = word;
        }
        return word;
    }

    /** Whether a text is made of these characters. */
    static boolean equal(String text, char[] chars, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
