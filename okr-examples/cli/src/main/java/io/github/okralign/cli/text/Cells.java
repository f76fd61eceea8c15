package io.github.okralign.cli.text;

import java.util.Arrays;

/**
 * How many columns text takes on a terminal. What is read as one character stays together (a grapheme cluster, UAX #29):
 * a letter with its marks, a flag of two regional indicators, emoji that are joined, coloured or asked for by a variation
 * selector. Widths are by a table from EastAsianWidth.txt of Unicode 16, so that they are the same on every JDK; a
 * library would bring 14 MB for these ranges. Terminals differ on clusters; these are the widths of those that know them.
 */
final class Cells {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** First and last of each range of wide and full-width characters, ascending; gaps that are not assigned are bridged. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
        0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
        0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08,
        0x1AFF0, 0x1B2FB, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A,
        0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3,
        0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D,
        0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F,
        0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC,
        0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF,
        0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private Cells() {}

    /** {@return the end of the cluster that starts at an index of the text} */
    static int end(String text, int start) {
        int first = text.codePointAt(start);
        boolean symbol = isSymbol(first);
        boolean halfFlag = isRegional(first);
        boolean joined = false;
        int end = start + Character.charCount(first);
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (attaches(c)) {
                joined = c == JOINER;
            } else if (halfFlag && isRegional(c)) {
                halfFlag = false;
            } else if (symbol && joined && isSymbol(c)) {
                joined = false;
            } else {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** {@return the columns of a text without control characters} */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int end = end(text, i);
            width += width(text, i, end);
            i = end;
        }
        return width;
    }

    /** {@return the columns of one cluster} */
    static int width(String text, int start, int end) {
        int first = text.codePointAt(start);
        int width = width(first);
        for (int i = start + Character.charCount(first); i < end; ) {
            int c = text.codePointAt(i);
            if (c == EMOJI_STYLE || isRegional(c)) {
                width = 2;
            } else if (Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                width++;
            }
            i += Character.charCount(c);
        }
        return width;
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int at = Arrays.binarySearch(WIDE, c);
        boolean wide = at >= 0 || (-at - 1) % 2 == 1;
        return wide ? 2 : attaches(c) && Character.getType(c) != Character.COMBINING_SPACING_MARK ? 0 : 1;
    }

    /** Whether a character belongs to the one before it and takes no column, or one of its own if it is a spacing mark. */
    private static boolean attaches(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == JOINER
                || c == NON_JOINER
                || (c >= 0x1160 && c <= 0x11FF) // vowels and final consonants of Hangul
                || (c >= 0xD7B0 && c <= 0xD7FB)
                || (c >= 0x1F3FB && c <= 0x1F3FF); // skin tones
    }

    private static boolean isSymbol(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL || (c >= 0x1F000 && c <= 0x1FAFF);
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }
}
