package io.github.okralign.json.imports.loose;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as spreadsheets and exports write them: ISO dates and instants, {@code 07/01/2025}, {@code 1.7.2025},
 * {@code Jul 1, 2025}, {@code 1 Jul 2025}, and what a pattern declares. The time of day falls away; an instant keeps the day
 * that it is written with. Years are within 1900 to 2199.
 *
 * <p>With slashes the month comes first unless a locale declares otherwise, or all dates of the export that can be read in one
 * way only, which {@link #learn} looks at, begin with the day. What was read by that is {@linkplain #tell told}.
 */
public final class LooseDates {

    private static final int LONGEST = 80;
    private static final long LEAST_SECONDS = 100_000_000;
    private static final long LEAST_MILLIS = 100_000_000_000L;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2}(?=$|[ ,T]))([ ,T].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})( .*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.])(\\d{1,2})\\2(\\d{1,2})([ T].*)?");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,10}\\.?,\\s+");
    private static final Pattern TIME = Pattern.compile("[ ,T]+(at )?\\d{1,2}:\\d{2}.*$");
    private static final List<String> NAMED = List.of(
            "MMM d, uuuu",
            "MMM d uuuu",
            "d MMM uuuu",
            "MMMM d, uuuu",
            "d MMMM uuuu",
            "d. MMMM uuuu",
            "d. MMM uuuu",
            "EEE MMM d uuuu",
            "d-MMM-uuuu");

    private final @Nullable DateTimeFormatter declared;
    private final List<DateTimeFormatter> named = new ArrayList<>();
    private final @Nullable Boolean dayFirst;
    private final Set<String> either = new HashSet<>();
    private boolean sawDayFirst;
    private boolean sawMonthFirst;

    /** A reader of dates. */
    public LooseDates(@Nullable String pattern, Locale locale) {
        this.declared = pattern == null ? null : formatter(pattern, locale);
        for (String each : NAMED) {
            named.add(formatter(each, Locale.ENGLISH));
            if (!locale.equals(Locale.ROOT)) {
                named.add(formatter(each, locale));
            }
        }
        this.dayFirst = locale.equals(Locale.ROOT) ? null : Boolean.valueOf(isDayFirst(locale));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }

    private static boolean isDayFirst(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }

    /** Looks at a text of the export, to learn in which order its dates are written. */
    public void learn(String text) {
        Matcher slashes = text.length() > LONGEST ? null : SLASHES.matcher(text.strip());
        if (slashes != null && slashes.matches()) {
            int one = Integer.parseInt(slashes.group(1));
            int two = Integer.parseInt(slashes.group(3));
            sawDayFirst |= one > 12 && one <= 31 && two <= 12;
            sawMonthFirst |= two > 12 && two <= 31 && one <= 12;
        }
    }

    /** Says how dates were read that could be read in two ways; nothing where that was declared. */
    public void tell(Notes notes) {
        if (declared != null || dayFirst != null) {
            return;
        }
        String why = sawDayFirst == sawMonthFirst
                ? sawDayFirst
                        ? "others of the export begin now with the one, now with the other; the month is taken to come first"
                        : "nothing in the export decides; the month is taken to come first"
                : "all others of the export begin with the " + (sawDayFirst ? "day" : "month") + ", and so do these";
        notes.count(
                ImportNote.Kind.AMBIGUOUS,
                Topic.FORMAT,
                "dates such as 03/04/2026 could begin with the month or the day; " + why,
                either.size());
    }

    /** The date that a text is; empty if it is none. */
    public Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.strip();
        LocalDate date = declared == null ? null : formatted(bare, declared);
        date = date == null ? numeric(bare) : date;
        String untimed = date != null
                ? ""
                : TIME.matcher(WEEKDAY.matcher(bare).replaceFirst("")).replaceFirst("");
        for (int i = 0; date == null && i < named.size(); i++) {
            date = formatted(untimed, named.get(i));
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

    private @Nullable LocalDate numeric(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return slashed(slashes, text);
        }
        Matcher dots = DOTS.matcher(text);
        return dots.matches() ? date(dots.group(3), dots.group(2), dots.group(1)) : null;
    }

    private @Nullable LocalDate slashed(Matcher slashes, String text) {
        LocalDate monthFirst = date(slashes.group(4), slashes.group(1), slashes.group(3));
        LocalDate dayFirstDate = date(slashes.group(4), slashes.group(3), slashes.group(1));
        if (monthFirst == null || dayFirstDate == null) {
            return monthFirst == null ? dayFirstDate : monthFirst;
        }
        if (!monthFirst.equals(dayFirstDate)) {
            either.add(text);
        }
        boolean day = dayFirst != null ? dayFirst : sawDayFirst && !sawMonthFirst;
        return day ? dayFirstDate : monthFirst;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
            return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
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
