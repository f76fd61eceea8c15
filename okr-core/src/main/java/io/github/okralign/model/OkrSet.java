package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.PersistentVector;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The objectives and key results of an organisation with all that belongs to them (semantics, section 1). A set that
 * exists holds together: ids are unique, references lead somewhere, numbers are in range and links do not run in
 * circles; {@link Builder#build()} refuses anything else with all of its problems. Compared by value. Immutable and
 * thread-safe.
 *
 * <p>Document order is the order in which things were added; an objective comes before its key results.
 */
public final class OkrSet {

    static {
        IndexAccess.grant(set -> ((OkrSet) set).index);
    }

    private final @Nullable LocalDate asOf;
    private final Organization organization;
    private final ImmutableList<Cycle> cycles;
    private final ImmutableMap<String, Cycle> cyclesById;
    private final PersistentVector<Objective> objectives;
    private final GoalIndex index;

    private OkrSet(
            @Nullable LocalDate asOf,
            Organization organization,
            ImmutableList<Cycle> cycles,
            ImmutableMap<String, Cycle> cyclesById,
            PersistentVector<Objective> objectives,
            GoalIndex index) {
        this.asOf = asOf;
        this.organization = organization;
        this.cycles = cycles;
        this.cyclesById = cyclesById;
        this.objectives = objectives;
        this.index = index;
    }

    /**
     * Begins an empty set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a set that differs from this one.
     *
     * @return a builder that holds all of this set
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.asOf = asOf;
        builder.name = organization.name().orElse(null);
        builder.vision = organization.vision().orElse(null);
        builder.mission = organization.mission().orElse(null);
        builder.values.addAll(organization.values());
        builder.units.addAll(organization.units());
        builder.people.addAll(organization.people());
        builder.cycles.addAll(cycles);
        builder.objectives.addAll(objectives());
        builder.look = null;
        return builder;
    }

    /**
     * The day for which the set speaks.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Who pursues the goals.
     *
     * @return the organisation, possibly without anything in it
     */
    public Organization organization() {
        return organization;
    }

    /**
     * The cycles.
     *
     * @return the cycles, in document order
     */
    public List<Cycle> cycles() {
        return cycles;
    }

    /**
     * The cycle of an id.
     *
     * @param id a cycle's id
     * @return the cycle, or empty if there is none of that id
     */
    public Optional<Cycle> cycle(String id) {
        return Optional.ofNullable(cyclesById.get(checkNotNull(id, "id")));
    }

    /**
     * The objectives, in any state.
     *
     * @return the objectives, in document order
     */
    public List<Objective> objectives() {
        return objectives.asList();
    }

    /**
     * All objectives and key results.
     *
     * @return the goals, in document order
     */
    public List<Goal> goals() {
        return new Goals(this, null);
    }

    /**
     * All objectives and key results, each after everything that contributes to it.
     *
     * @return the goals, contributors before their targets, in an order that is the same for equal sets
     */
    public List<Goal> contributorsFirst() {
        return new Goals(this, index.order());
    }

    /**
     * The goal of an id.
     *
     * @param id the id of an objective or key result
     * @return the goal, or empty if there is none of that id
     */
    public Optional<Goal> goal(String id) {
        int found = index.find(checkNotNull(id, "id"));
        return found < 0 ? Optional.empty() : Optional.of(goal(found));
    }

    /**
     * The position of a goal in {@link #goals()}.
     *
     * @param id the id of an objective or key result
     * @return the position, from 0
     * @throws IllegalArgumentException if there is no goal of that id
     */
    public int position(String id) {
        int found = index.find(checkNotNull(id, "id"));
        checkArgument(found >= 0, "\"%s\" is not a goal of this set; goal(id) tells which are", id);
        return found;
    }

    /**
     * The position of an objective in {@link #objectives()}.
     *
     * @param id the id of an objective
     * @return the position, from 0
     * @throws IllegalArgumentException if there is no objective of that id
     */
    public int objectivePosition(String id) {
        int position = position(id);
        int objective = index.objectiveOf(position);
        checkArgument(index.goalOf(objective) == position, "\"%s\" is a key result, not an objective", id);
        return objective;
    }

    /**
     * The objective that a goal is or belongs to.
     *
     * @param id the id of an objective or key result
     * @return the objective
     * @throws IllegalArgumentException if there is no goal of that id
     */
    public Objective objectiveOf(String id) {
        return objectives().get(index.objectiveOf(position(id)));
    }

    private Goal goal(int number) {
        Objective objective = objectives().get(index.objectiveOf(number));
        int keyResult = index.keyResultOf(number);
        return keyResult < 0 ? objective : objective.keyResults().get(keyResult);
    }

    /**
     * This set after a change. O(log objectives), and as much as the goal itself holds.
     *
     * @param change what happened
     * @return a set that shares all else with this one
     * @throws InvalidOkrSetException if the change does not fit the set
     * @throws IllegalArgumentException if the set has no such goal
     */
    public OkrSet with(Change change) {
        return with(List.of(change));
    }

    /**
     * This set after several changes, in their order; all of them or, if one does not fit, none.
     *
     * @param changes what happened
     * @return a set that shares all else with this one
     * @throws InvalidOkrSetException if changes do not fit the set, with all of their problems
     * @throws IllegalArgumentException if the set has no such goal
     */
    public OkrSet with(List<? extends Change> changes) {
        return new OkrSet(asOf, organization, cycles, cyclesById, new Changes(this).apply(changes), index);
    }

    /**
     * The alignments that are proposed, and what can become of them.
     *
     * @return the proposals of this set
     */
    public Proposals proposals() {
        return new Proposals(this);
    }

    /**
     * The objectives that this set does not share with one that it was changed from, or into, by {@link #with}; all others
     * are the same. O(d log objectives) for d changes.
     *
     * @param other such a set
     * @return positions in {@link #objectives()}, ascending
     * @throws IllegalArgumentException if the sets have not come from each other, or from a third one, by changes
     */
    public IntStream unsharedObjectives(OkrSet other) {
        checkArgument(index == other.index, "%s and %s must have come from each other by changes", this, other);
        IntStream.Builder places = IntStream.builder();
        objectives.differences(other.objectives, places::add);
        return places.build();
    }

    PersistentVector<Objective> objectiveArray() {
        return objectives;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OkrSet that
                        && Objects.equals(asOf, that.asOf)
                        && organization.equals(that.organization)
                        && cycles.equals(that.cycles)
                        && objectives().equals(that.objectives()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, organization, cycles, objectives());
    }

    @Override
    public String toString() {
        int count = objectives.length();
        return "OkrSet(" + count + " objectives, " + (index.size() - count) + " key results)";
    }

    private static final class Goals extends AbstractList<Goal> implements RandomAccess {
        private final OkrSet set;
        private final @Nullable ImmutableIntArray order;

        Goals(OkrSet set, @Nullable ImmutableIntArray order) {
            this.set = set;
            this.order = order;
        }

        @Override
        public Goal get(int position) {
            return set.goal(order == null ? position : order.get(position));
        }

        @Override
        public int size() {
            return set.index.size();
        }
    }

    /** Collects the parts of an {@link OkrSet}, in any order. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate asOf;
        private @Nullable String name;
        private @Nullable String vision;
        private @Nullable String mission;
        private final List<CoreValue> values = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Cycle> cycles = new ArrayList<>();
        private final List<Objective> objectives = new ArrayList<>();
        /** Where objectives stand, for changes; made when the first one comes. */
        private @Nullable Map<String, Integer> positions;
        /** What was seen of the objectives as they came, as long as none has been changed or removed since. */
        private @Nullable IncrementalValidator look = new IncrementalValidator();

        private Builder() {}

        /**
         * Sets the day for which the set speaks.
         *
         * @param newAsOf the day
         * @return this builder
         */
        public Builder asOf(LocalDate newAsOf) {
            this.asOf = checkNotNull(newAsOf, "newAsOf");
            return this;
        }

        /**
         * Sets the name of the organisation.
         *
         * @param newName the name
         * @return this builder
         */
        public Builder organization(String newName) {
            this.name = checkNotNull(newName, "newName");
            return this;
        }

        /**
         * Sets the vision.
         *
         * @param newVision what the organisation wants the world to be
         * @return this builder
         */
        public Builder vision(String newVision) {
            this.vision = checkNotNull(newVision, "newVision");
            return this;
        }

        /**
         * Sets the mission.
         *
         * @param newMission what the organisation is there for
         * @return this builder
         */
        public Builder mission(String newMission) {
            this.mission = checkNotNull(newMission, "newMission");
            return this;
        }

        /**
         * Adds a value that the organisation stands for.
         *
         * @param id the value's id
         * @param text what it says
         * @return this builder
         */
        public Builder value(String id, String text) {
            values.add(new CoreValue(id, text));
            return this;
        }

        /**
         * Adds a unit.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder unit(Unit unit) {
            units.add(checkNotNull(unit, "unit"));
            return this;
        }

        /**
         * Adds a unit at the top.
         *
         * @param id the unit's id
         * @param unitName the unit's name
         * @param level the unit's level
         * @return this builder
         */
        public Builder unit(String id, String unitName, Level level) {
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
        public Builder unit(String id, String unitName, Level level, String parent) {
            return unit(Unit.of(id).named(unitName).at(level).below(parent));
        }

        /**
         * Adds a person.
         *
         * @param person the person
         * @return this builder
         */
        public Builder person(Person person) {
            people.add(checkNotNull(person, "person"));
            return this;
        }

        /**
         * Adds a person in a unit.
         *
         * @param id the person's id
         * @param personName the person's name
         * @param unit the id of the unit
         * @return this builder
         */
        public Builder person(String id, String personName, String unit) {
            return person(Person.of(id).named(personName).in(unit));
        }

        /**
         * Adds a cycle.
         *
         * @param cycle the cycle
         * @return this builder
         */
        public Builder cycle(Cycle cycle) {
            cycles.add(checkNotNull(cycle, "cycle"));
            return this;
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
        public Builder cycle(String id, String startInclusive, String endInclusive) {
            return cycle(Cycle.of(id)
                    .from(Dates.parse("startInclusive", startInclusive))
                    .until(Dates.parse("endInclusive", endInclusive)));
        }

        /**
         * Adds an objective after those that are there.
         *
         * @param id an id that no other goal of the set has
         * @param objective sets the rest
         * @return this builder
         */
        public Builder objective(String id, Consumer<Objective.Builder> objective) {
            checkNotNull(id, "id");
            checkNotNull(objective, "objective");
            return objective(builder -> objective.accept(builder.id(id)));
        }

        /**
         * Adds an objective after those that are there, all of it set by the consumer.
         *
         * @param objective sets the id and the rest
         * @return this builder
         */
        public Builder objective(Consumer<Objective.Builder> objective) {
            checkNotNull(objective, "objective");
            Objective.Builder builder = new Objective.Builder();
            objective.accept(builder);
            return objective(builder.build());
        }

        /**
         * Adds an objective of another set after those that are there.
         *
         * @param objective the objective
         * @return this builder
         */
        public Builder objective(Objective objective) {
            objectives.add(checkNotNull(objective, "objective"));
            positions = null;
            if (look != null) {
                look.add(objective);
            }
            return this;
        }

        /**
         * Changes an objective where it stands.
         *
         * @param id the id of an objective that was added
         * @param change what to change
         * @return this builder
         * @throws IllegalArgumentException if there is no such objective
         */
        public Builder updateObjective(String id, Consumer<Objective.Builder> change) {
            checkNotNull(change, "change");
            int position = position(id);
            Objective.Builder builder = objectives.get(position).toBuilder();
            change.accept(builder);
            Objective changed = builder.build();
            objectives.set(position, changed);
            look = null;
            if (!changed.id().equals(id)) {
                positions = null;
            }
            return this;
        }

        /**
         * Removes an objective with its key results; links to it stay, and are problems until they are removed too.
         * O(objectives).
         *
         * @param id the id of an objective that was added
         * @return this builder
         * @throws IllegalArgumentException if there is no such objective
         */
        public Builder removeObjective(String id) {
            objectives.remove(position(id));
            positions = null;
            look = null;
            return this;
        }

        /**
         * Removes objectives as {@link #removeObjective} does, all in one go. O(objectives).
         *
         * @param which the objectives to remove
         * @return this builder
         */
        public Builder removeObjectives(Predicate<? super Objective> which) {
            objectives.removeIf(checkNotNull(which, "which"));
            positions = null;
            look = null;
            return this;
        }

        private int position(String id) {
            checkNotNull(id, "id");
            Map<String, Integer> known = positions;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < objectives.size(); i++) {
                    known.putIfAbsent(objectives.get(i).id(), i);
                }
                positions = known;
            }
            Integer position = known.get(id);
            checkArgument(position != null, "there is no objective \"%s\"; add it with objective(id, …) first", id);
            return position;
        }

        /**
         * What keeps the set from being built. O(goals + links).
         *
         * @return every problem: of the organisation, the cycles, the objectives, then of links; empty if the set holds
         *     together
         */
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            build(problems::add);
            return problems;
        }

        /**
         * The set, validated as a whole. O(goals + links).
         *
         * @return a new set
         * @throws InvalidOkrSetException if there are problems, with all of them
         */
        public OkrSet build() {
            List<Problem> problems = new ArrayList<>();
            return build(problems::add).orElseThrow(() -> new InvalidOkrSetException(problems));
        }

        /**
         * The set, validated as a whole, where problems are to be told while they are found: there may be more than fit
         * into memory, and none is kept. O(goals + links).
         *
         * @param problems takes each problem, in the order of {@link #problems()}
         * @return a new set, or empty if there are problems
         */
        public Optional<OkrSet> build(Consumer<? super Problem> problems) {
            Draft draft = new Draft(this, checkNotNull(problems, "problems"));
            return draft.checks.isClean() ? Optional.of(draft.set) : Optional.empty();
        }
    }

    /** A set with its checks: not to be handed out where they found a problem. */
    private static final class Draft {
        private final ProblemReporter checks;
        private final OkrSet set;

        Draft(Builder from, Consumer<? super Problem> problems) {
            this.checks = new ProblemReporter(problems);
            Organization organization =
                    new Organization(from.name, from.vision, from.mission, from.values, from.units, from.people);
            PersistentVector<Objective> objectives = PersistentVector.copyOf(from.objectives);
            ImmutableList<Cycle> cycles = ImmutableList.copyOf(from.cycles);
            IncrementalValidator look = from.look == null ? IncrementalValidator.at(from.objectives) : from.look;
            OrganizationChecks known = new OrganizationChecks(checks, organization, cycles);
            ObjectiveChecks each = new ObjectiveChecks(checks, known);
            Location list = Location.SET.property("objectives");
            look.doubtful(known).stream().forEach(i -> each.check(from.objectives.get(i), list.index(i)));
            GoalIndex index = new LinkChecks(checks, from.objectives, look.index()).check();
            ImmutableMap.Builder<String, Cycle> byId = ImmutableMap.builder();
            cycles.forEach(cycle -> byId.put(cycle.id(), cycle));
            this.set = new OkrSet(from.asOf, organization, cycles, byId.buildKeepingLast(), objectives, index);
        }
    }
}
