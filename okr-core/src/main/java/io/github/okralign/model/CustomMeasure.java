package io.github.okralign.model;

import java.util.Optional;

/**
 * A kind of {@link Measure} that is not part of this library. It takes part in roll-up, updates, explanation, reach, pace,
 * audit and carry-over by what it answers; it counts in no sum of values, has no forecast, and no form in documents.
 * An implementation must be immutable, thread-safe and compared by value, and has a {@code toString} for messages.
 */
public non-sealed interface CustomMeasure extends Measure {

    /** {@return what is wrong with the measure's own numbers, such as "percentile (120.0) must be within [0, 100]"} */
    default Optional<String> conflict() {
        return Optional.empty();
    }

    @Override
    default <R> R accept(MeasureVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
