package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.OptionalDouble;

/**
 * How the objectives of a unit and of all units below it are linked with the rest (semantics, section 8).
 *
 * @param unit the id of the unit
 * @param objectives the objectives of its subtree that take part
 * @param internal the linked pairs of objectives with both ends in the subtree
 * @param vertical the pairs with the other end in a unit above
 * @param lateral the pairs with the other end anywhere else
 * @param others the objectives outside the subtree that take part
 */
public record UnitLinks(String unit, int objectives, int internal, int vertical, int lateral, int others) {

    /**
     * The links of a unit.
     *
     * @param unit the id of the unit
     * @param objectives the objectives of its subtree that take part
     * @param internal the linked pairs of objectives with both ends in the subtree
     * @param vertical the pairs with the other end in a unit above
     * @param lateral the pairs with the other end anywhere else
     * @param others the objectives outside the subtree that take part
     */
    public UnitLinks {
        checkNotNull(unit, "unit");
    }

    /** z of a one-sided bound of 90 %. */
    private static final double Z = 1.2815515655446004;

    private int external() {
        return vertical + lateral;
    }

    private int all() {
        return internal + external();
    }

    /**
     * The E–I index: −1 where all links stay inside, 1 where all lead out.
     *
     * @return the index in [−1, 1], or empty without links
     */
    public OptionalDouble eiIndex() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((external() - internal) / (double) all());
    }

    /**
     * How much more links stay inside than they would by chance: evidence, not a verdict.
     *
     * @return the segregation, at most 1, or empty without links or where all pairs are inside
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
     * The share of links that lead out, as high as it may be: the one-sided upper Wilson bound of 90 %.
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
}
