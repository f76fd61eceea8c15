package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Composition;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.RowKind;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Passes influence along the links
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>): from a goal down
 * to the leaves, targets before contributors, as a contributor's row is always the lesser one. Costs what lies below
 * the goal, not the organisation.
 *
 * <p>Influences are the derivatives of one number by all leaves, so one adjoint sweep has them all: reverse accumulation, as
 * in automatic differentiation (S. Linnainmaa, "Taylor Expansion of the Accumulated Rounding Error", BIT 16, 1976).
 */
final class DownwardInfluence {

    private static final int PAGE_BITS = 9;
    private static final int PAGE = 1 << PAGE_BITS;

    /** Takes the influence of a leaf. */
    interface Leaves {
        void accept(int row, double influence);
    }

    private final RollUpState state;
    private final CompiledGraph rows;
    private final FigureStore numbers;
    /** The influence of nodes where it stops although they are rolled up. */
    private final Map<Integer, Double> ended = new TreeMap<>();

    private boolean subgradient;
    private long visited;

    DownwardInfluence(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
        this.numbers = state.figures;
    }

    /** Whether influences hold for small changes only. */
    boolean isSubgradient() {
        return subgradient;
    }

    /** What was looked at so far: goals with an influence, and pages in search of them. */
    long visited() {
        return visited;
    }

    /** Tells the influence on a goal of each leaf that has any; none if the goal's progress is unknown. */
    void down(int goal, Leaves leaves) {
        if (Double.isNaN(numbers.progress(goal))) {
            return;
        }
        double[] @Nullable [] pages = new double[(goal >>> PAGE_BITS) + 1] @Nullable [];
        add(pages, goal, 1);
        visited += pages.length;
        for (int page = pages.length - 1; page >= 0; page--) {
            double[] influence = pages[page];
            for (int i = influence == null ? -1 : PAGE - 1; i >= 0; i--) {
                int row = (page << PAGE_BITS) + i;
                if (influence[i] != 0) {
                    visited++;
                    if (!spread(row, influence[i], pages)) {
                        Double before = ended.isEmpty() ? null : ended.remove(row);
                        leaves.accept(row, before == null ? influence[i] : influence[i] + before);
                    }
                }
            }
        }
        ended.forEach(leaves::accept);
        ended.clear();
    }

    /** Passes a node's influence on to its contributors; false for a leaf, where it stays. */
    private boolean spread(int row, double influence, double[] @Nullable [] pages) {
        if (!RowKind.isRolledUp(numbers.kind(row)) || Double.isNaN(numbers.progress(row))) {
            return false;
        }
        Composition composition = state.composition(row);
        subgradient |= composition.isSubgradient();
        double[] shares = composition.shares();
        for (int i = 0; i < shares.length; i++) {
            int slot = composition.from() + i;
            int contributor = rows.contributor[slot];
            if (shares[i] != 0 && composition.endsAt(slot)) {
                ended.merge(contributor, influence * shares[i], Double::sum);
            } else {
                add(pages, contributor, influence * shares[i]);
            }
        }
        return true;
    }

    private static void add(double[] @Nullable [] pages, int row, double influence) {
        double[] page = pages[row >>> PAGE_BITS];
        if (page == null) {
            page = new double[PAGE];
            pages[row >>> PAGE_BITS] = page;
        }
        page[row & (PAGE - 1)] += influence;
    }
}
