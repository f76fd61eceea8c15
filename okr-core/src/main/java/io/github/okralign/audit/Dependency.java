package io.github.okralign.audit;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a goal that is being worked on needs. Excluded goals neither need nor are needed.
 *
 * @param goal the goal
 * @param needed the goal that it depends on
 * @param state whether the owner of that one has agreed
 */
record Dependency(Goal goal, Goal needed, AlignmentState state) {

    /** All dependencies, in document order. */
    static List<Dependency> of(Facts facts) {
        List<Dependency> dependencies = new ArrayList<>();
        facts.activeGoals().forEach(goal -> {
            for (Alignment alignment : goal.alignments()) {
                if (alignment.type() == AlignmentType.DEPENDS_ON) {
                    Goal needed = facts.okrSet().goal(alignment.to());
                    if (facts.objectiveOf(needed).state().takesPart()) {
                        dependencies.add(new Dependency(goal, needed, alignment.state()));
                    }
                }
            }
        });
        return dependencies;
    }
}
