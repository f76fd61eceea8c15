package io.github.okralign.json.text;

import java.time.LocalDate;

/** Parses calendar dates; those of the usual form without a formatter, as there are many. */
public final class Dates {

    private static final int LENGTH = 10;

    private Dates() {}

    /**
     * The date of characters such as {@code 2026-05-15}.
     *
     * @throws java.time.DateTimeException if they are not a date
     */
    public static LocalDate parse(char[] chars, int start, int length) {
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

    /** The number made of the digits in {@code [from, to)}, or -1 if one of them is not a digit. */
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
