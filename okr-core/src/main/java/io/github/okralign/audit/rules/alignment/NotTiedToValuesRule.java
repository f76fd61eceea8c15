package io.github.okralign.audit.rules.alignment;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.structure.AlignmentClass;
import java.util.List;

/** {@code NOT_TIED_TO_VALUES}: a strategic objective that names none of the values of the organisation. */
public final class NotTiedToValuesRule {

    private NotTiedToValuesRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NOT_TIED_TO_VALUES")
                .because("values that no strategy serves are decoration")
                .suggesting("name the values that it serves")
                .looking((audit, findings) -> {
                    if (!audit.okrSet().organization().values().isEmpty()) {
                        audit.objectives(AlignmentClass.STRATEGIC)
                                .filter(objective -> objective.values().isEmpty())
                                .forEach(objective -> findings.add(
                                        List.of(objective.id()),
                                        "strategic " + audit.label(objective) + " names no value"));
                    }
                });
    }
}
