package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.okralign.index.PersistentList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is measured
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>): what
 * reports mean, when they are expected, what raises it, and what is left of it in the next cycle. Eight kinds have a
 * form in documents; {@link CustomMeasure} is open to any other. Compared by value. Immutable and thread-safe.
 *
 * <p>Reports become progress in two steps: a {@link HitReading} makes one value of them, and the measure's scale makes
 * progress of the value. Whoever has to tell the kinds apart does so by {@link #accept}, so that a new kind does not
 * compile until everybody has an answer for it.
 */
public sealed interface Measure
        permits CustomMeasure, Limit, Targeted, Measure.Milestones, Measure.Binary, Measure.Levels {

    /**
     * Has a visitor answer for the kind of this measure.
     *
     * @param <R> the type of the answer
     * @param visitor has an answer for each kind
     * @return its answer for this kind
     */
    <R> R accept(MeasureVisitor<R> visitor);

    /** {@return the unit of the values, free text such as {@code "EUR"}, or the empty string where there is none} */
    default String unit() {
        return "";
    }

    /** {@return whether values are amounts of something, so that a unit should be named} */
    default boolean isNumeric() {
        return false;
    }

    /** {@return what somebody enters to say where it stands} */
    MeasureInput input();

    /** {@return the levels that check-ins name, in order; none where they give values} */
    default List<AttainmentLevel> levels() {
        return ImmutableList.of();
    }

    /** {@return the steps that are done or not, in order; none for most kinds} */
    default List<Milestone> milestones() {
        return ImmutableList.of();
    }

    /** {@return this measure if it is a change, the only kind whose values can be added up} */
    default Optional<Change> asChange() {
        return Optional.empty();
    }

    /** {@return this measure if its value is to get from a baseline to a target, so that it can be drawn on a scale} */
    default Optional<Targeted> asTargeted() {
        return Optional.empty();
    }

    /** {@return what else is kept on the measure, possibly nothing} */
    default Extensions extensions() {
        return Extensions.NONE;
    }

    /**
     * The definition that is in force on a day, by itself: of a measure that was revised, the one of that day.
     *
     * @param day a day
     * @return the definition, without revisions; this measure if it was never revised
     */
    default Measure inForceOn(LocalDate day) {
        checkNotNull(day, "day");
        return this;
    }

    /**
     * What is wrong with a check-in beside what is checked of any: that numbers are finite, and that a level is one of
     * {@link #levels()}.
     *
     * @param checkIn the check-in
     * @return what is wrong, or empty
     */
    default Optional<String> conflict(CheckIn checkIn) {
        checkNotNull(checkIn, "checkIn");
        return Optional.empty();
    }

    /**
     * The progress that reports mean.
     *
     * @param reports what was reported up to a day
     * @param reading how the reports of a measure that is to be kept become one number
     * @return the progress before clamping, as a ratio within ±1e100, or empty if nothing was reported
     */
    OptionalDouble progress(Reports reports, HitReading reading);

    /** {@return the progress at which it is taken to stand while nothing is reported, or empty if it is unknown then} */
    OptionalDouble unreported();

    /** {@return when its progress is expected} */
    Course course();

    /** {@return whether it is to be kept all the time instead of reached once} */
    default boolean isMaintained() {
        return course() == Course.THROUGHOUT;
    }

    /** {@return whether silence says something, because regular check-ins are expected} */
    boolean expectsCheckIns();

    /** {@return whether it tells that work was delivered, and not what came of it} */
    default boolean isOutput() {
        return false;
    }

    /**
     * Whether anything has happened since it began.
     *
     * @param reports what was reported up to a day
     * @return whether two reports differ
     */
    default boolean hasMoved(Reports reports) {
        return reports.stream()
                        .filter(checkIn -> checkIn.hasValue() || checkIn.hasLevel())
                        .map(checkIn -> List.of(checkIn.value(), checkIn.level()))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    /** {@return whether it can be raised to any progress, and not just all the way} */
    default boolean isContinuous() {
        return false;
    }

    /** {@return the progress after going all the way: 1, or more where only more can be reported} */
    default double furthest() {
        return 1;
    }

    /**
     * The check-in that brings it to a progress.
     *
     * @param progress the progress to reach, {@link #furthest()} unless it {@link #isContinuous()}
     * @param reports what was reported up to the day of the check-in
     * @param reading how reports are read
     * @return the check-in after which it stands at that progress, or empty if none brings it there
     */
    Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading reading);

    /**
     * What is left to do of it for a cycle that comes next.
     *
     * @param reports what was reported up to the close of the old cycle
     * @param next the first day of the next cycle
     * @return the measure to begin the next cycle with, or empty if nothing is left to do
     */
    default Optional<Measure> remaining(Reports reports, LocalDate next) {
        checkNotNull(reports, "reports");
        checkNotNull(next, "next");
        return Optional.of(this);
    }

    /**
     * Whether this measure and another make the same progress of the same reports: they are of one kind and one unit,
     * with the same reading, baseline, target, scale, limits, levels, milestones and earlier definitions. Planned phases and the days on which milestones were
     * done do not matter.
     *
     * @param other another measure
     * @return whether neither asks for more, for less or for something else than the other
     */
    default boolean definesSameAs(Measure other) {
        return equals(checkNotNull(other, "other"));
    }

    /**
     * The measure by which to read what was reported under another one, as if this had been in force then.
     *
     * @param other the measure under which the reports were made
     * @param reports the reports
     * @return a measure to read them by, or empty if they mean nothing to this measure: the other is of another kind or
     *     unit, or this one does not know the level reached
     */
    default Optional<Measure> readingOf(Measure other, Reports reports) {
        checkNotNull(reports, "reports");
        if (definesSameAs(other)) {
            return Optional.of(other);
        }
        return getClass() == other.getClass() && unit().equals(other.unit()) ? Optional.of(this) : Optional.empty();
    }

    /**
     * This measure after a milestone was done, or turned out not to be.
     *
     * @param milestone the id of one of its {@link #milestones()}
     * @param day the day on which it was done, or null if it is not
     * @return the changed measure, or empty if it has no such milestone
     */
    default Optional<Measure> withMilestoneDone(String milestone, @Nullable LocalDate day) {
        checkNotNull(milestone, "milestone");
        return Optional.empty();
    }

    /**
     * A value that moves from a baseline to a target, up or down.
     *
     * @param baseline the value at the start
     * @param target the value to reach, other than the baseline
     * @param unit the unit of the values, or the empty string
     * @param phases planned points in between, in order of date, possibly none
     * @param reading how reports become a value
     * @param scale how a value becomes progress
     * @param revisions earlier definitions, ascending by their last day, possibly none; their units and readings are
     *     those of this measure
     * @param extensions what else is kept here, possibly none
     */
    record Change(
            double baseline,
            double target,
            String unit,
            List<Phase> phases,
            ValueReading reading,
            Scale scale,
            List<Revision<Change>> revisions,
            Extensions extensions)
            implements Targeted {

        /**
         * A change.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @param phases planned points in between, in order of date, possibly none
         * @param reading how reports become a value
         * @param scale how a value becomes progress
         * @param revisions earlier definitions, ascending by their last day, possibly none
         * @param extensions what else is kept here, possibly none
         */
        public Change {
            checkNotNull(unit, "unit");
            checkNotNull(reading, "reading");
            checkNotNull(scale, "scale");
            checkNotNull(extensions, "extensions");
            phases = ImmutableList.copyOf(phases);
            revisions = revisions.isEmpty()
                    ? ImmutableList.of()
                    : Revision.following(
                            revisions,
                            earlier -> new Change(
                                    earlier.baseline,
                                    earlier.target,
                                    unit,
                                    earlier.phases,
                                    reading,
                                    earlier.scale,
                                    ImmutableList.of(),
                                    earlier.extensions));
        }

        /**
         * A change that reads the latest report along a straight line and was never another.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @param phases planned points in between, in order of date, possibly none
         */
        public Change(double baseline, double target, String unit, List<Phase> phases) {
            this(
                    baseline,
                    target,
                    unit,
                    phases,
                    ValueReading.LATEST,
                    Scale.LINEAR,
                    ImmutableList.of(),
                    Extensions.NONE);
        }

        /**
         * This measure with another reading.
         *
         * @param newReading how reports become a value
         * @return a copy, whose revisions are read like that too
         */
        public Change reading(ValueReading newReading) {
            return new Change(baseline, target, unit, phases, newReading, scale, revisions, extensions);
        }

        /**
         * This measure with another scale.
         *
         * @param newScale how a value becomes progress
         * @return a copy
         */
        public Change along(Scale newScale) {
            return new Change(baseline, target, unit, phases, reading, newScale, revisions, extensions);
        }

        /**
         * This measure with other planned points.
         *
         * @param newPhases planned points in order of date, possibly none
         * @return a copy
         */
        public Change phased(List<Phase> newPhases) {
            return new Change(baseline, target, unit, newPhases, reading, scale, revisions, extensions);
        }

        /**
         * This measure with an earlier definition after those that are there.
         *
         * @param until the last day on which the earlier definition was in force, inclusive
         * @param earlier the earlier definition, whose unit and reading give way to those of this measure
         * @return a copy
         */
        public Change revised(LocalDate until, Change earlier) {
            return new Change(
                    baseline,
                    target,
                    unit,
                    phases,
                    reading,
                    scale,
                    Revision.plus(revisions, until, earlier),
                    extensions);
        }

        /**
         * This measure with extensions, which replace those that are there.
         *
         * @param newExtensions what else is kept here
         * @return a copy
         */
        public Change with(Extensions newExtensions) {
            return new Change(baseline, target, unit, phases, reading, scale, revisions, newExtensions);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.change(this);
        }

        @Override
        public Change inForceOn(LocalDate day) {
            checkNotNull(day, "day");
            if (revisions.isEmpty()) {
                return this;
            }
            Change earlier = Revision.inForceOn(revisions, day);
            return earlier != null
                    ? earlier
                    : new Change(baseline, target, unit, phases, reading, scale, ImmutableList.of(), extensions);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof Change that
                    && baseline == that.baseline
                    && target == that.target
                    && unit.equals(that.unit)
                    && reading == that.reading
                    && scale.definesSameAs(that.scale)
                    && Revision.defineSame(revisions, that.revisions);
        }

        @Override
        public Optional<Change> asChange() {
            return Optional.of(this);
        }

        /** Whether any value reported is another than the baseline, or, where values are added up, than 0. */
        @Override
        public boolean hasMoved(Reports reports) {
            double still = reading == ValueReading.TOTAL ? 0 : baseline;
            return reports.stream().anyMatch(checkIn -> checkIn.hasValue() && checkIn.valueOrNaN() != still);
        }

        @Override
        public OptionalDouble value(Reports reports) {
            return switch (reading) {
                case LATEST -> reports.latestValue();
                case TOTAL -> reports.total(inForceOn(reports.asOf()).baseline);
                case AVERAGE -> reports.mean();
                case BEST -> reports.best(inForceOn(reports.asOf()).isUpward());
            };
        }

        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading policy) {
            checkNotNull(policy, "policy");
            double value = inForceOn(reports.asOf()).value(progress);
            double reported = switch (reading) {
                case LATEST, BEST -> value;
                case TOTAL -> value - value(reports).orElse(inForceOn(reports.asOf()).baseline);
                case AVERAGE -> reports.valueForMean(value);
            };
            return Optional.of(CheckIn.of(reports.asOf(), reported));
        }

        @Override
        public Optional<Measure> remaining(Reports reports, LocalDate next) {
            checkNotNull(next, "next");
            Change now = inForceOn(reports.asOf());
            double value = value(reports).orElse(now.baseline);
            return now.progress(value) >= 1 ? Optional.empty() : Optional.of(now.from(value));
        }

        /**
         * This change begun anew.
         *
         * @param newBaseline the value at the new start, other than the target
         * @return a change to the same target by the same reading, without phases and revisions; what is left of its scale
         *     is stretched to the way that is left
         */
        public Change from(double newBaseline) {
            return new Change(
                    newBaseline,
                    target,
                    unit,
                    ImmutableList.of(),
                    reading,
                    scale.after(progress(newBaseline)),
                    ImmutableList.of(),
                    extensions);
        }
    }

    /**
     * A ratio that moves from a baseline to a target, up or down; check-ins report its numerator and denominator.
     *
     * @param baseline the value at the start
     * @param target the value to reach, other than the baseline
     * @param unit the unit of the values, or the empty string
     * @param phases planned points in between, in order of date, possibly none
     * @param reading how reports become a value: {@link ValueReading#LATEST} or {@link ValueReading#TOTAL}
     * @param scale how a value becomes progress
     * @param revisions earlier definitions, ascending by their last day, possibly none; their units and readings are
     *     those of this measure
     * @param extensions what else is kept here, possibly none
     */
    record Ratio(
            double baseline,
            double target,
            String unit,
            List<Phase> phases,
            ValueReading reading,
            Scale scale,
            List<Revision<Ratio>> revisions,
            Extensions extensions)
            implements Targeted {

        /**
         * A ratio.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @param phases planned points in between, in order of date, possibly none
         * @param reading how reports become a value: {@link ValueReading#LATEST} or {@link ValueReading#TOTAL}
         * @param scale how a value becomes progress
         * @param revisions earlier definitions, ascending by their last day, possibly none
         * @param extensions what else is kept here, possibly none
         */
        public Ratio {
            checkNotNull(unit, "unit");
            checkNotNull(reading, "reading");
            checkNotNull(scale, "scale");
            checkNotNull(extensions, "extensions");
            phases = ImmutableList.copyOf(phases);
            revisions = revisions.isEmpty()
                    ? ImmutableList.of()
                    : Revision.following(
                            revisions,
                            earlier -> new Ratio(
                                    earlier.baseline,
                                    earlier.target,
                                    unit,
                                    earlier.phases,
                                    reading,
                                    earlier.scale,
                                    ImmutableList.of(),
                                    earlier.extensions));
        }

        /**
         * A ratio that reads the latest report along a straight line and was never another.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @param phases planned points in between, in order of date, possibly none
         */
        public Ratio(double baseline, double target, String unit, List<Phase> phases) {
            this(
                    baseline,
                    target,
                    unit,
                    phases,
                    ValueReading.LATEST,
                    Scale.LINEAR,
                    ImmutableList.of(),
                    Extensions.NONE);
        }

        /**
         * This measure with another reading.
         *
         * @param newReading how reports become a value
         * @return a copy, whose revisions are read like that too
         */
        public Ratio reading(ValueReading newReading) {
            return new Ratio(baseline, target, unit, phases, newReading, scale, revisions, extensions);
        }

        /**
         * This measure with another scale.
         *
         * @param newScale how a value becomes progress
         * @return a copy
         */
        public Ratio along(Scale newScale) {
            return new Ratio(baseline, target, unit, phases, reading, newScale, revisions, extensions);
        }

        /**
         * This measure with other planned points.
         *
         * @param newPhases planned points in order of date, possibly none
         * @return a copy
         */
        public Ratio phased(List<Phase> newPhases) {
            return new Ratio(baseline, target, unit, newPhases, reading, scale, revisions, extensions);
        }

        /**
         * This measure with an earlier definition after those that are there.
         *
         * @param until the last day on which the earlier definition was in force, inclusive
         * @param earlier the earlier definition, whose unit and reading give way to those of this measure
         * @return a copy
         */
        public Ratio revised(LocalDate until, Ratio earlier) {
            return new Ratio(
                    baseline,
                    target,
                    unit,
                    phases,
                    reading,
                    scale,
                    Revision.plus(revisions, until, earlier),
                    extensions);
        }

        /**
         * This measure with extensions, which replace those that are there.
         *
         * @param newExtensions what else is kept here
         * @return a copy
         */
        public Ratio with(Extensions newExtensions) {
            return new Ratio(baseline, target, unit, phases, reading, scale, revisions, newExtensions);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.ratio(this);
        }

        @Override
        public Ratio inForceOn(LocalDate day) {
            checkNotNull(day, "day");
            if (revisions.isEmpty()) {
                return this;
            }
            Ratio earlier = Revision.inForceOn(revisions, day);
            return earlier != null
                    ? earlier
                    : new Ratio(baseline, target, unit, phases, reading, scale, ImmutableList.of(), extensions);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof Ratio that
                    && baseline == that.baseline
                    && target == that.target
                    && unit.equals(that.unit)
                    && reading == that.reading
                    && scale.definesSameAs(that.scale)
                    && Revision.defineSame(revisions, that.revisions);
        }

        @Override
        public boolean hasMoved(Reports reports) {
            return reports.stream()
                    .anyMatch(checkIn -> checkIn.fraction()
                            .filter(fraction -> fraction.value() != baseline)
                            .isPresent());
        }

        /**
         * The numerator and denominator that reports come to, by the reading: of the last report, or of all together.
         *
         * @param reports what was reported up to a day
         * @return the fraction, or empty if nobody has reported one
         */
        public Optional<Fraction> fraction(Reports reports) {
            return reading == ValueReading.TOTAL ? reports.totalFraction() : reports.latestFraction();
        }

        @Override
        public OptionalDouble value(Reports reports) {
            Fraction fraction = fraction(reports).orElse(null);
            return fraction == null ? OptionalDouble.empty() : OptionalDouble.of(fraction.value());
        }

        /** A check-in of the denominator of the latest one, or of 1, with the numerator that it takes. */
        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading policy) {
            checkNotNull(policy, "policy");
            double value = inForceOn(reports.asOf()).value(progress);
            double denominator =
                    reports.latestFraction().map(Fraction::denominator).orElse(1.0);
            Fraction before = reading == ValueReading.TOTAL
                    ? reports.totalFraction().orElse(new Fraction(0, 0))
                    : new Fraction(0, 0);
            double numerator = value * (before.denominator() + denominator) - before.numerator();
            return Optional.of(CheckIn.ofFraction(reports.asOf(), numerator, denominator));
        }

        @Override
        public Optional<Measure> remaining(Reports reports, LocalDate next) {
            checkNotNull(next, "next");
            Ratio now = inForceOn(reports.asOf());
            double value = value(reports).orElse(now.baseline);
            return now.progress(value) >= 1 ? Optional.empty() : Optional.of(now.from(value));
        }

        /**
         * This ratio begun anew.
         *
         * @param newBaseline the value at the new start, other than the target
         * @return a ratio to the same target by the same reading, without phases and revisions; what is left of its scale
         *     is stretched to the way that is left
         */
        public Ratio from(double newBaseline) {
            return new Ratio(
                    newBaseline,
                    target,
                    unit,
                    ImmutableList.of(),
                    reading,
                    scale.after(progress(newBaseline)),
                    ImmutableList.of(),
                    extensions);
        }
    }

    /**
     * A value to keep at or above a threshold.
     *
     * @param threshold the least value that is good
     * @param unit the unit of the values, or the empty string
     * @param reading how reports become progress, or null where the policy says it
     * @param revisions earlier definitions, ascending by their last day, possibly none; their units and readings are
     *     those of this measure
     * @param extensions what else is kept here, possibly none
     */
    record AtLeast(
            double threshold,
            String unit,
            @Nullable HitReading reading,
            List<Revision<AtLeast>> revisions,
            Extensions extensions)
            implements Limit {

        /**
         * A lower limit.
         *
         * @param threshold the least value that is good
         * @param unit the unit of the values, or the empty string
         * @param reading how reports become progress, or null where the policy says it
         * @param revisions earlier definitions, ascending by their last day, possibly none
         * @param extensions what else is kept here, possibly none
         */
        public AtLeast {
            checkNotNull(unit, "unit");
            checkNotNull(extensions, "extensions");
            revisions = revisions.isEmpty()
                    ? ImmutableList.of()
                    : Revision.following(
                            revisions,
                            earlier -> new AtLeast(
                                    earlier.threshold, unit, reading, ImmutableList.of(), earlier.extensions));
        }

        /**
         * A lower limit that is read as the policy says and was never another.
         *
         * @param threshold the least value that is good
         * @param unit the unit of the values, or the empty string
         */
        public AtLeast(double threshold, String unit) {
            this(threshold, unit, null, ImmutableList.of(), Extensions.NONE);
        }

        /**
         * This measure with a reading of its own.
         *
         * @param newReading how reports become progress, or null where the policy says it
         * @return a copy, whose revisions are read like that too
         */
        public AtLeast reading(@Nullable HitReading newReading) {
            return new AtLeast(threshold, unit, newReading, revisions, extensions);
        }

        /**
         * This measure with an earlier definition after those that are there.
         *
         * @param until the last day on which the earlier definition was in force, inclusive
         * @param earlier the earlier definition, whose unit and reading give way to those of this measure
         * @return a copy
         */
        public AtLeast revised(LocalDate until, AtLeast earlier) {
            return new AtLeast(threshold, unit, reading, Revision.plus(revisions, until, earlier), extensions);
        }

        /**
         * This measure with extensions, which replace those that are there.
         *
         * @param newExtensions what else is kept here
         * @return a copy
         */
        public AtLeast with(Extensions newExtensions) {
            return new AtLeast(threshold, unit, reading, revisions, newExtensions);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.atLeast(this);
        }

        @Override
        public AtLeast inForceOn(LocalDate day) {
            checkNotNull(day, "day");
            if (revisions.isEmpty()) {
                return this;
            }
            AtLeast earlier = Revision.inForceOn(revisions, day);
            return earlier != null ? earlier : new AtLeast(threshold, unit, reading, ImmutableList.of(), extensions);
        }

        @Override
        public boolean isInside(double value) {
            return value >= threshold;
        }

        @Override
        public double nearestInside(double value) {
            return Math.max(value, threshold);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof AtLeast that
                    && threshold == that.threshold
                    && unit.equals(that.unit)
                    && reading == that.reading
                    && Revision.defineSame(revisions, that.revisions);
        }
    }

    /**
     * A value to keep at or below a threshold.
     *
     * @param threshold the greatest value that is good
     * @param unit the unit of the values, or the empty string
     * @param reading how reports become progress, or null where the policy says it
     * @param revisions earlier definitions, ascending by their last day, possibly none; their units and readings are
     *     those of this measure
     * @param extensions what else is kept here, possibly none
     */
    record AtMost(
            double threshold,
            String unit,
            @Nullable HitReading reading,
            List<Revision<AtMost>> revisions,
            Extensions extensions)
            implements Limit {

        /**
         * An upper limit.
         *
         * @param threshold the greatest value that is good
         * @param unit the unit of the values, or the empty string
         * @param reading how reports become progress, or null where the policy says it
         * @param revisions earlier definitions, ascending by their last day, possibly none
         * @param extensions what else is kept here, possibly none
         */
        public AtMost {
            checkNotNull(unit, "unit");
            checkNotNull(extensions, "extensions");
            revisions = revisions.isEmpty()
                    ? ImmutableList.of()
                    : Revision.following(
                            revisions,
                            earlier -> new AtMost(
                                    earlier.threshold, unit, reading, ImmutableList.of(), earlier.extensions));
        }

        /**
         * An upper limit that is read as the policy says and was never another.
         *
         * @param threshold the greatest value that is good
         * @param unit the unit of the values, or the empty string
         */
        public AtMost(double threshold, String unit) {
            this(threshold, unit, null, ImmutableList.of(), Extensions.NONE);
        }

        /**
         * This measure with a reading of its own.
         *
         * @param newReading how reports become progress, or null where the policy says it
         * @return a copy, whose revisions are read like that too
         */
        public AtMost reading(@Nullable HitReading newReading) {
            return new AtMost(threshold, unit, newReading, revisions, extensions);
        }

        /**
         * This measure with an earlier definition after those that are there.
         *
         * @param until the last day on which the earlier definition was in force, inclusive
         * @param earlier the earlier definition, whose unit and reading give way to those of this measure
         * @return a copy
         */
        public AtMost revised(LocalDate until, AtMost earlier) {
            return new AtMost(threshold, unit, reading, Revision.plus(revisions, until, earlier), extensions);
        }

        /**
         * This measure with extensions, which replace those that are there.
         *
         * @param newExtensions what else is kept here
         * @return a copy
         */
        public AtMost with(Extensions newExtensions) {
            return new AtMost(threshold, unit, reading, revisions, newExtensions);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.atMost(this);
        }

        @Override
        public AtMost inForceOn(LocalDate day) {
            checkNotNull(day, "day");
            if (revisions.isEmpty()) {
                return this;
            }
            AtMost earlier = Revision.inForceOn(revisions, day);
            return earlier != null ? earlier : new AtMost(threshold, unit, reading, ImmutableList.of(), extensions);
        }

        @Override
        public boolean isInside(double value) {
            return value <= threshold;
        }

        @Override
        public double nearestInside(double value) {
            return Math.min(value, threshold);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof AtMost that
                    && threshold == that.threshold
                    && unit.equals(that.unit)
                    && reading == that.reading
                    && Revision.defineSame(revisions, that.revisions);
        }
    }

    /**
     * A value to keep within a range, both ends included.
     *
     * @param lower the least value that is good
     * @param upper the greatest value that is good, at least {@code lower}
     * @param unit the unit of the values, or the empty string
     * @param reading how reports become progress, or null where the policy says it
     * @param revisions earlier definitions, ascending by their last day, possibly none; their units and readings are
     *     those of this measure
     * @param extensions what else is kept here, possibly none
     */
    record Range(
            double lower,
            double upper,
            String unit,
            @Nullable HitReading reading,
            List<Revision<Range>> revisions,
            Extensions extensions)
            implements Limit {

        /**
         * A range.
         *
         * @param lower the least value that is good
         * @param upper the greatest value that is good, at least {@code lower}
         * @param unit the unit of the values, or the empty string
         * @param reading how reports become progress, or null where the policy says it
         * @param revisions earlier definitions, ascending by their last day, possibly none
         * @param extensions what else is kept here, possibly none
         */
        public Range {
            checkNotNull(unit, "unit");
            checkNotNull(extensions, "extensions");
            revisions = revisions.isEmpty()
                    ? ImmutableList.of()
                    : Revision.following(
                            revisions,
                            earlier -> new Range(
                                    earlier.lower,
                                    earlier.upper,
                                    unit,
                                    reading,
                                    ImmutableList.of(),
                                    earlier.extensions));
        }

        /**
         * A range that is read as the policy says and was never another.
         *
         * @param lower the least value that is good
         * @param upper the greatest value that is good, at least {@code lower}
         * @param unit the unit of the values, or the empty string
         */
        public Range(double lower, double upper, String unit) {
            this(lower, upper, unit, null, ImmutableList.of(), Extensions.NONE);
        }

        /**
         * This measure with a reading of its own.
         *
         * @param newReading how reports become progress, or null where the policy says it
         * @return a copy, whose revisions are read like that too
         */
        public Range reading(@Nullable HitReading newReading) {
            return new Range(lower, upper, unit, newReading, revisions, extensions);
        }

        /**
         * This measure with an earlier definition after those that are there.
         *
         * @param until the last day on which the earlier definition was in force, inclusive
         * @param earlier the earlier definition, whose unit and reading give way to those of this measure
         * @return a copy
         */
        public Range revised(LocalDate until, Range earlier) {
            return new Range(lower, upper, unit, reading, Revision.plus(revisions, until, earlier), extensions);
        }

        /**
         * This measure with extensions, which replace those that are there.
         *
         * @param newExtensions what else is kept here
         * @return a copy
         */
        public Range with(Extensions newExtensions) {
            return new Range(lower, upper, unit, reading, revisions, newExtensions);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.range(this);
        }

        @Override
        public Range inForceOn(LocalDate day) {
            checkNotNull(day, "day");
            if (revisions.isEmpty()) {
                return this;
            }
            Range earlier = Revision.inForceOn(revisions, day);
            return earlier != null ? earlier : new Range(lower, upper, unit, reading, ImmutableList.of(), extensions);
        }

        @Override
        public boolean isInside(double value) {
            return value >= lower && value <= upper;
        }

        @Override
        public double nearestInside(double value) {
            return Math.max(lower, Math.min(value, upper));
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof Range that
                    && lower == that.lower
                    && upper == that.upper
                    && unit.equals(that.unit)
                    && reading == that.reading
                    && Revision.defineSame(revisions, that.revisions);
        }
    }

    /**
     * Weighted steps that are done or not.
     *
     * @param milestones the steps, at least one
     * @param extensions what else is kept here, possibly none
     */
    record Milestones(List<Milestone> milestones, Extensions extensions) implements Measure {

        /**
         * Milestones.
         *
         * @param milestones the steps, at least one
         * @param extensions what else is kept here, possibly none
         */
        public Milestones {
            milestones = PersistentList.copyOf(milestones);
            checkNotNull(extensions, "extensions");
        }

        /**
         * Milestones without extensions.
         *
         * @param milestones the steps, at least one
         */
        public Milestones(List<Milestone> milestones) {
            this(milestones, Extensions.NONE);
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.milestones(this);
        }

        @Override
        public MeasureInput input() {
            return MeasureInput.MILESTONES;
        }

        /**
         * The weight that is done on the day of the reports by the weight of all that is not dropped by then; empty if all
         * are. The check-ins have no say.
         */
        @Override
        public OptionalDouble progress(Reports reports, HitReading reading) {
            checkNotNull(reading, "reading");
            double done = 0;
            double all = 0;
            boolean any = false;
            for (Milestone milestone : milestones) {
                if (!milestone.isDropped(reports.asOf())) {
                    any = true;
                    all += milestone.weight();
                    if (milestone.isDone(reports.asOf())) {
                        done += milestone.weight();
                    }
                }
            }
            return any ? OptionalDouble.of(done / all) : OptionalDouble.empty();
        }

        /** Unknown: what is not done is known not to be, so nothing is said only where all milestones are dropped. */
        @Override
        public OptionalDouble unreported() {
            return OptionalDouble.empty();
        }

        @Override
        public Course course() {
            return Course.GRADUAL;
        }

        @Override
        public boolean expectsCheckIns() {
            return false;
        }

        @Override
        public boolean isOutput() {
            return true;
        }

        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading reading) {
            checkNotNull(reports, "reports");
            checkNotNull(reading, "reading");
            return Optional.empty();
        }

        /** What is neither done nor dropped by the day of the reports or the first day of the next cycle, whichever is later. */
        @Override
        public Optional<Measure> remaining(Reports reports, LocalDate next) {
            checkNotNull(next, "next");
            ImmutableList<Milestone> left = milestones.stream()
                    .filter(milestone -> !milestone.isOver(reports.asOf()) && !milestone.isOver(next))
                    .collect(ImmutableList.toImmutableList());
            return left.isEmpty() ? Optional.empty() : Optional.of(new Milestones(left, extensions));
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            if (!(other instanceof Milestones that) || milestones.size() != that.milestones.size()) {
                return false;
            }
            for (int i = 0; i < milestones.size(); i++) {
                Milestone here = milestones.get(i);
                Milestone there = that.milestones.get(i);
                if (!here.name().equals(there.name()) || here.weight() != there.weight()) {
                    return false;
                }
            }
            return true;
        }

        /**
         * These milestones, done on the days on which those of the other measure were. Milestones are the same if their
         * ids are, or, where they have none, their titles; one with neither is not known again.
         */
        @Override
        public Optional<Measure> readingOf(Measure other, Reports reports) {
            checkNotNull(reports, "reports");
            if (definesSameAs(other)) {
                return Optional.of(other);
            } else if (getClass() != other.getClass()) {
                return Optional.empty();
            }
            Map<String, LocalDate> done = new HashMap<>();
            for (Milestone milestone : other.milestones()) {
                milestone.done().ifPresent(day -> done.merge(milestone.name(), day, Milestones::earlier));
            }
            done.remove("");
            return Optional.of(new Milestones(
                    milestones.stream()
                            .map(milestone -> milestone.doneOnOrNot(done.get(milestone.name())))
                            .collect(ImmutableList.toImmutableList()),
                    extensions));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        @Override
        public Optional<Measure> withMilestoneDone(String milestone, @Nullable LocalDate day) {
            checkNotNull(milestone, "milestone");
            int position = Iterables.indexOf(
                    milestones, each -> each.id().filter(milestone::equals).isPresent());
            if (position < 0) {
                return Optional.empty();
            }
            Milestone changed = milestones.get(position).doneOnOrNot(day);
            return Optional.of(new Milestones(PersistentList.with(milestones, position, changed), extensions));
        }
    }

    /**
     * Done (a value of at least 1) or not.
     *
     * @param extensions what else is kept here, possibly none
     */
    record Binary(Extensions extensions) implements Measure {

        /**
         * Done or not.
         *
         * @param extensions what else is kept here, possibly none
         */
        public Binary {
            checkNotNull(extensions, "extensions");
        }

        /** Done or not, without extensions. */
        public Binary() {
            this(Extensions.NONE);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof Binary;
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.binary(this);
        }

        @Override
        public MeasureInput input() {
            return MeasureInput.VALUE;
        }

        @Override
        public OptionalDouble progress(Reports reports, HitReading reading) {
            checkNotNull(reading, "reading");
            OptionalDouble latest = reports.latestValue();
            return latest.isEmpty() ? latest : OptionalDouble.of(latest.getAsDouble() >= 1 ? 1 : 0);
        }

        @Override
        public OptionalDouble unreported() {
            return OptionalDouble.of(0);
        }

        @Override
        public Course course() {
            return Course.AT_DUE;
        }

        @Override
        public boolean expectsCheckIns() {
            return false;
        }

        @Override
        public boolean isOutput() {
            return true;
        }

        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading reading) {
            checkNotNull(reading, "reading");
            return Optional.of(CheckIn.of(reports.asOf(), 1));
        }
    }

    /**
     * Named levels with a progress each; check-ins name the level reached.
     *
     * @param levels the levels in order, at least one
     * @param extensions what else is kept here, possibly none
     */
    record Levels(List<AttainmentLevel> levels, Extensions extensions) implements Measure {

        /**
         * Levels.
         *
         * @param levels the levels in order, at least one
         * @param extensions what else is kept here, possibly none
         */
        public Levels {
            levels = ImmutableList.copyOf(levels);
            checkNotNull(extensions, "extensions");
        }

        /**
         * Levels without extensions.
         *
         * @param levels the levels in order, at least one
         */
        public Levels(List<AttainmentLevel> levels) {
            this(levels, Extensions.NONE);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            if (!(other instanceof Levels that) || levels.size() != that.levels.size()) {
                return false;
            }
            for (int i = 0; i < levels.size(); i++) {
                AttainmentLevel here = levels.get(i);
                AttainmentLevel there = that.levels.get(i);
                if (!here.name().equals(there.name()) || here.progress() != there.progress()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R accept(MeasureVisitor<R> visitor) {
            return visitor.levels(this);
        }

        @Override
        public MeasureInput input() {
            return MeasureInput.LEVEL;
        }

        @Override
        public OptionalDouble progress(Reports reports, HitReading reading) {
            checkNotNull(reading, "reading");
            String latest = reports.latestLevel().orElse(null);
            return latest == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(level(latest)
                                    .orElseThrow(() -> new IllegalStateException(
                                            "level \"" + latest + "\" passed validation but is unknown"))
                                    .progress()
                            + 0.0);
        }

        private Optional<AttainmentLevel> level(String name) {
            return levels.stream().filter(level -> level.name().equals(name)).findFirst();
        }

        @Override
        public OptionalDouble unreported() {
            return OptionalDouble.of(0);
        }

        @Override
        public Course course() {
            return Course.GRADUAL;
        }

        @Override
        public boolean expectsCheckIns() {
            return true;
        }

        /** The progress of the first level that stands for at least 1, or 1 if none does. */
        @Override
        public double furthest() {
            return whole().map(AttainmentLevel::progress).orElse(1.0);
        }

        private Optional<AttainmentLevel> whole() {
            return levels.stream().filter(level -> level.progress() >= 1).findFirst();
        }

        @Override
        public Optional<CheckIn> checkInFor(double progress, Reports reports, HitReading reading) {
            checkNotNull(reading, "reading");
            checkNotNull(reports, "reports");
            return whole().map(level -> CheckIn.ofLevel(reports.asOf(), level.name()));
        }

        @Override
        public Optional<Measure> readingOf(Measure other, Reports reports) {
            boolean knowsLatest = reports.latestLevel()
                    .map(latest -> level(latest).isPresent())
                    .orElse(true);
            return knowsLatest || definesSameAs(other) ? Measure.super.readingOf(other, reports) : Optional.empty();
        }
    }
}
