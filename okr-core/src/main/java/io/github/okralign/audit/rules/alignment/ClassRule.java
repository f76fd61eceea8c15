package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** What the rules have in common that look for the objectives of one class. */
final class ClassRule {

    private ClassRule() {}

    static Rule.Look of(AlignmentClass alignmentClass, String message) {
        return (audit, findings) -> audit.objectives(alignmentClass)
                .forEach(objective -> findings.add(List.of(objective.id()), audit.label(objective) + message));
    }
}
