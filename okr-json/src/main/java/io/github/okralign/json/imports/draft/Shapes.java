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
            case EITHER ->
                !families.of(goal).isEmpty()
                        || goal.parents.isEmpty()
                        || (goal.measure == null && Double.isNaN(goal.manual));
        };
    }

    private void contain(GoalDraft goal) {
        ParentLink found = null;
        for (ParentLink link : goal.parents) {
            GoalDraft parent = set.goals.get(link.parent);
            if (parent == null || !mayHold(parent, goal, link)) {
                continue;
            }
            // One that is left out would take the key result with it.
            if (found == null || (isExcluded(found) && !parent.isExcluded())) {
                found = link;
            }
        }
        if (found == null) {
            if (goal.shape == GoalDraft.Shape.KEY_RESULT) {
                set.notes.changed(Topic.SHAPE, goal.place, goal.id, reason(goal));
            }
            return;
        }
        containment.put(goal.id, found);
        keyResults.computeIfAbsent(found.parent, any -> new ArrayList<>()).add(goal);
        if (goal.state == ObjectiveState.CLOSED) {
            set.notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.STATUS,
                    "key results are closed; they have no state of their own in the set, and count as before",
                    1);
        }
        GoalDraft objective = set.goals.get(found.parent);
        if (goal.unit != null && objective != null && !goal.unit.equals(objective.unit)) {
            set.notes.count(
                    ImportNote.Kind.OMITTED,
                    Topic.UNIT,
                    "key results are of another unit than their objective; they have the objective's in the set",
                    1);
        }
    }

    private String reason(GoalDraft goal) {
        String why = goal.isExcluded()
                ? "the key result is " + goal.state + ", which only objectives can be"
                : goal.parents.isEmpty()
                        ? "the key result has no parent"
                        : "the key result contributes to no objective of the export";
        return why + "; it becomes an objective that is measured by itself";
    }

    private boolean isExcluded(ParentLink link) {
        GoalDraft parent = set.goals.get(link.parent);
        return parent != null && parent.isExcluded();
    }

    private boolean mayHold(GoalDraft parent, GoalDraft goal, ParentLink link) {
        if (!isObjective(parent) || goal.isExcluded()) {
            return false;
        }
        if (link.share == Share.NONE && !NoContribution.staysKeyResult()) {
            return false;
        }
        return goal.shape == GoalDraft.Shape.KEY_RESULT
                || ((goal.unit == null || goal.unit.equals(parent.unit))
                        && (goal.cycle == null || goal.cycle.equals(parent.cycle))
                        && goal.state == ObjectiveState.ACTIVE);
    }
}
