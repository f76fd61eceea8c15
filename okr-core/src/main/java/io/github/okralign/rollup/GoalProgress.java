package io.github.okralign.rollup;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the roll-up says of one goal (semantics, sections 2 and 3). All numbers are ratios, unrounded. Immutable and
 * thread-safe.
 */
public final class GoalProgress {

    private final Progress progress;
    private final double raw;
    private final double coverage;
    private final double lower;
    private final double upper;
    private final Evidence evidence;
    private final @Nullable Progress computed;

    public GoalProgress(
            double progress,
            double raw,
            double coverage,
            double lower,
            double upper,
            Evidence evidence,
            @Nullable Progress computed) {
        this.progress = Progress.ofNullable(progress);
        this.raw = raw;
        this.coverage = coverage;
        this.lower = lower;
        this.upper = upper;
        this.evidence = evidence;
        this.computed = computed;
    }

    /** The numbers of a goal that takes no part. */
    public static GoalProgress excluded() {
        return new GoalProgress(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Evidence.UNKNOWN, null);
    }

    /**
     * The progress as it counts in the goals above.
     *
     * @return the progress, within [0, 1] unless the policy says otherwise; unknown for excluded goals
     */
    public Progress progress() {
        return progress;
    }

    /**
     * The progress before clamping.
     *
     * @return the raw progress, or empty if it is unknown
     */
    public OptionalDouble raw() {
        return optional(raw);
    }

    /**
     * The share of the goal, by weight, that rests on reports.
     *
     * @return the coverage, within [0, 1], or empty for excluded goals
     */
    public OptionalDouble coverage() {
        return optional(coverage);
    }

    /**
     * The progress if everything that is not reported stood at 0.
     *
     * @return the lower bound, within [0, 1], or empty for excluded goals and under a policy that does not clamp
     */
    public OptionalDouble lower() {
        return optional(lower);
    }

    /**
     * The progress if everything that is not reported stood at 1.
     *
     * @return the upper bound, within [0, 1], or empty for excluded goals and under a policy that does not clamp
     */
    public OptionalDouble upper() {
        return optional(upper);
    }

    /**
     * What the progress rests on.
     *
     * @return the evidence; {@link Evidence#UNKNOWN} for excluded goals
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * The computed progress that stands beside one set by hand or by a score.
     *
     * @return the roll-up of the contributors, or empty if nothing overrides it
     */
    public Optional<Progress> computed() {
        return Optional.ofNullable(computed);
    }

    private static OptionalDouble optional(double valueOrNaN) {
        return Double.isNaN(valueOrNaN) ? OptionalDouble.empty() : OptionalDouble.of(valueOrNaN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalProgress that
                && progress.equals(that.progress)
                && Double.compare(raw, that.raw) == 0
                && Double.compare(coverage, that.coverage) == 0
                && Double.compare(lower, that.lower) == 0
                && Double.compare(upper, that.upper) == 0
                && evidence == that.evidence
                && Objects.equals(computed, that.computed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(progress, raw, coverage, lower, upper, evidence, computed);
    }

    @Override
    public String toString() {
        return progress + " (" + evidence + ", coverage " + coverage + ", bounds " + lower + " to " + upper + ")";
    }
}
