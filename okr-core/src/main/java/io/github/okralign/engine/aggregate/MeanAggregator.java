package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.GoalFigures;

/** {@code MEAN}: the weighted arithmetic mean of what is known; the default. */
public final class MeanAggregator implements Aggregator {

    /** The only one. */
    public static final MeanAggregator MEAN = new MeanAggregator();

    private MeanAggregator() {}

    @Override
    public GoalFigures figures(Pool pool, byte kind) {
        return pool.sums().mean(kind);
    }

    @Override
    public double[] shares(Pool pool) {
        double[] shares = new double[pool.size()];
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(pool.countedProgress(i))) {
                shares[i] = pool.weight(i) / pool.sums().knownWeight;
            }
        }
        return shares;
    }

    @Override
    public boolean isSubgradient(Pool pool) {
        return false;
    }
}
