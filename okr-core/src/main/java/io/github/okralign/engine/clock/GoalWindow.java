package io.github.okralign.engine.clock;

import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.pace.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days in which a goal is pursued, both inclusive.
 *
 * @param start the first day
 * @param due the last day, not before the first
 * @param calendar the days that count
 */
public record GoalWindow(LocalDate start, LocalDate due, WorkCalendar calendar) {

    /** The window of a goal: a key result's own days, each falling back to the cycle of its objective on its own. */
    static Optional<GoalWindow> of(Goal goal, Optional<Cycle> cycle, WorkCalendar calendar) {
        Optional<LocalDate> start = cycle.flatMap(Cycle::start);
        Optional<LocalDate> due = cycle.flatMap(Cycle::end);
        if (goal instanceof KeyResult keyResult) {
            start = keyResult.start().or(() -> cycle.flatMap(Cycle::start));
            due = keyResult.due().or(() -> cycle.flatMap(Cycle::end));
        }
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
