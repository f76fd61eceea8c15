package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.KeyResult;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code POOLED}: the weighted numerators of key results that measure a ratio by their weighted denominators. What is not
 * reported has no denominator and is left out; it could have had any, so the bounds say nothing then.
 */
final class PooledAggregator extends ValueAggregator {

    PooledAggregator(KeyResult keyResult, LocalDate asOf, RollupPolicy policy) {
        super(Ends.ofRatio(keyResult, asOf), policy);
    }

    @Override
    @Nullable
    Ends ends(ContributorTable table, int slot) {
        return Ends.ofRatio(table.goal(table.row(slot)), table.asOf());
    }

    /** Ratios of any unit are pooled. */
    @Override
    double rate(ContributorTable table, int slot) {
        return 1;
    }

    @Override
    double mass(double weight, SumValue value) {
        return weight * value.denominator();
    }

    @Override
    double divisor(Accumulator sums) {
        return sums.knownWeight;
    }

    @Override
    SumValue value(Accumulator sums) {
        return new SumValue(sums.progress, sums.lower > 0 ? Double.NaN : sums.progress, sums.knownWeight);
    }
}
