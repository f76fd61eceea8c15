package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Aggregator;
import io.github.okralign.engine.aggregate.MeanAggregator;
import io.github.okralign.engine.aggregate.Pool;
import io.github.okralign.engine.rows.GoalFigures;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The lower weighted median: the least contributor that, with those below it, has at least half of the weight. An aggregation
 * that nothing in the engine knows of.
 */
final class WeightedMedianAggregator implements Aggregator {

    /** The median contributor of those that have some number, or -1 if none has. */
    private static int median(Pool pool, ToDoubleFunction<Integer> number) {
        int[] known = IntStream.range(0, pool.size())
                .filter(i -> !Double.isNaN(number.applyAsDouble(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(number))
                .mapToInt(i -> i)
                .toArray();
        double half = IntStream.of(known).mapToDouble(pool::weight).sum() / 2;
        double weight = 0;
        for (int i : known) {
            weight += pool.weight(i);
            if (weight >= half) {
                return i;
            }
        }
        return -1;
    }

    private static double at(int i, ToDoubleFunction<Integer> number, double none) {
        return i < 0 ? none : number.applyAsDouble(i);
    }

    @Override
    public GoalFigures figures(Pool pool, byte kind) {
        ToDoubleFunction<Integer> lower = i -> pool.figures(i).lower();
        ToDoubleFunction<Integer> upper = i -> pool.figures(i).upper();
        ToDoubleFunction<Integer> comparable = i -> Double.isNaN(pool.figures(i).expected())
                ? Double.NaN
                : pool.figures(i).comparable();
        int middle = median(pool, pool::countedProgress);
        int compared = median(pool, comparable);
        return new GoalFigures(
                at(middle, pool::countedProgress, Double.NaN),
                MeanAggregator.MEAN.figures(pool, kind).coverage(),
                at(median(pool, lower), lower, 0),
                at(median(pool, upper), upper, 1),
                at(compared, i -> pool.figures(i).expected(), Double.NaN),
                at(compared, comparable, Double.NaN),
                at(middle, i -> pool.figures(i).risk(), 0),
                null,
                kind);
    }

    @Override
    public double[] shares(Pool pool) {
        double[] shares = new double[pool.size()];
        int middle = median(pool, pool::countedProgress);
        if (middle >= 0) {
            shares[middle] = 1;
        }
        return shares;
    }

    @Override
    public boolean isSubgradient(Pool pool) {
        return true;
    }
}
