package io.github.okralign.model;

/** The level of a {@link Unit} in the organisation, from the top down. */
public enum Level {
    /** The whole organisation. */
    COMPANY,
    /** A large part of the organisation, above departments. */
    DIVISION,
    /** A department. */
    DEPARTMENT,
    /** A team. */
    TEAM,
    /** One person. */
    INDIVIDUAL
}
