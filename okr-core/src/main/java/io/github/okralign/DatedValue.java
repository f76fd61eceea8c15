package io.github.okralign;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/**
 * What something was on a day: a point of a {@link History}.
 *
 * @param <T> what it is
 * @param day the day
 * @param value what it was
 */
public record DatedValue<T>(LocalDate day, T value) {

    /**
     * A point.
     *
     * @param day the day
     * @param value what it was
     */
    public DatedValue {
        checkNotNull(day, "day");
        checkNotNull(value, "value");
    }
}
