package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A {@link Measure} of a value to keep within limits. Immutable and thread-safe. */
public sealed interface Limit extends Measure permits Measure.AtLeast, Measure.AtMost, Measure.Range {

    /** {@return how reports become progress, or null where the policy says it} */
    @Nullable
    HitReading reading();

    /** {@return earlier definitions, ascending by their last day, possibly none} */
    List<? extends Revision<? extends Limit>> revisions();

    @Override
    Limit inForceOn(LocalDate day);

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

    /** By its own reading, or by that of the policy where it has none. */
    @Override
    default OptionalDouble progress(Reports reports, HitReading policy) {
        return switch (readingOr(policy)) {
            case HIT_RATE -> reports.shareOfReports(this::isInside);
            case LATEST -> {
                OptionalDouble latest = reports.latestValue();
                yield latest.isEmpty()
                        ? latest
                        : OptionalDouble.of(inForceOn(reports.asOf()).isInside(latest.getAsDouble()) ? 1 : 0);
            }
            case TIME_SHARE -> reports.shareOfDays(this::isInside);
        };
    }

    /** Whether a report was good by the definition of its day. */
    private boolean isInside(CheckIn report) {
        Limit then = revisions().isEmpty() ? this : inForceOn(report.date());
        return then.isInside(report.valueOrNaN());
    }

    private HitReading readingOr(HitReading policy) {
        checkNotNull(policy, "policy");
        HitReading own = reading();
        return own == null ? policy : own;
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
    default Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading policy) {
        OptionalDouble latest = reports.latestValue();
        return readingOr(policy) == HitReading.LATEST && latest.isPresent()
                ? Optional.of(
                        CheckIn.of(reports.asOf(), inForceOn(reports.asOf()).nearestInside(latest.getAsDouble())))
                : Optional.empty();
    }
}
