package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Aggregator;
import io.github.okralign.engine.aggregate.MeanAggregator;
import io.github.okralign.engine.aggregate.RollupRules;
import io.github.okralign.engine.aggregate.ValueSumAggregator;
import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.BlockedSums;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import java.util.BitSet;

/** The figures of one node from those of its contributors: what the full and the incremental pass both do. */
final class NodeEvaluator {

    private NodeEvaluator() {}

    /** What a node is. */
    static byte kind(RollupRules rules, Goal goal, Objective objective) {
        if (!objective.state().takesPart()) {
            return RowKind.EXCLUDED;
        } else if (goal == objective && LeafEvaluator.isScored(objective)) {
            return RowKind.SCORED;
        } else if (goal == objective && objective.manual().isPresent()) {
            return RowKind.MANUAL;
        } else if (rules.isPlainMean(goal)) {
            return RowKind.PLAIN;
        }
        return ValueSumAggregator.isFor(goal) ? RowKind.SUM : RowKind.RULED;
    }

    /** The figures of a node of some kind. */
    static GoalFigures figures(RollUpState state, int row, byte kind) {
        return switch (kind) {
            case RowKind.EXCLUDED -> GoalFigures.EXCLUDED;
            case RowKind.MANUAL, RowKind.SCORED -> state.leaves.overridden((Objective) state.goal(row), kind);
            case RowKind.SUM -> state.composition(row).figures(kind);
            case RowKind.PLAIN -> withValue(state, row, mean(state, row));
            default -> withValue(state, row, state.composition(row).figures(kind));
        };
    }

    /** The weighted mean of all contributors, for which the goal need not be looked up. */
    private static GoalFigures mean(RollUpState state, int row) {
        int node = row - state.rows.leaves;
        int from = state.rows.contributorStart[node];
        int to = state.rows.contributorStart[node + 1];
        Accumulator sums = state.wide.total(row, from, to, state.figures);
        if (sums == null) {
            sums = new Accumulator();
            state.contributors.addTo(sums, from, to);
        }
        return sums.mean(RowKind.PLAIN);
    }

    /** The figures of a node with what it adds to a sum by its own check-ins; its goal is looked up only for a sum. */
    private static GoalFigures withValue(RollUpState state, int row, GoalFigures figures) {
        return state.rows.haveSums ? figures.adding(state.leaves.value(state.goal(row))) : figures;
    }

    /** Sums up blocks of a wide pool of a node again. */
    static void update(RollUpState state, int row, BlockedSums segment, BitSet blocks) {
        Aggregator aggregator = state.figures.kind(row) == RowKind.PLAIN
                ? MeanAggregator.MEAN
                : state.rules.aggregator(state.goal(row));
        segment.update(state.figures, blocks, (from, to, sums) -> aggregator.add(state.contributors, from, to, sums));
    }
}
