package io.github.okralign.json.text;

import org.jspecify.annotations.Nullable;

/** A direct-mapped cache of strings that recur, such as the id of a unit, so that equal ones share memory. */
public final class StringCache {

    /** Longer strings are unlikely to recur. */
    private static final int LONGEST = 40;

    private static final int SLOTS = 256;

    private final @Nullable String[] slots = new String[SLOTS];

    /** The string of these characters: the cached one, if there is one. */
    public String of(char[] chars, int start, int length) {
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
        String cached = slots[slot];
        if (cached == null || !equal(cached, chars, start, length)) {
            cached = new String(chars, start, length);
            slots[slot] = cached;
        }
        return cached;
    }

    /** Whether a string consists of these characters. */
    public static boolean equal(String text, char[] chars, int start, int length) {
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
