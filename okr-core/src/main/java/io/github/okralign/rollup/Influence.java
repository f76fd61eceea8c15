package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.model.Progress;

/**
 * How much one leaf matters to a goal, over all paths
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
 *
 * @param id the leaf: a measured key result, an objective with manual progress or a score, under {@code AS_ZERO} a goal
 *     without contributors, or a rolled-up key result whose own check-ins add to a sum
 * @param influence by how much the goal's progress changes when the leaf's changes by 1: in (0, 1], and any number but 0
 *     where the leaf adds to a sum of values
 * @param progress the leaf's own progress, which is known under every policy but {@code AS_ZERO}
 */
public record Influence(String id, double influence, Progress progress) {

    /**
     * The influence of a leaf.
     *
     * @param id the leaf: a measured key result, an objective with manual progress or a score, under {@code AS_ZERO} a
     *     goal without contributors, or a rolled-up key result whose own check-ins add to a sum
     * @param influence by how much the goal's progress changes when the leaf's changes by 1: in (0, 1], and any number but
     *     0 where the leaf adds to a sum of values
     * @param progress the leaf's own progress, which is known under every policy but {@code AS_ZERO}
     */
    public Influence {
        checkNotNull(id, "id");
        checkNotNull(progress, "progress");
    }

    /**
     * What finishing this one leaf would add to the goal: influence × (1 − progress).
     *
     * @return the leverage as a ratio; negative for an over-achieved leaf under {@code UNCAPPED}
     */
    public double leverage() {
        return influence * (1 - progress.asOptional().orElse(0));
    }
}
