package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.index.DatedLog;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported of a key result up to a day: what a {@link Measure} makes progress of. The latest of a kind costs
 * O(log check-ins), all else O(check-ins). Immutable and thread-safe.
 *
 * @param checkIns the check-ins in document order, which need not be the order of dates; those after the day do not
 *     count
 * @param asOf the day, inclusive
 * @param end the day on which the key result was due or its objective closed, after which days do not count any more, or
 *     null where there is none
 */
public record Reports(
        List<CheckIn> checkIns, LocalDate asOf, @Nullable LocalDate end) {

    /**
     * The reports up to a day.
     *
     * @param checkIns the check-ins in document order; those after the day do not count
     * @param asOf the day, inclusive
     * @param end the day after which days do not count any more, or null where there is none
     */
    public Reports {
        checkIns = DatedLog.copyOf(checkIns, CheckIn.KEYS);
        checkNotNull(asOf, "asOf");
    }

    /**
     * The reports up to a day, all days of which count.
     *
     * @param checkIns the check-ins in document order; those after the day do not count
     * @param asOf the day, inclusive
     */
    public Reports(List<CheckIn> checkIns, LocalDate asOf) {
        this(checkIns, asOf, null);
    }

    /**
     * These reports, of which days count up to another one only; what was reported later still counts by itself.
     *
     * @param newEnd the day on which the key result was due or its objective closed, or null where there is none
     * @return the same reports
     */
    public Reports until(@Nullable LocalDate newEnd) {
        return Objects.equals(end, newEnd) ? this : new Reports(checkIns, asOf, newEnd);
    }

    /** {@return the check-ins that count, in document order} */
    public Stream<CheckIn> stream() {
        long today = asOf.toEpochDay();
        return checkIns.stream().filter(checkIn -> checkIn.epochDay() <= today);
    }

    /**
     * The latest check-in of a kind: the one of the greatest date, and of several on one date the last in the document.
     *
     * @param which the check-ins that count
     * @return the check-in, or empty if there is none
     */
    public Optional<CheckIn> latest(Predicate<CheckIn> which) {
        return Optional.ofNullable(latestOrNull(which));
    }

    /** {@return the value of the latest check-in that has one, in the unit of the measure, or empty} */
    public OptionalDouble latestValue() {
        CheckIn latest = latestOrNull(CheckIn.VALUE);
        return latest == null ? OptionalDouble.empty() : latest.value();
    }

    /** {@return the level of the latest check-in that names one, or empty} */
    public Optional<String> latestLevel() {
        CheckIn latest = latestOrNull(CheckIn.LEVEL);
        return latest == null ? Optional.empty() : latest.level();
    }

    private @Nullable CheckIn latestOrNull(Predicate<CheckIn> which) {
        return DatedLog.latest(checkIns, asOf.toEpochDay(), checkNotNull(which, "which"), CheckIn.KEYS);
    }

    private @Nullable CheckIn latestOrNull(int kinds) {
        return DatedLog.latest(checkIns, asOf.toEpochDay(), kinds, CheckIn.KEYS);
    }

    /** {@return how sure the latest check-in that says so is that the target will be reached, in [0, 1], or empty} */
    public OptionalDouble latestConfidence() {
        CheckIn latest = latestOrNull(CheckIn.CONFIDENCE);
        return latest == null ? OptionalDouble.empty() : latest.confidence();
    }

    /** {@return the latest check-in of any kind, or empty} */
    public Optional<CheckIn> latest() {
        return Optional.ofNullable(latestOrNull(CheckIn.ANY));
    }

    /**
     * The share of reports with a value that pass a test; all reports of a day count.
     *
     * @param test tells which do
     * @return the share in [0, 1], or empty if nobody has reported a value
     */
    public OptionalDouble shareOfReports(Predicate<CheckIn> test) {
        checkNotNull(test, "test");
        long today = asOf.toEpochDay();
        int hits = 0;
        int all = 0;
        for (CheckIn checkIn : checkIns) {
            if (checkIn.hasValue() && checkIn.epochDay() <= today) {
                all++;
                hits += test.test(checkIn) ? 1 : 0;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / all);
    }

    /**
     * The share of days on which the last report until then passed a test: of the days from the first report through the
     * day of the reports or their {@link #end()}, if that is earlier, both inclusive. O(n log n).
     *
     * @param test tells which reports do
     * @return the share in [0, 1], or empty if nobody has reported a value in that time
     */
    public OptionalDouble shareOfDays(Predicate<CheckIn> test) {
        checkNotNull(test, "test");
        long last = end != null && end.isBefore(asOf) ? end.toEpochDay() : asOf.toEpochDay();
        List<CheckIn> byDay = checkIns.stream()
                .filter(checkIn -> checkIn.hasValue() && checkIn.epochDay() <= last)
                .sorted(Comparator.comparingLong(CheckIn::epochDay)) // stable: the last of a day stays the last
                .toList();
        if (byDay.isEmpty()) {
            return OptionalDouble.empty();
        }
        long good = 0;
        for (int i = 0; i < byDay.size(); i++) {
            long from = byDay.get(i).epochDay();
            long next = i + 1 < byDay.size() ? byDay.get(i + 1).epochDay() : last + 1;
            good += next > from && test.test(byDay.get(i)) ? next - from : 0;
        }
        return OptionalDouble.of((double) good / (last + 1 - byDay.get(0).epochDay()));
    }

    /**
     * The sum of what was reported, on top of a start; all reports of a day count.
     *
     * @param start the value before anything was reported
     * @return the sum, or empty if nobody has reported a value
     */
    public OptionalDouble total(double start) {
        double sum = start;
        int count = 0;
        long today = asOf.toEpochDay();
        for (CheckIn checkIn : checkIns) {
            if (checkIn.hasValue() && checkIn.epochDay() <= today) {
                sum += checkIn.valueOrNaN();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** {@return the mean of all values reported, or empty if nobody has reported one} */
    public OptionalDouble mean() {
        OptionalDouble sum = total(0);
        return sum.isEmpty() ? sum : OptionalDouble.of(sum.getAsDouble() / countOfValues());
    }

    private long countOfValues() {
        return stream().filter(CheckIn::hasValue).count();
    }

    /** The value to report next so that the mean of all becomes another one. */
    double valueForMean(double mean) {
        return mean * (countOfValues() + 1) - total(0).orElse(0);
    }

    /**
     * The furthest of the values that stood at the end of their days.
     *
     * @param upward whether greater values are further
     * @return the greatest or the least of the last values of each day, or empty if nobody has reported one
     */
    public OptionalDouble best(boolean upward) {
        Map<Long, Double> lastOfDay = new HashMap<>();
        stream().filter(CheckIn::hasValue).forEach(each -> lastOfDay.put(each.epochDay(), each.valueOrNaN()));
        DoubleStream values = lastOfDay.values().stream().mapToDouble(Double::doubleValue);
        return upward ? values.max() : values.min();
    }

    /** {@return the numerator and denominator of the latest check-in that has both, or empty} */
    public Optional<Fraction> latestFraction() {
        CheckIn latest = latestOrNull(CheckIn::hasFraction);
        return latest == null ? Optional.empty() : latest.fraction();
    }

    /** {@return all numerators and all denominators added up, or empty if nobody has reported any} */
    public Optional<Fraction> totalFraction() {
        return stream()
                .flatMap(checkIn -> checkIn.fraction().stream())
                .reduce((one, other) ->
                        new Fraction(one.numerator() + other.numerator(), one.denominator() + other.denominator()));
    }
}
