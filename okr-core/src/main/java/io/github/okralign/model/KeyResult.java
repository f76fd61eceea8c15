package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.DatedLog;
import io.github.okralign.index.PersistentList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A measurable result of an objective
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">Goals and links</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>).
 * Built as part of an {@link OkrSet}. Immutable and thread-safe.
 */
public final class KeyResult implements Goal {

    private final String id;
    private final String objective;
    private final String title;
    private final @Nullable String owner;
    private final double weight;
    private final @Nullable Source source;
    private final @Nullable Double effort;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate due;
    private final @Nullable Measure measure;
    private final List<CheckIn> checkIns;
    private final ImmutableList<Alignment> alignments;
    private final StateRecord<KeyResultState> states;
    private final GoalNotes notes;

    private KeyResult(String objective, Builder builder) {
        this.id = builder.id;
        this.objective = objective;
        this.title = builder.title;
        this.owner = builder.owner;
        this.weight = builder.weight + 0.0; // −0 is 0
        this.source = builder.source;
        this.effort = builder.effort;
        this.start = builder.start;
        this.due = builder.due;
        this.measure = builder.measure;
        this.checkIns = DatedLog.copyOf(builder.checkIns, CheckIn.KEYS);
        this.alignments = builder.buildAlignments(id);
        this.states = StateRecord.of(builder.state, builder.states);
        this.notes = builder.notes();
    }

    private KeyResult(KeyResult base, @Nullable Measure measure, List<CheckIn> checkIns) {
        this.id = base.id;
        this.objective = base.objective;
        this.title = base.title;
        this.owner = base.owner;
        this.weight = base.weight;
        this.source = base.source;
        this.effort = base.effort;
        this.start = base.start;
        this.due = base.due;
        this.measure = measure;
        this.checkIns = checkIns;
        this.alignments = base.alignments;
        this.states = base.states;
        this.notes = base.notes;
    }

    KeyResult withCheckIn(CheckIn checkIn) {
        return new KeyResult(this, measure, DatedLog.plus(checkIns, checkIn, CheckIn.KEYS));
    }

    KeyResult withCheckIn(int position, CheckIn corrected) {
        return new KeyResult(this, measure, DatedLog.with(checkIns, position, corrected, CheckIn.KEYS));
    }

    KeyResult withoutCheckIn(int position) {
        return new KeyResult(this, measure, DatedLog.copyOf(PersistentList.minus(checkIns, position), CheckIn.KEYS));
    }

    KeyResult withoutCheckIns() {
        return new KeyResult(this, measure, ImmutableList.of());
    }

    /** Whether another of this id has all that matters to the structure: its links, and whatever is not known to be harmless. */
    boolean isSameInStructure(KeyResult that) {
        if (ownParts().equals(that.ownParts())) {
            return true;
        }
        Builder builder = that.toBuilder();
        builder.title = title;
        builder.owner = owner;
        builder.effort = effort;
        builder.weight = weight;
        builder.start = start;
        builder.due = due;
        builder.source = source;
        return ownParts().equals(builder.build(objective).ownParts());
    }

    KeyResult withMeasure(Measure newMeasure) {
        return new KeyResult(this, newMeasure, checkIns);
    }

    /** Begins a key result that differs from this one. */
    Builder toBuilder() {
        Builder builder = new Builder().id(id).title(title).weight(weight);
        builder.owner = owner;
        builder.source = source;
        builder.effort = effort;
        builder.start = start;
        builder.due = due;
        builder.measure = measure;
        builder.checkIns = checkIns;
        builder.state = states.undated();
        builder.states = states.dated();
        builder.setNotes(notes);
        builder.addAlignments(alignments);
        return builder;
    }

    @Override
    public String id() {
        return id;
    }

    /** {@return the id of the {@link Objective} that the key result belongs to} */
    public String objective() {
        return objective;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    public OptionalDouble effort() {
        return effort == null ? OptionalDouble.empty() : OptionalDouble.of(effort);
    }

    /** {@return the weight among the contributors of its objective, within [1e-9, 1e9], or 0 to be shown and not counted; 1 by default} */
    public double weight() {
        return weight;
    }

    /**
     * Where the progress comes from. Where nothing is said, a key result with a measure is {@link Source#MEASURED} and
     * one without is {@link Source#ROLLED_UP}.
     *
     * @return the source that is in force
     */
    public Source source() {
        if (source != null) {
            return source;
        }
        return measure != null ? Source.MEASURED : Source.ROLLED_UP;
    }

    /**
     * The state on a day: the same on all days, or that of the last of {@link #states()} that has begun, before the first
     * of which a key result is a draft. It takes part only while its objective does too.
     *
     * @param day a day
     * @return the state of the key result by itself; {@link KeyResultState#ACTIVE} where nothing is said
     */
    public KeyResultState stateOn(LocalDate day) {
        return states.on(day, KeyResultState.ACTIVE, KeyResultState.DRAFT);
    }

    /** {@return the state that holds in the end: on all days, or from the last of {@link #states()} on} */
    public KeyResultState state() {
        return states.last(KeyResultState.ACTIVE);
    }

    /** {@return the states from days on, ascending; empty where one state holds on all days} */
    public List<DatedState<KeyResultState>> states() {
        return states.dated();
    }

    /** Whether a state without a date is there beside dated ones. */
    boolean contradictsItself() {
        return states.undated() != null && !states.dated().isEmpty();
    }

    /** {@return whether the progress comes from the key result's own check-ins: {@link Source#MEASURED}} */
    public boolean isMeasured() {
        return source() == Source.MEASURED;
    }

    /** {@return whether the progress comes from values of other key results, added up: {@link Source#SUM}} */
    public boolean isSum() {
        return source() == Source.SUM;
    }

    /**
     * The latest value reported up to a day: that of the {@link #latestCheckIn latest check-in} that has one
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
     * O(log check-ins).
     *
     * @param asOf the day; later check-ins do not count
     * @return the value in the unit of the measure, or empty if nobody has reported one
     */
    public OptionalDouble latestValue(LocalDate asOf) {
        return reports(asOf).latestValue();
    }

    /**
     * The latest check-in of a kind up to a day: the one of the greatest date, and of several on one date the last in
     * the document
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
     * O(log check-ins) and a test for each that is passed over.
     *
     * @param asOf the day; later check-ins do not count
     * @param which the check-ins that count
     * @return the check-in, or empty if there is none
     */
    public Optional<CheckIn> latestCheckIn(LocalDate asOf, Predicate<CheckIn> which) {
        return reports(asOf).latest(which);
    }

    /** {@return the first day of work, inclusive, or empty where the cycle's is in force} */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /** {@return the day by which to reach it, inclusive, or empty where the cycle's end is in force} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** {@return how the key result is measured, or empty} */
    public Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** {@return what was reported, in document order, which need not be the order of dates, immutable} */
    public List<CheckIn> checkIns() {
        return checkIns;
    }

    /**
     * What was reported up to a day.
     *
     * @param asOf the day, inclusive
     * @return the reports, as a measure reads them
     */
    public Reports reports(LocalDate asOf) {
        return new Reports(checkIns, asOf);
    }

    @Override
    public List<Alignment> alignments() {
        return alignments;
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

    /**
     * The edge by which the key result is part of its objective in the alignment graph: an accepted contribution with
     * the key result's own weight.
     *
     * @return the edge from this key result to its objective
     */
    public Alignment containment() {
        return new Alignment.Builder().to(objective).weight(weight).build(id);
    }

    /** All but what is reported and how it is measured. */
    private List<@Nullable Object> ownParts() {
        return Arrays.asList(
                id,
                objective,
                title,
                owner,
                weight,
                source(),
                effort,
                start,
                due,
                alignments,
                state(),
                states.dated(),
                notes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof KeyResult that
                        && ownParts().equals(that.ownParts())
                        && Objects.equals(measure, that.measure)
                        && checkIns.equals(that.checkIns));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, objective, title);
    }

    @Override
    public String toString() {
        return "KeyResult(" + id + ")";
    }

    /** Collects the parts of a {@link KeyResult}. Not thread-safe. */
    public static final class Builder extends GoalBuilder<Builder> {

        private double weight = 1;
        private @Nullable Source source;
        private @Nullable LocalDate start;
        private @Nullable LocalDate due;
        private @Nullable Measure measure;
        private List<CheckIn> checkIns = ImmutableList.of();
        private @Nullable KeyResultState state;
        private List<DatedState<KeyResultState>> states = ImmutableList.of();

        Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the weight among the contributors of the objective.
         *
         * @param newWeight the weight, within [1e-9, 1e9], or 0 to be shown and not counted
         * @return this builder
         */
        public Builder weight(double newWeight) {
            this.weight = newWeight;
            return this;
        }

        /**
         * Sets the state that holds on all days.
         *
         * @param newState the state, or null to say nothing
         * @return this builder
         */
        public Builder state(@Nullable KeyResultState newState) {
            this.state = newState;
            return this;
        }

        /**
         * Adds a state that holds from a day on, after those that are there.
         *
         * @param newState the state with its day
         * @return this builder
         */
        public Builder state(DatedState<KeyResultState> newState) {
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
        public Builder state(KeyResultState newState, LocalDate since) {
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
        public Builder states(List<DatedState<KeyResultState>> all) {
            this.states = ImmutableList.copyOf(all);
            return this;
        }

        /**
         * Sets where the progress comes from.
         *
         * @param newSource the source, or null for none
         * @return this builder
         */
        public Builder source(@Nullable Source newSource) {
            this.source = newSource;
            return this;
        }

        /**
         * Sets the first day, where it differs from the cycle's.
         *
         * @param newStart the day, inclusive, or null for none
         * @return this builder
         */
        public Builder start(@Nullable LocalDate newStart) {
            this.start = newStart;
            return this;
        }

        /**
         * Sets the last day, where it differs from the cycle's.
         *
         * @param newDue the day, inclusive, or null for none
         * @return this builder
         */
        public Builder due(@Nullable LocalDate newDue) {
            this.due = newDue;
            return this;
        }

        /**
         * Takes back days of its own, so that the cycle's are in force.
         *
         * @return this builder
         */
        public Builder clearWindow() {
            this.start = null;
            this.due = null;
            return this;
        }

        /**
         * Sets how the key result is measured.
         *
         * @param newMeasure the measure, or null for none
         * @return this builder
         */
        public Builder measure(@Nullable Measure newMeasure) {
            this.measure = newMeasure;
            return this;
        }

        /**
         * Measures by a value that moves from a baseline to a target.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @return this builder
         */
        public Builder change(double baseline, double target, String unit) {
            return measure(new Measure.Change(baseline, target, unit, List.of()));
        }

        /**
         * Measures by a ratio that moves from a baseline to a target.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @return this builder
         */
        public Builder ratio(double baseline, double target, String unit) {
            return measure(new Measure.Ratio(baseline, target, unit, List.of()));
        }

        /**
         * Measures by a value to keep at or above a threshold.
         *
         * @param threshold the least value that is good
         * @param unit the unit of the values, or the empty string
         * @return this builder
         */
        public Builder atLeast(double threshold, String unit) {
            return measure(new Measure.AtLeast(threshold, unit));
        }

        /**
         * Measures by a value to keep at or below a threshold.
         *
         * @param threshold the greatest value that is good
         * @param unit the unit of the values, or the empty string
         * @return this builder
         */
        public Builder atMost(double threshold, String unit) {
            return measure(new Measure.AtMost(threshold, unit));
        }

        /**
         * Measures by a value to keep within a range, both ends included.
         *
         * @param lower the least value that is good
         * @param upper the greatest value that is good
         * @param unit the unit of the values, or the empty string
         * @return this builder
         */
        public Builder range(double lower, double upper, String unit) {
            return measure(new Measure.Range(lower, upper, unit));
        }

        /**
         * Measures by steps that are done or not.
         *
         * @param milestones the steps, at least one
         * @return this builder
         */
        public Builder milestones(Milestone... milestones) {
            return measure(new Measure.Milestones(ImmutableList.copyOf(milestones)));
        }

        /**
         * Measures by done or not done.
         *
         * @return this builder
         */
        public Builder binary() {
            return measure(new Measure.Binary());
        }

        /**
         * Measures by named levels.
         *
         * @param levels the levels in order, at least one
         * @return this builder
         */
        public Builder levels(AttainmentLevel... levels) {
            return measure(new Measure.Levels(ImmutableList.copyOf(levels)));
        }

        /**
         * Adds a check-in after those that are there.
         *
         * @param checkIn the check-in
         * @return this builder
         */
        public Builder checkIn(CheckIn checkIn) {
            checkNotNull(checkIn, "checkIn");
            checkIns = checkIns instanceof DatedLog
                    ? DatedLog.plus(checkIns, checkIn, CheckIn.KEYS)
                    : plus(checkIns, checkIn);
            return this;
        }

        /**
         * Adds a check-in of a value.
         *
         * @param date the day, such as {@code "2026-05-08"}
         * @param value the value, in the unit of the measure
         * @return this builder
         * @throws IllegalArgumentException if the date is none
         */
        public Builder checkIn(String date, double value) {
            return checkIn(CheckIn.of(Dates.parse("date", date), value));
        }

        /**
         * Takes back all check-ins.
         *
         * @return this builder
         */
        public Builder clearCheckIns() {
            checkIns = ImmutableList.of();
            return this;
        }

        /**
         * Sets the check-ins, in place of those that are there.
         *
         * @param all the whole list, in order; an empty one for none
         * @return this builder
         */
        public Builder checkIns(List<CheckIn> all) {
            this.checkIns = DatedLog.copyOf(all, CheckIn.KEYS);
            return this;
        }

        @Override
        void editReferences(ReferenceEdits edits) {
            super.editReferences(edits);
            states = edited(states, edits);
            checkIns = edits.ofPeople(
                    checkIns,
                    each -> each.author()
                                    .filter(author -> !author.equals(edits.of(ReferenceEdits.Kind.PEOPLE, author)))
                                    .isEmpty()
                            ? each
                            : each.toBuilder()
                                    .author(edits.of(ReferenceEdits.Kind.PEOPLE, each.author()))
                                    .build());
        }

        KeyResult build(String objective) {
            return new KeyResult(objective, this);
        }
    }
}
