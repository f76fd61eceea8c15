package io.github.okralign.engine;

import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Reports;
import io.github.okralign.model.Targeted;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.Unreported;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a measured key result says of itself on a day
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 *
 * @param raw the progress before clamping, or NaN if it is unknown
 * @param evidence REPORTED, ASSUMED or UNKNOWN
 */
record MeasureReading(double raw, Evidence evidence) {

    private static final double GREATEST_PROGRESS = 1e100;
    private static final MeasureReading NOTHING = new MeasureReading(Double.NaN, Evidence.UNKNOWN);

    /** What the reports of a key result say by its own measure. */
    static MeasureReading of(KeyResult keyResult, Reports reports, RollupPolicy policy) {
        Measure measure = keyResult.measure().orElse(null);
        return measure == null ? NOTHING : of(measure, reports, policy);
    }

    /** What reports say by a measure that may differ from the one under which they were made. */
    static MeasureReading of(Measure measure, Reports reports, RollupPolicy policy) {
        OptionalDouble reported = measure.progress(reports, reading(policy));
        if (reported.isPresent()) {
            return new MeasureReading(checked(reported.getAsDouble(), measure), Evidence.REPORTED);
        }
        OptionalDouble assumed =
                policy.unreported() == Unreported.UNKNOWN ? OptionalDouble.empty() : measure.unreported();
        return assumed.isPresent()
                ? new MeasureReading(checked(assumed.getAsDouble(), measure), Evidence.ASSUMED)
                : NOTHING;
    }

    static HitReading reading(RollupPolicy policy) {
        return policy.reading();
    }

    /** A number that is none would spread to every goal above. */
    private static double checked(double progress, Measure measure) {
        if (!(Math.abs(progress) <= GREATEST_PROGRESS)) {
            throw new IllegalStateException(
                    "progress (" + progress + ") of measure " + measure + " must be a finite number within ±1e100");
        }
        return progress;
    }

    /**
     * What a key result adds by its own reports to a value made of others, or null if it has no value that could be added,
     * averaged or pooled. A change that nobody has reported stands at its baseline.
     */
    static @Nullable SumValue value(KeyResult keyResult, LocalDate asOf) {
        Targeted measure = keyResult.measure().flatMap(Measure::asTargeted).orElse(null);
        return measure == null ? null : value(measure, keyResult.reports(asOf));
    }

    /** What reports add by a measure. */
    static SumValue value(Targeted measure, Reports reports) {
        if (measure instanceof Measure.Ratio ratio) {
            return ratio.fraction(reports)
                    .map(fraction -> SumValue.ofRatio(fraction.numerator(), fraction.denominator()))
                    .orElse(SumValue.EMPTY);
        }
        OptionalDouble reported = measure.value(reports);
        if (reported.isPresent()) {
            return SumValue.of(reported.getAsDouble(), reported.getAsDouble());
        }
        Targeted now = measure.inForceOn(reports.asOf());
        return SumValue.of(now.baseline(), now.target());
    }
}
