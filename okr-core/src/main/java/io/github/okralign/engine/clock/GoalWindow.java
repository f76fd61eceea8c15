package io.github.okralign.engine.clock;

import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days in which a goal is pursued, both inclusive.
 *
 * @param start the first day
 * @param due the last day, not before the first
 * @param calendar the days that count
 */
public record GoalWindow(LocalDate start, LocalDate due, WorkCalendar calendar) {

    /** The window of a key result: its own days, each falling back to those of its objective on its own. */
    static Optional<GoalWindow> of(
            KeyResult keyResult, Objective objective, @Nullable Cycle cycle, WorkCalendar calendar) {
        return of(
                keyResult.start().or(() -> start(objective, cycle)),
                keyResult.due().or(() -> due(objective, cycle)),
                calendar);
    }

    /** The window of an objective: its own days, each falling back to its cycle on its own. */
    static Optional<GoalWindow> of(Objective objective, @Nullable Cycle cycle, WorkCalendar calendar) {
        return of(start(objective, cycle), due(objective, cycle), calendar);
    }

    /** The first day of an objective. */
    static Optional<LocalDate> start(Objective objective, @Nullable Cycle cycle) {
        return objective.start().or(() -> Optional.ofNullable(cycle).flatMap(Cycle::start));
    }

    /** The last day of an objective. */
    static Optional<LocalDate> due(Objective objective, @Nullable Cycle cycle) {
        return objective.due().or(() -> Optional.ofNullable(cycle).flatMap(Cycle::end));
    }

    private static Optional<GoalWindow> of(Optional<LocalDate> start, Optional<LocalDate> due, WorkCalendar calendar) {
        return start.isPresent() && due.isPresent()
                ? Optional.of(new GoalWindow(start.get(), due.get(), calendar))
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
        return calendar.daysBetween(start, day);
    }
}
