package io.github.okralign.model;

/**
 * What stands behind a value of a {@link Measure.Ratio}.
 *
 * @param numerator the numerator, or the sum of several
 * @param denominator the denominator, or the sum of several, greater than 0
 */
public record Fraction(double numerator, double denominator) {

    /**
     * The value that it means.
     *
     * @return the numerator divided by the denominator
     */
    public double value() {
        return numerator / denominator;
    }
}
