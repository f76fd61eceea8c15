package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.PersistentList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a unit wants to achieve in a cycle (semantics, section 1). Built as part of an {@link OkrSet}. Immutable and
 * thread-safe.
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
    private final ObjectiveState state;
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

    private Objective(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.description = builder.description;
        this.unit = builder.unit;
        this.owner = builder.owner;
        this.cycle = builder.cycle;
        this.strategic = builder.strategic;
        this.priority = builder.priority;
        this.state = builder.state;
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
    }

    private Objective(
            Objective base,
            ObjectiveState state,
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
        this.state = state;
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
    }

    Objective withState(ObjectiveState newState) {
        return new Objective(this, newState, manual, score, keyResults);
    }

    Objective withManual(@Nullable Double newManual) {
        return new Objective(this, state, newManual, score, keyResults);
    }

    Objective withScore(double newScore) {
        return new Objective(this, state, manual, newScore, keyResults);
    }

    Objective withKeyResult(int position, KeyResult keyResult) {
        return new Objective(this, state, manual, score, PersistentList.with(keyResults, position, keyResult));
    }

    /** Begins an objective that differs from this one. */
    Builder toBuilder() {
        Builder builder = new Builder().id(id).title(title).state(state).commitment(commitment);
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

    /** {@return where the objective stands; {@link ObjectiveState#ACTIVE} by default} */
    public ObjectiveState state() {
        return state;
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
                state,
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
        return Objects.hash(id, title, state);
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
        private ObjectiveState state = ObjectiveState.ACTIVE;
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
         * @param newDescription what the title leaves out
         * @return this builder
         */
        public Builder description(String newDescription) {
            this.description = checkNotNull(newDescription, "newDescription");
            return this;
        }

        /**
         * Sets the unit.
         *
         * @param newUnit the id of a unit
         * @return this builder
         */
        public Builder unit(String newUnit) {
            this.unit = checkNotNull(newUnit, "newUnit");
            return this;
        }

        /**
         * Sets the cycle.
         *
         * @param newCycle the id of a cycle
         * @return this builder
         */
        public Builder cycle(String newCycle) {
            this.cycle = checkNotNull(newCycle, "newCycle");
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
         * Sets where the objective stands.
         *
         * @param newState the state
         * @return this builder
         */
        public Builder state(ObjectiveState newState) {
            this.state = checkNotNull(newState, "newState");
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
         * @param newRollup the rule
         * @return this builder
         */
        public Builder rollup(RollupRule newRollup) {
            this.rollup = checkNotNull(newRollup, "newRollup");
            return this;
        }

        /**
         * Sets the goal of an earlier cycle that this one carries on.
         *
         * @param newLineage a reference such as {@code "grow@2026-Q1"}
         * @return this builder
         */
        public Builder lineage(String newLineage) {
            this.lineage = checkNotNull(newLineage, "newLineage");
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
         * Removes a key result.
         *
         * @param id the id of one of the objective's key results
         * @return this builder
         * @throws IllegalArgumentException if the objective has no such key result
         */
        public Builder removeKeyResult(String id) {
            checkNotNull(id, "id");
            keyResults().remove(position(id));
            return this;
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
