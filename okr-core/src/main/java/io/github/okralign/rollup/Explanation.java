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
    private final ImmutableList<Contribution> contributions;
    private final ImmutableList<Influence> influences;
    private final boolean subgradient;

    Explanation(
            String goal,
            Progress progress,
            List<Contribution> contributions,
            List<Influence> influences,
            boolean subgradient) {
        this.goal = goal;
        this.progress = progress;
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
     * The part of the progress that no contributor stands for.
     *
     * @return 0 for every goal that is not the sum of values
     */
    public double constant() {
        return 0;
    }

    /**
     * What each contributor adds. The contributions sum to {@link #progress()}.
     *
     * @return the contributors, counted or not: own key results, then aligned goals, each in document order
     */
    public List<Contribution> contributions() {
        return contributions;
    }

    /**
     * How much each leaf matters. The influences sum to 1, and influence × progress to {@link #progress()}; a leaf
     * without influence is left out.
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
     * Whether the influences hold for small changes only, because a minimum is taken somewhere below the goal.
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
