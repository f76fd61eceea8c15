package io.github.okralign.pace;

/**
 * Where a forecast expects a value to end up with some probability.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 */
public record Interval(double lower, double upper) {}
