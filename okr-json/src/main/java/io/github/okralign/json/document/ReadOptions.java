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
     * Reads what can be read of a broken document, and lists the rest.
     *
     * @return options that hold the default limits
     */
    public static Salvaging salvaging() {
        return new Salvaging(DEFAULT);
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

    /**
     * How to read a document that may be broken: whatever is wrong is left out and listed, instead of refusing the document.
     *
     * <pre>{@code
     * SalvagedDocument salvaged = OkrJson.read(file, ReadOptions.salvaging());
     * salvaged.omissions().forEach(System.out::println);
     * }</pre>
     *
     * <p>Nothing is guessed: what cannot be read or does not hold together is left out, as little as possible, and then what
     * needs it, until the rest is a valid document. A weight that cannot be is 1; a goal without a title is called by its id; a
     * text that is broken off is read up to there. The same document always gives the same. A valid document is read as ever,
     * with an empty list. Only a document that exceeds the {@link ReadLimits} is still refused, as they protect the reader.
     *
     * <p>Takes a few times as long as reading, however many problems there are, and lists all of them, whatever
     * {@link ReadLimits#maxProblems()} is. Immutable and thread-safe.
     */
    public static final class Salvaging {

        private final ReadOptions options;

        private Salvaging(ReadOptions options) {
            this.options = options;
        }

        /**
         * The same with other options.
         *
         * @param newOptions whether unknown properties are worth mentioning, and the limits
         * @return other options
         */
        public Salvaging with(ReadOptions newOptions) {
            return new Salvaging(requireNonNull(newOptions, "newOptions"));
        }

        /** {@return whether unknown properties are worth mentioning, and the limits} */
        public ReadOptions options() {
            return options;
        }
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
