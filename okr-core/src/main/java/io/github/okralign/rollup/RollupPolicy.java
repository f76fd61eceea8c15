package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.HitReading;
import io.github.okralign.model.RollupRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How progress is computed where the semantics leave a choice
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>). Immutable and
 * thread-safe.
 *
 * <p>By default
 *
 * <ul>
 *   <li>progress above 1 counts as 1, so that an over-achieved key result does not hide a failing sibling,
 *   <li>progress below 0 counts as 0,
 *   <li>an unknown contributor is left out of the mean and lowers the coverage,
 *   <li>a key result that nobody has reported stands at 0,
 *   <li>a threshold or a range that does not say how is judged by the share of check-ins inside,
 *   <li>an objective without a rule of its own rolls up by {@link RollupRule#DEFAULT}.
 * </ul>
 */
public final class RollupPolicy {

    /** The defaults named above. */
    public static final RollupPolicy DEFAULT =
            new RollupPolicy(false, false, false, HitReading.HIT_RATE, Unreported.ZERO, RollupRule.DEFAULT);

    private final boolean uncapped;
    private final boolean negative;
    private final boolean unknownAsZero;
    private final HitReading reading;
    private final Unreported unreported;
    private final RollupRule rule;

    private RollupPolicy(
            boolean uncapped,
            boolean negative,
            boolean unknownAsZero,
            HitReading reading,
            Unreported unreported,
            RollupRule rule) {
        this.uncapped = uncapped;
        this.negative = negative;
        this.unknownAsZero = unknownAsZero;
        this.reading = reading;
        this.unreported = unreported;
        this.rule = rule;
    }

    /**
     * {@code UNCAPPED}: whether progress above 1 counts in full. There are no bounds then.
     *
     * @param newUncapped whether it does
     * @return a copy
     */
    public RollupPolicy withUncapped(boolean newUncapped) {
        return new RollupPolicy(newUncapped, negative, unknownAsZero, reading, unreported, rule);
    }

    /**
     * {@code NEGATIVE}: whether progress below 0 counts in full. There are no bounds then.
     *
     * @param newNegative whether it does
     * @return a copy
     */
    public RollupPolicy withNegative(boolean newNegative) {
        return new RollupPolicy(uncapped, newNegative, unknownAsZero, reading, unreported, rule);
    }

    /**
     * {@code AS_ZERO}: whether an unknown contributor counts as 0 instead of being left out.
     *
     * @param newUnknownAsZero whether it does
     * @return a copy
     */
    public RollupPolicy withUnknownAsZero(boolean newUnknownAsZero) {
        return new RollupPolicy(uncapped, negative, newUnknownAsZero, reading, unreported, rule);
    }

    /**
     * {@code HIT_RATE}, {@code LATEST} or {@code TIME_SHARE}: how thresholds and ranges that do not say it themselves are
     * judged.
     *
     * @param newReading by the share of check-ins inside, by the latest check-in alone, or by the share of days inside
     * @return a copy
     */
    public RollupPolicy withReading(HitReading newReading) {
        return new RollupPolicy(
                uncapped, negative, unknownAsZero, checkNotNull(newReading, "newReading"), unreported, rule);
    }

    /**
     * Where a key result that nobody has reported stands, if its measure does not leave it unknown anyway.
     *
     * @param newUnreported at 0, or unknown
     * @return a copy
     */
    public RollupPolicy withUnreported(Unreported newUnreported) {
        return new RollupPolicy(
                uncapped, negative, unknownAsZero, reading, checkNotNull(newUnreported, "newUnreported"), rule);
    }

    /**
     * The rule for objectives that have none of their own. Rolled-up key results take its aggregation and always pool
     * all contributors.
     *
     * @param newRule a rule without contradiction
     * @return a copy
     * @throws IllegalArgumentException if the rule contradicts itself or a number is outside [0, 1]
     */
    public RollupPolicy withRule(RollupRule newRule) {
        return new RollupPolicy(
                uncapped,
                negative,
                unknownAsZero,
                reading,
                unreported,
                checkNotNull(newRule, "newRule").checked());
    }

    /**
     * Whether progress above 1 counts in full.
     *
     * @return false by default
     */
    public boolean uncapped() {
        return uncapped;
    }

    /**
     * Whether progress below 0 counts in full.
     *
     * @return false by default
     */
    public boolean negative() {
        return negative;
    }

    /**
     * Whether an unknown contributor counts as 0.
     *
     * @return false by default
     */
    public boolean unknownAsZero() {
        return unknownAsZero;
    }

    /** {@return how thresholds and ranges are judged that do not say it themselves; by {@code HIT_RATE} by default} */
    public HitReading reading() {
        return reading;
    }

    /** {@return where a key result stands that nobody has reported; {@link Unreported#ZERO} by default} */
    public Unreported unreported() {
        return unreported;
    }

    /**
     * The rule for objectives that have none of their own.
     *
     * @return the rule
     */
    public RollupRule rule() {
        return rule;
    }

    /**
     * Whether every progress is within [0, 1], which bounds need.
     *
     * @return true by default
     */
    public boolean clamps() {
        return !uncapped && !negative;
    }

    /**
     * The progress that counts: no more than 1 and no less than 0, unless the policy says otherwise.
     *
     * @param raw the progress before clamping, as a ratio, or NaN
     * @return the ratio as it counts in the goals above; NaN for NaN
     */
    public double clamp(double raw) {
        double floored = negative ? raw : Math.max(0.0, raw);
        return uncapped ? floored : Math.min(1.0, floored);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RollupPolicy that
                && uncapped == that.uncapped
                && negative == that.negative
                && unknownAsZero == that.unknownAsZero
                && reading == that.reading
                && unreported == that.unreported
                && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(uncapped, negative, unknownAsZero, reading, unreported, rule);
    }

    @Override
    public String toString() {
        return "RollupPolicy(" + (uncapped ? "UNCAPPED, " : "") + (negative ? "NEGATIVE, " : "")
                + (unknownAsZero ? "AS_ZERO, " : "") + reading + ", "
                + (unreported == Unreported.UNKNOWN ? "UNREPORTED UNKNOWN, " : "") + rule + ")";
    }
}
