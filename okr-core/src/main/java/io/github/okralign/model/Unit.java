package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the organisation: the company, a department, a team. Immutable and thread-safe. */
public final class Unit {

    private final String id;
    private final @Nullable String name;
    private final @Nullable Level level;
    private final @Nullable String parent;
    private final @Nullable String head;
    private final Extensions extensions;

    private Unit(
            String id,
            @Nullable String name,
            @Nullable Level level,
            @Nullable String parent,
            @Nullable String head,
            Extensions extensions) {
        this.id = checkNotNull(id, "id");
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.head = head;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A unit of which nothing but the id is known yet.
     *
     * @param id the unit's id
     * @return a unit without name, level and parent
     */
    public static Unit of(String id) {
        return new Unit(id, null, null, null, null, Extensions.NONE);
    }

    /**
     * This unit with a name.
     *
     * @param newName the name
     * @return a copy with the name
     */
    public Unit named(String newName) {
        return new Unit(id, checkNotNull(newName, "newName"), level, parent, head, extensions);
    }

    /**
     * This unit at a level.
     *
     * @param newLevel the level
     * @return a copy at the level
     */
    public Unit at(Level newLevel) {
        return new Unit(id, name, checkNotNull(newLevel, "newLevel"), parent, head, extensions);
    }

    /**
     * This unit below another.
     *
     * @param newParent the id of the unit above, or null for none
     * @return a copy with the parent
     */
    public Unit below(@Nullable String newParent) {
        return new Unit(id, name, level, newParent, head, extensions);
    }

    /**
     * This unit with somebody at its head.
     *
     * @param newHead the id of a person, or null for nobody
     * @return a copy with the head
     */
    public Unit ledBy(@Nullable String newHead) {
        return new Unit(id, name, level, parent, newHead, extensions);
    }

    /**
     * This unit with extensions, which replace those that are there.
     *
     * @param newExtensions what else is kept here
     * @return a copy with the extensions
     */
    public Unit with(Extensions newExtensions) {
        return new Unit(id, name, level, parent, head, newExtensions);
    }

    /** {@return the unit's id, unique among units} */
    public String id() {
        return id;
    }

    /** {@return the unit's name, or empty} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return the unit's level, or empty} */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** {@return the id of the unit above, or empty at the top} */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return the id of the {@link Person} at its head, or empty} */
    public Optional<String> head() {
        return Optional.ofNullable(head);
    }

    /** {@return what else is kept on the unit, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && level == that.level
                && Objects.equals(parent, that.parent)
                && Objects.equals(head, that.head)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, level, parent, head);
    }

    @Override
    public String toString() {
        return "Unit(" + id + ")";
    }
}
