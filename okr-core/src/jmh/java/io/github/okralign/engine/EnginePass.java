package io.github.okralign.engine;

import io.github.okralign.index.IndexAccess;
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

    private final OkrSet okrs;
    private final RollUp rollUp;

    private EnginePass(OkrSet okrs, LocalDate asOf) {
        this.okrs = okrs;
        this.rollUp = RollUp.of(
                okrs,
                CompiledGraph.of(okrs),
                PaceEvaluator.of(okrs.cycles(), asOf, HealthPolicy.DEFAULT),
                RollupPolicy.DEFAULT,
                null);
    }

    /** Compiles and reads a set, so that only the pass is left to do. */
    public static EnginePass over(OkrSet okrs, LocalDate asOf) {
        return new EnginePass(okrs, asOf);
    }

    /** Computes every node again over the same arrays: seven numbers each. */
    public double[] run() {
        CompiledGraph rows = rollUp.rows;
        MeanPass pass = new MeanPass(rollUp);
        for (int level = 0; level < rows.levelStart.length - 1; level++) {
            pass.nodes(rows.levelStart[level], rows.levelStart[level + 1]);
        }
        return rollUp.numbers.node;
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
        double[] result = new double[3 * okrs.objectives().size()];
        for (int i = 0; i < okrs.objectives().size(); i++) {
            Figures figures =
                    rollUp.numbers.get(rollUp.rows.row(IndexAccess.of(okrs).goalOf(i)));
            result[3 * i] = figures.expected();
            result[3 * i + 1] = figures.comparable();
            result[3 * i + 2] = figures.risk();
        }
        return result;
    }

    private Figures figures(String goal) {
        return rollUp.numbers.get(rollUp.rows.row(IndexAccess.position(okrs, goal)));
    }

    /** Progress, coverage and bounds of the objectives in document order, beside each other; NaN if unknown. */
    public double[] objectives() {
        List<Objective> objectives = okrs.objectives();
        double[] result = new double[4 * objectives.size()];
        for (int i = 0; i < objectives.size(); i++) {
            Figures figures =
                    rollUp.numbers.get(rollUp.rows.row(IndexAccess.of(okrs).goalOf(i)));
            result[4 * i] = figures.progress();
            result[4 * i + 1] = figures.coverage();
            result[4 * i + 2] = figures.lower();
            result[4 * i + 3] = figures.upper();
        }
        return result;
    }
}
