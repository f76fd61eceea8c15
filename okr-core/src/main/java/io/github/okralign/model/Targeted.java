package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A {@link Measure} whose value is to get from a baseline to a target, up or down: a {@link ValueReading} makes one
 * value of what was reported, and a {@link Scale} makes progress of the value
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 */
public sealed interface Targeted extends Measure permits Measure.Change, Measure.Ratio {

    /** {@return the value at the start} */
    double baseline();

    /** {@return the value to reach, other than the baseline} */
    double target();

    /** {@return planned points in between, in order of date, possibly none} */
    List<Phase> phases();

    /** {@return how reports become a value; {@link ValueReading#LATEST} by default} */
    ValueReading reading();

    /** {@return how a value becomes progress; {@link Scale#LINEAR} by default} */
    Scale scale();

    /** {@return earlier definitions, ascending by their last day, possibly none} */
    List<? extends Revision<? extends Targeted>> revisions();

    @Override
    Targeted inForceOn(LocalDate day);

    /**
     * The value that reports come to by the reading, and, where it depends on a baseline or a direction, by the definition
     * in force on their day.
     *
     * @param reports what was reported up to a day
     * @return the value in the unit of the measure, or empty if nobody has reported one
     */
    OptionalDouble value(Reports reports);

    /** {@return whether the target lies above the baseline} */
    default boolean isUpward() {
        return target() > baseline();
    }

    /**
     * The progress that a value means by this definition: along the scale between the ends, linear outside.
     *
     * @param value a value in the unit of the measure
     * @return the raw progress as a ratio, held within ±1e100
     */
    default double progress(double value) {
        double ratio = (value - baseline()) / (target() - baseline());
        if (ratio > 0 && ratio < 1 && !scale().isLinear()) {
            return scale().progressBetween(baseline(), target(), value);
        }
        // Beyond 1e100 a ratio says nothing any more, and sums of them would overflow. Adding 0 turns −0, which a
        // falling
        // measure at its baseline gives, into 0.
        return Math.max(-1e100, Math.min(1e100, ratio)) + 0.0;
    }

    /**
     * The value that a progress means by this definition.
     *
     * @param progress a progress as a ratio
     * @return the value in the unit of the measure, on a scale with steps the first that reaches the progress; for 1 the
     *     target itself, whatever rounding would make of it
     */
    default double value(double progress) {
        if (progress > 0 && progress < 1 && !scale().isLinear()) {
            return scale().valueBetween(baseline(), target(), progress);
        }
        return progress == 1 ? target() : baseline() + progress * (target() - baseline());
    }

    @Override
    default Optional<Targeted> asTargeted() {
        return Optional.of(this);
    }

    @Override
    default boolean isNumeric() {
        return true;
    }

    @Override
    default MeasureInput input() {
        return MeasureInput.VALUE;
    }

    @Override
    default OptionalDouble progress(Reports reports, HitReading policy) {
        checkNotNull(policy, "policy");
        OptionalDouble value = value(reports);
        return value.isEmpty()
                ? value
                : OptionalDouble.of(inForceOn(reports.asOf()).progress(value.getAsDouble()));
    }

    @Override
    default OptionalDouble unreported() {
        return OptionalDouble.of(0);
    }

    @Override
    default Course course() {
        return Course.GRADUAL;
    }

    @Override
    default boolean expectsCheckIns() {
        return true;
    }

    /** Whether it can be raised to any progress, as one without steps can. */
    @Override
    default boolean isContinuous() {
        return !scale().steps();
    }
}
