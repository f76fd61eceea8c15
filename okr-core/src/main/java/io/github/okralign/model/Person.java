package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who owns goals, checks in or aligns. Immutable and thread-safe. */
public final class Person {

    private final String id;
    private final @Nullable String name;
    private final @Nullable String unit;
    private final double capacity;

    private Person(String id, @Nullable String name, @Nullable String unit, double capacity) {
        this.id = checkNotNull(id, "id");
        this.name = name;
        this.unit = unit;
        this.capacity = capacity;
    }

    /**
     * A person with the default capacity of 1.
     *
     * @param id the person's id
     * @return a person without name and unit
     */
    public static Person of(String id) {
        return new Person(id, null, null, 1);
    }

    /**
     * This person with a name.
     *
     * @param newName the name
     * @return a copy with the name
     */
    public Person named(String newName) {
        return new Person(id, checkNotNull(newName, "newName"), unit, capacity);
    }

    /**
     * This person in a unit.
     *
     * @param newUnit the id of the unit
     * @return a copy in the unit
     */
    public Person in(String newUnit) {
        return new Person(id, name, checkNotNull(newUnit, "newUnit"), capacity);
    }

    /**
     * This person with a capacity.
     *
     * @param newCapacity the effort that the person can carry, at least 0
     * @return a copy with the capacity
     */
    public Person withCapacity(double newCapacity) {
        return new Person(id, name, unit, newCapacity);
    }

    /** {@return the person's id, unique among people} */
    public String id() {
        return id;
    }

    /** {@return the person's name, or empty} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return the id of the {@link Unit} that the person works in, or empty} */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
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
                && Objects.equals(unit, that.unit)
                && Double.compare(capacity, that.capacity) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, unit, capacity);
    }

    @Override
    public String toString() {
        return "Person(" + id + ")";
    }
}
