package io.github.okralign.audit.rules.quality;

import io.github.okralign.audit.policy.Rule;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.Measure;
import org.jspecify.annotations.Nullable;

/** {@code NO_UNIT_OF_MEASURE}: a number whose unit is not named. */
public final class NoUnitOfMeasureRule {

    private NoUnitOfMeasureRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("NO_UNIT_OF_MEASURE")
                .because("a number without a unit can be read in several ways")
                .suggesting("name the unit")
                .of(Severity.INFO)
                .looking(Flaw.ofKeyResults(
                        (audit, keyResult) -> lacksUnit(keyResult.measure().orElse(null)),
                        " has a measure without a unit"));
    }

    private static boolean lacksUnit(@Nullable Measure measure) {
        return measure != null && measure.isNumeric() && measure.unit().isEmpty();
    }
}
