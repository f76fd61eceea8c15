package io.github.okralign.audit.rules.time;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;

/** Which key results should be checked in to regularly, and what was reported. */
final class RegularCheckIns {

    private RegularCheckIns() {}

    /** Whether regular check-ins are expected of a key result. */
    static boolean areExpected(KeyResult keyResult) {
        return keyResult.isMeasured()
                && keyResult.measure().filter(Measure::expectsCheckIns).isPresent();
    }
}
