package io.github.okralign.engine.clock;

import com.google.common.collect.ImmutableList;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthReason;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a goal's health, put together by the decision table of
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">Pace and health</a>: the first
 * of the early answers that holds, else the worse of pace and confidence, which staleness and exposure keep from being
 * good.
 *
 * @param early the answer that makes all others moot, or null
 * @param pace what the pace says, or null
 * @param confidence what the confidence says, or null
 * @param status what the owner says, or null; it moves nothing
 * @param stale whether nobody has checked in for too long
 * @param exposed whether too much of what the goal rests on is at risk
 */
record HealthInputs(
        @Nullable Health early,
        @Nullable Health pace,
        @Nullable Health confidence,
        @Nullable Health status,
        boolean stale,
        boolean exposed) {

    Health health() {
        if (early != null) {
            return early;
        }
        Health worse = worse(pace, confidence);
        Health uncapped = worse == null ? Health.PENDING : worse;
        return (stale || exposed) && uncapped != Health.OFF_TRACK ? Health.AT_RISK : uncapped;
    }

    /** The worse of two levels, of which either may be absent. */
    static @Nullable Health worse(@Nullable Health one, @Nullable Health other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    HealthAssessment assessment(PaceFigures of) {
        Health health = health();
        if (early != null) {
            return new HealthAssessment(of, health, ImmutableList.of());
        }
        ImmutableList.Builder<HealthReason> reasons = ImmutableList.builder();
        if (speaks(pace, health)) {
            reasons.add(HealthReason.PACE);
        }
        if (speaks(confidence, health)) {
            reasons.add(HealthReason.CONFIDENCE);
        }
        if (stale) {
            reasons.add(HealthReason.STALE);
        }
        if (exposed) {
            reasons.add(HealthReason.EXPOSURE);
        }
        if (areTwoApart(pace, confidence) || areTwoApart(status, health)) {
            reasons.add(HealthReason.DIVERGENCE);
        }
        return new HealthAssessment(of, health, reasons.build());
    }

    /** Whether one says that all is well and the other that it is lost. */
    private static boolean areTwoApart(@Nullable Health one, @Nullable Health other) {
        return (one == Health.ON_TRACK && other == Health.OFF_TRACK)
                || (one == Health.OFF_TRACK && other == Health.ON_TRACK);
    }

    /** A good health rests on all that is good, a bad one on all that is not. */
    private static boolean speaks(@Nullable Health symptom, Health health) {
        return symptom != null && (symptom != Health.ON_TRACK || health == Health.ON_TRACK);
    }
}
