package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contributors of all nodes by their slots, with their figures in one version: what aggregators see of a set.
 *
 * @param okrs the set
 * @param rows its compiled graph
 * @param figures the figures of every row
 * @param asOf the day, by which measures are those in force
 * @param unknownAsZero whether an unknown contributor counts as 0 ({@code AS_ZERO})
 */
public record ContributorTable(
        OkrSet okrs, CompiledGraph rows, FigureStore figures, LocalDate asOf, boolean unknownAsZero) {

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

    /** What it adds to a value made of others, or null. */
    public @Nullable SumValue value(int slot) {
        return figures.value(rows.contributor[slot]);
    }

    /** Its progress as it counts, NaN if it counts nowhere. */
    public double countedProgress(int slot) {
        if (weight(slot) == 0) {
            return Double.NaN;
        }
        double progress = progress(slot);
        boolean zero =
                unknownAsZero && Double.isNaN(progress) && figures.kind(rows.contributor[slot]) != RowKind.EXCLUDED;
        return zero ? 0 : progress;
    }

    /** By what the values of a contributor have to be multiplied to be in the unit of a key result. */
    public double rate(int slot, KeyResult to) {
        String unit = unit(goal(row(slot)));
        String wanted = unit(to);
        return unit.equals(wanted) ? 1 : okrs.conversionRate(unit, wanted).orElse(1);
    }

    private static String unit(Goal goal) {
        return goal instanceof KeyResult keyResult
                ? keyResult.measure().map(Measure::unit).orElse("")
                : "";
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
