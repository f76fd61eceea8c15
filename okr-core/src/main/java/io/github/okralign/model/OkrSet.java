package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.PersistentList;
import io.github.okralign.index.PersistentVector;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objectives and key results of an organisation with all that belongs to them
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). A set that
 * exists holds together: ids are unique, references lead somewhere, numbers are in range and links do not run in
 * circles; {@link Builder#build()} refuses anything else with all of its problems. Compared by value. Immutable and
 * thread-safe.
 *
 * <p>Document order is the order in which things were added; an objective comes before its key results.
 */
public final class OkrSet {

    static {
        IndexAccess.grant(new Key());
    }

    private final @Nullable LocalDate asOf;
    private final Organization organization;
    private final ImmutableList<Conversion> conversions;
    private final Extensions extensions;
    private final ImmutableList<Cycle> cycles;
    private final ImmutableMap<String, Cycle> cyclesById;
    private final PersistentVector<Objective> objectives;
    private final GoalIndex index;

    private OkrSet(
            @Nullable LocalDate asOf,
            Organization organization,
            ImmutableList<Conversion> conversions,
            Extensions extensions,
            ImmutableList<Cycle> cycles,
            ImmutableMap<String, Cycle> cyclesById,
            PersistentVector<Objective> objectives,
            GoalIndex index) {
        this.asOf = asOf;
        this.organization = organization;
        this.conversions = conversions;
        this.extensions = extensions;
        this.cycles = cycles;
        this.cyclesById = cyclesById;
        this.objectives = objectives;
        this.index = index;
    }

    /** Opens sets to the other packages of this module. */
    private static final class Key implements IndexAccess.Key {

        @Override
        public GoalIndex index(Object okrs) {
            return ((OkrSet) okrs).index;
        }

        @Override
        public ImmutableIntArray unsharedGoals(Object okrs, Object other) {
            PersistentVector<Objective> here = ((OkrSet) okrs).objectives;
            PersistentVector<Objective> there = ((OkrSet) other).objectives;
            GoalIndex index = ((OkrSet) okrs).index;
            ImmutableIntArray.Builder goals = ImmutableIntArray.builder();
            here.differences(there, place -> {
                Objective one = here.asList().get(place);
                Objective two = there.asList().get(place);
                int goal = index.goalOf(place);
                goals.add(goal);
                if (one.isSameButForText(two)) {
                    PersistentList.differences(one.keyResults(), two.keyResults(), each -> goals.add(goal + 1 + each));
                } else {
                    for (int part = goal + 1; part < index.endOfParts(goal); part++) {
                        goals.add(part);
                    }
                }
            });
            return goals.build();
        }

        @Override
        public boolean haveOneStructure(Object okrs, Object other) {
            OkrSet one = (OkrSet) okrs;
            OkrSet two = (OkrSet) other;
            if (one.index != two.index || !one.organization.equals(two.organization)) {
                return false;
            }
            return unsharedGoals(okrs, other).stream().allMatch(goal -> {
                Goal here = one.goal(goal);
                Goal there = two.goal(goal);
                return here instanceof Objective objective
                        ? objective.isSameInStructure((Objective) there)
                        : ((KeyResult) here).isSameInStructure((KeyResult) there);
            });
        }

        @Override
        public RuntimeException unknown(Object okrs, String id) {
            return NoSuchGoalException.of((OkrSet) okrs, id);
        }
    }

    /** {@return a builder of an empty set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds all of this set} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.asOf = asOf;
        builder.addAll(organization);
        builder.conversions.addAll(conversions);
        builder.extensions = extensions;
        builder.cycles.addAll(cycles);
        builder.objectives.addAll(objectives());
        builder.seen = null;
        return builder;
    }

    /** {@return the day for which the set speaks, or empty} */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** {@return who pursues the goals; possibly without anything in it} */
    public Organization organization() {
        return organization;
    }

    /** {@return how values in one unit of measure become values in another, in document order} */
    public List<Conversion> conversions() {
        return conversions;
    }

    /**
     * What one of a unit of measure is in another. Only direct conversions count. O(conversions).
     *
     * @param from the unit of the values, as measures write it
     * @param to the unit that they are turned into
     * @return the rate, 1 from a unit to itself, or empty if there is no conversion
     */
    public OptionalDouble conversionRate(String from, String to) {
        checkNotNull(from, "from");
        if (from.equals(checkNotNull(to, "to"))) {
            return OptionalDouble.of(1);
        }
        return conversions.stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .mapToDouble(Conversion::rate)
                .findFirst();
    }

    /** {@return what else is kept on the set, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /** {@return the cycles, in document order} */
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

    /** {@return the objectives, in any state, in document order} */
    public List<Objective> objectives() {
        return objectives.asList();
    }

    /** {@return all objectives and key results, in document order} */
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
     * The goal of an id, if there is one. O(1).
     *
     * @param id an id
     * @return the objective or key result, or empty if the set has none of that id
     */
    public Optional<Goal> find(String id) {
        int found = index.find(checkNotNull(id, "id"));
        return found < 0 ? Optional.empty() : Optional.of(goal(found));
    }

    /**
     * The goal of an id. O(1).
     *
     * @param id the id of an objective or key result
     * @return the goal
     * @throws NoSuchGoalException if the set has no such goal
     */
    public Goal goal(String id) {
        return goal(position(id));
    }

    /**
     * The objective of an id. O(1).
     *
     * @param id the id of an objective
     * @return the objective
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is a key result
     */
    public Objective objective(String id) {
        int position = position(id);
        checkArgument(index.keyResultOf(position) < 0, "\"%s\" is a key result, not an objective", id);
        return objectives().get(index.objectiveOf(position));
    }

    /**
     * The key result of an id. O(1).
     *
     * @param id the id of a key result
     * @return the key result
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is an objective
     */
    public KeyResult keyResult(String id) {
        int position = position(id);
        int keyResult = index.keyResultOf(position);
        checkArgument(keyResult >= 0, "\"%s\" is an objective, not a key result", id);
        return objectives().get(index.objectiveOf(position)).keyResults().get(keyResult);
    }

    /**
     * The objective that a goal is or belongs to. O(1).
     *
     * @param id the id of an objective or key result
     * @return the objective
     * @throws NoSuchGoalException if the set has no such goal
     */
    public Objective objectiveOf(String id) {
        return objectives().get(index.objectiveOf(position(id)));
    }

    /**
     * The goals that a person answers for: those that name the person as owner, and the key results without an owner of
     * objectives that do. O(goals).
     *
     * @param person the id of a person
     * @return the goals, in document order; none if the set does not know the person
     */
    public List<Goal> goalsOwnedBy(String person) {
        checkNotNull(person, "person");
        ImmutableList.Builder<Goal> owned = ImmutableList.builder();
        for (Objective objective : objectives()) {
            boolean isOwner = objective.owner().filter(person::equals).isPresent();
            if (isOwner) {
                owned.add(objective);
            }
            for (KeyResult keyResult : objective.keyResults()) {
                if (keyResult.owner().map(person::equals).orElse(isOwner)) {
                    owned.add(keyResult);
                }
            }
        }
        return owned.build();
    }

    /**
     * The objectives of a unit with their key results; those of units below it are not among them. O(goals).
     *
     * @param unit the id of a unit
     * @return the goals, in document order; none if the set does not know the unit
     */
    public List<Goal> goalsOfUnit(String unit) {
        checkNotNull(unit, "unit");
        return goalsOf(objective -> objective.unit().filter(unit::equals).isPresent());
    }

    /**
     * The objectives of a cycle with their key results; those of cycles inside it are not among them. O(goals).
     *
     * @param cycle the id of a cycle
     * @return the goals, in document order; none if the set does not know the cycle
     */
    public List<Goal> goalsIn(String cycle) {
        checkNotNull(cycle, "cycle");
        return goalsOf(objective -> objective.cycle().filter(cycle::equals).isPresent());
    }

    private List<Goal> goalsOf(Predicate<Objective> which) {
        ImmutableList.Builder<Goal> goals = ImmutableList.builder();
        objectives().stream()
                .filter(which)
                .forEach(objective -> goals.add(objective).addAll(objective.keyResults()));
        return goals.build();
    }

    private int position(String id) {
        return IndexAccess.position(this, checkNotNull(id, "id"));
    }

    private Goal goal(int number) {
        Objective objective = objectives().get(index.objectiveOf(number));
        int keyResult = index.keyResultOf(number);
        return keyResult < 0 ? objective : objective.keyResults().get(keyResult);
    }

    /**
     * This set after a change. O(log goals + log check-ins of the goal).
     *
     * @param change what happened
     * @return a set that shares all else with this one
     * @throws InvalidOkrSetException if the change does not fit the set
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the change is of the other kind of goals
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
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the change is of the other kind of goals
     */
    public OkrSet with(List<? extends Change> changes) {
        return Changes.apply(this, changes);
    }

    /** {@return the alignments that are proposed, and what can become of them} */
    public Proposals proposals() {
        return new Proposals(this);
    }

    /** Checks the parts and puts them together; a set only where they hold together. */
    private static Optional<OkrSet> validated(Builder from, Consumer<? super Problem> problems) {
        ProblemReporter reporter = new ProblemReporter(problems);
        Organization organization = from.buildOrganization();
        PersistentVector<Objective> objectives = PersistentVector.copyOf(from.objectives);
        ImmutableList<Cycle> cycles = ImmutableList.copyOf(from.cycles);
        IncrementalValidator seen = from.seen == null ? IncrementalValidator.of(from.objectives) : from.seen;
        OrganizationChecks known = new OrganizationChecks(reporter, organization, cycles, from.conversions);
        ObjectiveChecks each = new ObjectiveChecks(reporter, known);
        Location list = Location.SET.property("objectives");
        seen.doubtful(known).stream().forEach(i -> each.check(from.objectives.get(i), list.index(i)));
        GoalIndex index = new LinkChecks(reporter, from.objectives, from.conversions, seen.index()).check();
        if (!reporter.isClean()) {
            return Optional.empty();
        }
        ImmutableMap.Builder<String, Cycle> byId = ImmutableMap.builder();
        cycles.forEach(cycle -> byId.put(cycle.id(), cycle));
        return Optional.of(new OkrSet(
                from.asOf,
                organization,
                ImmutableList.copyOf(from.conversions),
                from.extensions,
                cycles,
                byId.buildOrThrow(),
                objectives,
                index));
    }

    /** This set with other contents of its goals: the same ids and links. */
    OkrSet withObjectives(PersistentVector<Objective> changed) {
        return new OkrSet(asOf, organization, conversions, extensions, cycles, cyclesById, changed, index);
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
                        && conversions.equals(that.conversions)
                        && extensions.equals(that.extensions)
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
    public static final class Builder extends OrganizationBuilder<Builder> {

        private @Nullable LocalDate asOf;
        private Extensions extensions = Extensions.NONE;
        private final List<Objective> objectives = new ArrayList<>();
        /** Where objectives stand, for changes; made when the first one comes. */
        private @Nullable Map<String, Integer> positions;
        /** What was seen of the objectives as they came, as long as none has been changed or removed since. */
        private @Nullable IncrementalValidator seen = new IncrementalValidator();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the day for which the set speaks.
         *
         * @param newAsOf the day, or null for none
         * @return this builder
         */
        public Builder asOf(@Nullable LocalDate newAsOf) {
            this.asOf = newAsOf;
            return this;
        }

        /**
         * Sets what else is kept on the set.
         *
         * @param newExtensions the extensions, which replace those that are there
         * @return this builder
         */
        public Builder extensions(Extensions newExtensions) {
            this.extensions = checkNotNull(newExtensions, "newExtensions");
            return this;
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
            if (seen != null) {
                seen.add(objective);
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
            seen = null;
            if (!changed.id().equals(id)) {
                positions = null;
            }
            return this;
        }

        /**
         * Puts an objective in the place of the one of the same id.
         *
         * @param objective the objective as it is now, which may come from another set
         * @return this builder
         * @throws IllegalArgumentException if there is no objective of that id
         */
        public Builder replaceObjective(Objective objective) {
            objectives.set(position(objective.id()), objective);
            seen = null;
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
            seen = null;
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
            seen = null;
            return this;
        }

        /**
         * Removes an objective with its key results. With {@link Cascade#LINKS} links to any of them are removed too;
         * O(set).
         *
         * @param id the id of an objective that was added
         * @param cascade what becomes of links to it
         * @return this builder
         * @throws IllegalArgumentException if there is no such objective
         */
        public Builder removeObjective(String id, Cascade cascade) {
            checkNotNull(cascade, "cascade");
            int position = position(id);
            return removeAt(cascade, List.of(position));
        }

        /**
         * Removes objectives with their key results, all in one go. With {@link Cascade#LINKS} links to any of them are
         * removed too; O(set).
         *
         * @param which the objectives to remove
         * @param cascade what becomes of links to them
         * @return this builder
         */
        public Builder removeObjectives(Predicate<? super Objective> which, Cascade cascade) {
            checkNotNull(which, "which");
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < objectives.size(); i++) {
                if (which.test(objectives.get(i))) {
                    positions.add(i);
                }
            }
            return removeAt(cascade, positions);
        }

        private Builder removeAt(Cascade cascade, List<Integer> gone) {
            checkNotNull(cascade, "cascade");
            List<String> ids = new ArrayList<>();
            BitSet places = new BitSet();
            for (int place : gone) {
                Objective objective = objectives.get(place);
                ids.add(objective.id());
                objective.keyResults().forEach(keyResult -> ids.add(keyResult.id()));
                places.set(place);
            }
            List<Objective> kept = new ArrayList<>();
            for (int i = 0; i < objectives.size(); i++) {
                if (!places.get(i)) {
                    kept.add(objectives.get(i));
                }
            }
            replaceAll(kept);
            if (cascade == Cascade.LINKS) {
                editObjectives(ReferenceEdits.removing(ReferenceEdits.Kind.GOALS, ids));
            }
            return this;
        }

        /**
         * Removes a key result. With {@link Cascade#LINKS} links to it, and what initiatives do for it, are removed too.
         * O(set).
         *
         * @param id the id of a key result
         * @param cascade what becomes of links to it
         * @return this builder
         * @throws IllegalArgumentException if there is no such key result
         */
        public Builder removeKeyResult(String id, Cascade cascade) {
            checkNotNull(cascade, "cascade");
            String objective =
                    objectives.get(owning(id, "key result", each -> false)).id();
            updateObjective(objective, builder -> builder.removeKeyResult(id));
            if (cascade == Cascade.LINKS) {
                editObjectives(ReferenceEdits.removing(ReferenceEdits.Kind.GOALS, List.of(id)));
            }
            return this;
        }

        /**
         * Gives an objective or key result another id, and all links to it with it. O(set).
         *
         * @param id the id of a goal that was added
         * @param newId an id that no other goal of the set has
         * @return this builder
         * @throws IllegalArgumentException if there is no such goal
         */
        public Builder renameGoal(String id, String newId) {
            checkNotNull(newId, "newId");
            Objective objective =
                    objectives.get(owning(id, "goal", each -> each.id().equals(id)));
            updateObjective(
                    objective.id(),
                    objective.id().equals(id)
                            ? builder -> builder.id(newId)
                            : builder -> builder.updateKeyResult(id, keyResult -> keyResult.id(newId)));
            editObjectives(ReferenceEdits.renaming(ReferenceEdits.Kind.GOALS, Map.of(id, newId)));
            return this;
        }

        /** The place of the objective that has a key result of an id, or passes a test. */
        private int owning(String id, String noun, Predicate<Objective> which) {
            checkNotNull(id, "id");
            int position = Iterables.indexOf(
                    objectives,
                    objective -> which.test(objective)
                            || objective.keyResults().stream()
                                    .anyMatch(keyResult -> keyResult.id().equals(id)));
            checkArgument(position >= 0, "there is no %s \"%s\"; add it first", noun, id);
            return position;
        }

        @Override
        void editObjectives(ReferenceEdits edits) {
            objectives.replaceAll(edits::of);
            seen = null;
        }

        /** Puts objectives in the place of all that are there. */
        Builder replaceAll(List<Objective> all) {
            objectives.clear();
            objectives.addAll(all);
            positions = null;
            seen = null;
            return this;
        }

        List<Objective> objectives() {
            return objectives;
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
            return validated(this, checkNotNull(problems, "problems"));
        }

        /**
         * A set that holds together, whatever this builder holds, and the list of what it lacks. What is wrong is left out
         * and nothing is guessed:
         *
         * <ul>
         *   <li>links and references that lead nowhere, and what is there twice: the first stays
         *   <li>of a loop, the link that came last: links enter by their dates, those without one first, then in the order
         *       of the document, and one that closes a loop is left out
         *   <li>a check-in, initiative, blocker or comment with something wrong in it; a measure that cannot be reached or
         *       read, though of planned points, scales and earlier definitions only these; a cycle that ends before it starts
         *   <li>of the rest, just the property
         *   <li>a weight or capacity out of range becomes 1, a goal without a title is called by its id, and states get in
         *       the order of their days
         *   <li>what then dangles, until nothing does
         * </ul>
         *
         * The same contents always give the same. What holds together is not changed. This builder stays as it is. Takes a
         * few times the O(goals + links) of {@link #build()}, however many problems there are, and O(loops · links) for
         * links in loops at worst.
         *
         * @return the set and the list
         */
        public Salvaged buildSalvaging() {
            Builder copy = new Builder().asOf(asOf).extensions(extensions).conversions(conversions);
            copy.addAll(buildOrganization());
            copy.cycles.addAll(cycles);
            return new Salvager(copy.replaceAll(objectives)).salvage();
        }
    }
}
