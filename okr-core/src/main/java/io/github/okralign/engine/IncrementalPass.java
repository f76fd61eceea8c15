package io.github.okralign.engine;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.engine.rows.BlockedSums;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.index.IntHeap;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a new version of the figures up to date after changes: what changed, then its targets, and theirs, each once
 * and contributors first. Goes no further where nothing changes. O(a log a) for the a goals that depend on what changed.
 *
 * <p>Change propagation in topological order with a priority queue (B. Alpern and others, "Incremental Evaluation of
 * Computational Circuits", SODA 1990); a row number is its own priority.
 */
final class IncrementalPass {

    private final RollUpState state;
    private final CompiledGraph rows;
    private final FigureStore figures;
    private final IntHeap waiting = new IntHeap();
    /** Which of the lowest blocks of a wide pool have to be summed again. */
    private final Map<BlockedSums, BitSet> dirtyBlocks = new HashMap<>();

    private IncrementalPass(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
        this.figures = state.figures;
    }

    /** The version of a set that differs from the one before in what some goals say of themselves. */
    static RollUpState after(RollUpState before, OkrSet changed, ImmutableIntArray goals) {
        RollUpState next = before.next(changed);
        IncrementalPass pass = new IncrementalPass(next);
        for (int i = 0; i < goals.length(); i++) { // a stream would show in the time of a check-in
            pass.reread(goals.get(i));
        }
        pass.runUpTo(next.rows.size());
        return next;
    }

    /**
     * The version if leaves had other figures than they have. It holds for one row and what is below it; above it nothing
     * is computed.
     */
    static RollUpState supposing(RollUpState before, Map<Integer, GoalFigures> leaves, int row) {
        RollUpState next = before.next(before.okrs);
        IncrementalPass pass = new IncrementalPass(next);
        leaves.forEach(pass::store);
        pass.runUpTo(row);
        return next;
    }

    private void reread(int position) {
        int row = rows.row(position);
        Goal goal = state.okrs.goals().get(position);
        Objective objective = state.objective(row);
        store(
                row,
                row < rows.leaves
                        ? state.leaves.leaf(
                                (KeyResult) goal, objective, state.clock().term(objective))
                        : NodeEvaluator.figures(
                                state,
                                row,
                                NodeEvaluator.kind(
                                        state.rules,
                                        goal,
                                        objective,
                                        state.clock().asOf())));
    }

    /** Recomputes what waits up to a row, as far as it depends on contributors, and what comes to wait meanwhile. */
    private void runUpTo(int last) {
        while (!waiting.isEmpty()) {
            int row = waiting.removeLeast();
            if (row > last) {
                return;
            }
            List<BlockedSums> wide = state.wide.of(row);
            for (int i = 0; i < wide.size(); i++) { // no iterator for every goal above
                BlockedSums segment = wide.get(i);
                BitSet dirty = dirtyBlocks.remove(segment);
                if (dirty != null) {
                    NodeEvaluator.update(state, row, segment, dirty);
                }
            }
            byte kind = figures.kind(row);
            if (!RowKind.isOverridden(kind)) {
                store(row, NodeEvaluator.figures(state, row, kind));
            }
        }
    }

    /** Gives a row its figures; what depends on them waits, unless they are what they were. */
    private void store(int row, GoalFigures now) {
        if (now.sameBits(figures.get(row))) {
            return;
        }
        figures.set(row, now);
        for (int i = rows.targetStart[row]; i < rows.targetStart[row + 1]; i++) {
            int target = rows.target[i];
            List<BlockedSums> wide = state.wide.of(target);
            for (int j = 0; j < wide.size(); j++) {
                BlockedSums segment = wide.get(j);
                segment.mark(row, dirtyBlocks.computeIfAbsent(segment, any -> new BitSet()));
            }
            waiting.add(target);
        }
    }
}
