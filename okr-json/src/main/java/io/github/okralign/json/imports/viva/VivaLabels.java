package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft.Shape;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.Notes;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.ObjectiveState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the labels of an export mean. Labels of types that a tenant renamed are told by how their goals are used. */
final class VivaLabels {

    private final Notes notes;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    VivaLabels(Notes notes, Collection<VivaGoal> goals) {
        this.notes = notes;
        goals.forEach(goal -> goal.parents.forEach(parent -> parents.add(parent.id())));
        Map<String, int[]> votes = new HashMap<>();
        for (VivaGoal goal : goals) {
            String label = label(goal);
            if (known(goal) == null) {
                int[] vote = votes.computeIfAbsent(label, any -> new int[2]);
                vote[looksLikeObjective(goal) ? 0 : 1]++;
            }
        }
        votes.forEach(this::decide);
    }

    private void decide(String label, int[] vote) {
        Shape shape = vote[0] >= vote[1] ? Shape.OBJECTIVE : Shape.KEY_RESULT;
        shapes.put(label, shape);
        notes.ambiguous(
                Topic.TYPE,
                "",
                "",
                "a type label of " + (vote[0] + vote[1]) + " goals is not one of Viva Goals' own; they are read as "
                        + (shape == Shape.OBJECTIVE ? "objectives" : "key results") + ", as "
                        + Math.max(vote[0], vote[1]) + " of them are used like that");
    }

    private boolean looksLikeObjective(VivaGoal goal) {
        return parents.contains(goal.id)
                || Boolean.TRUE.equals(rollsUp(goal.mode))
                || goal.parents.isEmpty()
                || !VivaOutcome.isMetric(goal);
    }

    private static String label(VivaGoal goal) {
        return goal.type == null ? "" : LooseElement.key(goal.type);
    }

    Shape shape(VivaGoal goal) {
        Shape known = known(goal);
        return known != null ? known : shapes.getOrDefault(label(goal), Shape.OBJECTIVE);
    }

    private static @Nullable Shape known(VivaGoal goal) {
        Shape shape = known(label(goal));
        return shape != null || goal.goalType == null ? shape : known(LooseElement.key(goal.goalType));
    }

    private static @Nullable Shape known(String key) {
        if (key.contains("keyresult") || key.equals("kr") || key.equals("kpi")) {
            return Shape.KEY_RESULT;
        }
        if (isInitiative(key)) {
            return Shape.KEY_RESULT;
        }
        return key.contains("objective") || key.equals("bigrock") ? Shape.OBJECTIVE : null;
    }

    private static boolean isInitiative(String key) {
        return key.contains("initiative") || key.contains("project") || key.equals("task");
    }

    /** Whether a goal is an initiative, which Viva Goals counts like a key result. */
    static boolean isInitiative(VivaGoal goal) {
        return isInitiative(label(goal));
    }

    static boolean isTask(@Nullable String type) {
        return type != null && LooseElement.key(type).contains("task");
    }

    /** Whether a progress mode takes the number from children; null if that is not said. */
    static @Nullable Boolean rollsUp(@Nullable String mode) {
        if (mode == null) {
            return null;
        }
        String key = LooseElement.key(mode);
        if (key.contains("child") || key.contains("rollup") || key.contains("keyresult")) {
            return true;
        }
        boolean own = key.contains("manual")
                || key.contains("integration")
                || key.contains("datasource")
                || key.contains("jira");
        return own ? Boolean.FALSE : null;
    }

    ObjectiveState state(VivaGoal goal, String id) {
        VivaStatus status = VivaStatus.of(goal.status);
        if (status == null && goal.status != null) {
            notes.ambiguous(Topic.STATUS, goal.place, id, "its status is not known; it is read as active");
        }
        return status == null ? ObjectiveState.ACTIVE : status.state;
    }

    /** Whether a goal is called an objective or a key result and nothing else. */
    boolean isPlain(VivaGoal goal) {
        String label = label(goal);
        return label.isEmpty() || label.equals("objective") || label.equals("keyresult");
    }

    static @Nullable Commitment commitment(VivaGoal goal) {
        String key = goal.goalType == null ? "" : LooseElement.key(goal.goalType);
        return key.contains("aspirational")
                ? Commitment.ASPIRATIONAL
                : key.contains("committed") ? Commitment.COMMITTED : null;
    }
}
