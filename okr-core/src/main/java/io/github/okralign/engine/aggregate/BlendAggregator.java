package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.GoalFigures;

/** {@code BLEND}: {@code (1 − β) · mean + β · min}. */
final class BlendAggregator implements Aggregator {

    /** The share of the minimum, in [0, 1]. */
    private final double beta;

    BlendAggregator(double beta) {
        this.beta = beta;
    }

    @Override
    public GoalFigures figures(Pool pool, byte kind) {
        GoalFigures mean = MeanAggregator.MEAN.figures(pool, kind);
        GoalFigures least = MinAggregator.MIN.figures(pool, kind);
        boolean any = pool.sums().any();
        return new GoalFigures(
                blend(mean.progress(), least.progress()),
                mean.coverage(),
                any ? blend(mean.lower(), least.lower()) : mean.lower(),
                any ? blend(mean.upper(), least.upper()) : mean.upper(),
                blend(mean.expected(), least.expected()),
                blend(mean.comparable(), least.comparable()),
                pool.sums().anyKnown() ? blend(mean.risk(), least.risk()) : mean.risk(),
                null,
                kind);
    }

    private double blend(double mean, double least) {
        return (1 - beta) * mean + beta * least;
    }

    @Override
    public double[] shares(Pool pool) {
        double[] shares = MeanAggregator.MEAN.shares(pool);
        double[] least = MinAggregator.MIN.shares(pool);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = blend(shares[i], least[i]);
        }
        return shares;
    }

    @Override
    public boolean isSubgradient(Pool pool) {
        return true;
    }
}
