package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who pursues the goals, and what for: vision, mission, values, units and people. Built as part of an {@link OkrSet}.
 * Immutable and thread-safe.
 */
public final class Organization {

    private final @Nullable String name;
    private final @Nullable String vision;
    private final @Nullable String mission;
    private final ImmutableList<CoreValue> values;
    private final ImmutableList<Unit> units;
    private final ImmutableList<Person> people;
    private final ImmutableMap<String, Unit> unitsById;
    private final ImmutableMap<String, Person> peopleById;

    Organization(
            @Nullable String name,
            @Nullable String vision,
            @Nullable String mission,
            List<CoreValue> values,
            List<Unit> units,
            List<Person> people) {
        this.name = name;
        this.vision = vision;
        this.mission = mission;
        this.values = ImmutableList.copyOf(values);
        this.units = ImmutableList.copyOf(units);
        this.people = ImmutableList.copyOf(people);
        this.unitsById = byId(units, Unit::id);
        this.peopleById = byId(people, Person::id);
    }

    /** Keeps the last of equal ids: they are a problem that validation reports, not one to stumble over. */
    private static <T> ImmutableMap<String, T> byId(List<T> items, Function<T, String> id) {
        ImmutableMap.Builder<String, T> map = ImmutableMap.builder();
        items.forEach(item -> map.put(id.apply(item), item));
        return map.buildKeepingLast();
    }

    /** {@return the organisation's name, or empty} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return what the organisation wants the world to be, or empty} */
    public Optional<String> vision() {
        return Optional.ofNullable(vision);
    }

    /** {@return what the organisation is there for, or empty} */
    public Optional<String> mission() {
        return Optional.ofNullable(mission);
    }

    /** {@return what the organisation stands for, in document order} */
    public List<CoreValue> values() {
        return values;
    }

    /** {@return the parts of the organisation, in document order} */
    public List<Unit> units() {
        return units;
    }

    /** {@return the people who own goals, in document order} */
    public List<Person> people() {
        return people;
    }

    /**
     * The unit of an id.
     *
     * @param id a unit's id
     * @return the unit, or empty if there is none of that id
     */
    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(unitsById.get(checkNotNull(id, "id")));
    }

    /**
     * The person of an id.
     *
     * @param id a person's id
     * @return the person, or empty if there is none of that id
     */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(peopleById.get(checkNotNull(id, "id")));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organization that
                && Objects.equals(name, that.name)
                && Objects.equals(vision, that.vision)
                && Objects.equals(mission, that.mission)
                && values.equals(that.values)
                && units.equals(that.units)
                && people.equals(that.people);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, vision, mission, values, units, people);
    }

    @Override
    public String toString() {
        return "Organization(" + (name == null ? "" : name + ", ") + units.size() + " units, " + people.size()
                + " people)";
    }
}
