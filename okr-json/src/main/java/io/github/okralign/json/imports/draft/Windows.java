package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fits the days of goals, and the phases of their measures, into what a set may hold. */
final class Windows {

    private final SetDraft set;

    Windows(SetDraft set) {
        this.set = set;
    }

    /** Gives each cycle that the export does not date the days that most of its goals have. */
    void dateCycles() {
        Map<String, Map<Days, Integer>> votes = new HashMap<>();
        for (GoalDraft goal : set.goals.values()) {
            Cycle cycle = goal.cycle == null ? null : set.cycles.get(goal.cycle);
            LocalDate start = goal.start;
            LocalDate due = goal.due;
            boolean open =
                    cycle != null && cycle.start().isEmpty() && cycle.end().isEmpty();
            if (cycle != null && open && start != null && due != null && !due.isBefore(start)) {
                votes.computeIfAbsent(cycle.id(), any -> new TreeMap<>()).merge(new Days(start, due), 1, Integer::sum);
            }
        }
        votes.forEach((id, days) -> {
            int most = Collections.max(days.values());
            Days taken = days.keySet().stream()
                    .filter(each -> days.getOrDefault(each, 0) == most)
                    .findFirst()
                    .orElseThrow();
            set.cycles.put(id, Cycle.of(id).from(taken.start()).until(taken.end()));
        });
        set.notes.count(
                ImportNote.Kind.CHANGED,
                Topic.CYCLE,
                "cycles have no days in the export; they have those of most of their goals",
                votes.size());
    }

    /** The days of a goal; the earliest come first. */
    private record Days(LocalDate start, LocalDate end) implements Comparable<Days> {
        @Override
        public int compareTo(Days other) {
            int byStart = start.compareTo(other.start);
            return byStart != 0 ? byStart : end.compareTo(other.end);
        }
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
