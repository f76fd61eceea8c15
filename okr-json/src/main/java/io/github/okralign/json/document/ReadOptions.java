package io.github.okralign.json.document;

import static java.util.Objects.requireNonNull;

/**
 * How to read a document. The defaults:
 *
 * <ul>
 *   <li>{@link #ignoreUnknownProperties()}: false; an unknown property is a problem
 *   <li>{@link #limits()}: {@link ReadLimits#DEFAULT}
 * </ul>
 *
 * Immutable and thread-safe.
 */
public final class ReadOptions {

    /** The defaults. */
    public static final ReadOptions DEFAULT = builder().build();

    private final boolean ignoreUnknownProperties;
    private final ReadLimits limits;

    private ReadOptions(Builder builder) {
        this.ignoreUnknownProperties = builder.ignoreUnknownProperties;
        this.limits = builder.limits;
    }

    /**
     * {@return a builder that holds the defaults}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a builder that holds these options}
     */
    public Builder toBuilder() {
        return new Builder().ignoreUnknownProperties(ignoreUnknownProperties).limits(limits);
    }

    /**
     * {@return true if unknown properties are skipped, false if they are refused}
     */
    public boolean ignoreUnknownProperties() {
        return ignoreUnknownProperties;
    }

    /**
     * {@return the limits on the document}
     */
    public ReadLimits limits() {
        return limits;
    }

    /** Builds {@link ReadOptions}. Not thread-safe. */
    public static final class Builder {

        private boolean ignoreUnknownProperties;
        private ReadLimits limits = ReadLimits.DEFAULT;

        private Builder() {}

        /**
         * Sets whether unknown properties are skipped.
         *
         * @param ignore true to skip them, false to refuse them
         * @return this builder
         */
        public Builder ignoreUnknownProperties(boolean ignore) {
            this.ignoreUnknownProperties = ignore;
            return this;
        }

        /**
         * Sets the limits on the document.
         *
         * @param newLimits the limits
         * @return this builder
         */
        public Builder limits(ReadLimits newLimits) {
            this.limits = requireNonNull(newLimits, "limits");
            return this;
        }

        /**
         * {@return the options}
         */
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}
