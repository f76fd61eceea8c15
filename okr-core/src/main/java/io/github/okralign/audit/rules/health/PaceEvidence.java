package io.github.okralign.audit.rules.health;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.pace.Pace;
import java.util.OptionalDouble;

/** The pace of a goal as evidence, if it has one. */
final class PaceEvidence {

    private PaceEvidence() {}

    static ImmutableMap<String, Double> of(Pace pace) {
        OptionalDouble number = pace.pace();
        return number.isPresent() ? ImmutableMap.of("pace", number.getAsDouble()) : ImmutableMap.of();
    }
}
