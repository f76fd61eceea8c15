package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state that a goal has from a day on, until the next one begins
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). Immutable and
 * thread-safe.
 *
 * @param <S> the states of that kind of goal
 */
public final class DatedState<S extends Enum<S>> {

    private final S state;
    private final LocalDate since;
    private final @Nullable String by;
    private final @Nullable String note;
    private final Extensions extensions;

    private DatedState(S state, LocalDate since, @Nullable String by, @Nullable String note, Extensions extensions) {
        this.state = checkNotNull(state, "state");
        this.since = checkNotNull(since, "since");
        this.by = by;
        this.note = note;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A state from a day on.
     *
     * @param <S> the states of that kind of goal
     * @param state the state
     * @param since the first day on which it holds
     * @return a dated state that names nobody
     */
    public static <S extends Enum<S>> DatedState<S> of(S state, LocalDate since) {
        return new DatedState<>(state, since, null, null, Extensions.NONE);
    }

    /**
     * This state, given by somebody.
     *
     * @param person the id of a person, or null to take back who it was
     * @return a copy that names the person
     */
    public DatedState<S> by(@Nullable String person) {
        return new DatedState<>(state, since, person, note, extensions);
    }

    /**
     * This state, with a reason.
     *
     * @param newNote why, in words, or null to take it back
     * @return a copy with the note
     */
    public DatedState<S> noting(@Nullable String newNote) {
        return new DatedState<>(state, since, by, newNote, extensions);
    }

    /**
     * This state with extensions, which replace those that are there.
     *
     * @param newExtensions what else is kept here
     * @return a copy with the extensions
     */
    public DatedState<S> with(Extensions newExtensions) {
        return new DatedState<>(state, since, by, note, newExtensions);
    }

    /**
     * The state.
     *
     * @return the state that holds from {@link #since()} on
     */
    public S state() {
        return state;
    }

    /**
     * The first day on which it holds.
     *
     * @return the day, inclusive
     */
    public LocalDate since() {
        return since;
    }

    /**
     * Who gave the goal its state.
     *
     * @return the id of a {@link Person}, or empty
     */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /**
     * Why, in words.
     *
     * @return the note, or empty
     */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /**
     * What else is kept here.
     *
     * @return the extensions, possibly none
     */
    public Extensions extensions() {
        return extensions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatedState<?> that
                && state.equals(that.state)
                && since.equals(that.since)
                && Objects.equals(by, that.by)
                && Objects.equals(note, that.note)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, since, by, note);
    }

    @Override
    public String toString() {
        return "DatedState(" + state + " since " + since + ")";
    }
}
