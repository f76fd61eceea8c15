package io.github.okralign.model;

/** The height of a unit in its organisation, from the whole company down to one person; in that order. */
public enum Level {
    /** The whole organisation. */
    COMPANY,
    /** A division: several departments. */
    DIVISION,
    /** A department: several teams. */
    DEPARTMENT,
    /** A team: several people. */
    TEAM,
    /** One person. */
    INDIVIDUAL
}
