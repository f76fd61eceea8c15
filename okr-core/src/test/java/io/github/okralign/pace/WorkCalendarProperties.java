package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Days are counted by arithmetic as one would count them on one's fingers. */
class WorkCalendarProperties {

    @Property(tries = 300)
    void arithmeticCountsAsFingersDo(
            @ForAll @LongRange(min = -900, max = 900) long start,
            @ForAll @IntRange(min = -5, max = 60) int length,
            @ForAll @Size(max = 6) Set<DayOfWeek> off,
            @ForAll @Size(max = 8) List<@IntRange(min = -5, max = 65) Integer> holidays) {
        LocalDate from = LocalDate.ofEpochDay(start);
        LocalDate to = from.plusDays(length);
        WorkCalendar calendar = WorkCalendar.without(off.toArray(new DayOfWeek[0]))
                .withHolidays(holidays.stream().map(from::plusDays).toList());
        long counted = length <= 0
                ? 0
                : from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(calendar::counts)
                        .count();
        assertThat(calendar.daysBetween(from, to)).isEqualTo(counted);
    }

    @Example
    void theWholeOfTimeIsCountedAtOnce() {
        WorkCalendar weekdays = WorkCalendar.without(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        long all = LocalDate.MAX.toEpochDay() - LocalDate.MIN.toEpochDay();
        assertThat(WorkCalendar.EVERY_DAY.daysBetween(LocalDate.MIN, LocalDate.MAX))
                .isEqualTo(all);
        assertThat(weekdays.daysBetween(LocalDate.MIN, LocalDate.MAX)).isBetween(all / 7 * 5 - 7, all / 7 * 5 + 7);
        assertThat(weekdays.daysBetween(LocalDate.MAX, LocalDate.MIN)).isZero();
    }

    @Example
    void aWeekWithoutAnyDayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.without(DayOfWeek.values()))
                .withMessage(
                        "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] leaves no day of the week;"
                                + " at least one must count");
    }
}
