package io.github.okralign.pace;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days count in a window: all but some days of the week and some holidays. Days are counted by arithmetic, so a
 * window may be as long as it likes. Immutable and thread-safe.
 *
 * <pre>{@code
 * WorkCalendar.without(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).withHolidays(List.of(newYear));
 * }</pre>
 */
public final class WorkCalendar {

    /** Every day counts. */
    public static final WorkCalendar EVERY_DAY = new WorkCalendar(ImmutableSet.of(), ImmutableSortedSet.of());

    private static final int DAYS_OF_WEEK = 7;
    /** 1970-01-01 was a Thursday; so many days before it a week began. */
    private static final int EPOCH_AFTER_MONDAY = 3;

    private final ImmutableSet<DayOfWeek> daysOff;
    private final ImmutableSortedSet<LocalDate> holidays;
    /** Those of the holidays that are not off anyway, ascending. */
    private final ImmutableList<Long> holidaysOnWorkdays;

    private WorkCalendar(Set<DayOfWeek> daysOff, ImmutableSortedSet<LocalDate> holidays) {
        this.daysOff = Sets.immutableEnumSet(daysOff);
        this.holidays = holidays;
        this.holidaysOnWorkdays = holidays.stream()
                .filter(day -> !daysOff.contains(day.getDayOfWeek()))
                .map(LocalDate::toEpochDay)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A calendar of weeks in which some days do not count.
     *
     * @param daysOff the days that do not count, at most six of them
     * @return the calendar, without holidays
     * @throws IllegalArgumentException if no day of the week is left
     */
    public static WorkCalendar without(DayOfWeek... daysOff) {
        Set<DayOfWeek> off = ImmutableSet.copyOf(daysOff);
        checkArgument(
                off.size() < DAYS_OF_WEEK,
                "%s leaves no day of the week; at least one must count",
                Arrays.toString(daysOff));
        return new WorkCalendar(off, ImmutableSortedSet.of());
    }

    /**
     * This calendar with more days that do not count. O(holidays).
     *
     * @param days the holidays, in any order
     * @return a copy
     */
    public WorkCalendar withHolidays(Collection<LocalDate> days) {
        return new WorkCalendar(
                daysOff,
                ImmutableSortedSet.<LocalDate>naturalOrder()
                        .addAll(holidays)
                        .addAll(days)
                        .build());
    }

    /** {@return the days of the week that do not count, from Monday on} */
    public Set<DayOfWeek> daysOff() {
        return daysOff;
    }

    /** {@return the holidays, ascending} */
    public List<LocalDate> holidays() {
        return holidays.asList();
    }

    /**
     * Whether a day counts. O(log holidays).
     *
     * @param day a day
     * @return whether it is neither off nor a holiday
     */
    public boolean counts(LocalDate day) {
        return !daysOff.contains(checkNotNull(day, "day").getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * How many days count from the day after one through another. O(log holidays), however far apart they are.
     *
     * @param exclusive the day before the first that may count
     * @param inclusive the last that may count
     * @return the number of days, at least 0; 0 where the second day is not after the first
     */
    public long daysBetween(LocalDate exclusive, LocalDate inclusive) {
        long from = checkNotNull(exclusive, "exclusive").toEpochDay();
        long to = checkNotNull(inclusive, "inclusive").toEpochDay();
        if (to <= from) {
            return 0;
        }
        long days = to - from;
        for (DayOfWeek off : daysOff) {
            days -= weeksUpTo(to, off) - weeksUpTo(from, off);
        }
        return days - (holidaysUpTo(to) - holidaysUpTo(from));
    }

    /** How often a day of the week comes up to an epoch day, counted from some day long ago. */
    private static long weeksUpTo(long day, DayOfWeek of) {
        return Math.floorDiv(day + EPOCH_AFTER_MONDAY - (of.getValue() - 1), DAYS_OF_WEEK);
    }

    private int holidaysUpTo(long day) {
        int found = Collections.binarySearch(holidaysOnWorkdays, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar that && daysOff.equals(that.daysOff) && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return 31 * daysOff.hashCode() + holidays.hashCode();
    }

    @Override
    public String toString() {
        return "WorkCalendar(without " + daysOff + ", " + holidays.size() + " holidays)";
    }
}
