package io.github.okralign.model;

import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.LinkTable;
import java.util.List;

/** Collects the ids and the links of goals. */
final class GoalCollector {

    private final GoalIndex.Builder goals = new GoalIndex.Builder();

    void add(Objective objective) {
        goals.objective(objective.id());
        add(objective.alignments());
        for (KeyResult keyResult : objective.keyResults()) {
            goals.keyResult(keyResult.id());
            add(keyResult.alignments());
        }
    }

    private void add(List<Alignment> alignments) {
        for (Alignment alignment : alignments) {
            goals.link(alignment.to(), alignment.weight(), kind(alignment));
        }
    }

    private static int kind(Alignment alignment) {
        return kind(alignment.type()) | (alignment.state() == AlignmentState.ACCEPTED ? LinkTable.ACCEPTED : 0);
    }

    static int kind(AlignmentType type) {
        return switch (type) {
            case CONTRIBUTES -> LinkTable.CONTRIBUTES;
            case SUPPORTS -> LinkTable.SUPPORTS;
            case DEPENDS_ON -> LinkTable.DEPENDS_ON;
        };
    }

    /** The index of all goals with their links, in no order yet. */
    GoalIndex index() {
        return goals.build();
    }
}
