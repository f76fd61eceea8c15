package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.ValueAggregator;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Reports;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was reported of a key result by the measure that it has in another set
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>).
 */
final class CrossMeasureReading {

    private CrossMeasureReading() {}

    /**
     * What a key result would stand at here, had that been reported of it which was reported there by the day of that
     * roll-up; of a value made of others, by what it was there.
     */
    static Progress progress(String keyResult, RollUpState here, RollUpState there) {
        KeyResult defined = (KeyResult) here.goal(here.row(keyResult));
        int row = there.row(keyResult);
        KeyResult reported = (KeyResult) there.goal(row);
        SumValue sum = reported.source() == defined.source() && ValueAggregator.isFor(defined)
                ? there.figures.get(row).value()
                : null;
        double raw = sum == null
                ? raw(reported, there, there.objective(row), defined, here)
                : raw(reported, sum, defined, here.clock().asOf());
        return Unknown.toProgress(here.policy().clamp(raw));
    }

    /**
     * The raw progress, or NaN where the reports mean nothing to the other measure: one of another kind or unit, or one
     * that does not know the level reached.
     */
    private static double raw(
            KeyResult reported, RollUpState there, Objective objective, KeyResult defined, RollUpState here) {
        Measure own = definition(reported, there.clock().asOf());
        Measure other = definition(defined, here.clock().asOf());
        if (own == null || other == null || !reported.isMeasured() || !defined.isMeasured()) {
            return Double.NaN;
        }
        Reports reports = there.clock().reports(reported, there.clock().term(objective));
        return other.readingOf(own, reports)
                .map(measure ->
                        MeasureReading.of(measure, reports, here.policy()).raw())
                .orElse(Double.NaN);
    }

    /** The measure in force on a day; one that judges each report by its own day stays whole. */
    private static @Nullable Measure definition(KeyResult keyResult, LocalDate day) {
        return keyResult
                .measure()
                .map(measure -> measure.isMaintained() ? measure : measure.inForceOn(day))
                .orElse(null);
    }

    /** The raw progress of what was added up elsewhere, or NaN if it was in another unit. */
    private static double raw(KeyResult reported, SumValue sum, KeyResult defined, LocalDate now) {
        boolean sameUnit =
                reported.measure().map(Measure::unit).equals(defined.measure().map(Measure::unit));
        return sameUnit ? ValueAggregator.raw(defined, now, sum) : Double.NaN;
    }
}
