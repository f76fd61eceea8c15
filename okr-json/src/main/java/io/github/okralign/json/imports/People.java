package io.github.okralign.json.imports;

/** What becomes of the people of an export. */
public enum People {
    /** Names are taken over; the default. */
    KEEP,
    /**
     * Everybody is called {@code person-1}, {@code person-2} and so on, the same person the same in one import. Notes of
     * check-ins, comments and descriptions are left out, as they may name people.
     */
    PSEUDONYMS,
    /** Nobody is taken over. Notes of check-ins, comments and descriptions are left out, as they may name people. */
    DROP
}
