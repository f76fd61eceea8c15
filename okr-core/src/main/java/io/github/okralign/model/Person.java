package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who owns goals, checks in or aligns. Immutable and thread-safe. */
public final class Person {

    private final String id;
    private final @Nullable String name;
    private final ImmutableList<String> units;
    private final @Nullable String manager;
    private final double capacity;
    private final Extensions extensions;

    private Person(
            String id,
            @Nullable String name,
            ImmutableList<String> units,
            @Nullable String manager,
            double capacity,
            Extensions extensions) {
        this.id = checkNotNull(id, "id");
        this.name = name;
        this.units = units;
        this.manager = manager;
        this.capacity = capacity;
        this.extensions = checkNotNull(extensions, "extensions");
    }

    /**
     * A person with the default capacity of 1.
     *
     * @param id the person's id
     * @return a person without name and unit
     */
    public static Person of(String id) {
        return new Person(id, null, ImmutableList.of(), null, 1, Extensions.NONE);
    }

    /**
     * This person with a name.
     *
     * @param newName the name
     * @return a copy with the name
     */
    public Person named(String newName) {
        return new Person(id, checkNotNull(newName, "newName"), units, manager, capacity, extensions);
    }

    /**
     * This person in a unit, and in no other.
     *
     * @param newUnit the id of the unit
     * @return a copy in the unit
     */
    public Person in(String newUnit) {
        return in(ImmutableList.of(newUnit));
    }

    /**
     * This person in several units, and in no others.
     *
     * @param newUnits the ids of the units, the main one first; possibly none
     * @return a copy in the units
     */
    public Person in(List<String> newUnits) {
        return new Person(id, name, ImmutableList.copyOf(newUnits), manager, capacity, extensions);
    }

    /**
     * This person with a manager.
     *
     * @param newManager the id of the person who manages this one, or null for nobody
     * @return a copy with the manager
     */
    public Person reportingTo(@Nullable String newManager) {
        return new Person(id, name, units, newManager, capacity, extensions);
    }

    /**
     * This person with extensions, which replace those that are there.
     *
     * @param newExtensions what else is kept here
     * @return a copy with the extensions
     */
    public Person with(Extensions newExtensions) {
        return new Person(id, name, units, manager, capacity, newExtensions);
    }

    /**
     * This person with a capacity.
     *
     * @param newCapacity the effort that the person can carry, at least 0
     * @return a copy with the capacity
     */
    public Person withCapacity(double newCapacity) {
        return new Person(id, name, units, manager, newCapacity, extensions);
    }

    /** {@return the person's id, unique among people} */
    public String id() {
        return id;
    }

    /** {@return the person's name, or empty} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return the id of the {@link Unit} that the person works in, of several the first, or empty} */
    public Optional<String> unit() {
        return units.stream().findFirst();
    }

    /** {@return the ids of all {@link Unit}s that the person works in, the main one first, possibly none} */
    public List<String> units() {
        return units;
    }

    /** {@return the id of the {@link Person} who manages this one, or empty} */
    public Optional<String> manager() {
        return Optional.ofNullable(manager);
    }

    /** {@return what else is kept on the person, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * {@return the effort that the person can carry, at least 0, in the unit of {@link Goal#effort()}; 1 by default}
     */
    public double capacity() {
        return capacity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && units.equals(that.units)
                && Objects.equals(manager, that.manager)
                && Double.compare(capacity, that.capacity) == 0
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, units, manager, capacity);
    }

    @Override
    public String toString() {
        return "Person(" + id + ")";
    }
}
