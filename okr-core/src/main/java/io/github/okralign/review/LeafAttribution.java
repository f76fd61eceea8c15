package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.rollup.Progress;

/**
 * The part that one leaf has in the change of a goal's progress (semantics, section 10).
 *
 * @param id the leaf: a measured key result, or an objective with manual progress or a score
 * @param work what its own progress moved
 * @param reweighting what another influence of it moved, where it has one on both sides; else 0
 * @param structure what its coming or going moved, where it has an influence on one side only; else 0
 * @param influenceBefore its influence on the goal before, or 0
 * @param influenceAfter its influence on the goal now, or 0
 * @param before its progress before; unknown where it was no leaf
 * @param after its progress now; unknown where it is no leaf
 */
public record LeafAttribution(
        String id,
        double work,
        double reweighting,
        double structure,
        double influenceBefore,
        double influenceAfter,
        Progress before,
        Progress after) {

    /**
     * The part of a leaf.
     *
     * @param id the leaf: a measured key result, or an objective with manual progress or a score
     * @param work what its own progress moved
     * @param reweighting what another influence of it moved, where it has one on both sides; else 0
     * @param structure what its coming or going moved, where it has an influence on one side only; else 0
     * @param influenceBefore its influence on the goal before, or 0
     * @param influenceAfter its influence on the goal now, or 0
     * @param before its progress before; unknown where it was no leaf
     * @param after its progress now; unknown where it is no leaf
     */
    public LeafAttribution {
        checkNotNull(id, "id");
        checkNotNull(before, "before");
        checkNotNull(after, "after");
    }

    /**
     * All that the leaf moved.
     *
     * @return work, re-weighting and structure together, as a ratio
     */
    public double total() {
        return work + reweighting + structure;
    }
}
