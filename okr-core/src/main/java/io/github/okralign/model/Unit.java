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

    private Unit(String id, @Nullable String name, @Nullable Level level, @Nullable String parent) {
        this.id = checkNotNull(id, "id");
        this.name = name;
        this.level = level;
        this.parent = parent;
    }

    /**
     * A unit of which nothing but the id is known yet.
     *
     * @param id the unit's id
     * @return a unit without name, level and parent
     */
    public static Unit of(String id) {
        return new Unit(id, null, null, null);
    }

    /**
     * This unit with a name.
     *
     * @param newName the name
     * @return a copy with the name
     */
    public Unit named(String newName) {
        return new Unit(id, checkNotNull(newName, "newName"), level, parent);
    }

    /**
     * This unit at a level.
     *
     * @param newLevel the level
     * @return a copy at the level
     */
    public Unit at(Level newLevel) {
        return new Unit(id, name, checkNotNull(newLevel, "newLevel"), parent);
    }

    /**
     * This unit below another.
     *
     * @param newParent the id of the unit above
     * @return a copy with the parent
     */
    public Unit below(String newParent) {
        return new Unit(id, name, level, checkNotNull(newParent, "newParent"));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && level == that.level
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, level, parent);
    }

    @Override
    public String toString() {
        return "Unit(" + id + ")";
    }
}
