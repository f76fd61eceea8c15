package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is done about an objective: work that has an owner and an effort, and that never rolls up. Immutable and thread-safe. */
public final class Initiative {

    /** Where an initiative stands. */
    public enum State {
        /** It is to be done or being done. */
        OPEN,
        /** It is done. */
        DONE,
        /** It will not be done. */
        CANCELLED
    }

    private final String id;
    private final String title;
    private final @Nullable String owner;
    private final @Nullable Double effort;
    private final State state;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate due;
    private final @Nullable LocalDate done;
    private final ImmutableList<String> serves;
    private final Extensions extensions;

    private Initiative(
            String id,
            String title,
            @Nullable String owner,
            @Nullable Double effort,
            State state,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            ImmutableList<String> serves,
            Extensions extensions) {
        this.id = checkNotNull(id, "id");
        this.title = checkNotNull(title, "title");
        this.owner = owner;
        this.effort = effort;
        this.state = checkNotNull(state, "state");
        this.start = start;
        this.due = due;
        this.done = done;
        this.serves = serves;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * An open initiative.
     *
     * @param id the id, unique within the objective
     * @param title what is done
     * @return an open initiative
     */
    public static Initiative of(String id, String title) {
        return new Initiative(id, title, null, null, State.OPEN, null, null, null, ImmutableList.of(), Extensions.NONE);
    }

    /**
     * This initiative with another value here.
     *
     * @param newTitle what is done
     * @return a changed copy
     */
    public Initiative titled(String newTitle) {
        return new Initiative(id, newTitle, owner, effort, state, start, due, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newOwner the id of the person who does it, or null for none
     * @return a changed copy
     */
    public Initiative ownedBy(@Nullable String newOwner) {
        return new Initiative(id, title, newOwner, effort, state, start, due, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newEffort the work that it takes, at least 0, or null for none
     * @return a changed copy
     */
    public Initiative taking(@Nullable Double newEffort) {
        return new Initiative(id, title, owner, newEffort, state, start, due, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newState where it stands
     * @return a changed copy
     */
    public Initiative in(State newState) {
        return new Initiative(id, title, owner, effort, newState, start, due, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newStart the first day of work on it, inclusive, or null for none
     * @return a changed copy
     */
    public Initiative from(@Nullable LocalDate newStart) {
        return new Initiative(id, title, owner, effort, state, newStart, due, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newDue the day by which it should be done, inclusive, or null for none
     * @return a changed copy
     */
    public Initiative until(@Nullable LocalDate newDue) {
        return new Initiative(id, title, owner, effort, state, start, newDue, done, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newDone the day on which it was done, or null for none
     * @return a changed copy
     */
    public Initiative doneOn(@Nullable LocalDate newDone) {
        return new Initiative(id, title, owner, effort, state, start, due, newDone, serves, extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newServes the ids of key results of the objective
     * @return a changed copy
     */
    public Initiative serving(List<String> newServes) {
        return new Initiative(
                id, title, owner, effort, state, start, due, done, ImmutableList.copyOf(newServes), extensions);
    }

    /**
     * This initiative with another value here.
     *
     * @param newExtensions what else is kept here, which replaces what is there
     * @return a changed copy
     */
    public Initiative with(Extensions newExtensions) {
        return new Initiative(id, title, owner, effort, state, start, due, done, serves, newExtensions);
    }

    /** {@return the id, unique within the objective} */
    public String id() {
        return id;
    }

    /** {@return what is done} */
    public String title() {
        return title;
    }

    /** {@return the id of the {@link Person} who does it, or empty} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the work that it takes, in the unit of {@link Goal#effort()}, or empty} */
    public OptionalDouble effort() {
        return effort == null ? OptionalDouble.empty() : OptionalDouble.of(effort);
    }

    /** {@return where it stands; {@link State#OPEN} by default} */
    public State state() {
        return state;
    }

    /** {@return the first day of work on it, inclusive, or empty} */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /** {@return the day by which it should be done, inclusive, or empty} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** {@return the day on which it was done, or empty} */
    public Optional<LocalDate> done() {
        return Optional.ofNullable(done);
    }

    /** {@return the ids of those key results of the objective that it serves, possibly none} */
    public List<String> serves() {
        return serves;
    }

    /** {@return what else is kept here, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Whether it is still to be done on a day.
     *
     * @param day a day
     * @return whether it is open, or was done after that day only
     */
    public boolean isOpenOn(LocalDate day) {
        checkNotNull(day, "day");
        return done != null ? done.isAfter(day) && state != State.CANCELLED : state == State.OPEN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Initiative that
                && Objects.equals(id, that.id)
                && Objects.equals(title, that.title)
                && Objects.equals(owner, that.owner)
                && Objects.equals(effort, that.effort)
                && Objects.equals(state, that.state)
                && Objects.equals(start, that.start)
                && Objects.equals(due, that.due)
                && Objects.equals(done, that.done)
                && Objects.equals(serves, that.serves)
                && Objects.equals(extensions, that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, owner, effort, state, start, due, done, serves);
    }

    @Override
    public String toString() {
        return "Initiative(" + id + ")";
    }
}
