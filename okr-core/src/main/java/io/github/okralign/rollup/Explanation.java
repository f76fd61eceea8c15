package io.github.okralign.rollup;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a goal's progress comes from (semantics, section 4): contributor by contributor, and leaf by leaf. Immutable and
 * thread-safe.
 */
public final class Explanation {

    private final String goal;
    private final Progress progress;
    private final double constant;
    private final ImmutableList<Contribution> contributions;
    private final ImmutableList<Influence> influences;
    private final boolean subgradient;

    public Explanation(
            String goal,
            Progress progress,
            double constant,
            List<Contribution> contributions,
            List<Influence> influences,
            boolean subgradient) {
        this.goal = goal;
        this.progress = progress;
        this.constant = constant;
        this.contributions = ImmutableList.copyOf(contributions);
        this.influences = ImmutableList.copyOf(influences);
        this.subgradient = subgradient;
    }

    /**
     * The goal that is explained.
     *
     * @return the id of a goal
     */
    public String goal() {
        return goal;
    }

    /**
     * The progress that is explained.
     *
     * @return the goal's progress, possibly unknown
     */
    public Progress progress() {
        return progress;
    }

    /**
     * The part of the progress that no contributor stands for: where a key result is the sum of values, what the baselines
     * of the values leave to its own.
     *
     * @return 0 for every goal that is not the sum of values
     */
    public double constant() {
        return constant;
    }

    /**
     * What each contributor adds. The contributions sum to {@link #progress()}; those to a sum of values, with the
     * {@link #constant()}, to its progress before clamping.
     *
     * @return the contributors, counted or not: own key results, then aligned goals, each in document order
     */
    public List<Contribution> contributions() {
        return contributions;
    }

    /**
     * How much each leaf matters. The influences sum to 1, and influence × progress to {@link #progress()}, unless there is
     * a sum of values at or below the goal; a leaf without influence is left out.
     *
     * @return the leaves, by descending influence, ties in document order
     */
    public List<Influence> influences() {
        return influences;
    }

    /**
     * The leaves by what finishing each of them alone would add.
     *
     * @return the leaves, by descending {@link Influence#leverage()}, ties as in {@link #influences()}
     */
    public List<Influence> byLeverage() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparingDouble(Influence::leverage).reversed(), influences);
    }

    /**
     * Whether the influences hold for small changes only, because a minimum is taken at or below the goal, or a sum of
     * values has left the way from its baseline to its target.
     *
     * @return whether they are a subgradient
     */
    public boolean isSubgradient() {
        return subgradient;
    }

    @Override
    public String toString() {
        return "Explanation(" + goal + ": " + progress + ")";
    }
}
