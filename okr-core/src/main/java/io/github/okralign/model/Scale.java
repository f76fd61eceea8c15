package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How a value between baseline and target becomes progress: along points between the two ends, linear from one to the
 * next or in steps
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 * Outside the ends progress is linear whatever the scale.
 *
 * @param points values strictly between baseline and target with their progress, both strictly monotone, in order from
 *     the baseline to the target; possibly none
 * @param steps whether the progress is that of the last point reached, rather than linear between two of them
 */
public record Scale(List<Point> points, boolean steps) {

    /** The straight line from the baseline to the target. */
    public static final Scale LINEAR = new Scale(ImmutableList.of(), false);

    /**
     * A scale.
     *
     * @param points points in order from the baseline to the target, possibly none
     * @param steps whether the progress is that of the last point reached
     */
    public Scale {
        points = ImmutableList.copyOf(points);
    }

    /**
     * A value and what it is worth.
     *
     * @param value a value in the unit of the measure
     * @param progress its progress as a ratio, strictly between 0 and 1
     * @param extensions what else is kept here, possibly none
     */
    public record Point(double value, double progress, Extensions extensions) {

        /**
         * A point.
         *
         * @param value a value in the unit of the measure
         * @param progress its progress as a ratio, strictly between 0 and 1
         * @param extensions what else is kept here, possibly none
         */
        public Point {
            checkNotNull(extensions, "extensions");
        }

        /**
         * A point without extensions.
         *
         * @param value a value in the unit of the measure
         * @param progress its progress as a ratio, strictly between 0 and 1
         */
        public Point(double value, double progress) {
            this(value, progress, Extensions.NONE);
        }

        /**
         * A point without extensions.
         *
         * @param value a value in the unit of the measure
         * @param progress its progress, strictly between 0 and 1
         * @throws IllegalStateException if the progress is unknown
         */
        public Point(double value, Progress progress) {
            this(value, progress.ratio());
        }
    }

    /**
     * A scale that is linear between its points.
     *
     * @param points points in order from the baseline to the target
     * @return a scale
     */
    public static Scale along(Point... points) {
        return new Scale(ImmutableList.copyOf(points), false);
    }

    /**
     * A scale on which the last point reached counts.
     *
     * @param points points in order from the baseline to the target
     * @return a scale
     */
    public static Scale inSteps(Point... points) {
        return new Scale(ImmutableList.copyOf(points), true);
    }

    /**
     * Whether this is the straight line from the baseline to the target.
     *
     * @return whether it has neither points nor steps
     */
    public boolean isLinear() {
        return points.isEmpty() && !steps;
    }

    /** The scale of what is left after a progress: the points beyond it, stretched to a way that starts there. */
    Scale after(double reached) {
        if (reached == 0 || points.isEmpty()) {
            return this;
        }
        ImmutableList.Builder<Point> left = ImmutableList.builder();
        for (Point point : points) {
            if (reached > 0 && point.progress > reached) {
                left.add(new Point(point.value, (point.progress - reached) / (1 - reached), point.extensions));
            }
        }
        return new Scale(left.build(), steps);
    }

    /** Whether a value gives the same progress on both. */
    boolean definesSameAs(Scale other) {
        if (steps != other.steps || points.size() != other.points.size()) {
            return false;
        }
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            Point there = other.points.get(i);
            if (here.value != there.value || here.progress != there.progress) {
                return false;
            }
        }
        return true;
    }

    /** The progress of a value strictly between the ends. */
    double progressBetween(double baseline, double target, double value) {
        double fromValue = baseline;
        double fromProgress = 0;
        double toValue = target;
        double toProgress = 1;
        for (Point point : points) {
            boolean reached = target > baseline ? value >= point.value : value <= point.value;
            if (!reached) {
                toValue = point.value;
                toProgress = point.progress;
                break;
            }
            fromValue = point.value;
            fromProgress = point.progress;
        }
        return steps
                ? fromProgress
                : fromProgress + (value - fromValue) / (toValue - fromValue) * (toProgress - fromProgress);
    }

    /** The value at which a progress strictly between 0 and 1 is reached first. */
    double valueBetween(double baseline, double target, double progress) {
        double fromValue = baseline;
        double fromProgress = 0;
        double toValue = target;
        double toProgress = 1;
        for (Point point : points) {
            if (progress <= point.progress) {
                toValue = point.value;
                toProgress = point.progress;
                break;
            }
            fromValue = point.value;
            fromProgress = point.progress;
        }
        return steps || progress == toProgress
                ? toValue
                : fromValue + (progress - fromProgress) / (toProgress - fromProgress) * (toValue - fromValue);
    }
}
