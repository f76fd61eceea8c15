package io.github.okralign.json.imports;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import lets its caller choose. Immutable and thread-safe.
 *
 * <p>By default
 *
 * <ul>
 *   <li>people and titles are taken over,
 *   <li>the set speaks for the latest day that the export names,
 *   <li>numbers have a point before their decimals, and a date such as 03/04/2026 is the 4th of March unless all others of the
 *       export begin with the day; notes tell which could be read in two ways,
 *   <li>what comes from no particular system is computed by our own defaults,
 *   <li>the limits are {@link ImportLimits#DEFAULT}.
 * </ul>
 */
public final class ImportOptions {

    /** The defaults named above. */
    public static final ImportOptions DEFAULT = new ImportOptions(
            People.KEEP, Titles.KEEP, null, Locale.ROOT, null, ImportLimits.DEFAULT, Compatibility.NONE);

    private final People people;
    private final Titles titles;
    private final @Nullable LocalDate asOf;
    private final Locale locale;
    private final @Nullable String datePattern;
    private final ImportLimits limits;
    private final Compatibility preset;

    private ImportOptions(
            People people,
            Titles titles,
            @Nullable LocalDate asOf,
            Locale locale,
            @Nullable String datePattern,
            ImportLimits limits,
            Compatibility preset) {
        this.people = people;
        this.titles = titles;
        this.asOf = asOf;
        this.locale = locale;
        this.datePattern = datePattern;
        this.limits = limits;
        this.preset = preset;
    }

    /**
     * These options with another rule for people.
     *
     * @param newPeople what becomes of them
     * @return a copy
     */
    public ImportOptions withPeople(People newPeople) {
        return new ImportOptions(
                checkNotNull(newPeople, "newPeople"), titles, asOf, locale, datePattern, limits, preset);
    }

    /**
     * These options with another rule for titles.
     *
     * @param newTitles what becomes of them
     * @return a copy
     */
    public ImportOptions withTitles(Titles newTitles) {
        return new ImportOptions(
                people, checkNotNull(newTitles, "newTitles"), asOf, locale, datePattern, limits, preset);
    }

    /**
     * These options for a set that speaks for a day.
     *
     * @param newAsOf the day on which the export was made; later check-ins do not count
     * @return a copy
     */
    public ImportOptions withAsOf(LocalDate newAsOf) {
        return new ImportOptions(people, titles, checkNotNull(newAsOf, "newAsOf"), locale, datePattern, limits, preset);
    }

    /**
     * These options for numbers and dates as a country writes them.
     *
     * @param newLocale whose separators numbers have, and whose order dates with slashes; {@link Locale#ROOT} for the default
     * @return a copy
     */
    public ImportOptions withLocale(Locale newLocale) {
        return new ImportOptions(
                people, titles, asOf, checkNotNull(newLocale, "newLocale"), datePattern, limits, preset);
    }

    /**
     * These options for dates of a pattern; ISO dates are read as well.
     *
     * @param newDatePattern as of {@link DateTimeFormatter#ofPattern(String)}, such as {@code dd.MM.yyyy}
     * @return a copy
     * @throws IllegalArgumentException if it is no pattern of a date
     */
    public ImportOptions withDatePattern(String newDatePattern) {
        checkNotNull(DateTimeFormatter.ofPattern(newDatePattern, locale));
        return new ImportOptions(people, titles, asOf, locale, newDatePattern, limits, preset);
    }

    /**
     * These options with other limits.
     *
     * @param newLimits what the import may cost
     * @return a copy
     */
    public ImportOptions withLimits(ImportLimits newLimits) {
        return new ImportOptions(
                people, titles, asOf, locale, datePattern, checkNotNull(newLimits, "newLimits"), preset);
    }

    /**
     * These options for tables and texts that come from another system.
     *
     * @param newPreset how that system computes; what comes from Viva Goals and Asana heeds its own preset alone
     * @return a copy
     */
    public ImportOptions withPreset(Compatibility newPreset) {
        return new ImportOptions(
                people, titles, asOf, locale, datePattern, limits, checkNotNull(newPreset, "newPreset"));
    }

    /**
     * What becomes of people.
     *
     * @return the rule
     */
    public People people() {
        return people;
    }

    /**
     * What becomes of titles.
     *
     * @return the rule
     */
    public Titles titles() {
        return titles;
    }

    /**
     * The day for which the set is to speak.
     *
     * @return the day, or empty for the latest one that the export names
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Whose separators numbers have.
     *
     * @return the locale
     */
    public Locale locale() {
        return locale;
    }

    /**
     * How dates are written besides ISO dates.
     *
     * @return the pattern, or empty
     */
    public Optional<String> datePattern() {
        return Optional.ofNullable(datePattern);
    }

    /**
     * What the import may cost.
     *
     * @return the limits
     */
    public ImportLimits limits() {
        return limits;
    }

    /**
     * How tables and texts are computed.
     *
     * @return the preset
     */
    public Compatibility preset() {
        return preset;
    }
}
