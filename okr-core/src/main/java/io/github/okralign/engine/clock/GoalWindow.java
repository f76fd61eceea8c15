package io.github.okralign.engine.clock;

import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
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

    /** The window of a key result: its own days, each falling back to those of its objective on its own. */
    static Optional<GoalWindow> of(
            KeyResult keyResult, Objective objective, @Nullable Cycle cycle, @Nullable Predicate<LocalDate> dayOff) {
        return of(
                keyResult.start().or(() -> start(objective, cycle)),
                keyResult.due().or(() -> due(objective, cycle)),
                dayOff);
    }

    /** The window of an objective: its own days, each falling back to its cycle on its own. */
    static Optional<GoalWindow> of(
            Objective objective, @Nullable Cycle cycle, @Nullable Predicate<LocalDate> dayOff) {
        return of(start(objective, cycle), due(objective, cycle), dayOff);
    }

    /** The first day of an objective. */
    static Optional<LocalDate> start(Objective objective, @Nullable Cycle cycle) {
        return objective.start().or(() -> Optional.ofNullable(cycle).flatMap(Cycle::start));
    }

    /** The last day of an objective. */
    static Optional<LocalDate> due(Objective objective, @Nullable Cycle cycle) {
        return objective.due().or(() -> Optional.ofNullable(cycle).flatMap(Cycle::end));
    }

    private static Optional<GoalWindow> of(
            Optional<LocalDate> start, Optional<LocalDate> due, @Nullable Predicate<LocalDate> dayOff) {
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
