package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.ValueSumAggregator;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Reports;
import io.github.okralign.rollup.Progress;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;

/** Reads what was reported of a key result by the measure that it has in another set (semantics, section 10). */
final class CrossMeasureReading {

    private CrossMeasureReading() {}

    /**
     * What a key result would stand at here, had that been reported of it which was reported there by the day of that
     * roll-up; of a sum, by what was added up there.
     */
    static Progress progress(String keyResult, RollUpState here, RollUpState there) {
        KeyResult defined = (KeyResult) here.goal(here.row(keyResult));
        int row = there.row(keyResult);
        KeyResult reported = (KeyResult) there.goal(row);
        SumValue sum =
                reported.isSum() && defined.isSum() ? there.figures.get(row).value() : null;
        double raw =
                sum == null ? raw(reported, there.clock().asOf(), defined, here.policy()) : raw(reported, sum, defined);
        return Unknown.toProgress(here.policy().clamp(raw));
    }

    /**
     * The raw progress, or NaN where the reports mean nothing to the other measure: one of another kind or unit, or one
     * that does not know the level reached.
     */
    private static double raw(KeyResult reported, LocalDate asOf, KeyResult defined, RollupPolicy policy) {
        Measure own = reported.measure().orElse(null);
        Measure other = defined.measure().orElse(null);
        if (own == null || other == null || !reported.isMeasured() || !defined.isMeasured()) {
            return Double.NaN;
        }
        Reports reports = reported.reports(asOf);
        return other.readingOf(own, reports)
                .map(measure -> MeasureReading.of(measure, reports, policy).raw())
                .orElse(Double.NaN);
    }

    /** The raw progress of what was added up elsewhere, or NaN if it was in another unit. */
    private static double raw(KeyResult reported, SumValue sum, KeyResult defined) {
        boolean sameUnit =
                reported.measure().map(Measure::unit).equals(defined.measure().map(Measure::unit));
        return sameUnit ? ValueSumAggregator.raw(defined, sum) : Double.NaN;
    }
}
