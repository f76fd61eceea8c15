package io.github.okralign.json;

import static java.util.Objects.requireNonNull;

/**
 * How to read:
 *
 * <ul>
 *   <li>{@link #ignoreUnknownProperties()}: false; a property that the format does not know is a problem
 *   <li>{@link #limits()}: {@link ReadLimits#DEFAULT}
 * </ul>
 *
 * Immutable and thread-safe.
 */
public final class ReadOptions {

    /** Every default. */
    public static final ReadOptions DEFAULT = builder().build();

    private final boolean ignoreUnknownProperties;
    private final ReadLimits limits;

    private ReadOptions(Builder builder) {
        this.ignoreUnknownProperties = builder.ignoreUnknownProperties;
        this.limits = builder.limits;
    }

    /**
     * Begins options with every default.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins options that differ from these.
     *
     * @return a builder that holds these options
     */
    public Builder toBuilder() {
        return new Builder().ignoreUnknownProperties(ignoreUnknownProperties).limits(limits);
    }

    /**
     * Whether properties that the format does not know are skipped rather than refused.
     *
     * @return true if they are skipped
     */
    public boolean ignoreUnknownProperties() {
        return ignoreUnknownProperties;
    }

    /**
     * What a document may cost at most.
     *
     * @return the limits
     */
    public ReadLimits limits() {
        return limits;
    }

    /** Collects {@link ReadOptions}. Not thread-safe. */
    public static final class Builder {

        private boolean ignoreUnknownProperties;
        private ReadLimits limits = ReadLimits.DEFAULT;

        private Builder() {}

        /**
         * Sets whether properties that the format does not know are skipped.
         *
         * @param ignore true to skip them, false to refuse them
         * @return this builder
         */
        public Builder ignoreUnknownProperties(boolean ignore) {
            this.ignoreUnknownProperties = ignore;
            return this;
        }

        /**
         * Sets what a document may cost at most.
         *
         * @param newLimits the limits
         * @return this builder
         */
        public Builder limits(ReadLimits newLimits) {
            this.limits = requireNonNull(newLimits, "limits");
            return this;
        }

        /**
         * The options.
         *
         * @return new options
         */
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}
