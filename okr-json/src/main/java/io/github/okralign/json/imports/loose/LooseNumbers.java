package io.github.okralign.json.imports.loose;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as spreadsheets and exports write them: {@code 1,234.5}, {@code 40.0%}, {@code € 12}, with a locale also {@code 1.234,5}. */
public final class LooseNumbers {

    private static final double GREATEST = 1e100;
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern DRESS = Pattern.compile("^[\\p{Sc}\\s\\u00a0]+|[\\p{Sc}%\\s\\u00a0]+$");

    private final char decimal;
    private final char grouping;
    private final boolean declared;

    /** A reader of numbers. */
    public LooseNumbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.declared = !locale.equals(Locale.ROOT);
        this.decimal = symbols.getDecimalSeparator();
        this.grouping = symbols.getGroupingSeparator();
    }

    /** The number that a text is, a percent sign or a currency's sign aside; empty if it is none or absurdly large. */
    public OptionalDouble parse(String text) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String bare = DRESS.matcher(text.strip()).replaceAll("");
        boolean minus = bare.startsWith("\u2212");
        bare = minus ? "-" + bare.substring(1) : bare;
        return declared ? plain(localised(bare)) : plain(bare);
    }

    private String localised(String bare) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (c == '.' && grouping != '.') {
                return bare;
            } else if (c != grouping && !Character.isSpaceChar(c) && c != '\'' && c != '\u2019') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static OptionalDouble plain(String bare) {
        String digits = GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
        if (!PLAIN.matcher(digits).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(digits);
        return Math.abs(number) <= GREATEST ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /** The unit in the last place that a percentage is written with: 1 for {@code 45%}, 0.01 for {@code 33.33}. */
    public static double step(String text) {
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            decimals++;
        }
        // "45.0" is a whole number that a program wrote, not one that is known to a tenth.
        boolean whole = decimals > 0
                && text.substring(point + 1, point + 1 + decimals).chars().allMatch(c -> c == '0');
        return whole ? 1 : Math.pow(10, -Math.min(decimals, 6));
    }
}
