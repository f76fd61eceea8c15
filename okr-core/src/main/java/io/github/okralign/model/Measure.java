package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a key result is measured: one of seven kinds, each of which turns check-ins into progress (semantics, section 2).
 * Every unit of measure is free text such as {@code "EUR"}; the empty string stands for none.
 */
public sealed interface Measure {

    /**
     * The unit in which values are given.
     *
     * @return the unit, or the empty string where the measure names none
     */
    default String unit() {
        return "";
    }

    /**
     * Whether this measure and another make the same progress of the same reports: they are of one kind and of one unit,
     * with the same baseline, target, limits, levels or milestones. Planned phases and the days on which milestones were
     * done do not matter.
     *
     * @param other another measure
     * @return whether neither asks for more, for less or for something else than the other
     */
    default boolean definesSameAs(Measure other) {
        return equals(checkNotNull(other, "other"));
    }

    /**
     * A value that moves from a baseline to a target, up or down.
     *
     * @param baseline the value at the start
     * @param target the value to reach, other than the baseline
     * @param unit the unit of the values, or the empty string
     * @param phases planned points in between, in order of date, possibly none
     */
    record Change(double baseline, double target, String unit, List<Phase> phases) implements Measure {

        /** Beyond this a ratio says nothing any more, and sums of them would overflow. */
        private static final double GREATEST_PROGRESS = 1e100;

        /**
         * A change.
         *
         * @param baseline the value at the start
         * @param target the value to reach, other than the baseline
         * @param unit the unit of the values, or the empty string
         * @param phases planned points in between, in order of date, possibly none
         */
        public Change {
            checkNotNull(unit, "unit");
            phases = ImmutableList.copyOf(phases);
        }

        @Override
        public boolean definesSameAs(Measure other) {
            checkNotNull(other, "other");
            return other instanceof Change that
                    && baseline == that.baseline
                    && target == that.target
                    && unit.equals(that.unit);
        }

        /**
         * The progress that a value means (semantics, section 2).
         *
         * @param value a value in the unit of the measure
         * @return the raw progress as a ratio, held within ±1e100
         */
        public double progress(double value) {
            double ratio = (value - baseline) / (target - baseline);
            // Adding 0 turns −0, which a falling measure at its baseline gives, into 0.
            return Math.max(-GREATEST_PROGRESS, Math.min(GREATEST_PROGRESS, ratio)) + 0.0;
        }

        /**
         * The value that a progress means.
         *
         * @param progress a progress as a ratio
         * @return the value in the unit of the measure
         */
        public double value(double progress) {
            return baseline + progress * (target - baseline);
        }
    }

    /**
     * A value to keep at or above a threshold.
     *
     * @param threshold the least value that is good
     * @param unit the unit of the values, or the empty string
     */
    record AtLeast(double threshold, String unit) implements Measure {

        /**
         * A lower limit.
         *
         * @param threshold the least value that is good
         * @param unit the unit of the values, or the empty string
         */
        public AtLeast {
            checkNotNull(unit, "unit");
        }
    }

    /**
     * A value to keep at or below a threshold.
     *
     * @param threshold the greatest value that is good
     * @param unit the unit of the values, or the empty string
     */
    record AtMost(double threshold, String unit) implements Measure {

        /**
         * An upper limit.
         *
         * @param threshold the greatest value that is good
         * @param unit the unit of the values, or the empty string
         */
        public AtMost {
            checkNotNull(unit, "unit");
        }
    }

    /**
     * A value to keep within a range, both ends included.
     *
     * @param lower the least value that is good
     * @param upper the greatest value that is good, at least {@code lower}
     * @param unit the unit of the values, or the empty string
     */
    record Range(double lower, double upper, String unit) implements Measure {

        /**
         * A range.
         *
         * @param lower the least value that is good
         * @param upper the greatest value that is good, at least {@code lower}
         * @param unit the unit of the values, or the empty string
         */
        public Range {
            checkNotNull(unit, "unit");
        }
    }

    /**
     * Weighted steps that are done or not.
     *
     * @param milestones the steps, at least one
     */
    record Milestones(List<Milestone> milestones) implements Measure {

        /**
         * Milestones.
         *
         * @param milestones the steps, at least one
         */
        public Milestones {
            milestones = ImmutableList.copyOf(milestones);
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
         * These milestones, done on the days on which those of another measure were. Milestones are the same if their ids
         * are, or, where they have none, their titles; one with neither is not known again.
         *
         * @param other says what was done, and when
         * @return the milestones with the weights of this measure; what the other one does not know is not done
         */
        public Milestones doneAsIn(Milestones other) {
            Map<String, LocalDate> done = new HashMap<>();
            for (Milestone milestone : other.milestones) {
                milestone.done().ifPresent(day -> done.merge(milestone.name(), day, Milestones::earlier));
            }
            done.remove("");
            return new Milestones(milestones.stream()
                    .map(milestone -> milestone.doneOnOrNot(done.get(milestone.name())))
                    .collect(ImmutableList.toImmutableList()));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** Done (a value of at least 1) or not. */
    record Binary() implements Measure {}

    /**
     * Named levels with a progress each; check-ins name the level reached.
     *
     * @param levels the levels in order, at least one
     */
    record Levels(List<AttainmentLevel> levels) implements Measure {

        /**
         * Levels.
         *
         * @param levels the levels in order, at least one
         */
        public Levels {
            levels = ImmutableList.copyOf(levels);
        }
    }
}
