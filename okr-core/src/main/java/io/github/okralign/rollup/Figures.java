package io.github.okralign.rollup;

/**
 * The numbers of one row that has changed since the arrays were filled.
 *
 * @param progress the progress, NaN if unknown
 * @param coverage the coverage
 * @param lower the lower bound
 * @param upper the upper bound
 * @param kind what the row is, one of the constants of {@link Numbers}
 */
record Figures(double progress, double coverage, double lower, double upper, byte kind) {

    boolean sameBits(Figures other) {
        return kind == other.kind
                && same(progress, other.progress)
                && same(coverage, other.coverage)
                && same(lower, other.lower)
                && same(upper, other.upper);
    }

    private static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }
}
