package io.github.okralign.json;

import java.time.LocalDate;

/** Reads calendar dates; those of the usual form without the detour over a formatter, as there are many. */
final class Dates {

    private static final int LENGTH = 10;

    private Dates() {}

    /**
     * The date of characters such as {@code 2026-05-15}.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static LocalDate parse(char[] chars, int start, int length) {
        if (length == LENGTH && chars[start + 4] == '-' && chars[start + 7] == '-') {
            int year = digits(chars, start, start + 4);
            int month = digits(chars, start + 5, start + 7);
            int day = digits(chars, start + 8, start + LENGTH);
            if (year >= 0 && month >= 0 && day >= 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(new String(chars, start, length));
    }

    /** The number that the digits in the places {@code [from, to)} make, or -1 if one of them is none. */
    private static int digits(char[] chars, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
