package io.github.okralign.engine;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.RollupRule;

/**
 * A key result whose value is the weighted sum of the values of others (semantics, section 2, {@code SUM}); its own
 * baseline and target turn the sum into progress. Only key results with a {@code CHANGE} measure have values to add.
 */
final class ValueSumAggregator implements Aggregator {

    /** Beyond this a share says nothing any more, and sums of them would overflow. */
    private static final double GREATEST_SHARE = 1e100;

    private final RollUp rollUp;
    private final PooledAggregator.Slots slots;
    private final Measure.Change measure;
    private final Accumulator total;

    ValueSumAggregator(RollUp rollUp, int row) {
        this.rollUp = rollUp;
        this.slots = PooledAggregator.Slots.of(rollUp.rows, row, RollupRule.DEFAULT);
        this.measure = change(rollUp, row);
        this.total = rollUp.sum(row, slots.from(), slots.to());
    }

    private static Measure.Change change(RollUp rollUp, int row) {
        return ((KeyResult) rollUp.goal(row))
                .measure()
                .flatMap(Measure::asChange)
                .orElseThrow();
    }

    /** Adds those contributors in the slots {@code [from, to)} that have a value to add. */
    static void add(RollUp rollUp, Accumulator sums, int from, int to) {
        for (int slot = from; slot < to; slot++) {
            int row = rollUp.rows.contributor[slot];
            Figures figures = rollUp.numbers.get(row);
            if (figures.value() != null) {
                Measure.Change its = change(rollUp, row);
                sums.addValue(
                        rollUp.rows.weight[slot],
                        figures.value(),
                        its.target() - its.baseline(),
                        its.progress(figures.value().now()),
                        figures);
            }
        }
    }

    @Override
    public PooledAggregator.Slots slots() {
        return slots;
    }

    /** Where the sum is beyond its baseline or target, a small change of a contributor need not change its progress. */
    @Override
    public boolean isSubgradient() {
        return total.any() && rollUp.policy.clamp(raw()) != raw();
    }

    private double raw() {
        return measure.progress(total.progress);
    }

    private double span() {
        return measure.target() - measure.baseline();
    }

    @Override
    public Figures figures(byte kind) {
        if (!total.any()) {
            return total.mean(kind);
        }
        double progress = rollUp.policy.clamp(raw());
        double atTarget = rollUp.policy.clamp(measure.progress(total.upper));
        boolean comparable = total.comparableWeight / span() > 0;
        return new Figures(
                progress,
                total.coverage / total.weight,
                Math.min(progress, atTarget),
                Math.max(progress, atTarget),
                comparable ? total.expected / total.comparableWeight : Double.NaN,
                comparable ? rollUp.policy.clamp(total.comparable / total.comparableWeight) : Double.NaN,
                Math.max(0, Math.min(total.risk / span(), 1)),
                new SumValue(total.progress, total.upper),
                kind);
    }

    @Override
    public double[] shares() {
        double[] shares = new double[slots.to() - slots.from()];
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int row = rollUp.rows.contributor[slot];
            if (rollUp.numbers.get(row).value() != null) {
                Measure.Change its = change(rollUp, row);
                shares[slot - slots.from()] =
                        bounded(rollUp.rows.weight[slot] * (its.target() - its.baseline()) / span());
            }
        }
        return shares;
    }

    /** The part of the progress that no contributor stands for: what their baselines leave to its own. */
    double constant() {
        double baselines = 0;
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int row = rollUp.rows.contributor[slot];
            if (rollUp.numbers.get(row).value() != null) {
                baselines += rollUp.rows.weight[slot] * change(rollUp, row).baseline();
            }
        }
        return total.any() ? bounded((baselines - measure.baseline()) / span()) : 0;
    }

    private static double bounded(double number) {
        return Math.max(-GREATEST_SHARE, Math.min(number, GREATEST_SHARE)) + 0.0;
    }
}
