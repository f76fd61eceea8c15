package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * From where to where a measured value moves.
 *
 * @param from the value before
 * @param to the value after; less than before where less is better
 * @param unit the unit of both, or the empty string
 */
public record ValueChange(double from, double to, String unit) {

    /**
     * A change of a value.
     *
     * @param from the value before
     * @param to the value after; less than before where less is better
     * @param unit the unit of both, or the empty string
     */
    public ValueChange {
        checkNotNull(unit, "unit");
    }

    /**
     * How far the value moves.
     *
     * @return the difference, in the unit
     */
    public double difference() {
        return to - from;
    }
}
