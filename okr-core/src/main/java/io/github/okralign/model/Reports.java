package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.index.DatedLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported of a key result up to a day: what a {@link Measure} makes progress of. The latest of a kind costs
 * O(log check-ins), all else O(check-ins). Immutable and thread-safe.
 *
 * @param checkIns the check-ins in document order, which need not be the order of dates; those after the day do not
 *     count
 * @param asOf the day, inclusive
 */
public record Reports(List<CheckIn> checkIns, LocalDate asOf) {

    /**
     * The reports up to a day.
     *
     * @param checkIns the check-ins in document order; those after the day do not count
     * @param asOf the day, inclusive
     */
    public Reports {
        checkIns = DatedLog.copyOf(checkIns, CheckIn.KEYS);
        checkNotNull(asOf, "asOf");
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
     * The share of reported values that pass a test; all reports of a day count.
     *
     * @param test tells which do
     * @return the share in [0, 1], or empty if nobody has reported a value
     */
    public OptionalDouble shareOfValues(DoublePredicate test) {
        checkNotNull(test, "test");
        long today = asOf.toEpochDay();
        int hits = 0;
        int all = 0;
        for (CheckIn checkIn : checkIns) {
            if (checkIn.hasValue() && checkIn.epochDay() <= today) {
                all++;
                hits += test.test(checkIn.valueOrNaN()) ? 1 : 0;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / all);
    }
}
