package io.github.okralign.audit.rules.dependency;

import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import java.util.ArrayList;
import java.util.List;

/** What goals that are being worked on need of each other. Excluded goals neither need nor are needed. */
final class Dependencies {

    private final List<Dependency> all = new ArrayList<>();

    /**
     * A dependency.
     *
     * @param goal the goal that needs another
     * @param needed the goal that it depends on
     * @param state whether the owner of that one has agreed
     */
    private record Dependency(Goal goal, Goal needed, AlignmentState state) {}

    private Dependencies(AuditContext audit) {
        audit.activeGoals().forEach(goal -> {
            for (Alignment alignment : goal.alignments()) {
                if (alignment.type() == AlignmentType.DEPENDS_ON) {
                    Goal needed = audit.okrSet().goal(alignment.to());
                    if (audit.goal(needed).objective().state().takesPart()) {
                        all.add(new Dependency(goal, needed, alignment.state()));
                    }
                }
            }
        });
    }

    /** Takes a goal and the goal that it needs. */
    interface Look {
        void at(Goal goal, Goal needed);
    }

    /** Looks at the dependencies in one state, in document order. */
    static void forEach(AuditContext audit, AlignmentState state, Look look) {
        for (Dependency dependency : audit.shared(Dependencies.class, Dependencies::new).all) {
            if (dependency.state == state) {
                look.at(dependency.goal, dependency.needed);
            }
        }
    }
}
