package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;

/** {@code MIN}: the least contributor, whatever it weighs; of equals the first has the share. */
final class MinAggregator implements Aggregator {

    static final MinAggregator MIN = new MinAggregator();

    private MinAggregator() {}

    @Override
    public GoalFigures figures(Pool pool, byte kind) {
        Accumulator sums = pool.sums();
        return new GoalFigures(
                sums.anyKnown() ? sums.leastProgress : Double.NaN,
                sums.any() ? sums.coverage / sums.weight : 0,
                sums.any() ? sums.leastLower : 0,
                sums.any() ? sums.leastUpper : 1,
                sums.anyComparable() ? sums.expectedOfLeast : Double.NaN,
                sums.anyComparable() ? sums.leastComparable : Double.NaN,
                sums.anyKnown() ? sums.riskOfLeast : 0,
                null,
                kind);
    }

    @Override
    public double[] shares(Pool pool) {
        double[] shares = new double[pool.size()];
        for (int i = 0; i < shares.length; i++) {
            if (pool.countedProgress(i) == pool.sums().leastProgress) {
                shares[i] = 1;
                break;
            }
        }
        return shares;
    }

    @Override
    public boolean isSubgradient(Pool pool) {
        return true;
    }
}
