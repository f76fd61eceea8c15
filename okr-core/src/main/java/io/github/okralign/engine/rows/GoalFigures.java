package io.github.okralign.engine.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one row.
 *
 * @param progress the progress, NaN if unknown
 * @param coverage the coverage
 * @param lower the lower bound
 * @param upper the upper bound
 * @param expected the expected progress, NaN if nothing can be expected
 * @param comparable the progress of that of which something is expected, NaN if nothing is
 * @param risk the share that rests on leaves at risk or worse; of a leaf 1 or 0
 * @param value what the row adds to a sum of values, null if nothing
 * @param kind what the row is, one of the constants of {@link RowKind}
 */
public record GoalFigures(
        double progress,
        double coverage,
        double lower,
        double upper,
        double expected,
        double comparable,
        double risk,
        @Nullable SumValue value,
        byte kind) {

    private static final double NONE = Double.NaN;

    /** The numbers of a row that takes no part. */
    public static final GoalFigures EXCLUDED =
            new GoalFigures(NONE, NONE, NONE, NONE, NONE, NONE, 0, null, RowKind.EXCLUDED);

    /** A leaf is known for sure if it is reported or set; else it could be anything from 0 to 1. */
    public static GoalFigures leaf(double progress, double expected, boolean atRisk, byte kind) {
        boolean sure = RowKind.isSure(kind);
        return new GoalFigures(
                progress,
                sure ? 1 : 0,
                sure ? progress : 0,
                sure ? progress : 1,
                expected,
                Double.isNaN(expected) ? NONE : progress,
                atRisk ? 1 : 0,
                null,
                kind);
    }

    /** The same with what the row adds to a sum of values. */
    public GoalFigures adding(@Nullable SumValue itsValue) {
        return Objects.equals(value, itsValue)
                ? this
                : new GoalFigures(progress, coverage, lower, upper, expected, comparable, risk, itsValue, kind);
    }

    public boolean sameBits(GoalFigures other) {
        return kind == other.kind
                && same(progress, other.progress)
                && same(coverage, other.coverage)
                && same(lower, other.lower)
                && same(upper, other.upper)
                && same(expected, other.expected)
                && same(comparable, other.comparable)
                && same(risk, other.risk)
                && Objects.equals(value, other.value);
    }

    private static boolean same(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }
}
