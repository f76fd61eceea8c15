package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.index.DatedLog;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported about a key result on a day. One without a value or level speaks only of confidence and shows
 * that the key result is not forgotten
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 * Immutable and thread-safe.
 */
public final class CheckIn {

    /** The kinds that are looked for, a bit each; {@link #ANY} is of every check-in. */
    static final int VALUE = 1;

    static final int LEVEL = 2;
    static final int CONFIDENCE = 4;
    static final int ANY = 8;

    /** How lists of check-ins keep them in order of days. */
    static final DatedLog.Keys<CheckIn> KEYS = new DatedLog.Keys<>(CheckIn::epochDay, CheckIn::kinds);

    // Primitives instead of objects: there are many check-ins, and every roll-up reads them all.
    private final long epochDay;
    private final double value;
    private final double confidence;
    private final boolean hasValue;
    private final boolean hasConfidence;
    private final @Nullable String level;
    private final @Nullable String author;
    private final @Nullable String note;
    /** What few check-ins have, in one object, so that the others stay small. */
    private final Rare rare;

    private record Rare(
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double projected,
            Extensions extensions) {

        private static final Rare NONE = new Rare(null, null, null, Extensions.NONE);

        static Rare of(Builder builder) {
            return builder.numerator == null
                            && builder.denominator == null
                            && builder.projected == null
                            && builder.extensions.isEmpty()
                    ? NONE
                    : new Rare(builder.numerator, builder.denominator, builder.projected, builder.extensions);
        }
    }

    private CheckIn(Builder builder) {
        this.epochDay = builder.date.toEpochDay();
        this.hasValue = builder.hasValue;
        this.value = builder.value;
        this.hasConfidence = builder.hasConfidence;
        this.confidence = builder.confidence;
        this.level = builder.level;
        this.author = builder.author;
        this.note = builder.note;
        this.rare = Rare.of(builder);
    }

    /**
     * A check-in of a value.
     *
     * @param date the day
     * @param value the value, in the unit of the key result's measure
     * @return a check-in
     */
    public static CheckIn of(LocalDate date, double value) {
        return on(date).value(value).build();
    }

    /**
     * A check-in of a ratio.
     *
     * @param date the day
     * @param numerator the numerator
     * @param denominator the denominator, greater than 0 (from 1e-50 to 1e50)
     * @return a check-in
     */
    public static CheckIn ofFraction(LocalDate date, double numerator, double denominator) {
        return on(date).fraction(numerator, denominator).build();
    }

    /**
     * A check-in of a level.
     *
     * @param date the day
     * @param level the name of a level of the key result's {@link Measure.Levels}
     * @return a check-in
     */
    public static CheckIn ofLevel(LocalDate date, String level) {
        return on(date).level(checkNotNull(level, "level")).build();
    }

    /**
     * Begins a check-in.
     *
     * @param date the day
     * @return a builder
     */
    public static Builder on(LocalDate date) {
        return new Builder(date);
    }

    /**
     * Begins a check-in that differs from this one.
     *
     * @return a builder that holds all of this check-in
     */
    public Builder toBuilder() {
        Builder builder = new Builder(date());
        builder.value = value;
        builder.hasValue = hasValue;
        builder.level = level;
        builder.confidence = confidence;
        builder.hasConfidence = hasConfidence;
        builder.author = author;
        builder.note = note;
        builder.numerator = rare.numerator;
        builder.denominator = rare.denominator;
        builder.projected = rare.projected;
        builder.extensions = rare.extensions;
        return builder;
    }

    /** {@return the day of the check-in} */
    public LocalDate date() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** {@return the day as {@link LocalDate#toEpochDay()} counts it, which is cheap to compare} */
    public long epochDay() {
        return epochDay;
    }

    /** {@return the value reported, in the unit of the measure, or empty} */
    public OptionalDouble value() {
        return hasValue ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    boolean hasValue() {
        return hasValue;
    }

    /** The value reported, or NaN: costs no object, as every roll-up reads them all. */
    double valueOrNaN() {
        return hasValue ? value : Double.NaN;
    }

    private int kinds() {
        return ANY | (hasValue ? VALUE : 0) | (level != null ? LEVEL : 0) | (hasConfidence ? CONFIDENCE : 0);
    }

    boolean hasLevel() {
        return level != null;
    }

    /** {@return the numerator reported, of a key result that is measured by a ratio, or empty} */
    public OptionalDouble numerator() {
        return optional(rare.numerator);
    }

    /** {@return the denominator reported, of a key result that is measured by a ratio, greater than 0, or empty} */
    public OptionalDouble denominator() {
        return optional(rare.denominator);
    }

    boolean hasRatioPart() {
        return rare.numerator != null || rare.denominator != null;
    }

    boolean hasFraction() {
        return rare.numerator != null && rare.denominator != null;
    }

    /** {@return the numerator and the denominator reported, or empty where one is missing} */
    public Optional<Fraction> fraction() {
        Double numerator = rare.numerator;
        Double denominator = rare.denominator;
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of(new Fraction(numerator, denominator));
    }

    /** {@return the value at which the author expects the key result to end, in the unit of the measure, or empty} */
    public OptionalDouble projected() {
        return optional(rare.projected);
    }

    /** {@return what else is kept on the check-in, possibly nothing} */
    public Extensions extensions() {
        return rare.extensions;
    }

    /** Whether it reports nothing at all. */
    boolean isSilent() {
        return !hasValue
                && !hasConfidence
                && level == null
                && note == null
                && rare.numerator == null
                && rare.denominator == null
                && rare.projected == null;
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** {@return the name of the level reported, or empty} */
    public Optional<String> level() {
        return Optional.ofNullable(level);
    }

    /** {@return how sure the author is that the target will be reached, in [0, 1], or empty} */
    public OptionalDouble confidence() {
        return hasConfidence ? OptionalDouble.of(confidence) : OptionalDouble.empty();
    }

    /** {@return the id of the {@link Person} who reported, or empty} */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** {@return what the author added in words, or empty} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckIn that
                && epochDay == that.epochDay
                && hasValue == that.hasValue
                && Double.compare(value, that.value) == 0
                && hasConfidence == that.hasConfidence
                && Double.compare(confidence, that.confidence) == 0
                && Objects.equals(level, that.level)
                && Objects.equals(author, that.author)
                && Objects.equals(note, that.note)
                && rare.equals(that.rare);
    }

    @Override
    public int hashCode() {
        return Objects.hash(epochDay, hasValue, value, hasConfidence, confidence, level, author, note, rare);
    }

    @Override
    public String toString() {
        return "CheckIn(" + date() + ": " + (hasValue ? value : level != null ? level : "no value") + ")";
    }

    /** Collects the parts of a {@link CheckIn}. Not thread-safe. */
    public static final class Builder {

        private final LocalDate date;
        private double value;
        private boolean hasValue;
        private @Nullable String level;
        private double confidence;
        private boolean hasConfidence;
        private @Nullable String author;
        private @Nullable String note;
        private @Nullable Double numerator;
        private @Nullable Double denominator;
        private @Nullable Double projected;
        private Extensions extensions = Extensions.NONE;

        private Builder(LocalDate date) {
            this.date = checkNotNull(date, "date");
        }

        /**
         * Sets the value.
         *
         * @param newValue the value, in the unit of the measure
         * @return this builder
         */
        public Builder value(double newValue) {
            this.value = newValue;
            this.hasValue = true;
            return this;
        }

        /**
         * Sets the numerator, of a key result that is measured by a ratio.
         *
         * @param newNumerator the numerator, or null for none
         * @return this builder
         */
        public Builder numerator(@Nullable Double newNumerator) {
            this.numerator = newNumerator;
            return this;
        }

        /**
         * Sets the denominator, of a key result that is measured by a ratio.
         *
         * @param newDenominator the denominator, greater than 0 (from 1e-50 to 1e50), or null for none
         * @return this builder
         */
        public Builder denominator(@Nullable Double newDenominator) {
            this.denominator = newDenominator;
            return this;
        }

        /**
         * Sets numerator and denominator, of a key result that is measured by a ratio.
         *
         * @param newNumerator the numerator
         * @param newDenominator the denominator, greater than 0 (from 1e-50 to 1e50)
         * @return this builder
         */
        public Builder fraction(double newNumerator, double newDenominator) {
            return numerator(newNumerator).denominator(newDenominator);
        }

        /**
         * Sets where the author expects the key result to end.
         *
         * @param newProjected the value expected at the end, in the unit of the measure, or null for none
         * @return this builder
         */
        public Builder projected(@Nullable Double newProjected) {
            this.projected = newProjected;
            return this;
        }

        /**
         * Sets what else is kept on the check-in.
         *
         * @param newExtensions the extensions, which replace those that are there
         * @return this builder
         */
        public Builder extensions(Extensions newExtensions) {
            this.extensions = checkNotNull(newExtensions, "newExtensions");
            return this;
        }

        /**
         * Sets the level.
         *
         * @param newLevel the name of a level of the key result's {@link Measure.Levels}, or null for none
         * @return this builder
         */
        public Builder level(@Nullable String newLevel) {
            this.level = newLevel;
            return this;
        }

        /**
         * Sets the confidence.
         *
         * @param newConfidence how sure the author is, in [0, 1]
         * @return this builder
         */
        public Builder confidence(double newConfidence) {
            this.confidence = newConfidence;
            this.hasConfidence = true;
            return this;
        }

        /**
         * Sets the author.
         *
         * @param newAuthor the id of a person, or null for none
         * @return this builder
         */
        public Builder author(@Nullable String newAuthor) {
            this.author = newAuthor;
            return this;
        }

        /**
         * Sets the note.
         *
         * @param newNote what the author adds in words, or null for none
         * @return this builder
         */
        public Builder note(@Nullable String newNote) {
            this.note = newNote;
            return this;
        }

        /**
         * The check-in. Whether it fits its key result is checked where it is added to an {@link OkrSet}.
         *
         * @return a new check-in
         */
        public CheckIn build() {
            return new CheckIn(this);
        }
    }
}
