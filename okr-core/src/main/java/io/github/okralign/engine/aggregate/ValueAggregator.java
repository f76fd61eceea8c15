package io.github.okralign.engine.aggregate;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key result whose value is made of the values of others
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>):
 * {@code Σ m·x / n}, where each source has its own masses {@code m} and its own divisor {@code n}. The key result's
 * baseline and target turn the value into progress.
 *
 * <p>Of the sums of an {@link Accumulator}, {@code progress} is {@code Σ m·x}, {@code upper} the same with everything
 * unreported at its target, {@code knownWeight} is {@code Σ m}, and {@code lower} the weight of what leaves it open.
 */
public abstract sealed class ValueAggregator implements Aggregator
        permits SumAggregator, AverageAggregator, PooledAggregator {

    private final Ends ends;
    private final RollupPolicy policy;

    ValueAggregator(@Nullable Ends ends, RollupPolicy policy) {
        this.ends = checkNotNull(ends, "ends");
        this.policy = policy;
    }

    /** Whether a goal takes its value from those of others. */
    public static boolean isFor(Goal goal) {
        return goal instanceof KeyResult keyResult && keyResult.source().combinesValues();
    }

    /** The progress before clamping that a value made of others means to the key result that it is for. */
    public static double raw(KeyResult keyResult, LocalDate asOf, SumValue value) {
        Ends ends =
                keyResult.source() == Source.POOLED ? Ends.ofRatio(keyResult, asOf) : Ends.ofChange(keyResult, asOf);
        return value.isEmpty() ? Double.NaN : checkNotNull(ends, "ends").progress(value.ratio());
    }

    /** The ends of a contributor in the unit of this key result, or null if it has no value that could count here. */
    abstract @Nullable Ends ends(ContributorTable table, int slot);

    /** By what the values of a contributor have to be multiplied to be in the unit of this key result. */
    abstract double rate(ContributorTable table, int slot);

    /** How much the value of a contributor of some weight counts. */
    abstract double mass(double weight, SumValue value);

    /** What the sum of values is to be divided by. */
    abstract double divisor(Accumulator sums);

    /** The value of a goal that has contributors. */
    abstract SumValue value(Accumulator sums);

    /** The value of a contributor in the unit of this key result, or null if it has none that counts. */
    private @Nullable SumValue value(ContributorTable table, int slot) {
        SumValue value = table.weight(slot) == 0 ? null : table.value(slot);
        return value == null || ends(table, slot) == null ? null : value.times(rate(table, slot));
    }

    private Ends endsOf(ContributorTable table, int slot) {
        Ends its = ends(table, slot);
        if (its == null) {
            throw new IllegalStateException("contributor " + slot + " has no value");
        }
        return its;
    }

    /** Adds those contributors that have a value to add. */
    @Override
    public final void add(ContributorTable table, int from, int to, Accumulator sums) {
        for (int slot = from; slot < to; slot++) {
            SumValue value = value(table, slot);
            if (value != null) {
                Ends its = endsOf(table, slot);
                double weight = table.weight(slot);
                double raw = value.isEmpty() ? 0 : its.progress(value.ratio());
                sums.addValue(weight, mass(weight, value), value, its.span(), raw, table.figures(slot));
            }
        }
    }

    private boolean isKnown(Accumulator sums) {
        return sums.any() && divisor(sums) > 0;
    }

    private double raw(Accumulator sums) {
        return ends.progress(sums.progress / divisor(sums));
    }

    /** Where the value is beyond its baseline or target, a small change of a contributor need not change its progress. */
    @Override
    public final boolean isSubgradient(Pool pool) {
        if (!isKnown(pool.sums())) {
            return false;
        }
        double raw = raw(pool.sums());
        return policy.clamp(raw) != raw;
    }

    @Override
    public final GoalFigures figures(Pool pool, byte kind) {
        Accumulator sums = pool.sums();
        if (!sums.any()) {
            return sums.mean(kind);
        }
        SumValue value = value(sums);
        double coverage = sums.coverage / sums.weight;
        if (!isKnown(sums)) {
            return new GoalFigures(Double.NaN, coverage, 0, 1, Double.NaN, Double.NaN, 0, value, kind);
        }
        double progress = policy.clamp(raw(sums));
        boolean open = Double.isNaN(value.atTarget());
        double atTarget = open ? progress : policy.clamp(ends.progress(sums.upper / divisor(sums)));
        boolean comparable = sums.comparableWeight / ends.span() > 0;
        return new GoalFigures(
                progress,
                coverage,
                open ? 0 : Math.min(progress, atTarget),
                open ? 1 : Math.max(progress, atTarget),
                comparable ? sums.expected / sums.comparableWeight : Double.NaN,
                comparable ? policy.clamp(sums.comparable / sums.comparableWeight) : Double.NaN,
                Math.max(0, Math.min(sums.risk / (divisor(sums) * ends.span()), 1)),
                value,
                kind);
    }

    @Override
    public final double[] shares(Pool pool) {
        double[] shares = new double[pool.size()];
        for (int i = 0; i < shares.length && isKnown(pool.sums()); i++) {
            int slot = pool.from() + i;
            SumValue value = value(pool.table(), slot);
            if (value != null) {
                double moved =
                        mass(pool.weight(i), value) * endsOf(pool.table(), slot).span();
                shares[i] = Ends.bounded(moved / (divisor(pool.sums()) * ends.span()));
            }
        }
        return shares;
    }

    /** What the baselines of the contributors leave to the key result's own. */
    @Override
    public final double constant(Pool pool) {
        if (!isKnown(pool.sums())) {
            return 0;
        }
        double baselines = 0;
        for (int i = 0; i < pool.size(); i++) {
            int slot = pool.from() + i;
            SumValue value = value(pool.table(), slot);
            if (value != null) {
                baselines +=
                        mass(pool.weight(i), value) * endsOf(pool.table(), slot).baseline();
            }
        }
        return Ends.bounded((baselines / divisor(pool.sums()) - ends.baseline()) / ends.span());
    }

    @Override
    public final @Nullable ExclusionReason exclusion(ContributorTable table, int slot) {
        SumValue value = value(table, slot);
        if (value != null) {
            return value.isEmpty() ? ExclusionReason.UNKNOWN : null;
        }
        return isFor(table.goal(table.row(slot))) && ends(table, slot) != null
                ? ExclusionReason.UNKNOWN
                : ExclusionReason.OTHER_UNIT;
    }

    /** What is put together is values, which nothing clamps and no scale bends. */
    @Override
    public final double contributedProgress(ContributorTable table, int slot) {
        SumValue value = value(table, slot);
        return value == null || value.isEmpty()
                ? Double.NaN
                : endsOf(table, slot).progress(value.ratio());
    }

    /** What a rolled-up key result adds is the value of its own check-ins. */
    @Override
    public final boolean endsAt(ContributorTable table, int slot) {
        return RowKind.addsOwnValue(table.figures().kind(table.row(slot)));
    }

    static KeyResult keyResult(ContributorTable table, int slot) {
        return (KeyResult) table.goal(table.row(slot));
    }
}
