package io.github.okralign.rollup;

import io.github.okralign.dense.Rows;
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
final class Pool {

    /** Sums up the contributors in the slots from the first number up to, and not including, the second. */
    interface Summing {
        Sums sum(int from, int to);
    }

    /** The slots that a rule counts: {@code [from, split)} in the first pool, {@code [split, to)} in the second. */
    record Slots(int from, int split, int to) {

        static Slots of(Rows rows, int row, RollupRule rule) {
            int node = row - rows.leaves;
            int ownEnd = rows.ownEnd[node];
            int from = rule.contributors() == Contributors.CHILDREN_ONLY ? ownEnd : rows.contributorStart[node];
            int to = rule.contributors() == Contributors.KEY_RESULTS_ONLY ? ownEnd : rows.contributorStart[node + 1];
            return new Slots(from, rule.keyResultShare().isPresent() ? ownEnd : to, to);
        }

        /** The pools that are too large to sum in one run, with blocks from a number on. */
        List<WideSegment> wideSegments(Rows rows, int firstBlock) {
            List<WideSegment> wide = new ArrayList<>();
            int block = firstBlock;
            if (split - from > WideSegment.RUN) {
                wide.add(new WideSegment(rows, from, split, block));
                block = wide.get(0).endOfBlocks();
            }
            if (to - split > WideSegment.RUN) {
                wide.add(new WideSegment(rows, split, to, block));
            }
            return wide;
        }

        boolean contains(int slot) {
            return slot >= from && slot < to;
        }
    }

    private static final double NONE = Double.NaN;

    private final RollupRule rule;
    private final Slots slots;
    private final double firstShare;
    private final Sums first;
    private final Sums second;

    Pool(RollupRule rule, Slots slots, Summing summing) {
        this.rule = rule;
        this.slots = slots;
        this.firstShare = rule.keyResultShare().orElse(1);
        this.first = summing.sum(slots.from, slots.split);
        this.second = summing.sum(slots.split, slots.to);
    }

    Slots slots() {
        return slots;
    }

    Aggregation aggregation() {
        return rule.aggregation();
    }

    Figures figures(byte kind) {
        return new Figures(progress(), coverage(), lower(), upper(), expected(), comparable(), risk(), kind);
    }

    double progress() {
        return together(Sums::anyKnown, sums -> aggregate(sums.progress / sums.knownWeight, sums.leastProgress), NONE);
    }

    /** Always a mean, whatever the aggregation: a share of what is reported has no least. */
    private double coverage() {
        return together(Sums::any, sums -> sums.coverage / sums.weight, 0);
    }

    private double lower() {
        return together(Sums::any, sums -> aggregate(sums.lower / sums.weight, sums.leastLower), 0);
    }

    private double upper() {
        return together(Sums::any, sums -> aggregate(sums.upper / sums.weight, sums.leastUpper), 1);
    }

    private double expected() {
        return together(
                Sums::anyComparable,
                sums -> aggregate(sums.expected / sums.comparableWeight, sums.expectedOfLeast),
                NONE);
    }

    private double comparable() {
        return together(
                Sums::anyComparable,
                sums -> aggregate(sums.comparable / sums.comparableWeight, sums.leastComparable),
                NONE);
    }

    private double risk() {
        return together(Sums::anyKnown, sums -> aggregate(sums.risk / sums.knownWeight, sums.riskOfLeast), 0);
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
    private double together(Predicate<Sums> hasData, ToDoubleFunction<Sums> number, double none) {
        boolean one = hasData.test(first);
        boolean other = hasData.test(second);
        if (one && other) {
            return firstShare * number.applyAsDouble(first) + (1 - firstShare) * number.applyAsDouble(second);
        }
        return one ? number.applyAsDouble(first) : other ? number.applyAsDouble(second) : none;
    }

    /** The effective share of each slot that the rule counts, from the first on; 0 for what is not known. */
    double[] shares(Rows rows, Numbers numbers, boolean unknownAsZero) {
        boolean both = first.anyKnown() && second.anyKnown();
        double[] shares = new double[slots.to - slots.from];
        Sharing sharing = new Sharing(rows, numbers, unknownAsZero, shares);
        sharing.share(slots.from, slots.split, first, both ? firstShare : 1);
        sharing.share(slots.split, slots.to, second, both ? 1 - firstShare : 1);
        return shares;
    }

    private final class Sharing {
        private final Rows rows;
        private final Numbers numbers;
        private final boolean unknownAsZero;
        private final double[] shares;

        Sharing(Rows rows, Numbers numbers, boolean unknownAsZero, double[] shares) {
            this.rows = rows;
            this.numbers = numbers;
            this.unknownAsZero = unknownAsZero;
            this.shares = shares;
        }

        /** Gives a part of the whole to the slots of one pool: by weight, to the first minimum, or between the two. */
        void share(int from, int to, Sums sums, double part) {
            double leastPart = switch (rule.aggregation()) {
                case MEAN -> 0;
                case MIN -> 1;
                case BLEND -> rule.beta().orElseThrow();
            };
            boolean leastFound = false;
            for (int slot = from; slot < to; slot++) {
                double progress = countedProgress(rows.contributor[slot]);
                if (Double.isNaN(progress)) {
                    continue;
                }
                double share = (1 - leastPart) * (rows.weight[slot] / sums.knownWeight);
                if (!leastFound && progress == sums.leastProgress) {
                    leastFound = true;
                    share += leastPart;
                }
                shares[slot - slots.from] = part * share;
            }
        }

        private double countedProgress(int row) {
            double progress = numbers.progress(row);
            boolean zero = unknownAsZero && Double.isNaN(progress) && numbers.kind(row) != Numbers.EXCLUDED;
            return zero ? 0 : progress;
        }
    }
}
