package io.github.okralign.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which a key result is worked on: its own, or else its cycle's. */
record GoalDays(@Nullable LocalDate start, @Nullable LocalDate due) {

    static GoalDays of(KeyResult keyResult, @Nullable Cycle cycle) {
        return new GoalDays(
                keyResult.start().orElse(cycle == null ? null : cycle.start().orElse(null)),
                keyResult.due().orElse(cycle == null ? null : cycle.end().orElse(null)));
    }

    boolean isBackwards() {
        return start != null && due != null && due.isBefore(start);
    }

    boolean holds(LocalDate day) {
        return !(start != null && day.isBefore(start)) && !(due != null && day.isAfter(due));
    }
}
