package io.github.okralign.model;

import io.github.okralign.collect.GoalIndex;
import io.github.okralign.collect.Links;
import java.util.ArrayList;
import java.util.List;

/** Collects the ids and the links of goals. */
final class GoalCollector {

    private final GoalIndex.Builder goals = new GoalIndex.Builder();
    private final Links links = new Links();
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
        return kind(alignment.type()) | (alignment.state() == AlignmentState.ACCEPTED ? Links.ACCEPTED : 0);
    }

    static int kind(AlignmentType type) {
        return switch (type) {
            case CONTRIBUTES -> Links.CONTRIBUTES;
            case SUPPORTS -> Links.SUPPORTS;
            case DEPENDS_ON -> Links.DEPENDS_ON;
        };
    }

    /** The index of all goals with their links, in no order yet. */
    GoalIndex index() {
        GoalIndex index = goals.build();
        return index.withLinks(new int[0], links.leadingTo(index.findAll(targets)));
    }
}
