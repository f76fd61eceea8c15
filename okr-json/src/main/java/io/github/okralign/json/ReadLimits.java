package io.github.okralign.json;

/**
 * What a document may cost at most, so that a hostile one costs no more than it should:
 *
 * <ul>
 *   <li>{@link #maxDocumentBytes()}: 268,435,456 (256 MiB); characters where a string is read
 *   <li>{@link #maxNestingDepth()}: 64 objects and arrays within each other
 *   <li>{@link #maxStringLength()}: 1,048,576 characters of a string
 *   <li>{@link #maxNameLength()}: 1,000 characters of the name of a property
 *   <li>{@link #maxNumberLength()}: 100 characters of a number as it is written
 *   <li>{@link #maxProperties()}: 1,000 properties of one object of the format, known or not
 *   <li>{@link #maxObjectives()}: 1,000,000
 *   <li>{@link #maxKeyResults()}: 5,000,000 of all objectives
 *   <li>{@link #maxCheckIns()}: 5,000,000 of all key results
 *   <li>{@link #maxAlignments()}: 5,000,000 of all goals
 *   <li>{@link #maxElements()}: 10,000,000 of all lists, those above among them
 *   <li>{@link #maxProblems()}: 1,000; the others are counted
 * </ul>
 *
 * Where a limit is exceeded, there is a problem {@code LIMIT_EXCEEDED} that names it, and nothing behind that place is
 * looked at; only {@link #maxProblems()} refuses nothing. Immutable and thread-safe.
 */
public final class ReadLimits {

    /** Every default. */
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
     * Begins limits with every default.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins limits that differ from these.
     *
     * @return a builder that holds these limits
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
     * The greatest length of the name of a property.
     *
     * @return the limit in characters
     */
    public int maxNameLength() {
        return maxNameLength;
    }

    /**
     * The greatest length of a number as it is written; its sign and its point may or may not count.
     *
     * @return the limit in characters
     */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * How many properties an object of the format may have, known or not; what is within unknown ones is not counted.
     *
     * @return the limit
     */
    public int maxProperties() {
        return maxProperties;
    }

    /**
     * How many objectives a document may have.
     *
     * @return the limit
     */
    public int maxObjectives() {
        return maxObjectives;
    }

    /**
     * How many key results all objectives together may have.
     *
     * @return the limit
     */
    public int maxKeyResults() {
        return maxKeyResults;
    }

    /**
     * How many check-ins all key results together may have.
     *
     * @return the limit
     */
    public int maxCheckIns() {
        return maxCheckIns;
    }

    /**
     * How many alignments all goals together may have.
     *
     * @return the limit
     */
    public int maxAlignments() {
        return maxAlignments;
    }

    /**
     * How many elements all lists of the format together may have.
     *
     * @return the limit
     */
    public int maxElements() {
        return maxElements;
    }

    /**
     * How many problems of a document are listed; {@link DocumentProblems#omitted()} counts the others.
     *
     * @return the limit
     */
    public int maxProblems() {
        return maxProblems;
    }

    /** Collects {@link ReadLimits}. Not thread-safe. */
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
         * Sets how deep objects and arrays may stand within each other, anywhere in the document.
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
         * Sets the greatest length of the name of a property.
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
         * Sets how many properties an object of the format may have, known or not.
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
         * Sets how many objectives a document may have.
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
         * Sets how many key results all objectives together may have.
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
         * Sets how many check-ins all key results together may have.
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
         * Sets how many alignments all goals together may have.
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
         * Sets how many elements all lists of the format together may have.
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
         * The limits.
         *
         * @return new limits
         */
        public ReadLimits build() {
            return new ReadLimits(this);
        }
    }
}
