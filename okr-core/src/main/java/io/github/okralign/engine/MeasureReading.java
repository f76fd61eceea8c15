package io.github.okralign.engine;

import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Reading;
import io.github.okralign.model.Reports;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What a measured key result says of itself on a day (semantics, section 2).
 *
 * @param raw the progress before clamping, or NaN if it is unknown
 * @param evidence REPORTED, ASSUMED or UNKNOWN
 */
record MeasureReading(double raw, Evidence evidence) {

    private static final double GREATEST_PROGRESS = 1e100;
    private static final MeasureReading NOTHING = new MeasureReading(Double.NaN, Evidence.UNKNOWN);

    static MeasureReading of(KeyResult keyResult, LocalDate asOf, RollupPolicy policy) {
        Measure measure = keyResult.measure().orElse(null);
        return measure == null ? NOTHING : of(measure, keyResult.reports(asOf), policy);
    }

    /** What reports say by a measure that may differ from the one under which they were made. */
    static MeasureReading of(Measure measure, Reports reports, RollupPolicy policy) {
        OptionalDouble reported = measure.progress(reports, reading(policy));
        if (reported.isPresent()) {
            return new MeasureReading(checked(reported.getAsDouble(), measure), Evidence.REPORTED);
        }
        OptionalDouble assumed = measure.unreported();
        return assumed.isPresent()
                ? new MeasureReading(checked(assumed.getAsDouble(), measure), Evidence.ASSUMED)
                : NOTHING;
    }

    static Reading reading(RollupPolicy policy) {
        return policy.latestHit() ? Reading.LATEST : Reading.HIT_RATE;
    }

    /** A number that is none would spread to every goal above. */
    private static double checked(double progress, Measure measure) {
        if (!(Math.abs(progress) <= GREATEST_PROGRESS)) {
            throw new IllegalStateException(
                    "progress (" + progress + ") of measure " + measure + " must be a finite number within ±1e100");
        }
        return progress;
    }

    /** What a key result adds to a sum of values: its latest value, or the baseline while nobody has reported one. */
    static SumValue value(KeyResult keyResult, Measure.Change change, LocalDate asOf) {
        OptionalDouble latest = keyResult.latestValue(asOf);
        return new SumValue(latest.orElse(change.baseline()), latest.orElse(change.target()));
    }
}
