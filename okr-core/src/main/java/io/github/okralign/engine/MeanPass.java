package io.github.okralign.engine;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.BlockedSums;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.RowKind;

/**
 * The hot loop: computes nodes straight from the arrays, contributors before their targets. Most nodes take the weighted
 * mean of a few contributors; for these the loop of {@link Accumulator} is written out over the arrays, without an object or a
 * call for a contributor, in the same order and with the same operations, so that both give the same bits. All others
 * go the general way.
 *
 * <p>Why it is laid out so: weights and contributor rows stream through in order; the leaves of a goal lie side by side;
 * a node's four numbers share a cache line, so a contributor costs one access out of order; and the nodes of a level
 * do not wait for each other.
 */
final class MeanPass {

    private final RollUpState state;
    private final CompiledGraph rows;
    private final FigureStore numbers;
    private final boolean unknownAsZero;

    MeanPass(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
        this.numbers = state.figures;
        this.unknownAsZero = state.policy().unknownAsZero();
    }

    /** Computes the nodes in the rows {@code [from, to)}; their kinds are set already. */
    void nodes(int from, int to) {
        int leaves = rows.leaves;
        int[] start = rows.contributorStart;
        for (int row = from; row < to; row++) {
            int begin = start[row - leaves];
            int end = start[row - leaves + 1];
            if (numbers.kind[row] == RowKind.PLAIN && end - begin <= BlockedSums.RUN) {
                mean(row, begin, end);
            } else {
                general(row);
            }
        }
    }

    private void general(int row) {
        for (BlockedSums segment : state.wide.of(row)) {
            NodeEvaluator.update(state, row, segment, segment.allBlocks());
        }
        numbers.set(row, NodeEvaluator.figures(state, row, numbers.kind[row]));
    }

    private void mean(int row, int begin, int end) {
        int leaves = rows.leaves;
        int[] contributor = rows.contributor;
        double[] weights = rows.weight;
        byte[] kind = numbers.kind;
        double[] leaf = numbers.leaf;
        double[] node = numbers.node;
        double[] leafExpected = numbers.leafExpected();
        boolean[] leafAtRisk = numbers.leafAtRisk();
        double knownWeight = 0;
        double progress = 0;
        double weight = 0;
        double coverage = 0;
        double lower = 0;
        double upper = 0;
        double risk = 0;
        double comparableWeight = 0;
        double comparable = 0;
        double expected = 0;
        for (int slot = begin; slot < end; slot++) {
            int from = contributor[slot];
            double w = weights[slot];
            double p;
            double c;
            double l;
            double u;
            double e;
            double q;
            double r;
            if (from < leaves) {
                byte itsKind = kind[from];
                if (itsKind == RowKind.EXCLUDED) {
                    continue;
                }
                boolean reported = itsKind == RowKind.REPORTED;
                p = leaf[from];
                c = reported ? 1 : 0;
                l = reported ? p : 0;
                u = reported ? p : 1;
                e = leafExpected[from];
                q = p;
                r = leafAtRisk[from] ? 1 : 0;
            } else {
                int at = FigureStore.NODE_WIDTH * (from - leaves);
                p = node[at];
                c = node[at + 1];
                l = node[at + 2];
                u = node[at + 3];
                e = node[at + 4];
                q = node[at + 5];
                r = node[at + 6];
                if (Double.isNaN(c)) { // an excluded node
                    continue;
                }
            }
            weight += w;
            coverage += w * c;
            lower += w * l;
            upper += w * u;
            if (!Double.isNaN(p) || unknownAsZero) {
                knownWeight += w;
                progress += Double.isNaN(p) ? 0 : w * p;
                risk += w * r;
            }
            if (!Double.isNaN(e)) {
                comparableWeight += w;
                comparable += w * q;
                expected += w * e;
            }
        }
        int at = FigureStore.NODE_WIDTH * (row - leaves);
        node[at] = knownWeight > 0 ? progress / knownWeight : Double.NaN;
        node[at + 1] = weight > 0 ? coverage / weight : 0;
        node[at + 2] = weight > 0 ? lower / weight : 0;
        node[at + 3] = weight > 0 ? upper / weight : 1;
        node[at + 4] = comparableWeight > 0 ? expected / comparableWeight : Double.NaN;
        node[at + 5] = comparableWeight > 0 ? comparable / comparableWeight : Double.NaN;
        node[at + 6] = knownWeight > 0 ? risk / knownWeight : 0;
    }
}
