package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private Extensions organizationExtensions = Extensions.NONE;
    final List<Conversion> conversions = new ArrayList<>();

    abstract B self();

    final void addAll(Organization organization) {
        name = organization.name().orElse(null);
        vision = organization.vision().orElse(null);
        mission = organization.mission().orElse(null);
        values.addAll(organization.values());
        units.addAll(organization.units());
        people.addAll(organization.people());
        organizationExtensions = organization.extensions();
    }

    final Organization buildOrganization() {
        return new Organization(name, vision, mission, values, units, people, organizationExtensions);
    }

    /**
     * Sets the name of the organisation.
     *
     * @param newName the name, or null for none
     * @return this builder
     */
    public B organization(@Nullable String newName) {
        this.name = newName;
        return self();
    }

    /**
     * Sets what else is kept on the organisation.
     *
     * @param newExtensions the extensions, which replace those that are there
     * @return this builder
     */
    public B organizationExtensions(Extensions newExtensions) {
        this.organizationExtensions = checkNotNull(newExtensions, "newExtensions");
        return self();
    }

    /**
     * Adds how values in one unit of measure become values in another.
     *
     * @param conversion the conversion
     * @return this builder
     */
    public B conversion(Conversion conversion) {
        conversions.add(checkNotNull(conversion, "conversion"));
        return self();
    }

    /**
     * Adds how values in one unit of measure become values in another.
     *
     * @param from the unit of the values, as measures write it
     * @param to the unit that they are turned into
     * @param rate what one of {@code from} is in {@code to}, greater than 0
     * @return this builder
     */
    public B conversion(String from, String to, double rate) {
        return conversion(new Conversion(from, to, rate));
    }

    /**
     * Adds a value that the organisation stands for.
     *
     * @param value the value
     * @return this builder
     */
    public B value(CoreValue value) {
        values.add(checkNotNull(value, "value"));
        return self();
    }

    /**
     * Sets the vision.
     *
     * @param newVision what the organisation wants the world to be, or null for none
     * @return this builder
     */
    public B vision(@Nullable String newVision) {
        this.vision = newVision;
        return self();
    }

    /**
     * Sets the mission.
     *
     * @param newMission what the organisation is there for, or null for none
     * @return this builder
     */
    public B mission(@Nullable String newMission) {
        this.mission = newMission;
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
        return unit(Unit.of(id).named(unitName).at(level).below(checkNotNull(parent, "parent")));
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

    /** Gives other ids to what the organisation and the cycles refer to. */
    final void editOrganization(ReferenceEdits edits) {
        units.replaceAll(unit -> unit.ledBy(edits.of(ReferenceEdits.Kind.PEOPLE, unit.head()))
                .below(edits.of(ReferenceEdits.Kind.UNITS, unit.parent())));
        people.replaceAll(person -> person.reportingTo(edits.of(ReferenceEdits.Kind.PEOPLE, person.manager()))
                .in(edits.of(ReferenceEdits.Kind.UNITS, person.units())));
        cycles.replaceAll(cycle -> cycle.within(edits.of(ReferenceEdits.Kind.CYCLES, cycle.parent())));
    }

    /** Tells which references lead somewhere, by what they lead to. */
    final List<ReferenceEdits> knownReferences() {
        return List.of(
                Salvager.known(ReferenceEdits.Kind.PEOPLE, people, Person::id),
                Salvager.known(ReferenceEdits.Kind.UNITS, units, Unit::id),
                Salvager.known(ReferenceEdits.Kind.CYCLES, cycles, Cycle::id),
                Salvager.known(ReferenceEdits.Kind.VALUES, values, CoreValue::id));
    }

    /** Makes the changes to all but the objectives that salvaging asks for. */
    final void mendOrganization(Mends mends) {
        OrganizationMender mender = new OrganizationMender(mends);
        replace(conversions, mends.kept(conversions, Location.SET.property("conversions")));
        replace(cycles, mender.cycles(cycles));
        replace(values, mender.values(values));
        replace(units, mender.units(units));
        replace(people, mender.people(people));
    }

    private static <T> void replace(List<T> list, List<T> by) {
        List<T> copy = List.copyOf(by);
        list.clear();
        list.addAll(copy);
    }

    /** Gives other references to the objectives. */
    abstract void editObjectives(ReferenceEdits edits);

    /**
     * Puts a person in the place of the one of the same id: renamed, moved, with another capacity.
     *
     * @param person the person as they are now
     * @return this builder
     * @throws IllegalArgumentException if there is nobody of that id
     */
    public B replacePerson(Person person) {
        people.set(position(people, Person::id, person.id(), "person"), person);
        return self();
    }

    /**
     * Puts a unit in the place of the one of the same id.
     *
     * @param unit the unit as it is now
     * @return this builder
     * @throws IllegalArgumentException if there is no unit of that id
     */
    public B replaceUnit(Unit unit) {
        units.set(position(units, Unit::id, unit.id(), "unit"), unit);
        return self();
    }

    /**
     * Puts a cycle in the place of the one of the same id: moved, or inside another.
     *
     * @param cycle the cycle as it is now
     * @return this builder
     * @throws IllegalArgumentException if there is no cycle of that id
     */
    public B replaceCycle(Cycle cycle) {
        cycles.set(position(cycles, Cycle::id, cycle.id(), "cycle"), cycle);
        return self();
    }

    /**
     * Puts a value in the place of the one of the same id.
     *
     * @param value the value as it is now
     * @return this builder
     * @throws IllegalArgumentException if there is no value of that id
     */
    public B replaceValue(CoreValue value) {
        values.set(position(values, CoreValue::id, value.id(), "value"), value);
        return self();
    }

    /**
     * Removes a person. With {@link Cascade#LINKS} goals, initiatives and blockers of theirs are nobody's, and what they
     * reported and decided is kept without their name; O(set). {@link #handOver} gives it to somebody else first.
     *
     * @param id the id of a person
     * @param cascade what becomes of that which refers to them
     * @return this builder
     * @throws IllegalArgumentException if there is nobody of that id
     */
    public B removePerson(String id, Cascade cascade) {
        return remove(people, Person::id, id, ReferenceEdits.Kind.PEOPLE, "person", cascade);
    }

    /**
     * Removes a unit. With {@link Cascade#LINKS} objectives and people of it are of no unit, and units below it at the top;
     * O(set).
     *
     * @param id the id of a unit
     * @param cascade what becomes of that which refers to it
     * @return this builder
     * @throws IllegalArgumentException if there is no unit of that id
     */
    public B removeUnit(String id, Cascade cascade) {
        return remove(units, Unit::id, id, ReferenceEdits.Kind.UNITS, "unit", cascade);
    }

    /**
     * Removes a cycle. With {@link Cascade#LINKS} objectives of it are in no cycle, and cycles inside it in no other; O(set).
     *
     * @param id the id of a cycle
     * @param cascade what becomes of that which refers to it
     * @return this builder
     * @throws IllegalArgumentException if there is no cycle of that id
     */
    public B removeCycle(String id, Cascade cascade) {
        return remove(cycles, Cycle::id, id, ReferenceEdits.Kind.CYCLES, "cycle", cascade);
    }

    /**
     * Removes a value. With {@link Cascade#LINKS} no objective serves it any more; O(set).
     *
     * @param id the id of a value
     * @param cascade what becomes of that which refers to it
     * @return this builder
     * @throws IllegalArgumentException if there is no value of that id
     */
    public B removeValue(String id, Cascade cascade) {
        return remove(values, CoreValue::id, id, ReferenceEdits.Kind.VALUES, "value", cascade);
    }

    /**
     * Gives all goals, initiatives, reports and decisions of one person to another. O(set).
     *
     * @param from the id of the person who has them
     * @param to the id of the person who gets them
     * @return this builder
     */
    public B handOver(String from, String to) {
        ReferenceEdits edits = ReferenceEdits.renaming(
                ReferenceEdits.Kind.PEOPLE, Map.of(checkNotNull(from, "from"), checkNotNull(to, "to")));
        editOrganization(edits);
        editObjectives(edits);
        return self();
    }

    /**
     * Sets the conversions, in place of those that are there.
     *
     * @param all the whole list, in order; an empty one for none
     * @return this builder
     */
    public B conversions(List<Conversion> all) {
        List<Conversion> copy = List.copyOf(all);
        conversions.clear();
        conversions.addAll(copy);
        return self();
    }

    private <T> B remove(
            List<T> list, Function<T, String> ids, String id, ReferenceEdits.Kind kind, String noun, Cascade cascade) {
        checkNotNull(cascade, "cascade");
        list.remove(position(list, ids, id, noun));
        if (cascade == Cascade.LINKS) {
            ReferenceEdits edits = ReferenceEdits.removing(kind, List.of(id));
            editOrganization(edits);
            editObjectives(edits);
        }
        return self();
    }

    private static <T> int position(List<T> list, Function<T, String> ids, String id, String noun) {
        checkNotNull(id, "id");
        int position = Iterables.indexOf(list, each -> ids.apply(each).equals(id));
        checkArgument(position >= 0, "there is no %s \"%s\"; add it first", noun, id);
        return position;
    }
}
