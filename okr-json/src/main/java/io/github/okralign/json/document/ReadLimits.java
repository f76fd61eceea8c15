package io.github.okralign.json.document;

/**
 * The limits on a document, which keep a hostile one from using up memory or time. The defaults:
 *
 * <ul>
 *   <li>{@link #maxDocumentBytes()}: 268,435,456 (256 MiB); characters, when reading a string
 *   <li>{@link #maxNestingDepth()}: 64 nested objects and arrays
 *   <li>{@link #maxStringLength()}: 1,048,576 characters in a string
 *   <li>{@link #maxNameLength()}: 1,000 characters in the name of a property
 *   <li>{@link #maxNumberLength()}: 100 characters in a number
 *   <li>{@link #maxProperties()}: 1,000 properties in one object of the format, known or unknown
 *   <li>{@link #maxObjectives()}: 1,000,000
 *   <li>{@link #maxKeyResults()}: 5,000,000 in all objectives
 *   <li>{@link #maxCheckIns()}: 5,000,000 in all key results
 *   <li>{@link #maxAlignments()}: 5,000,000 on all goals
 *   <li>{@link #maxElements()}: 10,000,000 in all lists, including those above
 *   <li>{@link #maxProblems()}: 1,000 listed; the rest are counted
 * </ul>
 *
 * A document that exceeds a limit has a problem {@code LIMIT_EXCEEDED} that names it, and nothing after that place is read;
 * only {@link #maxProblems()} refuses nothing. Immutable and thread-safe.
 */
public final class ReadLimits {

    /** The defaults. */
    public static final ReadLimits DEFAULT = builder().build();

    private final int maxDocumentBytes;
    private final int maxNestingDepth;
    private final int maxStringLength;
    private final int maxNameLength;
    private final int maxNumberLength;
    private final int maxProperties;
    private final int maxObjectives;
    private final int maxKeyResults;
    private final int maxCheckIns;
    private final int maxAlignments;
    private final int maxElements;
    private final int maxProblems;

    private ReadLimits(Builder builder) {
        this.maxDocumentBytes = builder.maxDocumentBytes;
        this.maxNestingDepth = builder.maxNestingDepth;
        this.maxStringLength = builder.maxStringLength;
        this.maxNameLength = builder.maxNameLength;
        this.maxNumberLength = builder.maxNumberLength;
        this.maxProperties = builder.maxProperties;
        this.maxObjectives = builder.maxObjectives;
        this.maxKeyResults = builder.maxKeyResults;
        this.maxCheckIns = builder.maxCheckIns;
        this.maxAlignments = builder.maxAlignments;
        this.maxElements = builder.maxElements;
        this.maxProblems = builder.maxProblems;
    }

    /**
     * {@return a builder that holds the defaults}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a builder that holds these limits}
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.maxDocumentBytes = maxDocumentBytes;
        builder.maxNestingDepth = maxNestingDepth;
        builder.maxStringLength = maxStringLength;
        builder.maxNameLength = maxNameLength;
        builder.maxNumberLength = maxNumberLength;
        builder.maxProperties = maxProperties;
        builder.maxObjectives = maxObjectives;
        builder.maxKeyResults = maxKeyResults;
        builder.maxCheckIns = maxCheckIns;
        builder.maxAlignments = maxAlignments;
        builder.maxElements = maxElements;
        builder.maxProblems = maxProblems;
        return builder;
    }

    /**
     * {@return the maximum size of a document in bytes; in characters, when reading a string}
     */
    public int maxDocumentBytes() {
        return maxDocumentBytes;
    }

    /**
     * {@return the maximum nesting of objects and arrays anywhere in the document; a valid one nests at most 7 deep}
     */
    public int maxNestingDepth() {
        return maxNestingDepth;
    }

    /**
     * {@return the maximum length of a string in characters}
     */
    public int maxStringLength() {
        return maxStringLength;
    }

    /**
     * {@return the maximum length of the name of a property in characters}
     */
    public int maxNameLength() {
        return maxNameLength;
    }

    /**
     * {@return the maximum length of a number in characters; its sign and its point may or may not count}
     */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * {@return the maximum number of properties in an object of the format, known or unknown; the content of unknown ones
     *     does not count}
     */
    public int maxProperties() {
        return maxProperties;
    }

    /**
     * {@return the maximum number of objectives in a document}
     */
    public int maxObjectives() {
        return maxObjectives;
    }

    /**
     * {@return the maximum number of key results in a document}
     */
    public int maxKeyResults() {
        return maxKeyResults;
    }

    /**
     * {@return the maximum number of check-ins in a document}
     */
    public int maxCheckIns() {
        return maxCheckIns;
    }

    /**
     * {@return the maximum number of alignments in a document}
     */
    public int maxAlignments() {
        return maxAlignments;
    }

    /**
     * {@return the maximum number of elements in all lists of a document together}
     */
    public int maxElements() {
        return maxElements;
    }

    /**
     * {@return the maximum number of problems that are listed; {@link DocumentProblems#omitted()} counts the rest}
     */
    public int maxProblems() {
        return maxProblems;
    }

    /** Builds {@link ReadLimits}. Not thread-safe. */
    public static final class Builder {

        private int maxDocumentBytes = 256 << 20;
        private int maxNestingDepth = 64;
        private int maxStringLength = 1 << 20;
        private int maxNameLength = 1000;
        private int maxNumberLength = 100;
        private int maxProperties = 1000;
        private int maxObjectives = 1_000_000;
        private int maxKeyResults = 5_000_000;
        private int maxCheckIns = 5_000_000;
        private int maxAlignments = 5_000_000;
        private int maxElements = 10_000_000;
        private int maxProblems = 1000;

        private Builder() {}

        /**
         * Sets the maximum size of a document.
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
         * Sets the maximum nesting of objects and arrays anywhere in the document.
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
         * Sets the maximum length of a string.
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
         * Sets the maximum length of the name of a property.
         *
         * @param limit the limit in characters, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxNameLength(int limit) {
            this.maxNameLength = positive("maxNameLength", limit);
            return this;
        }

        /**
         * Sets the maximum length of a number.
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
         * Sets the maximum number of properties in an object of the format, known or unknown.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxProperties(int limit) {
            this.maxProperties = positive("maxProperties", limit);
            return this;
        }

        /**
         * Sets the maximum number of objectives in a document.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxObjectives(int limit) {
            this.maxObjectives = positive("maxObjectives", limit);
            return this;
        }

        /**
         * Sets the maximum number of key results in a document.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxKeyResults(int limit) {
            this.maxKeyResults = positive("maxKeyResults", limit);
            return this;
        }

        /**
         * Sets the maximum number of check-ins in a document.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxCheckIns(int limit) {
            this.maxCheckIns = positive("maxCheckIns", limit);
            return this;
        }

        /**
         * Sets the maximum number of alignments in a document.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxAlignments(int limit) {
            this.maxAlignments = positive("maxAlignments", limit);
            return this;
        }

        /**
         * Sets the maximum number of elements in all lists of a document together.
         *
         * @param limit the limit, above 0
         * @return this builder
         * @throws IllegalArgumentException if the limit is not above 0
         */
        public Builder maxElements(int limit) {
            this.maxElements = positive("maxElements", limit);
            return this;
        }

        /**
         * Sets the maximum number of problems that are listed.
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
         * {@return the limits}
         */
        public ReadLimits build() {
            return new ReadLimits(this);
        }
    }
}
