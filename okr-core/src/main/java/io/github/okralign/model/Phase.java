package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/**
 * A planned point of a phased target: the value that should be reached by a date
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 *
 * @param date the day, inclusive
 * @param value the planned value in the unit of the measure
 * @param extensions what else is kept here, possibly none
 */
public record Phase(LocalDate date, double value, Extensions extensions) {

    /**
     * A planned point.
     *
     * @param date the day, inclusive
     * @param value the planned value in the unit of the measure
     * @param extensions what else is kept here, possibly none
     */
    public Phase {
        checkNotNull(date, "date");
        checkNotNull(extensions, "extensions");
    }

    /**
     * A planned point without extensions.
     *
     * @param date the day, inclusive
     * @param value the planned value in the unit of the measure
     */
    public Phase(LocalDate date, double value) {
        this(date, value, Extensions.NONE);
    }
}
