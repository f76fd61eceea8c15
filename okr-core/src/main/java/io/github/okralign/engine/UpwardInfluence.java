package io.github.okralign.engine;

import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.index.IntHeap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes the influence of one goal upward along the links, contributors before targets: forward accumulation, the other
 * direction of {@link DownwardInfluence}. Keeps what it has learned of a node for the next goal that is asked about. Not
 * thread-safe.
 */
final class UpwardInfluence {

    /** Shares of a node sum to 1 but for rounding, which adds up over deep cascades. */
    private static final double ROUNDING = 1e-9;

    private final RollUpState state;
    private final CompiledGraph rows;
    private final Map<Integer, NodeShares> shares = new HashMap<>();
    /** By how much influence can grow on its way up from each row, at most; null until a limit asks for it. */
    private double @Nullable [] growth;

    private long visited;

    UpwardInfluence(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
    }

    /** How many goals were looked at so far. */
    long visited() {
        return visited;
    }

    /** Tells each goal above on which the goal has influence, and how much. */
    void from(int goal, DownwardInfluence.Leaves goals) {
        from(goal, 0, goals);
    }

    /**
     * Tells each goal above on which the goal has at least a given influence, and how much; of others it may tell, too.
     * Influence on a node is a weighted mean of that on its contributors, so nothing can be above the limit unless a contributor
     * is, or would be were it all to grow as it can: beyond the last target of such contributors, there is nothing to look for.
     */
    void from(int goal, double least, DownwardInfluence.Leaves goals) {
        Map<Integer, Double> influence = new HashMap<>();
        IntHeap waiting = new IntHeap();
        influence.put(goal, 1.0);
        waiting.add(goal);
        int last = goal;
        while (!waiting.isEmpty()) {
            int row = waiting.removeLeast();
            if (row > last) {
                return;
            }
            visited++;
            double itsInfluence = influence.getOrDefault(row, 0.0);
            if (row != goal) {
                goals.accept(row, itsInfluence);
            }
            boolean matters = least <= 0 || Math.abs(itsInfluence) * growth(row) * (1 + ROUNDING) >= least;
            for (int i = rows.targetStart[row]; i < rows.targetStart[row + 1]; i++) {
                int target = rows.target[i];
                double share = share(row, target, row == goal);
                if (share != 0) {
                    influence.merge(target, itsInfluence * share, Double::sum);
                    waiting.add(target);
                    last = matters ? Math.max(last, target) : last;
                }
            }
        }
    }

    private double share(int row, int target, boolean itself) {
        if (!RowKind.isRolledUp(state.figures.kind(target)) || Double.isNaN(state.figures.progress(target))) {
            return 0;
        }
        return shares.computeIfAbsent(target, any -> NodeShares.of(state, target))
                .share(row, itself);
    }

    /** 1 without sums of values, whose shares may sum to anything. */
    private double growth(int row) {
        if (!rows.haveSums) {
            return 1;
        }
        double[] all = growth;
        if (all == null) {
            all = growth();
            growth = all;
        }
        return all[row];
    }

    private double[] growth() {
        double[] all = new double[rows.size()];
        Arrays.fill(all, 1);
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (int i = rows.targetStart[row]; i < rows.targetStart[row + 1]; i++) {
                int target = rows.target[i];
                all[row] = Math.max(all[row], all[target] * growthAt(target));
            }
        }
        return all;
    }

    /** By how much influence can grow from the contributors of a node to the node. */
    private double growthAt(int row) {
        if (state.figures.kind(row) != RowKind.SUM || Double.isNaN(state.figures.progress(row))) {
            return 1;
        }
        return Math.max(
                1, shares.computeIfAbsent(row, any -> NodeShares.of(state, row)).sum());
    }
}
