package io.github.okralign.pace;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a forecast expects a value to end up with some probability.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 */
public record Interval(double lower, double upper) {

    /**
     * An interval.
     *
     * @param lower the lower end
     * @param upper the upper end, not below the lower one
     * @throws IllegalArgumentException if the upper end is below the lower one
     */
    public Interval {
        checkArgument(!(upper < lower), "upper end (%s) must not be below the lower one (%s)", upper, lower);
    }
}
