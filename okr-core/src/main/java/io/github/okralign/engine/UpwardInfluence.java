package io.github.okralign.engine;

import io.github.okralign.index.IntHeap;
import java.util.HashMap;
import java.util.Map;

/** Passes the influence of one goal upward along the links: contributors before targets. */
final class UpwardInfluence {

    private final RollUp rollUp;
    private final CompiledGraph rows;

    UpwardInfluence(RollUp rollUp) {
        this.rollUp = rollUp;
        this.rows = rollUp.rows;
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
                double share = row == goal || !rollUp.endsAt(row, target) ? share(row, target) : 0;
                if (share != 0) {
                    influence.merge(target, itsInfluence * share, Double::sum);
                    waiting.add(target);
                }
            }
        }
    }

    private double share(int row, int target) {
        Figures figures = rollUp.numbers.get(target);
        if (!LeafEvaluator.isRolledUp(figures) || Double.isNaN(figures.progress())) {
            return 0;
        }
        Aggregator composition = rollUp.composition(target);
        double[] shares = composition.shares();
        for (int i = 0; i < shares.length; i++) {
            if (rows.contributor[composition.slots().from() + i] == row) {
                return shares[i];
            }
        }
        return 0;
    }
}
