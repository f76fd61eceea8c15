package io.github.okralign.engine;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The contributors that a node's rule counts, in one pool, or in two where key results have a fixed share (semantics,
 * section 3). A pool without data leaves all to the other.
 */
final class PooledAggregator implements Aggregator {

    /** The slots that a rule counts: {@code [from, split)} in the first pool, {@code [split, to)} in the second. */
    record Slots(int from, int split, int to) {

        static Slots of(CompiledGraph rows, int row, RollupRule rule) {
            int node = row - rows.leaves;
            int ownEnd = rows.ownEnd[node];
            int from = rule.contributors() == Contributors.CHILDREN_ONLY ? ownEnd : rows.contributorStart[node];
            int to = rule.contributors() == Contributors.KEY_RESULTS_ONLY ? ownEnd : rows.contributorStart[node + 1];
            return new Slots(from, rule.keyResultShare().isPresent() ? ownEnd : to, to);
        }

        /** The pools that are too large to sum in one run, with blocks from a number on. */
        List<BlockedSums> wideSegments(CompiledGraph rows, int firstBlock) {
            List<BlockedSums> wide = new ArrayList<>();
            int block = firstBlock;
            if (split - from > BlockedSums.RUN) {
                wide.add(new BlockedSums(rows, from, split, block));
                block = wide.get(0).endOfBlocks();
            }
            if (to - split > BlockedSums.RUN) {
                wide.add(new BlockedSums(rows, split, to, block));
            }
            return wide;
        }

        boolean contains(int slot) {
            return slot >= from && slot < to;
        }
    }

    private static final double NONE = Double.NaN;

    private final RollUp rollUp;
    private final RollupRule rule;
    private final Slots slots;
    private final double firstShare;
    private final Accumulator first;
    private final Accumulator second;

    PooledAggregator(RollUp rollUp, int row, RollupRule rule) {
        this.rollUp = rollUp;
        this.rule = rule;
        this.slots = Slots.of(rollUp.rows, row, rule);
        this.firstShare = rule.keyResultShare().orElse(1);
        this.first = rollUp.sum(row, slots.from, slots.split);
        this.second = rollUp.sum(row, slots.split, slots.to);
    }

    @Override
    public Slots slots() {
        return slots;
    }

    @Override
    public boolean isSubgradient() {
        return rule.aggregation() != Aggregation.MEAN;
    }

    @Override
    public Figures figures(byte kind) {
        return new Figures(progress(), coverage(), lower(), upper(), expected(), comparable(), risk(), null, kind);
    }

    double progress() {
        return together(
                Accumulator::anyKnown, sums -> aggregate(sums.progress / sums.knownWeight, sums.leastProgress), NONE);
    }

    /** Always a mean, whatever the aggregation: a share of what is reported has no least. */
    private double coverage() {
        return together(Accumulator::any, sums -> sums.coverage / sums.weight, 0);
    }

    private double lower() {
        return together(Accumulator::any, sums -> aggregate(sums.lower / sums.weight, sums.leastLower), 0);
    }

    private double upper() {
        return together(Accumulator::any, sums -> aggregate(sums.upper / sums.weight, sums.leastUpper), 1);
    }

    private double expected() {
        return together(
                Accumulator::anyComparable,
                sums -> aggregate(sums.expected / sums.comparableWeight, sums.expectedOfLeast),
                NONE);
    }

    private double comparable() {
        return together(
                Accumulator::anyComparable,
                sums -> aggregate(sums.comparable / sums.comparableWeight, sums.leastComparable),
                NONE);
    }

    private double risk() {
        return together(Accumulator::anyKnown, sums -> aggregate(sums.risk / sums.knownWeight, sums.riskOfLeast), 0);
    }

    private double aggregate(double mean, double least) {
        return switch (rule.aggregation()) {
            case MEAN -> mean;
            case MIN -> least;
            case BLEND -> {
                double beta = rule.beta().orElseThrow();
                yield (1 - beta) * mean + beta * least;
            }
        };
    }

    /** One number of both pools, by their shares; of a pool without data nothing, and without any the default. */
    private double together(Predicate<Accumulator> hasData, ToDoubleFunction<Accumulator> number, double none) {
        boolean one = hasData.test(first);
        boolean other = hasData.test(second);
        if (one && other) {
            return firstShare * number.applyAsDouble(first) + (1 - firstShare) * number.applyAsDouble(second);
        }
        return one ? number.applyAsDouble(first) : other ? number.applyAsDouble(second) : none;
    }

    @Override
    public double[] shares() {
        boolean both = first.anyKnown() && second.anyKnown();
        double[] shares = new double[slots.to - slots.from];
        share(shares, slots.from, slots.split, first, both ? firstShare : 1);
        share(shares, slots.split, slots.to, second, both ? 1 - firstShare : 1);
        return shares;
    }

    /** Gives a part of the whole to the slots of one pool: by weight, to the first minimum, or between the two. */
    private void share(double[] shares, int from, int to, Accumulator sums, double part) {
        double leastPart = switch (rule.aggregation()) {
            case MEAN -> 0;
            case MIN -> 1;
            case BLEND -> rule.beta().orElseThrow();
        };
        boolean leastFound = false;
        for (int slot = from; slot < to; slot++) {
            double progress = countedProgress(rollUp.rows.contributor[slot]);
            if (Double.isNaN(progress)) {
                continue;
            }
            double share = (1 - leastPart) * (rollUp.rows.weight[slot] / sums.knownWeight);
            if (!leastFound && progress == sums.leastProgress) {
                leastFound = true;
                share += leastPart;
            }
            shares[slot - slots.from] = part * share;
        }
    }

    private double countedProgress(int row) {
        FigureStore numbers = rollUp.numbers;
        double progress = numbers.progress(row);
        boolean zero =
                rollUp.policy.unknownAsZero() && Double.isNaN(progress) && numbers.kind(row) != FigureStore.EXCLUDED;
        return zero ? 0 : progress;
    }
}
