package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link from one goal, the contributor, to another, the target
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). Immutable and
 * thread-safe.
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
    private final @Nullable LocalDate since;
    private final @Nullable LocalDate until;
    private final Extensions extensions;

    private Alignment(String from, Builder builder) {
        this.from = from;
        this.to = builder.to;
        this.type = builder.type;
        this.weight = builder.weight + 0.0; // −0 is 0
        this.state = builder.state;
        this.date = builder.date;
        this.by = builder.by;
        this.note = builder.note;
        this.since = builder.since;
        this.until = builder.until;
        this.extensions = builder.extensions;
    }

    /** Begins an alignment that differs from this one; its start is set by the goal that it is added to. */
    Builder toBuilder() {
        Builder builder = toBuilder(state);
        builder.date = date;
        builder.by = by;
        builder.note = note;
        return builder;
    }

    /** Begins this alignment in another state; who gave it the one before, when and why is not of the new one. */
    Builder toBuilder(AlignmentState newState) {
        return new Builder()
                .to(to)
                .type(type)
                .weight(weight)
                .state(newState)
                .since(since)
                .until(until)
                .extensions(extensions);
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

    /** {@return the weight among the contributors of the target, within [1e-9, 1e9], or 0 for a contribution that is shown and not counted; 1 by default} */
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

    /** {@return the first day on which the link is there, inclusive, or empty where it always was} */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    /** {@return the last day on which the link is there, inclusive, or empty where it has no end} */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** {@return whether the link begins or ends on some day, and is not just always there} */
    public boolean isDated() {
        return since != null || until != null;
    }

    /**
     * Whether the link is there on a day, whatever its state.
     *
     * @param day a day
     * @return whether the day lies within its days, both ends included
     */
    public boolean isThereOn(LocalDate day) {
        checkNotNull(day, "day");
        return !(since != null && day.isBefore(since)) && !(until != null && day.isAfter(until));
    }

    /** Whether there is a day on which both are there. */
    boolean overlaps(Alignment other) {
        return !(until != null && other.since != null && until.isBefore(other.since))
                && !(other.until != null && since != null && other.until.isBefore(since));
    }

    /** {@return what else is kept on the link, possibly nothing} */
    public Extensions extensions() {
        return extensions;
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
                && Objects.equals(note, that.note)
                && Objects.equals(since, that.since)
                && Objects.equals(until, that.until)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, type, weight, state, date, by, note, since, until);
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
        private @Nullable LocalDate since;
        private @Nullable LocalDate until;
        private Extensions extensions = Extensions.NONE;

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
         * @param newWeight the weight, within [1e-9, 1e9], or 0 for a contribution that is shown and not counted
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
         * @param newDate the day, or null for none
         * @return this builder
         */
        public Builder date(@Nullable LocalDate newDate) {
            this.date = newDate;
            return this;
        }

        /**
         * Sets who gave the link its state.
         *
         * @param newBy the id of a person, or null for none
         * @return this builder
         */
        public Builder by(@Nullable String newBy) {
            this.by = newBy;
            return this;
        }

        /**
         * Sets the reason.
         *
         * @param newNote why, in words, or null for none
         * @return this builder
         */
        public Builder note(@Nullable String newNote) {
            this.note = newNote;
            return this;
        }

        /**
         * Sets the first day on which the link is there.
         *
         * @param newSince the day, inclusive, or null where it always was
         * @return this builder
         */
        public Builder since(@Nullable LocalDate newSince) {
            this.since = newSince;
            return this;
        }

        /**
         * Sets the last day on which the link is there.
         *
         * @param newUntil the day, inclusive, or null where it has no end
         * @return this builder
         */
        public Builder until(@Nullable LocalDate newUntil) {
            this.until = newUntil;
            return this;
        }

        /**
         * Sets what else is kept on the link.
         *
         * @param newExtensions the extensions, which replace those that are there
         * @return this builder
         */
        public Builder extensions(Extensions newExtensions) {
            this.extensions = checkNotNull(newExtensions, "newExtensions");
            return this;
        }

        /** Gives other ids to what the link refers to; false if it leads nowhere any more. */
        boolean editReferences(ReferenceEdits edits) {
            by = edits.of(ReferenceEdits.Kind.PEOPLE, by);
            String target = edits.of(ReferenceEdits.Kind.GOALS, to);
            if (target == null) {
                return false;
            }
            to = target;
            return true;
        }

        Alignment build(String from) {
            return new Alignment(from, this);
        }
    }
}
