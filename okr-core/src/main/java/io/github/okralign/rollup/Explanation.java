package io.github.okralign.rollup;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Progress;
import java.util.Comparator;
import java.util.List;

/**
 * Where a goal's progress comes from
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>): contributor by
 * contributor, and leaf by leaf. Immutable, equal by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface Explanation {

    /**
     * The goal that is explained.
     *
     * @return the id of a goal
     */
    String goal();

    /**
     * The progress that is explained.
     *
     * @return the goal's progress, possibly unknown
     */
    Progress progress();

    /**
     * The part of the progress that no contributor stands for: where a key result is the sum of values, what the baselines
     * of the values leave to its own.
     *
     * @return 0 for every goal that is not the sum of values
     */
    double constant();

    /**
     * What each contributor adds. The contributions sum to {@link #progress()}; those to a sum of values, with the
     * {@link #constant()}, to its progress before clamping.
     *
     * @return the contributors, counted or not: own key results, then aligned goals, each in document order
     */
    List<Contribution> contributions();

    /**
     * How much each leaf matters. The influences sum to 1, and influence × progress to {@link #progress()}, unless there is
     * a sum of values at or below the goal; a leaf without influence is left out.
     *
     * @return the leaves, by descending influence, ties in document order
     */
    List<Influence> influences();

    /**
     * The leaves by what finishing each of them alone would add.
     *
     * @return the leaves, by descending {@link Influence#leverage()}, ties as in {@link #influences()}
     */
    default List<Influence> byLeverage() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparingDouble(Influence::leverage).reversed(), influences());
    }

    /**
     * Whether the influences hold for small changes only, because a minimum is taken at or below the goal, or a sum of
     * values has left the way from its baseline to its target.
     *
     * @return whether they are a subgradient
     */
    boolean isSubgradient();
}
