package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Aggregators;
import io.github.okralign.engine.aggregate.RollupRules;
import io.github.okralign.engine.clock.PaceEvaluator;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.List;

/**
 * The benchmarks' one way into the roll-up: its forward pass alone, without reading the model. It sits in this package
 * because the pass is package-private; whoever changes the pass changes this class with it.
 */
public final class EnginePass {

    private final RollUpState state;

    private EnginePass(OkrSet okrs, LocalDate asOf, List<Cycle> cycles) {
        CompiledGraph rows = CompiledGraph.of(okrs, asOf);
        RollupPolicy policy = RollupPolicy.DEFAULT;
        LeafEvaluator leaves =
                new LeafEvaluator(policy, PaceEvaluator.of(cycles, asOf, HealthPolicy.DEFAULT), rows.haveSums);
        this.state = full(okrs, rows, leaves, RollupRules.of(policy, Aggregators::of));
    }

    private static RollUpState full(OkrSet okrs, CompiledGraph rows, LeafEvaluator leaves, RollupRules rules) {
        return FullPass.filled(okrs, rows, leaves, rules, SharedReadings.NONE, RangeExecutor.HERE);
    }

    /** Compiles and reads a set, so that only the pass is left to do. */
    public static EnginePass over(OkrSet okrs, LocalDate asOf) {
        return new EnginePass(okrs, asOf, okrs.cycles());
    }

    /** The same as if the set had no cycles, so that nothing is expected by any day. */
    public static EnginePass withoutTime(OkrSet okrs, LocalDate asOf) {
        return new EnginePass(okrs, asOf, List.of());
    }

    /** Reads the compiled set and computes every node, into arrays of its own. */
    public Object rollUp() {
        return full(state.okrs, state.rows, state.leaves, state.rules);
    }

    /** Computes every node again over the same arrays: seven numbers each. */
    public double[] run() {
        CompiledGraph rows = state.rows;
        MeanPass pass = new MeanPass(state);
        for (int level = 0; level < rows.levelStart.length - 1; level++) {
            pass.nodes(rows.levelStart[level], rows.levelStart[level + 1]);
        }
        return state.figures.node;
    }

    /** The expected progress of each key result, NaN if nothing is expected, in the order of the organisation. */
    public double[] expected(String[] keyResults) {
        double[] expected = new double[keyResults.length];
        for (int i = 0; i < keyResults.length; i++) {
            expected[i] = figures(keyResults[i]).expected();
        }
        return expected;
    }

    /** Whether each key result is at risk, in the order of the organisation. */
    public boolean[] atRisk(String[] keyResults) {
        boolean[] atRisk = new boolean[keyResults.length];
        for (int i = 0; i < keyResults.length; i++) {
            atRisk[i] = figures(keyResults[i]).risk() > 0;
        }
        return atRisk;
    }

    /** Expected and comparable progress and risk of the objectives in document order, beside each other. */
    public double[] clock() {
        double[] result = new double[3 * state.okrs.objectives().size()];
        for (int i = 0; i < state.okrs.objectives().size(); i++) {
            GoalFigures figures =
                    state.figures.get(state.rows.row(IndexAccess.of(state.okrs).goalOf(i)));
            result[3 * i] = figures.expected();
            result[3 * i + 1] = figures.comparable();
            result[3 * i + 2] = figures.risk();
        }
        return result;
    }

    private GoalFigures figures(String goal) {
        return state.figures.get(state.row(goal));
    }

    /** Progress, coverage and bounds of the objectives in document order, beside each other; NaN if unknown. */
    public double[] objectives() {
        List<Objective> objectives = state.okrs.objectives();
        double[] result = new double[4 * objectives.size()];
        for (int i = 0; i < objectives.size(); i++) {
            GoalFigures figures =
                    state.figures.get(state.rows.row(IndexAccess.of(state.okrs).goalOf(i)));
            result[4 * i] = figures.progress();
            result[4 * i + 1] = figures.coverage();
            result[4 * i + 2] = figures.lower();
            result[4 * i + 3] = figures.upper();
        }
        return result;
    }
}
