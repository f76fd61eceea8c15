package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;

/**
 * Contributors that become one number together: those in the slots {@code [from, to)}.
 *
 * @param table where the contributors stand
 * @param from the first slot
 * @param to the slot after the last
 * @param sums what they sum to, as their aggregator adds them
 */
public record Pool(ContributorTable table, int from, int to, Accumulator sums) {

    /** How many contributors there are, counted or not. */
    public int size() {
        return to - from;
    }

    /** The weight of the i-th contributor's link. */
    public double weight(int i) {
        return table.weight(from + i);
    }

    /** The figures of the i-th contributor. */
    public GoalFigures figures(int i) {
        return table.figures(from + i);
    }

    /** The progress of the i-th contributor as it counts, NaN if it counts nowhere. */
    public double countedProgress(int i) {
        return table.countedProgress(from + i);
    }
}
