package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;

/** How many people an organisation has, as far as limits depend on it. */
public enum OrganizationSize {
    /** Up to 30 people. */
    SMALL,
    /** Up to 300 people. */
    MEDIUM,
    /** More than 300 people. */
    LARGE;

    /**
     * The size of an organisation.
     *
     * @param people how many people work there, at least 1
     * @return {@link #SMALL} up to 30, {@link #MEDIUM} up to 300, {@link #LARGE} above
     * @throws IllegalArgumentException if {@code people} is below 1
     */
    public static OrganizationSize of(int people) {
        checkArgument(people > 0, "people (%s) must be positive", people);
        return people <= 30 ? SMALL : people <= 300 ? MEDIUM : LARGE;
    }
}
