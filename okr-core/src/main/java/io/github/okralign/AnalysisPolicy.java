package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.audit.AuditPolicy;
import io.github.okralign.model.Level;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.RollupPolicy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an analysis lets its caller choose (semantics, section 11). The presets for sizes of organisations
 * differ in limits only, never in how a number comes about. Immutable and thread-safe.
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
    public static final AnalysisPolicy SMALL = preset("SMALL", 7, AuditPolicy.SMALL);

    /** For an organisation of up to 300 people; the default. */
    public static final AnalysisPolicy MEDIUM = preset("MEDIUM", 7, AuditPolicy.MEDIUM);

    /** For an organisation of more than 300 people. */
    public static final AnalysisPolicy LARGE = preset("LARGE", 14, AuditPolicy.LARGE);

    /**
     * Computes progress as Viva Goals documents it, for those who move and want to see the numbers that they know:
     * nothing below 0, no cap, thresholds judged by the latest value.
     */
    public static final AnalysisPolicy VIVA_GOALS = new AnalysisPolicy(
            "VIVA_GOALS",
            RollupPolicy.DEFAULT.withUncapped(true).withLatestHit(true),
            HealthPolicy.DEFAULT,
            AuditPolicy.MEDIUM,
            Level.COMPANY);

    private final String name;
    private final RollupPolicy rollup;
    private final HealthPolicy health;
    private final AuditPolicy audit;
    private final Level strategicLevel;

    private AnalysisPolicy(
            String name, RollupPolicy rollup, HealthPolicy health, AuditPolicy audit, Level strategicLevel) {
        this.name = name;
        this.rollup = rollup;
        this.health = health;
        this.audit = audit;
        this.strategicLevel = strategicLevel;
    }

    private static AnalysisPolicy preset(String name, int cadenceDays, AuditPolicy audit) {
        HealthPolicy health =
                HealthPolicy.DEFAULT.toBuilder().cadenceDays(cadenceDays).build();
        return new AnalysisPolicy(name, RollupPolicy.DEFAULT, health, audit, Level.COMPANY);
    }

    /**
     * This policy under another name.
     *
     * @param newName what reports call it
     * @return a copy
     */
    public AnalysisPolicy named(String newName) {
        return new AnalysisPolicy(checkNotNull(newName, "newName"), rollup, health, audit, strategicLevel);
    }

    /**
     * This policy with another way to roll up, under the name {@code CUSTOM}.
     *
     * @param newRollup how to compute progress
     * @return a copy
     */
    public AnalysisPolicy withRollup(RollupPolicy newRollup) {
        return new AnalysisPolicy("CUSTOM", checkNotNull(newRollup, "newRollup"), health, audit, strategicLevel);
    }

    /**
     * This policy with other thresholds for pace and health, under the name {@code CUSTOM}.
     *
     * @param newHealth how to judge pace and health
     * @return a copy
     */
    public AnalysisPolicy withHealth(HealthPolicy newHealth) {
        return new AnalysisPolicy("CUSTOM", rollup, checkNotNull(newHealth, "newHealth"), audit, strategicLevel);
    }

    /**
     * This policy with other limits for the audit, under the name {@code CUSTOM}.
     *
     * @param newAudit the limits and rules
     * @return a copy
     */
    public AnalysisPolicy withAudit(AuditPolicy newAudit) {
        return new AnalysisPolicy("CUSTOM", rollup, health, checkNotNull(newAudit, "newAudit"), strategicLevel);
    }

    /**
     * The preset for an organisation of a size.
     *
     * @param people how many people work there, at least 1
     * @return {@link #SMALL} up to 30, {@link #MEDIUM} up to 300, {@link #LARGE} above
     * @throws IllegalArgumentException if there is nobody
     */
    public static AnalysisPolicy forOrganizationOf(int people) {
        checkArgument(people > 0, "people (%s) must be positive", people);
        return people <= 30 ? SMALL : people <= 300 ? MEDIUM : LARGE;
    }

    /**
     * This policy with another level of strategy, under the name {@code CUSTOM}.
     *
     * @param newLevel the level of units whose objectives are strategic where they do not say otherwise
     * @return a copy
     */
    public AnalysisPolicy withStrategicLevel(Level newLevel) {
        return new AnalysisPolicy("CUSTOM", rollup, health, audit, checkNotNull(newLevel, "newLevel"));
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
     * The limits and rules of the audit.
     *
     * @return the policy of the audit
     */
    public AuditPolicy audit() {
        return audit;
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
                && audit.equals(that.audit)
                && strategicLevel == that.strategicLevel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rollup, health, audit, strategicLevel);
    }

    @Override
    public String toString() {
        return "AnalysisPolicy(" + name + ")";
    }
}
