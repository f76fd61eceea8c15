package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a set's builder that tells of the organisation and the cycles.
 *
 * @param <B> the type of the builder itself
 */
abstract sealed class OrganizationBuilder<B extends OrganizationBuilder<B>> permits OkrSet.Builder {

    final List<Cycle> cycles = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String vision;
    private @Nullable String mission;
    private final List<CoreValue> values = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    abstract B self();

    final void addAll(Organization organization) {
        name = organization.name().orElse(null);
        vision = organization.vision().orElse(null);
        mission = organization.mission().orElse(null);
        values.addAll(organization.values());
        units.addAll(organization.units());
        people.addAll(organization.people());
    }

    final Organization buildOrganization() {
        return new Organization(name, vision, mission, values, units, people);
    }

    /**
     * Sets the name of the organisation.
     *
     * @param newName the name
     * @return this builder
     */
    public B organization(String newName) {
        this.name = checkNotNull(newName, "newName");
        return self();
    }

    /**
     * Sets the vision.
     *
     * @param newVision what the organisation wants the world to be
     * @return this builder
     */
    public B vision(String newVision) {
        this.vision = checkNotNull(newVision, "newVision");
        return self();
    }

    /**
     * Sets the mission.
     *
     * @param newMission what the organisation is there for
     * @return this builder
     */
    public B mission(String newMission) {
        this.mission = checkNotNull(newMission, "newMission");
        return self();
    }

    /**
     * Adds a value that the organisation stands for.
     *
     * @param id the value's id
     * @param text what it says
     * @return this builder
     */
    public B value(String id, String text) {
        values.add(new CoreValue(id, text));
        return self();
    }

    /**
     * Adds a unit.
     *
     * @param unit the unit
     * @return this builder
     */
    public B unit(Unit unit) {
        units.add(checkNotNull(unit, "unit"));
        return self();
    }

    /**
     * Adds a unit at the top.
     *
     * @param id the unit's id
     * @param unitName the unit's name
     * @param level the unit's level
     * @return this builder
     */
    public B unit(String id, String unitName, Level level) {
        return unit(Unit.of(id).named(unitName).at(level));
    }

    /**
     * Adds a unit below another.
     *
     * @param id the unit's id
     * @param unitName the unit's name
     * @param level the unit's level
     * @param parent the id of the unit above
     * @return this builder
     */
    public B unit(String id, String unitName, Level level, String parent) {
        return unit(Unit.of(id).named(unitName).at(level).below(parent));
    }

    /**
     * Adds a person.
     *
     * @param person the person
     * @return this builder
     */
    public B person(Person person) {
        people.add(checkNotNull(person, "person"));
        return self();
    }

    /**
     * Adds a person in a unit.
     *
     * @param id the person's id
     * @param personName the person's name
     * @param unit the id of the unit
     * @return this builder
     */
    public B person(String id, String personName, String unit) {
        return person(Person.of(id).named(personName).in(unit));
    }

    /**
     * Adds a cycle.
     *
     * @param cycle the cycle
     * @return this builder
     */
    public B cycle(Cycle cycle) {
        cycles.add(checkNotNull(cycle, "cycle"));
        return self();
    }

    /**
     * Adds a cycle between two dates.
     *
     * @param id the cycle's id
     * @param startInclusive the first day, such as {@code "2026-04-01"}
     * @param endInclusive the last day
     * @return this builder
     * @throws IllegalArgumentException if a date is none
     */
    public B cycle(String id, String startInclusive, String endInclusive) {
        return cycle(Cycle.of(id)
                .from(Dates.parse("startInclusive", startInclusive))
                .until(Dates.parse("endInclusive", endInclusive)));
    }
}
