package io.github.okralign.engine;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Reports;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;

/** Reads what was reported of a key result by the measure that it has in another set (semantics, section 10). */
final class CrossMeasureReading {

    private CrossMeasureReading() {}

    /**
     * The raw progress, or NaN where the reports mean nothing to the other measure: one of another kind or unit, or one
     * that does not know the level reached.
     */
    static double raw(KeyResult reported, LocalDate asOf, KeyResult defined, RollupPolicy policy) {
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
    static double raw(KeyResult reported, SumValue sum, KeyResult defined) {
        boolean sameUnit =
                reported.measure().map(Measure::unit).equals(defined.measure().map(Measure::unit));
        return sameUnit ? LeafEvaluator.raw(defined, sum) : Double.NaN;
    }
}
