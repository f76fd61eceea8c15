package io.github.okralign.json.imports.draft;

import io.github.okralign.model.OwnerStatus;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported on a goal on a day, whatever kind of goal it turns out to be.
 *
 * @param date the day
 * @param value the value in the unit of the measure; NaN for none
 * @param status how the goal was doing, or null
 * @param label the other system's own word for that, or null; privacy was heeded
 * @param note what was added in words, or null; privacy was heeded
 * @param author the id of a person of the set, or null
 */
public record Report(
        LocalDate date,
        double value,
        @Nullable OwnerStatus status,
        @Nullable String label,
        @Nullable String note,
        @Nullable String author) {

    /** A report of a value. */
    public static Report of(LocalDate date, double value) {
        return new Report(date, value, null, null, null, null);
    }

    /** Whether it reports a value. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }

    /** This report with a note. */
    public Report noting(@Nullable String newNote) {
        return new Report(date, value, status, label, newNote, author);
    }

    /** The last value of reports in order of date; empty if there is none. */
    public static OptionalDouble latest(Iterable<Report> reports) {
        OptionalDouble latest = OptionalDouble.empty();
        for (Report report : reports) {
            latest = report.hasValue() ? OptionalDouble.of(report.value) : latest;
        }
        return latest;
    }
}
