package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.DatedLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A measurable result of an objective (semantics, sections 1 and 2). Built as part of an {@link OkrSet}. Immutable and
 * thread-safe.
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

    private KeyResult(String objective, Builder builder) {
        this.id = builder.id;
        this.objective = objective;
        this.title = builder.title;
        this.owner = builder.owner;
        this.weight = builder.weight;
        this.source = builder.source;
        this.effort = builder.effort;
        this.start = builder.start;
        this.due = builder.due;
        this.measure = builder.measure;
        this.checkIns = DatedLog.copyOf(builder.checkIns, CheckIn.KEYS);
        this.alignments = builder.buildAlignments(id);
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
    }

    KeyResult withCheckIn(CheckIn checkIn) {
        return new KeyResult(this, measure, DatedLog.plus(checkIns, checkIn, CheckIn.KEYS));
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

    /** {@return the weight among the contributors of its objective, within [1e-9, 1e9]; 1 by default} */
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

    /** {@return whether the progress comes from the key result's own check-ins: {@link Source#MEASURED}} */
    public boolean isMeasured() {
        return source() == Source.MEASURED;
    }

    /** {@return whether the progress comes from values of other key results, added up: {@link Source#SUM}} */
    public boolean isSum() {
        return source() == Source.SUM;
    }

    /**
     * The latest value reported up to a day: that of the {@link #latestCheckIn latest check-in} that has one (semantics,
     * section 2). O(log check-ins).
     *
     * @param asOf the day; later check-ins do not count
     * @return the value in the unit of the measure, or empty if nobody has reported one
     */
    public OptionalDouble latestValue(LocalDate asOf) {
        return reports(asOf).latestValue();
    }

    /**
     * The latest check-in of a kind up to a day: the one of the greatest date, and of several on one date the last in the
     * document (semantics, section 2). O(log check-ins) and a test for each that is passed over.
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

    /**
     * The edge by which the key result is part of its objective in the alignment graph: an accepted contribution with
     * the key result's own weight.
     *
     * @return the edge from this key result to its objective
     */
    public Alignment containment() {
        return new Alignment.Builder().to(objective).weight(weight).build(id);
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                id, objective, title, owner, weight, source(), effort, start, due, measure, checkIns, alignments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof KeyResult that && parts().equals(that.parts()));
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

        Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the weight among the contributors of the objective.
         *
         * @param newWeight the weight, within [1e-9, 1e9]
         * @return this builder
         */
        public Builder weight(double newWeight) {
            this.weight = newWeight;
            return this;
        }

        /**
         * Sets where the progress comes from.
         *
         * @param newSource the source
         * @return this builder
         */
        public Builder source(Source newSource) {
            this.source = checkNotNull(newSource, "newSource");
            return this;
        }

        /**
         * Sets the first day, where it differs from the cycle's.
         *
         * @param newStart the day, inclusive
         * @return this builder
         */
        public Builder start(LocalDate newStart) {
            this.start = checkNotNull(newStart, "newStart");
            return this;
        }

        /**
         * Sets the last day, where it differs from the cycle's.
         *
         * @param newDue the day, inclusive
         * @return this builder
         */
        public Builder due(LocalDate newDue) {
            this.due = checkNotNull(newDue, "newDue");
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
         * @param newMeasure the measure
         * @return this builder
         */
        public Builder measure(Measure newMeasure) {
            this.measure = checkNotNull(newMeasure, "newMeasure");
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

        KeyResult build(String objective) {
            return new KeyResult(objective, this);
        }
    }
}
