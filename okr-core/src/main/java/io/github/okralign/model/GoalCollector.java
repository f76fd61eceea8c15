package io.github.okralign.model;

import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.LinkTable;
import java.util.ArrayList;
import java.util.List;

/** Collects the ids and the links of goals. */
final class GoalCollector {

    private final GoalIndex.Builder goals = new GoalIndex.Builder();
    private final LinkTable links = new LinkTable();
    /** Where each link leads, by id. */
    private final List<String> targets = new ArrayList<>();

    void add(Objective objective) {
        add(goals.objective(objective.id()), objective.alignments());
        for (KeyResult keyResult : objective.keyResults()) {
            add(goals.keyResult(keyResult.id()), keyResult.alignments());
        }
    }

    private void add(int goal, List<Alignment> alignments) {
        for (Alignment alignment : alignments) {
            links.add(goal, alignment.weight(), kind(alignment));
            targets.add(alignment.to());
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
        GoalIndex index = goals.build();
        return index.withLinks(new int[0], links.leadingTo(index.findAll(targets)));
    }
}
