package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.ParentLink.Share;
import io.github.okralign.model.ObjectiveState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which goals are key results, and of which objectives; every other one is an objective. */
final class Shapes {

    private final SetDraft set;
    private final Families families;
    private final Map<String, ParentLink> containment = new HashMap<>();
    private final Map<String, List<GoalDraft>> keyResults = new HashMap<>();

    Shapes(SetDraft set, Families families) {
        this.set = set;
        this.families = families;
    }

    void decide() {
        for (GoalDraft goal : set.goals.values()) {
            if (!isObjective(goal)) {
                contain(goal);
            }
        }
    }

    /** The link by which a goal is a key result of an objective; null if it is an objective. */
    @Nullable
    ParentLink containment(GoalDraft goal) {
        return containment.get(goal.id);
    }

    List<GoalDraft> keyResults(GoalDraft objective) {
        return keyResults.getOrDefault(objective.id, List.of());
    }

    private boolean isObjective(GoalDraft goal) {
        return switch (goal.shape) {
            case OBJECTIVE -> true;
            case KEY_RESULT -> false;
            case EITHER -> !families.of(goal).isEmpty() || goal.parents.isEmpty() || goal.measure == null;
        };
    }

    private void contain(GoalDraft goal) {
        ParentLink found = null;
        for (ParentLink link : goal.parents) {
            GoalDraft parent = set.goals.get(link.parent);
            if (parent == null || !mayHold(parent, goal)) {
                continue;
            }
            // One that is left out would take the key result with it.
            if (found == null || (isExcluded(found) && !parent.isExcluded())) {
                found = link;
            }
        }
        if (found != null && isExcluded(found) && countsElsewhere(goal)) {
            found = null;
        }
        if (found == null) {
            if (goal.shape == GoalDraft.Shape.KEY_RESULT) {
                set.notes.changed(Topic.SHAPE, goal.place, goal.id, reason(goal));
            }
            return;
        }
        containment.put(goal.id, found);
        keyResults.computeIfAbsent(found.parent, any -> new ArrayList<>()).add(goal);
        apart(goal, set.goals.get(found.parent));
    }

    /** Keeps what a key result has for itself and takes from its objective in the set. */
    private void apart(GoalDraft goal, @Nullable GoalDraft objective) {
        if (goal.state == ObjectiveState.CLOSED) {
            set.notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.STATUS,
                    "key results are closed; they count as before in the set, and the day is kept beside them as x-closed",
                    1);
        }
        if (objective == null) {
            return;
        }
        boolean elsewhere = (goal.unit != null && !goal.unit.equals(objective.unit)) || !goal.jointUnits.isEmpty();
        if (elsewhere) {
            List<String> units = new ArrayList<>(goal.jointUnits);
            if (goal.unit != null) {
                units.add(0, goal.unit);
            }
            goal.keep("x-units", units);
            set.notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.UNIT,
                    "key results are of other units than their objective; they have the objective's in the set, and their"
                            + " own is kept beside them as x-units",
                    1);
        }
        if (goal.cycle != null && !goal.cycle.equals(objective.cycle)) {
            goal.keep("x-cycle", goal.cycle);
            set.notes.count(
                    ImportNote.Kind.CHANGED,
                    Topic.CYCLE,
                    "key results are of another cycle than their objective; they keep its days, and its id beside them as"
                            + " x-cycle",
                    1);
        }
    }

    private String reason(GoalDraft goal) {
        String why = goal.parents.isEmpty()
                ? "the key result has no parent"
                : "no objective of the export that takes part can hold the key result";
        return why + "; it becomes an objective that is measured by itself";
    }

    /** Whether some parent has a number, though it cannot hold the goal as a key result. */
    private boolean countsElsewhere(GoalDraft goal) {
        return goal.parents.stream()
                .anyMatch(link -> set.goals.containsKey(link.parent) && !isExcluded(link) && link.share != Share.NONE);
    }

    private boolean isExcluded(ParentLink link) {
        GoalDraft parent = set.goals.get(link.parent);
        return parent != null && parent.isExcluded();
    }

    private boolean mayHold(GoalDraft parent, GoalDraft goal) {
        if (!isObjective(parent)) {
            return false;
        }
        return goal.shape == GoalDraft.Shape.KEY_RESULT
                || ((goal.unit == null || goal.unit.equals(parent.unit))
                        && (goal.cycle == null || goal.cycle.equals(parent.cycle))
                        && goal.state == ObjectiveState.ACTIVE);
    }
}
