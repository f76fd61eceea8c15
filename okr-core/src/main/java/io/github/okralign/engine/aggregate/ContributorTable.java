package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;

/**
 * The contributors of all nodes by their slots, with their figures in one version: what aggregators see of a set.
 *
 * @param okrs the set
 * @param rows its compiled graph
 * @param figures the figures of every row
 * @param unknownAsZero whether an unknown contributor counts as 0 ({@code AS_ZERO})
 */
public record ContributorTable(OkrSet okrs, CompiledGraph rows, FigureStore figures, boolean unknownAsZero) {

    /** The row of a contributor. */
    public int row(int slot) {
        return rows.contributor[slot];
    }

    /** The weight of its link. */
    public double weight(int slot) {
        return rows.weight[slot];
    }

    /** All of its figures. */
    public GoalFigures figures(int slot) {
        return figures.get(rows.contributor[slot]);
    }

    /** Its progress, NaN if it is unknown or takes no part. */
    public double progress(int slot) {
        return figures.progress(rows.contributor[slot]);
    }

    /** Its progress as it counts, NaN if it counts nowhere. */
    public double countedProgress(int slot) {
        double progress = progress(slot);
        boolean zero =
                unknownAsZero && Double.isNaN(progress) && figures.kind(rows.contributor[slot]) != RowKind.EXCLUDED;
        return zero ? 0 : progress;
    }

    /** The goal of a row. */
    public Goal goal(int row) {
        return okrs.goals().get(rows.position(row));
    }

    /** Adds the figures of the contributors in the slots {@code [from, to)} to sums, in order. */
    public void addTo(Accumulator sums, int from, int to) {
        FigureStore.Reader reader = figures.reader();
        for (int slot = from; slot < to; slot++) {
            reader.addTo(sums, rows.contributor[slot], rows.weight[slot], unknownAsZero);
        }
    }
}
