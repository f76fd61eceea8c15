package io.github.okralign.engine;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.rollup.Influence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which goals matter to which
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
 */
final class InfluenceFinder {

    /** What the foremost influences on goals may cost, in passes over the set. */
    private static final int VISITS = 50;

    private final RollUpState state;

    InfluenceFinder(RollUpState state) {
        this.state = state;
    }

    /** The leaves below a row, by descending influence on it, ties in document order. */
    List<Influence> leaves(DownwardInfluence sweep, int goal) {
        List<Influence> leaves = new ArrayList<>();
        sweep.down(goal, (row, influence) -> leaves.add(state.influence(row, influence)));
        leaves.sort(Comparator.comparingDouble(Influence::influence)
                .reversed()
                .thenComparing(leaf -> IndexAccess.position(state.okrs, leaf.id())));
        return leaves;
    }

    /** The goals above a row, by descending influence of it on them. */
    List<Influence> above(int goal) {
        List<Influence> above = new ArrayList<>();
        new UpwardInfluence(state).from(goal, (row, influence) -> above.add(state.influence(row, influence)));
        above.sort(Comparator.comparingDouble(Influence::influence).reversed());
        return above;
    }

    /** The goals above each of some goals on which it has at least a given influence, by descending influence. */
    Map<String, List<Influence>> above(List<String> goals, double least) {
        UpwardInfluence climb = new UpwardInfluence(state);
        Map<String, List<Influence>> all = new LinkedHashMap<>();
        for (String goal : goals) {
            all.computeIfAbsent(goal, any -> {
                List<Influence> above = new ArrayList<>();
                climb.from(state.row(goal), least, (row, influence) -> {
                    if (influence >= least) {
                        above.add(state.influence(row, influence));
                    }
                });
                above.sort(Comparator.comparingDouble(Influence::influence).reversed());
                return above;
            });
        }
        return all;
    }

    /**
     * The leaf with the most influence on each of some goals. In all, it looks at no more than {@value #VISITS} times as
     * many goals as there are in the set, which is more than any cascade takes; goals for which that is not enough are left
     * out.
     */
    Map<String, Influence> foremost(List<String> goals) {
        Map<String, Influence> foremost = new LinkedHashMap<>();
        DownwardInfluence sweep = new DownwardInfluence(state);
        for (String goal : goals) {
            Foremost leaf = new Foremost();
            if (sweep.visited() < (long) VISITS * state.rows.size()) {
                sweep.down(state.row(goal), leaf);
            }
            if (leaf.row >= 0) {
                foremost.put(goal, state.influence(leaf.row, leaf.influence));
            }
        }
        return foremost;
    }

    /** Keeps the leaf of the most influence; of equals the first in document order. */
    private final class Foremost implements DownwardInfluence.Leaves {
        private int row = -1;
        private double influence;

        @Override
        public void accept(int leaf, double its) {
            if (its > influence || (its == influence && state.rows.position(leaf) < state.rows.position(row))) {
                row = leaf;
                influence = its;
            }
        }
    }
}
