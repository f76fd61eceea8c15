package io.github.okralign.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which a goal is worked on: its own, or else those of what it belongs to. */
record GoalDays(@Nullable LocalDate start, @Nullable LocalDate due) {

    /** Of an objective: its own, or else its cycle's. */
    static GoalDays of(Objective objective, @Nullable Cycle cycle) {
        return new GoalDays(
                objective.start().orElse(cycle == null ? null : cycle.start().orElse(null)),
                objective.due().orElse(cycle == null ? null : cycle.end().orElse(null)));
    }

    /** Of a key result: its own, or else its objective's. */
    static GoalDays of(KeyResult keyResult, GoalDays objective) {
        return new GoalDays(
                keyResult.start().orElse(objective.start), keyResult.due().orElse(objective.due));
    }

    boolean isBackwards() {
        return start != null && due != null && due.isBefore(start);
    }

    boolean holds(LocalDate day) {
        return !(start != null && day.isBefore(start)) && !(due != null && day.isAfter(due));
    }
}
