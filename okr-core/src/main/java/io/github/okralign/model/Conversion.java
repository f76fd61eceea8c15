package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * How values in one unit of measure become values in another, for sums and averages across units
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 *
 * @param from the unit of the values, as measures write it
 * @param to the unit that they are turned into
 * @param rate what one of {@code from} is in {@code to}, greater than 0
 * @param extensions what else is kept here, possibly none
 */
public record Conversion(String from, String to, double rate, Extensions extensions) {

    /**
     * A conversion.
     *
     * @param from the unit of the values, as measures write it
     * @param to the unit that they are turned into
     * @param rate what one of {@code from} is in {@code to}, greater than 0
     * @param extensions what else is kept here, possibly none
     */
    public Conversion {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(extensions, "extensions");
    }

    /**
     * A conversion without extensions.
     *
     * @param from the unit of the values, as measures write it
     * @param to the unit that they are turned into
     * @param rate what one of {@code from} is in {@code to}, greater than 0
     */
    public Conversion(String from, String to, double rate) {
        this(from, to, rate, Extensions.NONE);
    }
}
