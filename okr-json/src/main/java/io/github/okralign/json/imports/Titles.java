package io.github.okralign.json.imports;

/** What becomes of the titles of an export. */
public enum Titles {
    /** Titles are taken over; the default. */
    KEEP,
    /**
     * Goals, units and cycles are called by numbers, and in notes files, sheets and columns too. All other text is left out:
     * descriptions, tags, notes of check-ins, comments, units of measurement, and ids that are not plain numbers.
     */
    NUMBERS
}
