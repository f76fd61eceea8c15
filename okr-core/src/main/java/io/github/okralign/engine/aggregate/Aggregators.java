package io.github.okralign.engine.aggregate;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;

/** The aggregators that rules and sources of values can name, and the one place that tells them apart. */
public final class Aggregators {

    private Aggregators() {}

    /** The aggregator of a rule. */
    public static Aggregator of(RollupRule rule) {
        return switch (rule.aggregation()) {
            case MEAN -> MeanAggregator.MEAN;
            case MIN -> MinAggregator.MIN;
            case BLEND -> new BlendAggregator(rule.beta().orElseThrow());
        };
    }

    /** The aggregator of a key result for which {@link ValueAggregator#isFor} says so. */
    static Aggregator of(KeyResult keyResult, LocalDate asOf, RollupPolicy policy) {
        return switch (keyResult.source()) {
            case AVERAGE -> new AverageAggregator(keyResult, asOf, policy);
            case POOLED -> new PooledAggregator(keyResult, asOf, policy);
            default -> new SumAggregator(keyResult, asOf, policy);
        };
    }
}
