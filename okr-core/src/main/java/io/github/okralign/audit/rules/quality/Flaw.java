package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules have in common that look at each goal by itself. */
final class Flaw {

    private Flaw() {}

    /** Whether a goal has a flaw. */
    interface Test<G> {
        boolean has(AuditContext audit, G goal);
    }

    static Rule.Look ofObjectives(Test<Objective> flaw, String message) {
        return of(AuditContext::activeObjectives, flaw, message);
    }

    static Rule.Look ofKeyResults(Test<KeyResult> flaw, String message) {
        return of(AuditContext::activeKeyResults, flaw, message);
    }

    static <G extends Goal> Rule.Look of(Function<AuditContext, Stream<G>> goals, Test<G> flaw, String message) {
        return (audit, findings) -> goals.apply(audit)
                .filter(goal -> flaw.has(audit, goal))
                .forEach(goal -> findings.add(List.of(goal.id()), audit.label(goal) + message));
    }

    /** Whether a goal that takes part contributes to another, by an alignment that counts. */
    static boolean hasContributor(AuditContext audit, Goal goal) {
        return audit.goal(goal).incoming().stream()
                .anyMatch(link -> link.type() == AlignmentType.CONTRIBUTES
                        && link.state() == AlignmentState.ACCEPTED
                        && audit.okrSet().objectiveOf(link.from()).state().takesPart());
    }
}
