package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/**
 * A planned point of a phased target: the value that should be reached by a date (semantics, section 5).
 *
 * @param date the day, inclusive
 * @param value the planned value in the unit of the measure
 */
public record Phase(LocalDate date, double value) {

    /**
     * A planned point.
     *
     * @param date the day, inclusive
     * @param value the planned value in the unit of the measure
     */
    public Phase {
        checkNotNull(date, "date");
    }
}
