package io.github.okralign.message;

import java.util.List;
import java.util.Locale;

/** How messages name goals and write numbers. */
public final class MessageText {

    private MessageText() {}

    /** The kind of a goal, which is an objective or a key result, and its id in quotes. */
    public static String label(boolean objective, String id) {
        return (objective ? "objective \"" : "key result \"") + id + "\"";
    }

    /** Ids in quotes, with commas between them. */
    public static String quoted(List<String> ids) {
        return "\"" + String.join("\", \"", ids) + "\"";
    }

    /** The digits of a number, without a fraction where it has none. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A ratio in whole percent such as {@code "33 %"}; from 10¹⁵ % on three digits and a power of ten, {@code "1.23e20 %"}. */
    public static String percent(double ratio) {
        double percent = ratio * 100;
        return (isHuge(percent) ? power(percent) : Long.toString(Math.round(percent))) + " %";
    }

    /** Whether the digits before the point are more than anybody reads, and more than a number has. */
    private static boolean isHuge(double value) {
        return Math.abs(value) >= 1e15 && Double.isFinite(value);
    }

    private static String power(double value) {
        String digits = String.format(Locale.ROOT, "%.2e", value);
        int power = digits.indexOf('e');
        return digits.substring(0, power).replaceFirst("\\.?0++$", "") + "e"
                + Integer.parseInt(digits.substring(power + 1));
    }

    /**
     * A number with one or two digits of a fraction: the same as {@link String#format} writes, but much faster; from 10¹⁵ on
     * three digits and a power of ten.
     */
    public static String rounded(double value, int digits) {
        if (isHuge(value)) {
            return power(value);
        }
        double shifted = value * (digits == 1 ? 10 : 100);
        double whole = Math.rint(shifted);
        boolean plain = shifted < 1e9 && Math.copySign(1, value) > 0;
        if (!plain || Math.abs(Math.abs(shifted - whole) - .5) < 1e-6) {
            return String.format(Locale.ROOT, "%." + digits + "f", value); // half-way, there is more to rounding
        }
        String all = Long.toString((long) whole);
        int missing = digits + 1 - all.length();
        String padded = missing > 0 ? "0".repeat(missing) + all : all;
        int point = padded.length() - digits;
        return padded.substring(0, point) + "." + padded.substring(point);
    }
}
