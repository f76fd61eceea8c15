package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link from one goal, the contributor, to another, the target (semantics, section 1). Immutable and thread-safe.
 */
public final class Alignment {

    private final String from;
    private final String to;
    private final AlignmentType type;
    private final double weight;
    private final AlignmentState state;
    private final @Nullable LocalDate date;
    private final @Nullable String by;
    private final @Nullable String note;

    private Alignment(String from, Builder builder) {
        this.from = from;
        this.to = builder.to;
        this.type = builder.type;
        this.weight = builder.weight;
        this.state = builder.state;
        this.date = builder.date;
        this.by = builder.by;
        this.note = builder.note;
    }

    /** Begins an alignment that differs from this one; its start is set by the goal that it is added to. */
    Builder toBuilder() {
        Builder builder = new Builder().to(to);
        builder.type = type;
        builder.weight = weight;
        builder.state = state;
        builder.date = date;
        builder.by = by;
        builder.note = note;
        return builder;
    }

    /** Begins this alignment in another state; who gave it the one before, when and why is not of the new one. */
    Builder toBuilder(AlignmentState newState) {
        return new Builder().to(to).type(type).weight(weight).state(newState);
    }

    /** {@return the id of the contributor, from which the link starts} */
    public String from() {
        return from;
    }

    /** {@return the id of the target, to which the link leads} */
    public String to() {
        return to;
    }

    /** {@return what the link means; {@link AlignmentType#CONTRIBUTES} by default} */
    public AlignmentType type() {
        return type;
    }

    /** {@return the weight among the contributors of the target, within [1e-9, 1e9]; 1 by default} */
    public double weight() {
        return weight;
    }

    /** {@return where the link stands; {@link AlignmentState#ACCEPTED} by default} */
    public AlignmentState state() {
        return state;
    }

    /** {@return the day on which the link got its state, or empty} */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** {@return the id of the {@link Person} who gave the link its state, or empty} */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** {@return the reason for its state in words, or empty} */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Alignment that
                && from.equals(that.from)
                && to.equals(that.to)
                && type == that.type
                && Double.compare(weight, that.weight) == 0
                && state == that.state
                && Objects.equals(date, that.date)
                && Objects.equals(by, that.by)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, type, weight, state, date, by, note);
    }

    @Override
    public String toString() {
        return "Alignment(" + from + " → " + to + ", " + type + ", " + weight + ", " + state + ")";
    }

    /** Collects the parts of an {@link Alignment}; the goal that it is added to is where it starts. Not thread-safe. */
    public static final class Builder {

        private String to = ProblemReporter.MISSING;
        private AlignmentType type = AlignmentType.CONTRIBUTES;
        private double weight = 1;
        private AlignmentState state = AlignmentState.ACCEPTED;
        private @Nullable LocalDate date;
        private @Nullable String by;
        private @Nullable String note;

        Builder() {}

        /**
         * Sets the target.
         *
         * @param newTo the id of the goal that the link leads to
         * @return this builder
         */
        public Builder to(String newTo) {
            this.to = checkNotNull(newTo, "newTo");
            return this;
        }

        /**
         * Sets what the link means.
         *
         * @param newType the type
         * @return this builder
         */
        public Builder type(AlignmentType newType) {
            this.type = checkNotNull(newType, "newType");
            return this;
        }

        /**
         * Sets the weight.
         *
         * @param newWeight the weight, within [1e-9, 1e9]
         * @return this builder
         */
        public Builder weight(double newWeight) {
            this.weight = newWeight;
            return this;
        }

        /**
         * Sets where the link stands.
         *
         * @param newState the state
         * @return this builder
         */
        public Builder state(AlignmentState newState) {
            this.state = checkNotNull(newState, "newState");
            return this;
        }

        /**
         * Sets the day on which the link got its state.
         *
         * @param newDate the day
         * @return this builder
         */
        public Builder date(LocalDate newDate) {
            this.date = checkNotNull(newDate, "newDate");
            return this;
        }

        /**
         * Sets who gave the link its state.
         *
         * @param newBy the id of a person
         * @return this builder
         */
        public Builder by(String newBy) {
            this.by = checkNotNull(newBy, "newBy");
            return this;
        }

        /**
         * Sets the reason.
         *
         * @param newNote why, in words
         * @return this builder
         */
        public Builder note(String newNote) {
            this.note = checkNotNull(newNote, "newNote");
            return this;
        }

        Alignment build(String from) {
            return new Alignment(from, this);
        }
    }
}
