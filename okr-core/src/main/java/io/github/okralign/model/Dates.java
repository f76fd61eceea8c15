package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads the dates that callers write as text. */
final class Dates {

    private Dates() {}

    static LocalDate parse(String operand, String text) {
        try {
            return LocalDate.parse(checkNotNull(text, operand));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    operand + " (\"" + text + "\") must be a calendar date such as 2026-05-15", e);
        }
    }
}
