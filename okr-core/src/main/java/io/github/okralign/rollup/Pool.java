package io.github.okralign.rollup;

import io.github.okralign.dense.Rows;
import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;

/**
 * The contributors that a node's rule counts, in one pool, or in two where key results have a fixed share (semantics,
 * section 3). A pool without data leaves all to the other.
 */
final class Pool {

    private final RollupRule rule;
    private final int from;
    private final int split;
    private final int to;
    /** The share of the slots before the split, or NaN where all slots are one pool. */
    private final double firstShare;

    private final Sums first;
    private final Sums second;

    private Pool(RollupRule rule, int from, int split, int to, double firstShare, Sums first, Sums second) {
        this.rule = rule;
        this.from = from;
        this.split = split;
        this.to = to;
        this.firstShare = firstShare;
        this.first = first;
        this.second = second;
    }

    static Pool of(Rows rows, Numbers numbers, boolean unknownAsZero, int row, RollupRule rule) {
        int node = row - rows.leaves;
        int start = rows.contributorStart[node];
        int ownEnd = rows.ownEnd[node];
        int end = rows.contributorStart[node + 1];
        int from = rule.contributors() == Contributors.CHILDREN_ONLY ? ownEnd : start;
        int to = rule.contributors() == Contributors.KEY_RESULTS_ONLY ? ownEnd : end;
        boolean divided = rule.keyResultShare().isPresent();
        int split = divided ? ownEnd : to;
        return new Pool(
                rule,
                from,
                split,
                to,
                rule.keyResultShare().orElse(Double.NaN),
                Sums.of(rows, numbers, unknownAsZero, from, split),
                Sums.of(rows, numbers, unknownAsZero, split, to));
    }

    double progress() {
        return divided(
                first.anyKnown(),
                second.anyKnown(),
                aggregate(first.progress / first.knownWeight, first.leastProgress),
                aggregate(second.progress / second.knownWeight, second.leastProgress),
                Double.NaN);
    }

    double coverage() {
        return divided(first.any(), second.any(), first.coverage / first.weight, second.coverage / second.weight, 0);
    }

    double lower() {
        return divided(
                first.any(),
                second.any(),
                aggregate(first.lower / first.weight, first.leastLower),
                aggregate(second.lower / second.weight, second.leastLower),
                0);
    }

    double upper() {
        return divided(
                first.any(),
                second.any(),
                aggregate(first.upper / first.weight, first.leastUpper),
                aggregate(second.upper / second.weight, second.leastUpper),
                1);
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

    private double divided(boolean hasFirst, boolean hasSecond, double one, double two, double none) {
        if (hasFirst && hasSecond) {
            return firstShare * one + (1 - firstShare) * two;
        }
        return hasFirst ? one : hasSecond ? two : none;
    }

    Aggregation aggregation() {
        return rule.aggregation();
    }

    /** Whether the rule counts a slot at all. */
    boolean counts(int slot) {
        return slot >= from && slot < to;
    }

    /** The slots that the rule counts begin here. */
    int from() {
        return from;
    }

    /** The effective share of each slot that the rule counts, from {@link #from()} on; 0 for what is not known. */
    double[] shares(Rows rows, Numbers numbers, boolean unknownAsZero) {
        double[] shares = new double[to - from];
        double firstPart = first.anyKnown() && second.anyKnown() ? firstShare : 1;
        share(rows, numbers, unknownAsZero, from, split, first, firstPart, shares);
        share(rows, numbers, unknownAsZero, split, to, second, first.anyKnown() ? 1 - firstPart : 1, shares);
        return shares;
    }

    private void share(
            Rows rows,
            Numbers numbers,
            boolean unknownAsZero,
            int begin,
            int end,
            Sums sums,
            double part,
            double[] shares) {
        double toLeast = rule.aggregation() == Aggregation.MEAN
                ? 0
                : rule.beta().orElse(1); // MIN is a blend of nothing but the minimum
        boolean leastFound = false;
        for (int slot = begin; slot < end; slot++) {
            int row = rows.contributor[slot];
            double progress = numbers.progress(row);
            if (unknownAsZero && Double.isNaN(progress)) {
                progress = 0;
            }
            if (numbers.kind(row) == Numbers.EXCLUDED || Double.isNaN(progress)) {
                continue;
            }
            double share = toLeast == 1 ? 0 : (1 - toLeast) * (rows.weight[slot] / sums.knownWeight);
            if (!leastFound && progress == sums.leastProgress) {
                leastFound = true;
                share += toLeast;
            }
            shares[slot - from] = part * share;
        }
    }
}
