package io.github.okralign;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.HitReading;
import io.github.okralign.model.Level;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.RollupPolicy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an analysis lets its caller choose
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#policies-and-presets">semantics</a>). The
 * presets for sizes of organisations differ in limits only, never in how a number is computed. Immutable and
 * thread-safe.
 *
 * <p>By default
 *
 * <ul>
 *   <li>the roll-up follows {@link RollupPolicy#DEFAULT},
 *   <li>health is judged by {@link HealthPolicy#DEFAULT}, with check-ins due every 7 days, in a large organisation 14,
 *   <li>objectives of units at level {@link Level#COMPANY} are strategic where they do not say otherwise.
 * </ul>
 */
public final class AnalysisPolicy {

    /** For an organisation of up to 30 people. */
    public static final AnalysisPolicy SMALL = preset(OrganizationSize.SMALL, 7);

    /** For an organisation of up to 300 people; the default. */
    public static final AnalysisPolicy MEDIUM = preset(OrganizationSize.MEDIUM, 7);

    /** For an organisation of more than 300 people. */
    public static final AnalysisPolicy LARGE = preset(OrganizationSize.LARGE, 14);

    /**
     * Computes progress as Viva Goals documents it, for those who move and want to see the numbers that they know:
     * nothing below 0, no cap, thresholds judged by the latest value, what nobody reported on counts as 0.
     */
    public static final AnalysisPolicy VIVA_GOALS = new AnalysisPolicy(
            "VIVA_GOALS",
            RollupPolicy.DEFAULT
                    .withUncapped(true)
                    .withReading(HitReading.LATEST)
                    .withUnknownAsZero(true),
            HealthPolicy.DEFAULT,
            OrganizationSize.MEDIUM,
            Level.COMPANY);

    private final String name;
    private final RollupPolicy rollup;
    private final HealthPolicy health;
    private final OrganizationSize size;
    private final Level strategicLevel;

    private AnalysisPolicy(
            String name, RollupPolicy rollup, HealthPolicy health, OrganizationSize size, Level strategicLevel) {
        this.name = name;
        this.rollup = rollup;
        this.health = health;
        this.size = size;
        this.strategicLevel = strategicLevel;
    }

    private static AnalysisPolicy preset(OrganizationSize size, int cadenceDays) {
        HealthPolicy health =
                HealthPolicy.DEFAULT.toBuilder().cadenceDays(cadenceDays).build();
        return new AnalysisPolicy(size.name(), RollupPolicy.DEFAULT, health, size, Level.COMPANY);
    }

    /**
     * This policy under another name.
     *
     * @param newName what reports call it
     * @return a copy
     */
    public AnalysisPolicy named(String newName) {
        return new AnalysisPolicy(checkNotNull(newName, "newName"), rollup, health, size, strategicLevel);
    }

    /**
     * This policy with another way to roll up, under the name {@code CUSTOM}.
     *
     * @param newRollup how to compute progress
     * @return a copy
     */
    public AnalysisPolicy withRollup(RollupPolicy newRollup) {
        return new AnalysisPolicy("CUSTOM", checkNotNull(newRollup, "newRollup"), health, size, strategicLevel);
    }

    /**
     * This policy with other thresholds for pace and health, under the name {@code CUSTOM}.
     *
     * @param newHealth how to judge pace and health
     * @return a copy
     */
    public AnalysisPolicy withHealth(HealthPolicy newHealth) {
        return new AnalysisPolicy("CUSTOM", rollup, checkNotNull(newHealth, "newHealth"), size, strategicLevel);
    }

    /**
     * The preset for an organisation of a size.
     *
     * @param people how many people work there, at least 1
     * @return {@link #SMALL} up to 30, {@link #MEDIUM} up to 300, {@link #LARGE} above
     * @throws IllegalArgumentException if {@code people} is below 1
     */
    public static AnalysisPolicy forOrganizationOf(int people) {
        return switch (OrganizationSize.of(people)) {
            case SMALL -> SMALL;
            case MEDIUM -> MEDIUM;
            case LARGE -> LARGE;
        };
    }

    /**
     * This policy with another level of strategy, under the name {@code CUSTOM}.
     *
     * @param newLevel the level of units whose objectives are strategic where they do not say otherwise
     * @return a copy
     */
    public AnalysisPolicy withStrategicLevel(Level newLevel) {
        return new AnalysisPolicy("CUSTOM", rollup, health, size, checkNotNull(newLevel, "newLevel"));
    }

    /**
     * What reports call this policy.
     *
     * @return the name of the preset, or {@code CUSTOM} for one that was changed
     */
    public String name() {
        return name;
    }

    /**
     * How progress is computed.
     *
     * @return the policy of the roll-up
     */
    public RollupPolicy rollup() {
        return rollup;
    }

    /**
     * How pace and health are judged.
     *
     * @return the thresholds
     */
    public HealthPolicy health() {
        return health;
    }

    /**
     * The size of organisation that the policy is meant for. No number of an analysis depends on it; the audit takes its
     * limits by it unless it is given a policy of its own.
     *
     * @return the size of the preset, which copies keep; {@link OrganizationSize#MEDIUM} for {@link #VIVA_GOALS}
     */
    public OrganizationSize size() {
        return size;
    }

    /**
     * The level of units whose objectives are strategic where they do not say otherwise.
     *
     * @return the level; {@link Level#COMPANY} by default
     */
    public Level strategicLevel() {
        return strategicLevel;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalysisPolicy that
                && name.equals(that.name)
                && rollup.equals(that.rollup)
                && health.equals(that.health)
                && size == that.size
                && strategicLevel == that.strategicLevel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rollup, health, size, strategicLevel);
    }

    @Override
    public String toString() {
        return "AnalysisPolicy(" + name + ")";
    }
}
