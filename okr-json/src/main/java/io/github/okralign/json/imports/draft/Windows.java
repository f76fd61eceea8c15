package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fits the days of goals, and the phases of their measures, into what a set may hold. */
final class Windows {

    private final SetDraft set;
    private final Set<String> backwards = new HashSet<>();

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

    /**
     * The days that hold for a goal.
     *
     * @param start the first one, or null
     * @param due the last one, or null
     * @param cycle the id of the cycle, or null
     */
    record Span(
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable String cycle) {}

    /** The cycle of an objective: its own, or one made of its days if it has none. */
    @Nullable
    String cycle(GoalDraft goal) {
        if (goal.cycle != null) {
            return goal.cycle;
        }
        if (goal.start == null || goal.due == null || goal.due.isBefore(goal.start)) {
            return null;
        }
        return set.cycle(goal.start + ".." + goal.due, goal.start, goal.due, goal.place);
    }

    private Span ofCycle(@Nullable String id) {
        Cycle cycle = id == null ? null : set.cycles.get(id);
        return cycle == null
                ? new Span(null, null, id)
                : new Span(cycle.start().orElse(null), cycle.end().orElse(null), id);
    }

    /** A goal's own days, or those of what it belongs to; the latter if both together would run backwards. */
    private Span own(GoalDraft goal, Span whole) {
        LocalDate start = goal.start == null ? whole.start() : goal.start;
        LocalDate due = goal.due == null ? whole.due() : goal.due;
        if (start == null || due == null || !due.isBefore(start)) {
            return new Span(start, due, whole.cycle());
        }
        if (backwards.add(goal.id)) {
            set.notes.omitted(Topic.CYCLE, goal.place, goal.id, "it is due before it starts; its days are left out");
        }
        return whole;
    }

    /** Sets the days of an objective where they differ from those of its cycle, and tells which hold. */
    Span fit(GoalDraft goal, @Nullable String cycleId, Objective.Builder objective) {
        Span cycle = ofCycle(cycleId);
        Span span = own(goal, cycle);
        if (span.start() != null && !span.start().equals(cycle.start())) {
            objective.start(span.start());
        }
        if (span.due() != null && !span.due().equals(cycle.due())) {
            objective.due(span.due());
        }
        return span;
    }

    /** Sets the days of a key result where they differ from those of its objective, and its measure. */
    void fit(GoalDraft goal, @Nullable Measure measure, Span objective, KeyResult.Builder keyResult) {
        Span cycle = ofCycle(goal.cycle);
        boolean other = goal.cycle != null
                && !goal.cycle.equals(objective.cycle())
                && (cycle.start() != null || cycle.due() != null);
        Span whole = other ? cycle : objective;
        Span span = own(goal, whole);
        LocalDate start = span.start() == null ? objective.start() : span.start();
        LocalDate due = span.due() == null ? objective.due() : span.due();
        if (start != null && due != null && due.isBefore(start)) {
            start = objective.start();
            due = objective.due();
        }
        if (start != null && !start.equals(objective.start())) {
            keyResult.start(start);
        }
        if (due != null && !due.equals(objective.due())) {
            keyResult.due(due);
        }
        if (measure instanceof Measure.Change change && !fits(change, start, due)) {
            set.notes.omitted(
                    Topic.MEASURE,
                    goal.place,
                    goal.id,
                    "its phased targets do not lead from start to target within its days; they are left out");
            keyResult.measure(change.phased(List.of()));
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
