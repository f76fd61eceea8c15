package io.github.okralign.engine.rows;

/**
 * What a key result adds to a value that is made of others
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>), in
 * the unit of its measure.
 *
 * @param now its value; of a ratio the numerator
 * @param atTarget its value if everything that nobody has reported stood at its target; of a ratio NaN if anything is not
 *     reported, as it could have any denominator
 * @param denominator 1; of a ratio the denominator, 0 where nothing is reported
 */
public record SumValue(double now, double atTarget, double denominator) {

    /** A ratio of which nobody has reported anything. */
    public static final SumValue EMPTY = new SumValue(0, Double.NaN, 0);

    /** A plain value. */
    public static SumValue of(double now, double atTarget) {
        return new SumValue(now, atTarget, 1);
    }

    /** A ratio that was reported. */
    public static SumValue ofRatio(double numerator, double denominator) {
        return new SumValue(numerator, numerator, denominator);
    }

    /** The value, or the ratio; NaN if nobody has reported one. */
    public double ratio() {
        return now / denominator;
    }

    /** Whether it is a ratio of which nobody has reported anything. */
    public boolean isEmpty() {
        return denominator == 0;
    }

    /** The same in another unit. */
    public SumValue times(double rate) {
        return rate == 1 ? this : new SumValue(now * rate, atTarget * rate, denominator);
    }
}
