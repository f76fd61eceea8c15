package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits the days of goals, and the phases of their measures, into what a set may hold. */
final class Windows {

    private final SetDraft set;

    Windows(SetDraft set) {
        this.set = set;
    }

    /** The cycle of an objective: its own, or one made of its days if it has none. */
    @Nullable
    String cycle(GoalDraft goal) {
        if (goal.cycle != null) {
            Cycle cycle = set.cycles.get(goal.cycle);
            boolean differs = cycle != null
                    && ((goal.start != null && !goal.start.equals(cycle.start().orElse(null)))
                            || (goal.due != null && !goal.due.equals(cycle.end().orElse(null))));
            if (differs) {
                set.notes.count(
                        ImportNote.Kind.OMITTED,
                        Topic.CYCLE,
                        "objectives have days other than their cycle's; they have the cycle's in the set",
                        1);
            }
            return goal.cycle;
        }
        if (goal.start == null || goal.due == null || goal.due.isBefore(goal.start)) {
            return null;
        }
        return set.cycle(goal.start + ".." + goal.due, goal.start, goal.due, goal.place);
    }

    /** Sets the days of a key result where they differ from those of its cycle, and its measure. */
    void fit(GoalDraft goal, @Nullable Measure measure, @Nullable String cycleId, KeyResult.Builder keyResult) {
        Cycle cycle = cycleId == null ? null : set.cycles.get(cycleId);
        LocalDate cycleStart = cycle == null ? null : cycle.start().orElse(null);
        LocalDate cycleEnd = cycle == null ? null : cycle.end().orElse(null);
        LocalDate start = goal.start == null ? cycleStart : goal.start;
        LocalDate due = goal.due == null ? cycleEnd : goal.due;
        if (start != null && due != null && due.isBefore(start)) {
            set.notes.omitted(Topic.CYCLE, goal.place, goal.id, "it is due before it starts; its days are left out");
            start = cycleStart;
            due = cycleEnd;
        } else {
            if (start != null && !start.equals(cycleStart)) {
                keyResult.start(start);
            }
            if (due != null && !due.equals(cycleEnd)) {
                keyResult.due(due);
            }
        }
        if (measure instanceof Measure.Change change && !fits(change, start, due)) {
            set.notes.omitted(
                    Topic.MEASURE,
                    goal.place,
                    goal.id,
                    "its phased targets do not lead from start to target within its days; they are left out");
            keyResult.measure(new Measure.Change(change.baseline(), change.target(), change.unit(), List.of()));
        } else if (measure != null) {
            keyResult.measure(measure);
        }
    }

    private static boolean fits(Measure.Change change, @Nullable LocalDate start, @Nullable LocalDate due) {
        LocalDate previousDay = null;
        double previous = 0;
        for (Phase phase : change.phases()) {
            LocalDate day = phase.date();
            double planned = (phase.value() - change.baseline()) / (change.target() - change.baseline());
            boolean outside = (start != null && day.isBefore(start)) || (due != null && day.isAfter(due));
            boolean ends = (day.equals(start) && planned != 0) || (day.equals(due) && planned != 1);
            if (outside
                    || ends
                    || (previousDay != null && !day.isAfter(previousDay))
                    || !(planned >= previous && planned <= 1)) {
                return false;
            }
            previousDay = day;
            previous = planned;
        }
        return true;
    }
}
