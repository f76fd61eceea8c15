package io.github.okralign.engine.rows;

import io.github.okralign.model.Contributors;
import io.github.okralign.model.RollupRule;

/**
 * The slots of the contributors that a node's rule counts: {@code [from, split)} in the first pool and {@code [split, to)}
 * in the second, which is empty unless key results have a fixed share.
 */
public record Slots(int from, int split, int to) {

    /** The slots that a rule counts of the contributors of a node. */
    public static Slots of(CompiledGraph rows, int row, RollupRule rule) {
        int node = row - rows.leaves;
        int ownEnd = rows.ownEnd[node];
        int from = rule.contributors() == Contributors.CHILDREN_ONLY ? ownEnd : rows.contributorStart[node];
        int to = rule.contributors() == Contributors.KEY_RESULTS_ONLY ? ownEnd : rows.contributorStart[node + 1];
        return new Slots(from, rule.keyResultShare().isPresent() ? ownEnd : to, to);
    }

    /** How many contributors may count. */
    public int size() {
        return to - from;
    }

    /** Whether the rule counts a slot. */
    public boolean contains(int slot) {
        return slot >= from && slot < to;
    }
}
