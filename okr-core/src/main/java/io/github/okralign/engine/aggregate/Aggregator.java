package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.rollup.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * How contributors become one number: a strategy without state of its own, which is the one source of figures, shares and
 * influences. Everything else in the engine asks it and tells no aggregation from another, so a new one is one class and
 * one line in {@link Aggregators}.
 */
public interface Aggregator {

    /** Adds the contributors in the slots {@code [from, to)} to sums, in order. */
    default void add(ContributorTable table, int from, int to, Accumulator sums) {
        table.addTo(sums, from, to);
    }

    /** The figures of a goal of some kind that has these contributors; coverage is always the mean. */
    GoalFigures figures(Pool pool, byte kind);

    /**
     * The effective share of each contributor, 0 for what does not count: by how much the goal's progress changes when that
     * of the contributor changes by 1.
     */
    double[] shares(Pool pool);

    /** Whether the shares hold for small changes only. */
    boolean isSubgradient(Pool pool);

    /** The part of the progress that no contributor stands for. */
    default double constant(Pool pool) {
        return 0;
    }

    /** Why a contributor that takes part does not count, or null if it does. */
    default @Nullable ExclusionReason exclusion(ContributorTable table, int slot) {
        return Double.isNaN(table.countedProgress(slot)) ? ExclusionReason.UNKNOWN : null;
    }

    /** The progress of a counted contributor by which its share has to be multiplied. */
    default double contributedProgress(ContributorTable table, int slot) {
        return table.progress(slot);
    }

    /** Whether influence ends at a contributor although contributors make its number. */
    default boolean endsAt(ContributorTable table, int slot) {
        return false;
    }
}
