package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Composition;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.index.IntHeap;
import java.util.HashMap;
import java.util.Map;

/**
 * Passes the influence of one goal upward along the links, contributors before targets: forward accumulation, the other
 * direction of {@link DownwardInfluence}.
 */
final class UpwardInfluence {

    private final RollUpState state;
    private final CompiledGraph rows;

    UpwardInfluence(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
    }

    /** Tells each goal above on which the goal has influence, and how much. */
    void from(int goal, DownwardInfluence.Leaves goals) {
        Map<Integer, Double> influence = new HashMap<>();
        IntHeap waiting = new IntHeap();
        influence.put(goal, 1.0);
        waiting.add(goal);
        while (!waiting.isEmpty()) {
            int row = waiting.removeLeast();
            double itsInfluence = influence.getOrDefault(row, 0.0);
            if (row != goal) {
                goals.accept(row, itsInfluence);
            }
            for (int i = rows.targetStart[row]; i < rows.targetStart[row + 1]; i++) {
                int target = rows.target[i];
                double share = share(row, target, row == goal);
                if (share != 0) {
                    influence.merge(target, itsInfluence * share, Double::sum);
                    waiting.add(target);
                }
            }
        }
    }

    private double share(int row, int target, boolean itself) {
        if (!RowKind.isRolledUp(state.figures.kind(target)) || Double.isNaN(state.figures.progress(target))) {
            return 0;
        }
        Composition composition = state.composition(target);
        double[] shares = composition.shares();
        for (int i = 0; i < shares.length; i++) {
            int slot = composition.from() + i;
            if (rows.contributor[slot] == row) {
                return itself || !composition.endsAt(slot) ? shares[i] : 0;
            }
        }
        return 0;
    }
}
