package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Composition;
import io.github.okralign.engine.aggregate.ContributorTable;
import io.github.okralign.engine.aggregate.RollupRules;
import io.github.okralign.engine.clock.PaceEvaluator;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.engine.rows.WideNodes;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.RollupPolicy;

/**
 * All that the passes work on: a set, its rows, how to compute them, and the figures of one version. Written to by the pass
 * that makes the version and never afterwards; then immutable and thread-safe.
 */
final class RollUpState {

    final OkrSet okrs;
    final CompiledGraph rows;
    final LeafEvaluator leaves;
    final RollupRules rules;
    final WideNodes wide;
    final FigureStore figures;
    final ContributorTable contributors;

    private RollUpState(
            OkrSet okrs,
            CompiledGraph rows,
            LeafEvaluator leaves,
            RollupRules rules,
            WideNodes wide,
            FigureStore figures) {
        this.okrs = okrs;
        this.rows = rows;
        this.leaves = leaves;
        this.rules = rules;
        this.wide = wide;
        this.figures = figures;
        this.contributors = new ContributorTable(
                okrs, rows, figures, leaves.clock().asOf(), leaves.policy().unknownAsZero());
    }

    /** A first version, which a full pass has to fill. O(goals). */
    static RollUpState empty(OkrSet okrs, CompiledGraph rows, LeafEvaluator leaves, RollupRules rules) {
        WideNodes wide = rules.wideNodes(rows, okrs);
        return new RollUpState(okrs, rows, leaves, rules, wide, new FigureStore(rows, wide.blocks()));
    }

    /** A version that starts out equal to this one, of a set with the same rows. O(1). */
    RollUpState next(OkrSet changed) {
        return new RollUpState(changed, rows, leaves, rules, wide, figures.next());
    }

    /** The same version once it is filled, in less memory. O(leaves). */
    RollUpState packed() {
        return new RollUpState(okrs, rows, leaves, rules, wide, figures.packed());
    }

    RollupPolicy policy() {
        return leaves.policy();
    }

    PaceEvaluator clock() {
        return leaves.clock();
    }

    int row(String goal) {
        return rows.row(IndexAccess.position(okrs, goal));
    }

    Goal goal(int row) {
        return okrs.goals().get(rows.position(row));
    }

    /** The objective of a row: the goal itself, or the one that the key result belongs to. */
    Objective objective(int row) {
        return okrs.objectives().get(IndexAccess.of(okrs).objectiveOf(rows.position(row)));
    }

    Progress progress(int row) {
        return Unknown.toProgress(figures.progress(row));
    }

    Composition composition(int row) {
        return Composition.of(contributors, rules, wide, row);
    }

    /** How much a row matters, or something matters to it. */
    Influence influence(int row, double influence) {
        return new Influence(goal(row).id(), influence, progress(row));
    }
}
