package io.github.okralign.engine.clock;

import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days in which a goal is pursued, both inclusive.
 *
 * @param start the first day
 * @param due the last day, not before the first
 * @param dayOff the days that do not count, or null if every day counts
 */
public record GoalWindow(
        LocalDate start, LocalDate due, @Nullable Predicate<LocalDate> dayOff) {

    /** The window of a goal: a key result's own days, each falling back to the cycle of its objective on its own. */
    static Optional<GoalWindow> of(Goal goal, Optional<Cycle> cycle, @Nullable Predicate<LocalDate> dayOff) {
        Optional<LocalDate> start = cycle.flatMap(Cycle::start);
        Optional<LocalDate> due = cycle.flatMap(Cycle::end);
        if (goal instanceof KeyResult keyResult) {
            start = keyResult.start().or(() -> cycle.flatMap(Cycle::start));
            due = keyResult.due().or(() -> cycle.flatMap(Cycle::end));
        }
        return start.isPresent() && due.isPresent()
                ? Optional.of(new GoalWindow(start.get(), due.get(), dayOff))
                : Optional.empty();
    }

    /** The elapsed share: 0 before the start, 1 on the last day, and more after it. */
    public double elapsed(LocalDate day) {
        if (day.isBefore(start)) {
            return 0;
        }
        long all = days(due);
        return all == 0 ? 1 : (double) days(day) / all;
    }

    /** The days that count after the first, up to and including a day. */
    private long days(LocalDate day) {
        if (dayOff == null) {
            return day.toEpochDay() - start.toEpochDay();
        }
        return start.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(dayOff.negate())
                .count();
    }
}
