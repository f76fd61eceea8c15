package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.PersistentList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit wants to achieve in a cycle
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). Built as part
 * of an {@link OkrSet}. Immutable and thread-safe.
 */
public final class Objective implements Goal {

    private final String id;
    private final String title;
    private final @Nullable String description;
    private final @Nullable String unit;
    private final @Nullable String owner;
    private final @Nullable String cycle;
    private final @Nullable Boolean strategic;
    private final @Nullable Double priority;
    private final StateRecord<ObjectiveState> states;
    private final Commitment commitment;
    private final ImmutableList<String> values;
    private final ImmutableList<String> tags;
    private final @Nullable Double effort;
    private final @Nullable Double score;
    private final @Nullable Double manual;
    private final @Nullable RollupRule rollup;
    private final @Nullable String lineage;
    private final List<KeyResult> keyResults;
    private final ImmutableList<Alignment> alignments;
    private final ObjectiveFacts facts;
    private final GoalNotes notes;

    private Objective(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.description = builder.description;
        this.unit = builder.unit;
        this.owner = builder.owner;
        this.cycle = builder.cycle;
        this.strategic = builder.strategic;
        this.priority = builder.priority;
        this.states = StateRecord.of(builder.state, builder.states);
        this.commitment = builder.commitment;
        this.values = ImmutableList.copyOf(builder.values);
        this.tags = ImmutableList.copyOf(builder.tags);
        this.effort = builder.effort;
        this.score = builder.score;
        this.manual = builder.manual;
        this.rollup = builder.rollup;
        this.lineage = builder.lineage;
        this.keyResults = builder.buildKeyResults();
        this.alignments = builder.buildAlignments(id);
        this.facts = ObjectiveFacts.of(
                builder.jointUnits, builder.start, builder.due, builder.checkIns, builder.initiatives);
        this.notes = builder.notes();
    }

    private Objective(
            Objective base,
            StateRecord<ObjectiveState> states,
            @Nullable Double manual,
            @Nullable Double score,
            List<KeyResult> keyResults) {
        this.id = base.id;
        this.title = base.title;
        this.description = base.description;
        this.unit = base.unit;
        this.owner = base.owner;
        this.cycle = base.cycle;
        this.strategic = base.strategic;
        this.priority = base.priority;
        this.states = states;
        this.commitment = base.commitment;
        this.values = base.values;
        this.tags = base.tags;
        this.effort = base.effort;
        this.score = score;
        this.manual = manual;
        this.rollup = base.rollup;
        this.lineage = base.lineage;
        this.keyResults = keyResults;
        this.alignments = base.alignments;
        this.facts = base.facts;
        this.notes = base.notes;
    }

    Objective withState(ObjectiveState newState) {
        return new Objective(this, StateRecord.of(newState, ImmutableList.of()), manual, score, keyResults);
    }

    /** This objective with a state from a day on, in place of those of that day and later ones. */
    Objective withState(ObjectiveState newState, LocalDate since) {
        return new Objective(this, states.from(since, newState, ObjectiveState.ACTIVE), manual, score, keyResults);
    }

    Objective withCheckIn(ObjectiveCheckIn checkIn) {
        Builder builder = toBuilder();
        builder.checkIn(checkIn);
        return builder.build();
    }

    Objective withManual(@Nullable Double newManual) {
        return new Objective(this, states, newManual, score, keyResults);
    }

    Objective withScore(@Nullable Double newScore) {
        return new Objective(this, states, manual, newScore, keyResults);
    }

    Objective withKeyResult(int position, KeyResult keyResult) {
        return new Objective(this, states, manual, score, PersistentList.with(keyResults, position, keyResult));
    }

    /** Begins an objective that differs from this one. */
    Builder toBuilder() {
        Builder builder = new Builder().id(id).title(title).commitment(commitment);
        builder.description = description;
        builder.unit = unit;
        builder.owner = owner;
        builder.cycle = cycle;
        builder.strategic = strategic;
        builder.priority = priority;
        builder.effort = effort;
        builder.score = score;
        builder.manual = manual;
        builder.rollup = rollup;
        builder.lineage = lineage;
        builder.state = states.undated();
        builder.states = states.dated();
        builder.jointUnits = facts.jointUnits();
        builder.start = facts.start();
        builder.due = facts.due();
        builder.checkIns = facts.checkIns();
        builder.initiatives = facts.initiatives();
        builder.setNotes(notes);
        builder.values = values;
        builder.tags = tags;
        builder.shared = keyResults;
        builder.sharedOf = id;
        builder.addAlignments(alignments);
        return builder;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** {@return what the title leaves out, or empty} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the id of the {@link Unit} that pursues the objective, or empty} */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    @Override
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return the id of the {@link Cycle} in which the objective is pursued, or empty} */
    public Optional<String> cycle() {
        return Optional.ofNullable(cycle);
    }

    /** {@return whether the objective is strategic, or empty where its unit's level decides} */
    public Optional<Boolean> strategic() {
        return Optional.ofNullable(strategic);
    }

    /** {@return how much the objective matters among the strategic ones, at least 0, or empty, which counts as 1} */
    public OptionalDouble priority() {
        return priority == null ? OptionalDouble.empty() : OptionalDouble.of(priority);
    }

    /**
     * The state on a day: the same on all days, or that of the last of {@link #states()} that has begun, before the first
     * of which an objective is a draft.
     *
     * @param day a day
     * @return the state; {@link ObjectiveState#ACTIVE} where nothing is said
     */
    public ObjectiveState stateOn(LocalDate day) {
        return states.on(day, ObjectiveState.ACTIVE, ObjectiveState.DRAFT);
    }

    /** {@return the state that holds in the end: on all days, or from the last of {@link #states()} on} */
    public ObjectiveState state() {
        return states.last(ObjectiveState.ACTIVE);
    }

    /** {@return the states from days on, ascending; empty where one state holds on all days} */
    public List<DatedState<ObjectiveState>> states() {
        return states.dated();
    }

    /** Whether a state without a date is there beside dated ones. */
    boolean contradictsItself() {
        return states.undated() != null && !states.dated().isEmpty();
    }

    /** {@return the ids of the {@link Unit}s that pursue the objective beside its unit, in document order} */
    public List<String> jointUnits() {
        return facts.jointUnits();
    }

    /** {@return the first day, inclusive, where it differs from the cycle's, or empty} */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(facts.start());
    }

    /** {@return the last day, inclusive, where it differs from the cycle's, or empty} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(facts.due());
    }

    /** {@return what the owner reported of the objective itself, in document order, which need not be that of dates} */
    public List<ObjectiveCheckIn> checkIns() {
        return facts.checkIns();
    }

    /** {@return what is done about the objective, in document order} */
    public List<Initiative> initiatives() {
        return facts.initiatives();
    }

    /**
     * The latest check-in of a kind up to a day: the one of the greatest date, and of several on one date the last in the
     * document. O(check-ins).
     *
     * @param asOf the day; later check-ins do not count
     * @param which the check-ins that count
     * @return the check-in, or empty if there is none
     */
    public Optional<ObjectiveCheckIn> latestCheckIn(LocalDate asOf, Predicate<ObjectiveCheckIn> which) {
        checkNotNull(asOf, "asOf");
        checkNotNull(which, "which");
        ObjectiveCheckIn latest = null;
        for (ObjectiveCheckIn checkIn : facts.checkIns()) {
            if (!checkIn.date().isAfter(asOf)
                    && (latest == null || !checkIn.date().isBefore(latest.date()))
                    && which.test(checkIn)) {
                latest = checkIn;
            }
        }
        return Optional.ofNullable(latest);
    }

    /**
     * The progress set by hand on a day: that of the latest check-in that sets one or gives it back to the roll-up, and
     * before the first of these {@link #manual()}. O(check-ins).
     *
     * @param day a day
     * @return the progress as a ratio, or empty where it is computed
     */
    public OptionalDouble manualOn(LocalDate day) {
        checkNotNull(day, "day");
        if (facts.checkIns().isEmpty()) {
            return manual();
        }
        return latestCheckIn(day, ObjectiveCheckIn::decidesProgress)
                .map(ObjectiveCheckIn::progress)
                .orElseGet(this::manual);
    }

    /**
     * The score on a day: it counts on days on which the objective is closed.
     *
     * @param day a day
     * @return the grade as a ratio, or empty where there is none or the objective is not closed
     */
    public OptionalDouble scoreOn(LocalDate day) {
        checkNotNull(day, "day");
        return score != null && stateOn(day) == ObjectiveState.CLOSED ? score() : OptionalDouble.empty();
    }

    /**
     * How sure the owner is on a day, by the latest check-in that says so. O(check-ins).
     *
     * @param day a day
     * @return the confidence in [0, 1], or empty
     */
    public OptionalDouble confidenceOn(LocalDate day) {
        return latestCheckIn(day, checkIn -> checkIn.confidence().isPresent())
                .map(ObjectiveCheckIn::confidence)
                .orElse(OptionalDouble.empty());
    }

    /**
     * The owner's word for how the objective is doing on a day, by the latest check-in that says so. O(check-ins).
     *
     * @param day a day
     * @return the status, or empty
     */
    public Optional<OwnerStatus> statusOn(LocalDate day) {
        return latestCheckIn(day, checkIn -> checkIn.status().isPresent()).flatMap(ObjectiveCheckIn::status);
    }

    /**
     * The progress at which the owner expects the objective to end, by the latest check-in that says so. O(check-ins).
     *
     * @param day a day
     * @return the progress as a ratio, or empty
     */
    public OptionalDouble projectedOn(LocalDate day) {
        return latestCheckIn(day, checkIn -> checkIn.projected().isPresent())
                .map(ObjectiveCheckIn::projected)
                .orElse(OptionalDouble.empty());
    }

    @Override
    public List<String> coOwners() {
        return notes.coOwners();
    }

    @Override
    public List<Blocker> blockers() {
        return notes.blockers();
    }

    @Override
    public List<Comment> comments() {
        return notes.comments();
    }

    @Override
    public Extensions extensions() {
        return notes.extensions();
    }

    /** {@return how firmly the objective is promised; {@link Commitment#COMMITTED} by default} */
    public Commitment commitment() {
        return commitment;
    }

    /** {@return the ids of the {@link CoreValue}s that the objective serves, in document order} */
    public List<String> values() {
        return values;
    }

    /** {@return free labels, in document order} */
    public List<String> tags() {
        return tags;
    }

    @Override
    public OptionalDouble effort() {
        return effort == null ? OptionalDouble.empty() : OptionalDouble.of(effort);
    }

    /** {@return the owner's grade at close as a ratio, which is the progress of a closed objective, or empty} */
    public OptionalDouble score() {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** {@return progress set by hand in place of the computed one, as a ratio, or empty} */
    public OptionalDouble manual() {
        return manual == null ? OptionalDouble.empty() : OptionalDouble.of(manual);
    }

    /** {@return how the objective rolls up, or empty where the policy decides} */
    public Optional<RollupRule> rollup() {
        return Optional.ofNullable(rollup);
    }

    /** {@return a reference such as {@code "grow@2026-Q1"} to the goal that this one carries on, or empty} */
    public Optional<String> lineage() {
        return Optional.ofNullable(lineage);
    }

    /** {@return the key results, in document order, immutable} */
    public List<KeyResult> keyResults() {
        return keyResults;
    }

    @Override
    public List<Alignment> alignments() {
        return alignments;
    }

    /** Whether another objective of this id differs in its key results at most. O(own parts and alignments). */
    boolean isSameButForKeyResults(Objective that) {
        return ownParts().equals(that.ownParts());
    }

    /** Whether another of this id differs in its key results and in its words at most: no number, day or link. */
    boolean isSameButForText(Objective that) {
        return isSameButForKeyResults(that)
                || isSameButForKeyResults(with(that.toBuilder()).build());
    }

    /** Whether another of this id has all that matters to the structure, and whatever is not known to be harmless. */
    boolean isSameInStructure(Objective that) {
        if (isSameButForKeyResults(that)) {
            return true;
        }
        Builder builder = with(that.toBuilder());
        builder.score = score;
        builder.manual = manual;
        builder.commitment = commitment;
        builder.priority = priority;
        builder.rollup = rollup;
        return isSameButForKeyResults(builder.build());
    }

    private Builder with(Builder builder) {
        builder.title = title;
        builder.description = description;
        builder.owner = owner;
        builder.tags = tags;
        return builder;
    }

    private List<@Nullable Object> ownParts() {
        return Arrays.asList(
                id,
                title,
                description,
                unit,
                owner,
                cycle,
                strategic,
                priority,
                state(),
                states.dated(),
                facts,
                notes,
                commitment,
                values,
                tags,
                effort,
                score,
                manual,
                rollup,
                lineage,
                alignments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Objective that
                        && ownParts().equals(that.ownParts())
                        && keyResults.equals(that.keyResults));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, state());
    }

    @Override
    public String toString() {
        return "Objective(" + id + ")";
    }

    /** Collects the parts of an {@link Objective}. Not thread-safe. */
    public static final class Builder extends GoalBuilder<Builder> {

        private @Nullable String description;
        private @Nullable String unit;
        private @Nullable String cycle;
        private @Nullable Boolean strategic;
        private @Nullable Double priority;
        private @Nullable ObjectiveState state;
        private List<DatedState<ObjectiveState>> states = ImmutableList.of();
        private List<String> jointUnits = ImmutableList.of();
        private @Nullable LocalDate start;
        private @Nullable LocalDate due;
        private List<ObjectiveCheckIn> checkIns = ImmutableList.of();
        private List<Initiative> initiatives = ImmutableList.of();
        private Commitment commitment = Commitment.COMMITTED;
        private List<String> values = ImmutableList.of();
        private List<String> tags = ImmutableList.of();
        private @Nullable Double score;
        private @Nullable Double manual;
        private @Nullable RollupRule rollup;
        private @Nullable String lineage;
        /** The key results of the objective that is changed, as long as none of them is. */
        private @Nullable List<KeyResult> shared;

        private @Nullable String sharedOf;
        private final List<KeyResult.Builder> keyResults = new ArrayList<>();
        private int found;

        Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the description.
         *
         * @param newDescription what the title leaves out, or null for none
         * @return this builder
         */
        public Builder description(@Nullable String newDescription) {
            this.description = newDescription;
            return this;
        }

        /**
         * Sets the unit.
         *
         * @param newUnit the id of a unit, or null for none
         * @return this builder
         */
        public Builder unit(@Nullable String newUnit) {
            this.unit = newUnit;
            return this;
        }

        /**
         * Sets the cycle.
         *
         * @param newCycle the id of a cycle, or null for none
         * @return this builder
         */
        public Builder cycle(@Nullable String newCycle) {
            this.cycle = newCycle;
            return this;
        }

        /**
         * Says whether the objective is strategic, whatever the level of its unit.
         *
         * @param newStrategic whether it is
         * @return this builder
         */
        public Builder strategic(boolean newStrategic) {
            this.strategic = newStrategic;
            return this;
        }

        /**
         * Sets whether the objective is strategic, or clears it.
         *
         * @param newValue whether the objective is strategic, or null for none
         * @return this builder
         */
        public Builder strategic(@Nullable Boolean newValue) {
            this.strategic = newValue;
            return this;
        }

        /**
         * Sets the priority among the strategic objectives.
         *
         * @param newPriority the priority, at least 0
         * @return this builder
         */
        public Builder priority(double newPriority) {
            this.priority = newPriority;
            return this;
        }

        /**
         * Sets the priority, or clears it.
         *
         * @param newValue the priority, or null for none
         * @return this builder
         */
        public Builder priority(@Nullable Double newValue) {
            this.priority = newValue;
            return this;
        }

        /**
         * Sets the state that holds on all days.
         *
         * @param newState the state, or null to say nothing
         * @return this builder
         */
        public Builder state(@Nullable ObjectiveState newState) {
            this.state = newState;
            return this;
        }

        /**
         * Adds a state that holds from a day on, after those that are there.
         *
         * @param newState the state with its day
         * @return this builder
         */
        public Builder state(DatedState<ObjectiveState> newState) {
            states = plus(states, checkNotNull(newState, "newState"));
            return this;
        }

        /**
         * Adds a state that holds from a day on, after those that are there.
         *
         * @param newState the state
         * @param since the first day on which it holds
         * @return this builder
         */
        public Builder state(ObjectiveState newState, LocalDate since) {
            return state(DatedState.of(newState, since));
        }

        /**
         * Takes back all states, dated or not.
         *
         * @return this builder
         */
        public Builder clearStates() {
            state = null;
            states = ImmutableList.of();
            return this;
        }

        /**
         * Sets the states that hold from days on, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder states(List<DatedState<ObjectiveState>> all) {
            this.states = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Adds a unit that pursues the objective beside its unit.
         *
         * @param jointUnit the id of a unit
         * @return this builder
         */
        public Builder jointUnit(String jointUnit) {
            jointUnits = plus(jointUnits, checkNotNull(jointUnit, "jointUnit"));
            return this;
        }

        /**
         * Sets the units that pursue the objective beside its unit, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder jointUnits(List<String> all) {
            this.jointUnits = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Sets the first day, where it differs from the cycle's.
         *
         * @param newStart the day, inclusive, or null for the cycle's
         * @return this builder
         */
        public Builder start(@Nullable LocalDate newStart) {
            this.start = newStart;
            return this;
        }

        /**
         * Sets the last day, where it differs from the cycle's.
         *
         * @param newDue the day, inclusive, or null for the cycle's
         * @return this builder
         */
        public Builder due(@Nullable LocalDate newDue) {
            this.due = newDue;
            return this;
        }

        /**
         * Adds a check-in of the objective itself after those that are there.
         *
         * @param checkIn the check-in
         * @return this builder
         */
        public Builder checkIn(ObjectiveCheckIn checkIn) {
            checkIns = plus(checkIns, checkNotNull(checkIn, "checkIn"));
            return this;
        }

        /**
         * Sets the check-ins of the objective itself, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder checkIns(List<ObjectiveCheckIn> all) {
            this.checkIns = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Adds what is done about the objective.
         *
         * @param initiative the initiative
         * @return this builder
         */
        public Builder initiative(Initiative initiative) {
            initiatives = plus(initiatives, checkNotNull(initiative, "initiative"));
            return this;
        }

        /**
         * Sets what is done about the objective, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder initiatives(List<Initiative> all) {
            this.initiatives = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Sets how firmly the objective is promised.
         *
         * @param newCommitment the commitment
         * @return this builder
         */
        public Builder commitment(Commitment newCommitment) {
            this.commitment = checkNotNull(newCommitment, "newCommitment");
            return this;
        }

        /**
         * Adds a value that the objective serves.
         *
         * @param value the id of a {@link CoreValue}
         * @return this builder
         */
        public Builder value(String value) {
            values = plus(values, checkNotNull(value, "value"));
            return this;
        }

        /**
         * Sets the values that the objective serves, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder values(List<String> all) {
            this.values = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Adds a tag.
         *
         * @param tag a free label
         * @return this builder
         */
        public Builder tag(String tag) {
            tags = plus(tags, checkNotNull(tag, "tag"));
            return this;
        }

        /**
         * Sets the tags, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder tags(List<String> all) {
            this.tags = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Sets the grade at close.
         *
         * @param newScore the grade as a ratio
         * @return this builder
         */
        public Builder score(double newScore) {
            this.score = newScore;
            return this;
        }

        /**
         * Sets the grade at close, or clears it.
         *
         * @param newScore the grade at close, or null or unknown for none
         * @return this builder
         */
        public Builder score(@Nullable Progress newScore) {
            this.score = Progress.ratioOrNull(newScore);
            return this;
        }

        /**
         * Takes back the grade at close.
         *
         * @return this builder
         */
        public Builder clearScore() {
            this.score = null;
            return this;
        }

        /**
         * Sets progress by hand.
         *
         * @param newManual the progress as a ratio
         * @return this builder
         */
        public Builder manual(double newManual) {
            this.manual = newManual;
            return this;
        }

        /**
         * Sets progress by hand, or clears it.
         *
         * @param newManual progress by hand, or null or unknown for none
         * @return this builder
         */
        public Builder manual(@Nullable Progress newManual) {
            this.manual = Progress.ratioOrNull(newManual);
            return this;
        }

        /**
         * Takes back progress set by hand.
         *
         * @return this builder
         */
        public Builder clearManual() {
            this.manual = null;
            return this;
        }

        /**
         * Sets how the objective rolls up.
         *
         * @param newRollup the rule, or null for none
         * @return this builder
         */
        public Builder rollup(@Nullable RollupRule newRollup) {
            this.rollup = newRollup;
            return this;
        }

        /**
         * Sets the goal of an earlier cycle that this one carries on.
         *
         * @param newLineage a reference such as {@code "grow@2026-Q1"}, or null for none
         * @return this builder
         */
        public Builder lineage(@Nullable String newLineage) {
            this.lineage = newLineage;
            return this;
        }

        /**
         * Adds a key result after those that are there.
         *
         * @param id an id that no other goal of the set has
         * @param keyResult sets the rest
         * @return this builder
         */
        public Builder keyResult(String id, Consumer<KeyResult.Builder> keyResult) {
            checkNotNull(id, "id");
            checkNotNull(keyResult, "keyResult");
            return keyResult(builder -> keyResult.accept(builder.id(id)));
        }

        /**
         * Adds a key result after those that are there, all of it set by the consumer.
         *
         * @param keyResult sets the id and the rest
         * @return this builder
         */
        public Builder keyResult(Consumer<KeyResult.Builder> keyResult) {
            checkNotNull(keyResult, "keyResult");
            KeyResult.Builder builder = new KeyResult.Builder();
            keyResult.accept(builder);
            keyResults().add(builder);
            return this;
        }

        /**
         * Changes a key result.
         *
         * @param id the id of one of the objective's key results
         * @param change what to change
         * @return this builder
         * @throws IllegalArgumentException if the objective has no such key result
         */
        public Builder updateKeyResult(String id, Consumer<KeyResult.Builder> change) {
            checkNotNull(id, "id");
            checkNotNull(change, "change");
            change.accept(keyResults().get(position(id)));
            return this;
        }

        /**
         * Removes a key result; initiatives that serve it do so no more.
         *
         * @param id the id of one of the objective's key results
         * @return this builder
         * @throws IllegalArgumentException if the objective has no such key result
         */
        public Builder removeKeyResult(String id) {
            checkNotNull(id, "id");
            keyResults().remove(position(id));
            return cutInitiatives(id::equals);
        }

        /**
         * Removes key results as {@link #removeKeyResult} does, all in one go. O(key results).
         *
         * @param which tells of the id of a key result whether it is to go
         * @return this builder
         */
        public Builder removeKeyResults(Predicate<? super String> which) {
            checkNotNull(which, "which");
            Set<String> gone = new HashSet<>();
            for (KeyResult.Builder keyResult : keyResults()) {
                if (which.test(keyResult.id)) {
                    gone.add(keyResult.id);
                }
            }
            keyResults().removeIf(keyResult -> gone.contains(keyResult.id));
            return cutInitiatives(gone::contains);
        }

        private Builder cutInitiatives(Predicate<? super String> gone) {
            if (initiatives.stream()
                    .anyMatch(initiative -> initiative.serves().stream().anyMatch(gone))) {
                initiatives = initiatives.stream()
                        .map(initiative -> initiative.serving(initiative.serves().stream()
                                .filter(gone.negate())
                                .toList()))
                        .collect(ImmutableList.toImmutableList());
            }
            return this;
        }

        @Override
        void editReferences(ReferenceEdits edits) {
            super.editReferences(edits);
            unit = edits.of(ReferenceEdits.Kind.UNITS, unit);
            jointUnits = edits.of(ReferenceEdits.Kind.UNITS, jointUnits);
            cycle = edits.of(ReferenceEdits.Kind.CYCLES, cycle);
            values = edits.of(ReferenceEdits.Kind.VALUES, values);
            states = edited(states, edits);
            checkIns =
                    edits.ofPeople(checkIns, each -> each.author(edits.of(ReferenceEdits.Kind.PEOPLE, each.author())));
            ImmutableList.Builder<Initiative> edited = ImmutableList.builder();
            for (Initiative initiative : initiatives) {
                edited.add(initiative
                        .ownedBy(edits.of(ReferenceEdits.Kind.PEOPLE, initiative.owner()))
                        .serving(edits.of(ReferenceEdits.Kind.GOALS, initiative.serves())));
            }
            initiatives = edited.build();
            keyResults().forEach(keyResult -> keyResult.editReferences(edits));
        }

        /** Puts key results in the place of all that are there. */
        void replaceKeyResults(List<KeyResult.Builder> all) {
            shared = null;
            keyResults.clear();
            keyResults.addAll(all);
        }

        private List<KeyResult.Builder> keyResults() {
            List<KeyResult> untouched = shared;
            if (untouched != null) {
                untouched.forEach(keyResult -> keyResults.add(keyResult.toBuilder()));
                shared = null;
            }
            return keyResults;
        }

        /** What was never touched is shared, unless the id of the objective, which it has in it, has changed. */
        private List<KeyResult> buildKeyResults() {
            List<KeyResult> untouched = shared;
            if (untouched != null && id.equals(sharedOf)) {
                return untouched;
            }
            List<KeyResult> built = new ArrayList<>();
            keyResults().forEach(keyResult -> built.add(keyResult.build(id)));
            return PersistentList.copyOf(built);
        }

        /** Looks from where it found the one before, as changes mostly come in order. */
        private int position(String wanted) {
            for (int i = 0; i < keyResults().size(); i++) {
                int here = (found + i) % keyResults().size();
                if (keyResults().get(here).hasId(wanted)) {
                    found = here;
                    return here;
                }
            }
            throw new IllegalArgumentException("objective \"" + id + "\" has no key result \"" + wanted + "\"");
        }

        Objective build() {
            return new Objective(this);
        }
    }
}
