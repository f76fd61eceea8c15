package io.github.okralign.engine.aggregate;

import io.github.okralign.model.RollupRule;

/** The aggregators that rules can name, and the one place that tells them apart. */
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
}
