package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import java.text.DecimalFormatSymbols;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers as spreadsheets and exports write them: {@code 1,234.5}, {@code 40.0%}, {@code € 12}, with a locale also {@code 1.234,5}. */
public final class LooseNumbers {

    private static final double GREATEST = 1e100;
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    /** A comma that cannot separate thousands. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(\\d+,(\\d{1,2}|\\d{4,})|0,\\d{3})");

    private static final Pattern DRESS = Pattern.compile("^[\\p{Sc}\\s\\u00a0]+|[\\p{Sc}%\\s\\u00a0]+$");

    /** What separates digits and cannot be anything else. */
    private static final Pattern SPACED = Pattern.compile("(?<=\\d)['\u2019\u00a0\u202f ](?=\\d{3}(\\D|$))");

    private static final Pattern CURRENCY = Pattern.compile("^[A-Z]{3}\\s*(?=[-+\\d.,])|(?<=[\\d.,])\\s*[A-Z]{3}$");

    /** A comma that may separate thousands or decimals. */
    private static final Pattern EITHER_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern EITHER_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private final char decimal;
    private final char grouping;
    private final boolean declared;
    private final Set<String> eitherComma = new HashSet<>();
    private final Set<String> eitherPoint = new HashSet<>();
    private boolean sawDecimalComma;

    /** A reader of numbers. */
    public LooseNumbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.declared = !locale.equals(Locale.ROOT);
        this.decimal = symbols.getDecimalSeparator();
        this.grouping = symbols.getGroupingSeparator();
    }

    /** The number that a text is, a percent sign or a currency aside; empty if it is none or absurdly large. */
    public OptionalDouble parse(String text) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String bare = DRESS.matcher(text.strip()).replaceAll("");
        bare = SPACED.matcher(CURRENCY.matcher(bare).replaceAll("")).replaceAll("");
        boolean minus = bare.startsWith("\u2212");
        bare = minus ? "-" + bare.substring(1) : bare;
        if (declared) {
            return plain(localised(bare));
        }
        sawDecimalComma |= DECIMAL_COMMA.matcher(bare).matches();
        if (EITHER_COMMA.matcher(bare).matches()) {
            eitherComma.add(bare);
        } else if (EITHER_POINT.matcher(bare).matches()) {
            eitherPoint.add(bare);
        }
        return plain(bare);
    }

    /** The number that a program has written, with a point and no sign of any country. */
    public static OptionalDouble parsePlain(String text) {
        return text.length() > LONGEST
                ? OptionalDouble.empty()
                : plain(DRESS.matcher(text.strip()).replaceAll(""));
    }

    /** Says how numbers were read that could be read in two ways; nothing where a locale was declared. */
    public void tell(Notes notes) {
        notes.count(
                ImportNote.Kind.AMBIGUOUS,
                Topic.FORMAT,
                "numbers such as 1,234 could have a decimal comma; as no locale is declared, it separates thousands",
                eitherComma.size());
        notes.count(
                ImportNote.Kind.AMBIGUOUS,
                Topic.FORMAT,
                "numbers such as 1.234 stand beside ones with a decimal comma; as no locale is declared, their point is a"
                        + " decimal point",
                sawDecimalComma ? eitherPoint.size() : 0);
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
        String digits = DECIMAL_COMMA.matcher(bare).matches()
                ? bare.replace(',', '.')
                : GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
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
