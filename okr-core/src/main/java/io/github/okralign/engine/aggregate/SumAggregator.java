package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.KeyResult;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code SUM}: the weighted sum of the values of key results that measure a change. */
final class SumAggregator extends ValueAggregator {

    private final KeyResult keyResult;

    SumAggregator(KeyResult keyResult, LocalDate asOf, RollupPolicy policy) {
        super(Ends.ofChange(keyResult, asOf), policy);
        this.keyResult = keyResult;
    }

    @Override
    @Nullable
    Ends ends(ContributorTable table, int slot) {
        Ends its = Ends.ofChange(table.goal(table.row(slot)), table.asOf());
        return its == null ? null : its.times(rate(table, slot));
    }

    @Override
    double rate(ContributorTable table, int slot) {
        return table.rate(slot, keyResult);
    }

    @Override
    double mass(double weight, SumValue value) {
        return weight;
    }

    @Override
    double divisor(Accumulator sums) {
        return 1;
    }

    @Override
    SumValue value(Accumulator sums) {
        return SumValue.of(sums.progress, sums.upper);
    }
}
