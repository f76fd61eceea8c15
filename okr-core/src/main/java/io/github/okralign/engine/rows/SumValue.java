package io.github.okralign.engine.rows;

/**
 * What a key result adds to a sum of values (semantics, section 2), in the unit of its measure.
 *
 * @param now its value
 * @param atTarget its value if everything that nobody has reported stood at its target
 */
public record SumValue(double now, double atTarget) {}
