package io.github.okralign.audit.rules.dependency;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.AlignmentState;
import java.util.List;

/** {@code UNCONFIRMED_DEPENDENCY}: a goal depends on one whose owner has not agreed. */
public final class UnconfirmedDependencyRule {

    private UnconfirmedDependencyRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("UNCONFIRMED_DEPENDENCY")
                .because("those who are needed may not know it yet")
                .suggesting("have the other owner accept or decline it")
                .looking((audit, findings) -> Dependencies.forEach(
                        audit,
                        AlignmentState.PROPOSED,
                        (goal, needed) -> findings.add(
                                List.of(goal.id(), needed.id()),
                                audit.label(goal) + " counts on " + audit.label(needed)
                                        + ", whose owner has not agreed")));
    }
}
