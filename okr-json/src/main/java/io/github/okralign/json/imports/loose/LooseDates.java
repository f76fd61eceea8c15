package io.github.okralign.json.imports.loose;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as spreadsheets and exports write them: ISO dates and instants, {@code 07/01/2025} with the month first unless
 * that is no month, {@code 1.7.2025}, {@code Jul 1, 2025}, {@code 1 Jul 2025}, and what a pattern declares. The time of day
 * falls away; an instant keeps the day that it is written with. Years are within 1900 to 2199.
 */
public final class LooseDates {

    private static final int LONGEST = 60;
    private static final long LEAST_SECONDS = 100_000_000;
    private static final long LEAST_MILLIS = 100_000_000_000L;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})([ ,T].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})( .*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})([ T].*)?");
    private static final List<DateTimeFormatter> NAMED = List.of(
            named("MMM d, uuuu"),
            named("d MMM uuuu"),
            named("MMMM d, uuuu"),
            named("d MMMM uuuu"),
            named("EEE MMM d uuuu"),
            named("d-MMM-uuuu"));

    private final @Nullable DateTimeFormatter declared;

    /** A reader of dates. */
    public LooseDates(@Nullable String pattern, Locale locale) {
        this.declared = pattern == null
                ? null
                : new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(locale);
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The date that a text is; empty if it is none. */
    public Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.strip();
        LocalDate date = declared == null ? null : formatted(bare, declared);
        date = date == null ? numeric(bare) : date;
        for (int i = 0; date == null && i < NAMED.size(); i++) {
            date = formatted(bare, NAMED.get(i));
        }
        return Optional.ofNullable(date).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    }

    /** The date of a count of seconds or milliseconds since 1970; empty if it is no such count. */
    public Optional<LocalDate> parse(double number) {
        if (number >= LEAST_MILLIS && number < LEAST_MILLIS * 80) {
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli((long) number), ZoneOffset.UTC));
        }
        return number >= LEAST_SECONDS && number < LEAST_SECONDS * 80
                ? Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond((long) number), ZoneOffset.UTC))
                : Optional.empty();
    }

    private static @Nullable LocalDate numeric(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            LocalDate monthFirst = date(slashes.group(3), slashes.group(1), slashes.group(2));
            return monthFirst != null ? monthFirst : date(slashes.group(3), slashes.group(2), slashes.group(1));
        }
        Matcher dots = DOTS.matcher(text);
        return dots.matches() ? date(dots.group(3), dots.group(2), dots.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate formatted(String text, DateTimeFormatter formatter) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
