package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import java.util.OptionalDouble;

/** A {@link Measure} of a value to keep within limits. Immutable and thread-safe. */
public sealed interface Limit extends Measure permits Measure.AtLeast, Measure.AtMost, Measure.Range {

    /**
     * Whether a value is good.
     *
     * @param value a value in the unit of the measure
     * @return whether it lies inside the limits, the ends included
     */
    boolean isInside(double value);

    /**
     * The good value that is nearest to another.
     *
     * @param value a value in the unit of the measure
     * @return the value itself, or the limit that it has passed
     */
    double nearestInside(double value);

    @Override
    default boolean isNumeric() {
        return true;
    }

    @Override
    default MeasureInput input() {
        return MeasureInput.VALUE;
    }

    @Override
    default OptionalDouble progress(Reports reports, Reading reading) {
        return switch (checkNotNull(reading, "reading")) {
            case HIT_RATE -> reports.shareOfValues(this::isInside);
            case LATEST -> {
                OptionalDouble latest = reports.latestValue();
                yield latest.isEmpty() ? latest : OptionalDouble.of(isInside(latest.getAsDouble()) ? 1 : 0);
            }
        };
    }

    @Override
    default OptionalDouble unreported() {
        return OptionalDouble.empty();
    }

    @Override
    default Course course() {
        return Course.THROUGHOUT;
    }

    @Override
    default boolean expectsCheckIns() {
        return true;
    }

    /** No check-in mends a share of hits, as those outside stay; as the latest report one inside takes their place. */
    @Override
    default Optional<CheckIn> checkInFor(double progress, Reports reports, Reading reading) {
        OptionalDouble latest = reports.latestValue();
        return checkNotNull(reading, "reading") == Reading.LATEST && latest.isPresent()
                ? Optional.of(CheckIn.of(reports.asOf(), nearestInside(latest.getAsDouble())))
                : Optional.empty();
    }
}
