package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps a goal from moving until it is resolved. Immutable and thread-safe. */
public final class Blocker {

    private final String id;
    private final String text;
    private final LocalDate raised;
    private final @Nullable String owner;
    private final @Nullable LocalDate resolved;
    private final Extensions extensions;

    private Blocker(
            String id,
            String text,
            LocalDate raised,
            @Nullable String owner,
            @Nullable LocalDate resolved,
            Extensions extensions) {
        this.id = checkNotNull(id, "id");
        this.text = checkNotNull(text, "text");
        this.raised = checkNotNull(raised, "raised");
        this.owner = owner;
        this.resolved = resolved;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A blocker that is not resolved.
     *
     * @param id the id, unique within the goal
     * @param text what is in the way
     * @param raised the day on which it was raised
     * @return a blocker that is not resolved
     */
    public static Blocker of(String id, String text, LocalDate raised) {
        return new Blocker(id, text, raised, null, null, Extensions.NONE);
    }

    /**
     * This blocker with another value here.
     *
     * @param newText what is in the way
     * @return a changed copy
     */
    public Blocker saying(String newText) {
        return new Blocker(id, newText, raised, owner, resolved, extensions);
    }

    /**
     * This blocker with another value here.
     *
     * @param newRaised the day on which it was raised
     * @return a changed copy
     */
    public Blocker raisedOn(LocalDate newRaised) {
        return new Blocker(id, text, newRaised, owner, resolved, extensions);
    }

    /**
     * This blocker with another value here.
     *
     * @param newOwner the id of the person who has to resolve it, or null for none
     * @return a changed copy
     */
    public Blocker ownedBy(@Nullable String newOwner) {
        return new Blocker(id, text, raised, newOwner, resolved, extensions);
    }

    /**
     * This blocker with another value here.
     *
     * @param newResolved the day on which it was resolved, or null for none
     * @return a changed copy
     */
    public Blocker resolvedOn(@Nullable LocalDate newResolved) {
        return new Blocker(id, text, raised, owner, newResolved, extensions);
    }

    /**
     * This blocker with another value here.
     *
     * @param newExtensions what else is kept here, which replaces what is there
     * @return a changed copy
     */
    public Blocker with(Extensions newExtensions) {
        return new Blocker(id, text, raised, owner, resolved, newExtensions);
    }

    /** {@return the id, unique within the goal} */
    public String id() {
        return id;
    }

    /** {@return what is in the way} */
    public String text() {
        return text;
    }

    /** {@return the day on which it was raised} */
    public LocalDate raised() {
        return raised;
    }

    /** {@return the id of the {@link Person} who has to resolve it, or empty} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the day on which it was resolved, or empty} */
    public Optional<LocalDate> resolved() {
        return Optional.ofNullable(resolved);
    }

    /** {@return what else is kept here, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Whether it stands in the way on a day.
     *
     * @param day a day
     * @return whether it was raised by that day and not resolved by then
     */
    public boolean isOpenOn(LocalDate day) {
        checkNotNull(day, "day");
        return !raised.isAfter(day) && (resolved == null || resolved.isAfter(day));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blocker that
                && Objects.equals(id, that.id)
                && Objects.equals(text, that.text)
                && Objects.equals(raised, that.raised)
                && Objects.equals(owner, that.owner)
                && Objects.equals(resolved, that.resolved)
                && Objects.equals(extensions, that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, text, raised, owner, resolved);
    }

    @Override
    public String toString() {
        return "Blocker(" + id + ")";
    }
}
