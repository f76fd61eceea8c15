package io.github.okralign.pace;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal should be by now, and how that compares to where it is (semantics, section 5). All numbers are ratios,
 * unrounded. Immutable and thread-safe.
 */
public final class Pace {

    /** The pace of a goal of which nothing can be expected. */
    public static final Pace NONE = new Pace(Double.NaN, Double.NaN, Double.NaN);

    private final double expected;
    private final double pace;
    private final double gap;

    private Pace(double expected, double pace, double gap) {
        this.expected = expected;
        this.pace = pace;
        this.gap = gap;
    }

    /**
     * A pace of numbers that may be unknown.
     *
     * @param expected the expected progress, or NaN
     * @param pace the pace, or NaN
     * @param gap the gap, or NaN
     * @return the pace
     */
    public static Pace of(double expected, double pace, double gap) {
        return new Pace(expected, pace, gap);
    }

    /**
     * The pace of a goal that is rolled up.
     *
     * @param expected what is expected of the contributors of which something is, or NaN
     * @param comparable the progress of exactly these, or NaN
     * @return the pace; there is none where nothing is expected yet
     */
    public static Pace rolledUp(double expected, double comparable) {
        return expected > 0
                ? new Pace(expected, comparable / expected, expected - comparable)
                : new Pace(expected, Double.NaN, Double.NaN);
    }

    /**
     * The progress that is expected by now.
     *
     * @return the expected progress, in [0, 1], or empty
     */
    public OptionalDouble expected() {
        return optional(expected);
    }

    /**
     * Progress by expectation: 1 is on plan, 0.5 half as fast. For a leaf it compares times (earned schedule), so that it
     * stays below 1 when a goal is overdue.
     *
     * @return the pace, at least 0, or empty
     */
    public OptionalDouble pace() {
        return optional(pace);
    }

    /**
     * Expected progress less progress: what is missing by now.
     *
     * @return the gap, negative ahead of the plan, or empty
     */
    public OptionalDouble gap() {
        return optional(gap);
    }

    public boolean isKnown() {
        return !Double.isNaN(pace);
    }

    public double paceOrNaN() {
        return pace;
    }

    public double gapOrNaN() {
        return gap;
    }

    /**
     * The expected progress as the floors above compute with it.
     *
     * @return the expected progress, or NaN
     */
    public double expectedOrNaN() {
        return expected;
    }

    private static OptionalDouble optional(double valueOrNaN) {
        return Double.isNaN(valueOrNaN) ? OptionalDouble.empty() : OptionalDouble.of(valueOrNaN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pace that
                && Double.compare(expected, that.expected) == 0
                && Double.compare(pace, that.pace) == 0
                && Double.compare(gap, that.gap) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(expected) * 31 + Double.hashCode(pace);
    }

    @Override
    public String toString() {
        return "Pace(expected " + expected + ", pace " + pace + ", gap " + gap + ")";
    }
}
