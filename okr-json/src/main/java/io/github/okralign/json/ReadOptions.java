package io.github.okralign.json;

/**
 * How strictly to read, and the limits that keep a hostile document from costing more than it should:
 *
 * <ul>
 *   <li>{@link #ignoreUnknownProperties()}: false; a property that the format does not know is a problem
 *   <li>{@link #maxDocumentBytes()}: 268,435,456 (256 MiB)
 *   <li>{@link #maxNestingDepth()}: 64 objects and arrays within each other
 *   <li>{@link #maxStringLength()}: 1,048,576 characters
 *   <li>{@link #maxNumberLength()}: 100 characters
 *   <li>{@link #maxProblems()}: 1,000; the others are counted
 * </ul>
 *
 * Immutable and thread-safe.
 */
public final class ReadOptions {

    /** Every default. */
    public static final ReadOptions DEFAULT = builder().build();

    private final boolean ignoreUnknownProperties;
    private final int maxDocumentBytes;
    private final int maxNestingDepth;
    private final int maxStringLength;
    private final int maxNumberLength;
    private final int maxProblems;

    private ReadOptions(Builder builder) {
        this.ignoreUnknownProperties = builder.ignoreUnknownProperties;
        this.maxDocumentBytes = builder.maxDocumentBytes;
        this.maxNestingDepth = builder.maxNestingDepth;
        this.maxStringLength = builder.maxStringLength;
        this.maxNumberLength = builder.maxNumberLength;
        this.maxProblems = builder.maxProblems;
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
        Builder builder = new Builder();
        builder.ignoreUnknownProperties = ignoreUnknownProperties;
        builder.maxDocumentBytes = maxDocumentBytes;
        builder.maxNestingDepth = maxNestingDepth;
        builder.maxStringLength = maxStringLength;
        builder.maxNumberLength = maxNumberLength;
        builder.maxProblems = maxProblems;
        return builder;
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
     * The greatest size of a document.
     *
     * @return the limit in bytes; in characters where a string is read
     */
    public int maxDocumentBytes() {
        return maxDocumentBytes;
    }

    /**
     * How deep objects and arrays may stand within each other, anywhere in the document.
     *
     * @return the limit; a document that follows the format is 7 deep at most
     */
    public int maxNestingDepth() {
        return maxNestingDepth;
    }

    /**
     * The greatest length of a string.
     *
     * @return the limit in characters
     */
    public int maxStringLength() {
        return maxStringLength;
    }

    /**
     * The greatest length of a number as it is written.
     *
     * @return the limit in characters
     */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * How many problems of a document are listed; {@link DocumentProblems#omitted()} counts the others.
     *
     * @return the limit
     */
    public int maxProblems() {
        return maxProblems;
    }

    /** Collects {@link ReadOptions}. Not thread-safe. */
    public static final class Builder {

        private boolean ignoreUnknownProperties;
        private int maxDocumentBytes = 256 << 20;
        private int maxNestingDepth = 64;
        private int maxStringLength = 1 << 20;
        private int maxNumberLength = 100;
        private int maxProblems = 1000;

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
         * Sets the greatest size of a document.
         *
         * @param limit the limit in bytes, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxDocumentBytes(int limit) {
            this.maxDocumentBytes = positive("maxDocumentBytes", limit);
            return this;
        }

        /**
         * Sets how deep objects and arrays may stand within each other.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxNestingDepth(int limit) {
            this.maxNestingDepth = positive("maxNestingDepth", limit);
            return this;
        }

        /**
         * Sets the greatest length of a string.
         *
         * @param limit the limit in characters, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxStringLength(int limit) {
            this.maxStringLength = positive("maxStringLength", limit);
            return this;
        }

        /**
         * Sets the greatest length of a number as it is written.
         *
         * @param limit the limit in characters, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxNumberLength(int limit) {
            this.maxNumberLength = positive("maxNumberLength", limit);
            return this;
        }

        /**
         * Sets how many problems of a document are listed.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxProblems(int limit) {
            this.maxProblems = positive("maxProblems", limit);
            return this;
        }

        private static int positive(String name, int limit) {
            if (limit <= 0) {
                throw new IllegalArgumentException(name + " (" + limit + ") must be above 0");
            }
            return limit;
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
