package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.RollupRules;
import io.github.okralign.engine.clock.ObjectiveTiming;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;

/**
 * Computes a set from scratch: reads what every goal says of itself, then computes the nodes level by level. O(goals +
 * links).
 */
final class FullPass {

    private final RollUpState state;
    private final SharedReadings shared;
    private final GoalIndex index;

    private FullPass(RollUpState state, SharedReadings shared) {
        this.state = state;
        this.shared = shared;
        this.index = IndexAccess.of(state.okrs);
    }

    /** Rolls a set up; what is shared with an earlier version is not read again. */
    static RollUpState over(
            OkrSet okrs,
            CompiledGraph rows,
            LeafEvaluator leaves,
            RollupRules rules,
            SharedReadings shared,
            RangeExecutor executor) {
        return filled(okrs, rows, leaves, rules, shared, executor).packed();
    }

    /** The same with the arrays in which the pass has left the numbers. */
    static RollUpState filled(
            OkrSet okrs,
            CompiledGraph rows,
            LeafEvaluator leaves,
            RollupRules rules,
            SharedReadings shared,
            RangeExecutor executor) {
        RollUpState state = RollUpState.empty(okrs, rows, leaves, rules);
        executor.over(0, okrs.objectives().size(), new FullPass(state, shared)::read);
        MeanPass pass = new MeanPass(state);
        for (int level = 0; level < rows.levelStart.length - 1; level++) {
            executor.over(rows.levelStart[level], rows.levelStart[level + 1], pass::nodes);
        }
        return state;
    }

    /** Reads what the objectives in the positions {@code [from, to)} and their key results say of themselves. */
    private void read(int from, int to) {
        for (int position = from; position < to; position++) {
            Objective objective = state.okrs.objectives().get(position);
            int goal = index.goalOf(position);
            int same = shared.goalOf(position);
            if (same >= 0) {
                for (int i = 0; i <= objective.keyResults().size(); i++) {
                    shared.copy(same + i, state.figures, state.rows.row(goal + i));
                }
            } else {
                ObjectiveTiming term = state.clock().term(objective);
                read(goal, objective, objective, term);
                for (KeyResult keyResult : objective.keyResults()) {
                    read(++goal, keyResult, objective, term);
                }
            }
        }
    }

    private void read(int goal, Goal itself, Objective objective, ObjectiveTiming term) {
        int row = state.rows.row(goal);
        if (row < state.rows.leaves) {
            state.figures.set(row, state.leaves.leaf((KeyResult) itself, objective, term));
        } else {
            byte kind = NodeEvaluator.kind(
                    state.rules, itself, objective, state.clock().asOf());
            state.figures.kind[row] = kind;
            state.figures.setValue(row, kind == RowKind.EXCLUDED ? null : state.leaves.value(itself));
        }
    }
}
