package io.github.okralign.pace;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds by which pace and health are judged
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>). Immutable and
 * thread-safe, as long as the calendar is.
 *
 * <p>By default
 *
 * <ul>
 *   <li>an aspirational goal is expected to reach 0.7 of its target,
 *   <li>progress is expected along a straight line,
 *   <li>every day counts,
 *   <li>a goal is pending in the first 0.1 of its window,
 *   <li>a pace of at least 0.90, or a gap of less than 0.05, is on track,
 *   <li>a pace below 0.75 with a gap of at least 0.10 is off track,
 *   <li>a confidence of at least 0.7 is on track, of at least 0.4 at risk,
 *   <li>check-ins are due every 7 days, and two cadences without one are stale,
 *   <li>0.25 of a goal resting on what is at risk or worse keeps it from being on track.
 * </ul>
 */
public final class HealthPolicy {

    /** The defaults named above. */
    public static final HealthPolicy DEFAULT = new Builder().build();

    private final double stretch;
    private final PaceCurve curve;
    private final double pendingBefore;
    private final double onTrackPace;
    private final double onTrackGap;
    private final double offTrackPace;
    private final double offTrackGap;
    private final double onTrackConfidence;
    private final double atRiskConfidence;
    private final int cadenceDays;
    private final int staleAfterCadences;
    private final double exposureCap;
    private final WorkCalendar calendar;

    private HealthPolicy(Builder builder) {
        this.stretch = builder.stretch;
        this.curve = builder.curve;
        this.pendingBefore = builder.pendingBefore;
        this.onTrackPace = builder.onTrackPace;
        this.onTrackGap = builder.onTrackGap;
        this.offTrackPace = builder.offTrackPace;
        this.offTrackGap = builder.offTrackGap;
        this.onTrackConfidence = builder.onTrackConfidence;
        this.atRiskConfidence = builder.atRiskConfidence;
        this.cadenceDays = builder.cadenceDays;
        this.staleAfterCadences = builder.staleAfterCadences;
        this.exposureCap = builder.exposureCap;
        this.calendar = builder.calendar;
    }

    /**
     * Begins a policy that differs from this one.
     *
     * @return a builder that holds all of this policy
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.stretch = stretch;
        builder.curve = curve;
        builder.pendingBefore = pendingBefore;
        builder.onTrackPace = onTrackPace;
        builder.onTrackGap = onTrackGap;
        builder.offTrackPace = offTrackPace;
        builder.offTrackGap = offTrackGap;
        builder.onTrackConfidence = onTrackConfidence;
        builder.atRiskConfidence = atRiskConfidence;
        builder.cadenceDays = cadenceDays;
        builder.staleAfterCadences = staleAfterCadences;
        builder.exposureCap = exposureCap;
        builder.calendar = calendar;
        return builder;
    }

    /**
     * The share of its target that an aspirational goal is expected to reach.
     *
     * @return the share of its target that an aspirational goal is expected to reach, within (0, 1]
     */
    public double stretch() {
        return stretch;
    }

    /**
     * How progress is expected to grow over a window.
     *
     * @return how progress is expected to grow over a window
     */
    public PaceCurve curve() {
        return curve;
    }

    /**
     * The share of a window in which it is too early to judge.
     *
     * @return the share of a window in which it is too early to judge, within [0, 1]
     */
    public double pendingBefore() {
        return pendingBefore;
    }

    /**
     * The least pace that is on track.
     *
     * @return the least pace that is on track, within [0, 10]
     */
    public double onTrackPace() {
        return onTrackPace;
    }

    /**
     * The gap below which a goal is on track whatever its pace.
     *
     * @return the gap below which a goal is on track whatever its pace, within [0, 1]
     */
    public double onTrackGap() {
        return onTrackGap;
    }

    /**
     * The pace below which a goal may be off track.
     *
     * @return the pace below which a goal may be off track, within [0, 10]
     */
    public double offTrackPace() {
        return offTrackPace;
    }

    /**
     * The least gap that is off track.
     *
     * @return the least gap that is off track, within [0, 1]
     */
    public double offTrackGap() {
        return offTrackGap;
    }

    /**
     * The least confidence that is on track.
     *
     * @return the least confidence that is on track, within [0, 1]
     */
    public double onTrackConfidence() {
        return onTrackConfidence;
    }

    /**
     * The least confidence that is at risk and not off track.
     *
     * @return the least confidence that is at risk and not off track, within [0, 1]
     */
    public double atRiskConfidence() {
        return atRiskConfidence;
    }

    /**
     * The days between two check-ins.
     *
     * @return the days between two check-ins, within [1, 366]
     */
    public int cadenceDays() {
        return cadenceDays;
    }

    /**
     * The cadences without a check-in after which a key result is stale.
     *
     * @return the cadences without a check-in after which a key result is stale, within [1, 100]
     */
    public int staleAfterCadences() {
        return staleAfterCadences;
    }

    /**
     * The share at risk or worse that keeps a goal from being on track.
     *
     * @return the share at risk or worse that keeps a goal from being on track, within (0, 1]
     */
    public double exposureCap() {
        return exposureCap;
    }

    /**
     * This policy with every threshold of pace, gap, confidence and exposure harder to meet, or easier: so a change of
     * health can be told from a wavering at a threshold.
     *
     * @param by how much harder, in [-0.2, 0.2]
     * @return a copy, with no threshold outside its range
     */
    public HealthPolicy movedBy(double by) {
        return toBuilder()
                .onTrackPace(Math.max(0, Math.min(10, onTrackPace + by)))
                .offTrackPace(Math.max(0, Math.min(10, offTrackPace + by)))
                .onTrackGap(share(onTrackGap - by))
                .offTrackGap(share(offTrackGap - by))
                .onTrackConfidence(share(onTrackConfidence + by))
                .atRiskConfidence(share(atRiskConfidence + by))
                .exposureCap(Math.max(Double.MIN_NORMAL, share(exposureCap - by)))
                .build();
    }

    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** {@return the days that count in a window; every day unless set} */
    public WorkCalendar calendar() {
        return calendar;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                stretch,
                curve,
                pendingBefore,
                onTrackPace,
                onTrackGap,
                offTrackPace,
                offTrackGap,
                onTrackConfidence,
                atRiskConfidence,
                cadenceDays,
                staleAfterCadences,
                exposureCap,
                calendar);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HealthPolicy that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "HealthPolicy" + parts();
    }

    /** Collects the parts of a {@link HealthPolicy}. Not thread-safe. */
    public static final class Builder {

        private double stretch = 0.7;
        private PaceCurve curve = PaceCurve.LINEAR;
        private double pendingBefore = .1;
        private double onTrackPace = .90;
        private double onTrackGap = .05;
        private double offTrackPace = .75;
        private double offTrackGap = .10;
        private double onTrackConfidence = .7;
        private double atRiskConfidence = .4;
        private int cadenceDays = 7;
        private int staleAfterCadences = 2;
        private double exposureCap = .25;
        private WorkCalendar calendar = WorkCalendar.EVERY_DAY;

        private Builder() {}

        /**
         * Sets the share of its target that an aspirational goal is expected to reach.
         *
         * @param newStretch the share of its target that an aspirational goal is expected to reach
         * @return this builder
         * @throws IllegalArgumentException if it is not within (0, 1]
         */
        public Builder stretch(double newStretch) {
            checkArgument(newStretch > 0 && newStretch <= 1, "stretch (%s) must be within (0, 1]", newStretch);
            this.stretch = newStretch;
            return this;
        }

        /**
         * Sets how progress is expected to grow over a window.
         *
         * @param newCurve how progress is expected to grow over a window
         * @return this builder
         */
        public Builder curve(PaceCurve newCurve) {
            this.curve = checkNotNull(newCurve, "newCurve");
            return this;
        }

        /**
         * Sets the share of a window in which it is too early to judge.
         *
         * @param newPendingBefore the share of a window in which it is too early to judge
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder pendingBefore(double newPendingBefore) {
            checkArgument(
                    newPendingBefore >= 0 && newPendingBefore <= 1,
                    "pendingBefore (%s) must be within [0, 1]",
                    newPendingBefore);
            this.pendingBefore = newPendingBefore;
            return this;
        }

        /**
         * Sets the least pace that is on track.
         *
         * @param newOnTrackPace the least pace that is on track
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 10]
         */
        public Builder onTrackPace(double newOnTrackPace) {
            checkArgument(
                    newOnTrackPace >= 0 && newOnTrackPace <= 10,
                    "onTrackPace (%s) must be within [0, 10]",
                    newOnTrackPace);
            this.onTrackPace = newOnTrackPace;
            return this;
        }

        /**
         * Sets the gap below which a goal is on track whatever its pace.
         *
         * @param newOnTrackGap the gap below which a goal is on track whatever its pace
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder onTrackGap(double newOnTrackGap) {
            checkArgument(
                    newOnTrackGap >= 0 && newOnTrackGap <= 1, "onTrackGap (%s) must be within [0, 1]", newOnTrackGap);
            this.onTrackGap = newOnTrackGap;
            return this;
        }

        /**
         * Sets the pace below which a goal may be off track.
         *
         * @param newOffTrackPace the pace below which a goal may be off track
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 10]
         */
        public Builder offTrackPace(double newOffTrackPace) {
            checkArgument(
                    newOffTrackPace >= 0 && newOffTrackPace <= 10,
                    "offTrackPace (%s) must be within [0, 10]",
                    newOffTrackPace);
            this.offTrackPace = newOffTrackPace;
            return this;
        }

        /**
         * Sets the least gap that is off track.
         *
         * @param newOffTrackGap the least gap that is off track
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder offTrackGap(double newOffTrackGap) {
            checkArgument(
                    newOffTrackGap >= 0 && newOffTrackGap <= 1,
                    "offTrackGap (%s) must be within [0, 1]",
                    newOffTrackGap);
            this.offTrackGap = newOffTrackGap;
            return this;
        }

        /**
         * Sets the least confidence that is on track.
         *
         * @param newOnTrackConfidence the least confidence that is on track
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder onTrackConfidence(double newOnTrackConfidence) {
            checkArgument(
                    newOnTrackConfidence >= 0 && newOnTrackConfidence <= 1,
                    "onTrackConfidence (%s) must be within [0, 1]",
                    newOnTrackConfidence);
            this.onTrackConfidence = newOnTrackConfidence;
            return this;
        }

        /**
         * Sets the least confidence that is at risk and not off track.
         *
         * @param newAtRiskConfidence the least confidence that is at risk and not off track
         * @return this builder
         * @throws IllegalArgumentException if it is not within [0, 1]
         */
        public Builder atRiskConfidence(double newAtRiskConfidence) {
            checkArgument(
                    newAtRiskConfidence >= 0 && newAtRiskConfidence <= 1,
                    "atRiskConfidence (%s) must be within [0, 1]",
                    newAtRiskConfidence);
            this.atRiskConfidence = newAtRiskConfidence;
            return this;
        }

        /**
         * Sets the days between two check-ins.
         *
         * @param newCadenceDays the days between two check-ins
         * @return this builder
         * @throws IllegalArgumentException if it is not within [1, 366]
         */
        public Builder cadenceDays(int newCadenceDays) {
            checkArgument(
                    newCadenceDays >= 1 && newCadenceDays <= 366,
                    "cadenceDays (%s) must be within [1, 366]",
                    newCadenceDays);
            this.cadenceDays = newCadenceDays;
            return this;
        }

        /**
         * Sets the cadences without a check-in after which a key result is stale.
         *
         * @param newStaleAfterCadences the cadences without a check-in after which a key result is stale
         * @return this builder
         * @throws IllegalArgumentException if it is not within [1, 100]
         */
        public Builder staleAfterCadences(int newStaleAfterCadences) {
            checkArgument(
                    newStaleAfterCadences >= 1 && newStaleAfterCadences <= 100,
                    "staleAfterCadences (%s) must be within [1, 100]",
                    newStaleAfterCadences);
            this.staleAfterCadences = newStaleAfterCadences;
            return this;
        }

        /**
         * Sets the share at risk or worse that keeps a goal from being on track.
         *
         * @param newExposureCap the share at risk or worse that keeps a goal from being on track
         * @return this builder
         * @throws IllegalArgumentException if it is not within (0, 1]
         */
        public Builder exposureCap(double newExposureCap) {
            checkArgument(
                    newExposureCap > 0 && newExposureCap <= 1,
                    "exposureCap (%s) must be within (0, 1]",
                    newExposureCap);
            this.exposureCap = newExposureCap;
            return this;
        }

        /**
         * Sets the days that count in a window, such as all but weekends and holidays; check-in cadences and forecasts go by
         * calendar days all the same.
         *
         * @param newCalendar the days that count
         * @return this builder
         */
        public Builder calendar(WorkCalendar newCalendar) {
            this.calendar = checkNotNull(newCalendar, "newCalendar");
            return this;
        }

        /**
         * The policy.
         *
         * @return a new policy
         * @throws IllegalArgumentException if thresholds that belong together are in the wrong order
         */
        public HealthPolicy build() {
            checkArgument(
                    offTrackPace <= onTrackPace,
                    "offTrackPace (%s) must not be above onTrackPace (%s)",
                    offTrackPace,
                    onTrackPace);
            checkArgument(
                    onTrackGap <= offTrackGap,
                    "onTrackGap (%s) must not be above offTrackGap (%s)",
                    onTrackGap,
                    offTrackGap);
            checkArgument(
                    atRiskConfidence <= onTrackConfidence,
                    "atRiskConfidence (%s) must not be above onTrackConfidence (%s)",
                    atRiskConfidence,
                    onTrackConfidence);
            return new HealthPolicy(this);
        }
    }
}
