package io.github.okralign.rollup;

import io.github.okralign.dense.Rows;

/**
 * What the aggregations need to know of a run of contributors: the sums of section 3, and the least of each number.
 *
 * <p>Contributors are summed over a fixed tree: up to {@value #RUN} in order, then up to {@value #RUN} such runs in
 * order, and so on; what does not count adds nothing. The tree depends on positions only, so a full and an incremental
 * computation agree bit for bit.
 */
final class Sums {

    static final int RUN = 16;

    double knownWeight;
    double progress;
    double weight;
    double coverage;
    double lower;
    double upper;
    double leastProgress = Double.POSITIVE_INFINITY;
    double leastLower = Double.POSITIVE_INFINITY;
    double leastUpper = Double.POSITIVE_INFINITY;

    /** The sums over the contributors in the slots {@code [from, to)}. */
    static Sums of(Rows rows, Numbers numbers, boolean unknownAsZero, int from, int to) {
        Sums sums = new Sums();
        if (to - from <= RUN) {
            for (int slot = from; slot < to; slot++) {
                sums.add(numbers, rows.contributor[slot], rows.weight[slot], unknownAsZero);
            }
            return sums;
        }
        int run = RUN;
        while ((long) run * RUN < to - from) {
            run *= RUN;
        }
        for (int slot = from; slot < to; slot += run) {
            sums.add(of(rows, numbers, unknownAsZero, slot, Math.min(to, slot + run)));
        }
        return sums;
    }

    private void add(Numbers numbers, int row, double itsWeight, boolean unknownAsZero) {
        if (numbers.kind(row) == Numbers.EXCLUDED) {
            return;
        }
        double itsLower = numbers.lower(row);
        double itsUpper = numbers.upper(row);
        weight += itsWeight;
        coverage += itsWeight * numbers.coverage(row);
        lower += itsWeight * itsLower;
        upper += itsWeight * itsUpper;
        leastLower = Math.min(leastLower, itsLower);
        leastUpper = Math.min(leastUpper, itsUpper);
        double itsProgress = numbers.progress(row);
        if (unknownAsZero && Double.isNaN(itsProgress)) {
            itsProgress = 0;
        }
        if (!Double.isNaN(itsProgress)) {
            knownWeight += itsWeight;
            progress += itsWeight * itsProgress;
            leastProgress = Math.min(leastProgress, itsProgress);
        }
    }

    private void add(Sums other) {
        knownWeight += other.knownWeight;
        progress += other.progress;
        weight += other.weight;
        coverage += other.coverage;
        lower += other.lower;
        upper += other.upper;
        leastProgress = Math.min(leastProgress, other.leastProgress);
        leastLower = Math.min(leastLower, other.leastLower);
        leastUpper = Math.min(leastUpper, other.leastUpper);
    }

    /** Whether any contributor has a known progress; weights are at least 1e-9. */
    boolean anyKnown() {
        return knownWeight > 0;
    }

    /** Whether any contributor counts at all. */
    boolean any() {
        return weight > 0;
    }
}
