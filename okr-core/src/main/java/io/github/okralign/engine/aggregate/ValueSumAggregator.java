package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.RollupPolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code SUM}: a key result whose value is the weighted sum of the values of others (semantics, section 2); its own
 * baseline and target turn the sum into progress. Only key results with a {@code CHANGE} measure have values to add.
 */
public final class ValueSumAggregator implements Aggregator {

    /** Beyond this a share says nothing any more, and sums of them would overflow. */
    private static final double GREATEST_SHARE = 1e100;

    private final Measure.Change measure;
    private final RollupPolicy policy;

    ValueSumAggregator(KeyResult keyResult, RollupPolicy policy) {
        this.measure = measure(keyResult);
        this.policy = policy;
    }

    /** The progress before clamping that a sum of values means to the key result that it is for. */
    public static double raw(KeyResult keyResult, SumValue sum) {
        return measure(keyResult).progress(sum.now());
    }

    /** Whether a goal takes its value from those of others, added up. */
    public static boolean isFor(Goal goal) {
        return goal instanceof KeyResult keyResult && keyResult.isSum();
    }

    private static Measure.Change measure(KeyResult keyResult) {
        return keyResult.measure().flatMap(Measure::asChange).orElseThrow();
    }

    private static KeyResult keyResult(ContributorTable table, int slot) {
        return (KeyResult) table.goal(table.row(slot));
    }

    /** Adds those contributors that have a value to add. */
    @Override
    public void add(ContributorTable table, int from, int to, Accumulator sums) {
        for (int slot = from; slot < to; slot++) {
            GoalFigures figures = table.figures(slot);
            SumValue value = figures.value();
            if (value != null) {
                Measure.Change its = measure(keyResult(table, slot));
                sums.addValue(table.weight(slot), value, span(its), its.progress(value.now()), figures);
            }
        }
    }

    /** Where the sum is beyond its baseline or target, a small change of a contributor need not change its progress. */
    @Override
    public boolean isSubgradient(Pool pool) {
        double raw = measure.progress(pool.sums().progress);
        return pool.sums().any() && policy.clamp(raw) != raw;
    }

    private static double span(Measure.Change of) {
        return of.target() - of.baseline();
    }

    @Override
    public GoalFigures figures(Pool pool, byte kind) {
        Accumulator total = pool.sums();
        if (!total.any()) {
            return total.mean(kind);
        }
        double progress = policy.clamp(measure.progress(total.progress));
        double atTarget = policy.clamp(measure.progress(total.upper));
        boolean comparable = total.comparableWeight / span(measure) > 0;
        return new GoalFigures(
                progress,
                total.coverage / total.weight,
                Math.min(progress, atTarget),
                Math.max(progress, atTarget),
                comparable ? total.expected / total.comparableWeight : Double.NaN,
                comparable ? policy.clamp(total.comparable / total.comparableWeight) : Double.NaN,
                Math.max(0, Math.min(total.risk / span(measure), 1)),
                new SumValue(total.progress, total.upper),
                kind);
    }

    @Override
    public double[] shares(Pool pool) {
        double[] shares = new double[pool.size()];
        for (int i = 0; i < shares.length; i++) {
            if (pool.figures(i).value() != null) {
                Measure.Change its = measure(keyResult(pool.table(), pool.from() + i));
                shares[i] = bounded(pool.weight(i) * span(its) / span(measure));
            }
        }
        return shares;
    }

    /** What the baselines of the contributors leave to the key result's own. */
    @Override
    public double constant(Pool pool) {
        double baselines = 0;
        for (int i = 0; i < pool.size(); i++) {
            if (pool.figures(i).value() != null) {
                baselines += pool.weight(i)
                        * measure(keyResult(pool.table(), pool.from() + i)).baseline();
            }
        }
        return pool.sums().any() ? bounded((baselines - measure.baseline()) / span(measure)) : 0;
    }

    private static double bounded(double number) {
        return Math.max(-GREATEST_SHARE, Math.min(number, GREATEST_SHARE)) + 0.0;
    }

    @Override
    public @Nullable ExclusionReason exclusion(ContributorTable table, int slot) {
        if (table.figures(slot).value() != null) {
            return null;
        }
        return isFor(table.goal(table.row(slot))) ? ExclusionReason.UNKNOWN : ExclusionReason.OTHER_UNIT;
    }

    /** A sum adds values, which nothing clamps. */
    @Override
    public double contributedProgress(ContributorTable table, int slot) {
        SumValue value = table.figures(slot).value();
        return value == null ? Double.NaN : raw(keyResult(table, slot), value);
    }

    /** What a rolled-up key result adds to a sum is the value of its own check-ins. */
    @Override
    public boolean endsAt(ContributorTable table, int slot) {
        return RowKind.addsOwnValue(table.figures().kind(table.row(slot)));
    }
}
