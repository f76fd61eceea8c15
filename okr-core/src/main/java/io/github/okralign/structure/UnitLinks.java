package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the objectives of a unit and of all units below it are linked with the rest
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#silos">semantics</a>). Immutable and
 * thread-safe.
 */
public final class UnitLinks {

    /** z of a one-sided bound of 90 %. */
    private static final double Z = 1.2815515655446004;

    private final String unit;
    private final int objectives;
    private final int internal;
    private final int vertical;
    private final int lateral;
    private final int others;

    UnitLinks(String unit, int objectives, int internal, int vertical, int lateral, int others) {
        this.unit = checkNotNull(unit, "unit");
        this.objectives = objectives;
        this.internal = internal;
        this.vertical = vertical;
        this.lateral = lateral;
        this.others = others;
    }

    /** {@return the id of the unit} */
    public String unit() {
        return unit;
    }

    /** {@return the number of objectives of the unit's subtree that take part} */
    public int objectives() {
        return objectives;
    }

    /** {@return the number of linked pairs of objectives with both ends in the subtree} */
    public int internal() {
        return internal;
    }

    /** {@return the number of linked pairs whose other end belongs to a unit above} */
    public int vertical() {
        return vertical;
    }

    /** {@return the number of linked pairs whose other end is anywhere else} */
    public int lateral() {
        return lateral;
    }

    /** {@return the number of objectives outside the subtree that take part} */
    public int others() {
        return others;
    }

    private int external() {
        return vertical + lateral;
    }

    private int all() {
        return internal + external();
    }

    /**
     * The E–I index of "Informal networks and organizational crises" (Krackhardt and Stern, 1988): external minus internal
     * links, over all.
     *
     * @return −1 where all links stay inside to 1 where all lead out, or empty without links
     */
    public OptionalDouble eiIndex() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((external() - internal) / (double) all());
    }

    /**
     * How much more links stay inside than chance would have it: Coleman's homophily index (1958), 0 where links are spread
     * evenly over all pairs of objectives. Evidence, not a verdict.
     *
     * @return the index, at most 1, or empty without links or where all pairs are inside
     */
    public OptionalDouble segregation() {
        double inside = objectives * (objectives - 1.0) / 2;
        double possible = inside + (double) objectives * others;
        if (all() == 0 || inside == possible) {
            return OptionalDouble.empty();
        }
        double byChance = inside / possible;
        return OptionalDouble.of((internal / (double) all() - byChance) / (1 - byChance));
    }

    /**
     * How high the share of links that lead out may be: the one-sided upper bound of 90 % of the Wilson score interval
     * ("Probable inference, the law of succession, and statistical inference", Edwin B. Wilson, 1927).
     *
     * @return the bound in [0, 1], or empty without links
     */
    public OptionalDouble externalUpperBound() {
        if (all() == 0) {
            return OptionalDouble.empty();
        }
        double m = all();
        double share = external() / m;
        double centre = share + Z * Z / (2 * m);
        double spread = Z * Math.sqrt(share * (1 - share) / m + Z * Z / (4 * m * m));
        // Rounding may lift a bound of 1 above it.
        return OptionalDouble.of(Math.min(1, (centre + spread) / (1 + Z * Z / m)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitLinks that
                && unit.equals(that.unit)
                && objectives == that.objectives
                && internal == that.internal
                && vertical == that.vertical
                && lateral == that.lateral
                && others == that.others;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, objectives, internal, vertical, lateral, others);
    }

    @Override
    public String toString() {
        return "UnitLinks(" + unit + ": " + objectives + " objectives, " + internal + " internal, " + vertical
                + " vertical, " + lateral + " lateral, " + others + " others)";
    }
}
