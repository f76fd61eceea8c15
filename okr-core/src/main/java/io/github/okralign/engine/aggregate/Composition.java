package io.github.okralign.engine.aggregate;

import io.github.okralign.engine.rows.Accumulator;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.Slots;
import io.github.okralign.engine.rows.WideNodes;
import io.github.okralign.model.Goal;
import io.github.okralign.model.RollupRule;
import io.github.okralign.rollup.ExclusionReason;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a node is made of: the contributors that its rule counts, in one pool, or in two where key results have a fixed
 * share (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">semantics</a>), and the
 * aggregator that makes one number of each pool. A pool without data leaves all to the other.
 */
public final class Composition {

    private final Aggregator aggregator;
    private final Slots slots;
    private final double firstShare;
    private final Pool first;
    private final Pool second;

    private Composition(ContributorTable table, RollupRules rules, WideNodes wide, int row) {
        Goal goal = table.goal(row);
        RollupRule rule = rules.rule(goal);
        this.aggregator = rules.aggregator(goal, table.asOf(), rule);
        this.slots = Slots.of(table.rows(), row, rule);
        this.firstShare = rule.keyResultShare().orElse(1);
        this.first = pool(table, wide, row, slots.from(), slots.split());
        this.second = pool(table, wide, row, slots.split(), slots.to());
    }

    /** The composition of a node, whether or not something overrides it. O(contributors), O(log) of them in wide pools. */
    public static Composition of(ContributorTable table, RollupRules rules, WideNodes wide, int row) {
        return new Composition(table, rules, wide, row);
    }

    private Pool pool(ContributorTable table, WideNodes wide, int row, int from, int to) {
        Accumulator sums = wide.total(row, from, to, table.figures());
        if (sums == null) {
            sums = new Accumulator();
            aggregator.add(table, from, to, sums);
        }
        return new Pool(table, from, to, sums);
    }

    /** The first of the slots that may count. */
    public int from() {
        return slots.from();
    }

    /** The figures of the node. */
    public GoalFigures figures(byte kind) {
        GoalFigures one = aggregator.figures(first, kind);
        if (second.size() == 0) {
            return one;
        }
        GoalFigures other = aggregator.figures(second, kind);
        return new GoalFigures(
                together(Accumulator::anyKnown, one.progress(), other.progress()),
                together(Accumulator::any, one.coverage(), other.coverage()),
                together(Accumulator::any, one.lower(), other.lower()),
                together(Accumulator::any, one.upper(), other.upper()),
                together(Accumulator::anyComparable, one.expected(), other.expected()),
                together(Accumulator::anyComparable, one.comparable(), other.comparable()),
                together(Accumulator::anyKnown, one.risk(), other.risk()),
                null,
                kind);
    }

    /** One number of both pools, by their shares, or that of the pool that has data. */
    private double together(Predicate<Accumulator> hasData, double one, double other) {
        if (!hasData.test(second.sums())) {
            return one;
        }
        return hasData.test(first.sums()) ? firstShare * one + (1 - firstShare) * other : other;
    }

    /** The effective share of each of the slots, from {@link #from} on; 0 for what does not count. */
    public double[] shares() {
        double[] shares = aggregator.shares(first);
        if (second.size() == 0) {
            return shares;
        }
        boolean both = first.sums().anyKnown() && second.sums().anyKnown();
        double[] all = new double[slots.size()];
        put(shares, both ? firstShare : 1, all, 0);
        put(aggregator.shares(second), both ? 1 - firstShare : 1, all, first.size());
        return all;
    }

    private static void put(double[] shares, double part, double[] into, int at) {
        for (int i = 0; i < shares.length; i++) {
            into[at + i] = part * shares[i];
        }
    }

    /** Whether the shares hold for small changes only. */
    public boolean isSubgradient() {
        return aggregator.isSubgradient(first) || (second.size() > 0 && aggregator.isSubgradient(second));
    }

    /** The part of the progress that no contributor stands for. */
    public double constant() {
        return aggregator.constant(first);
    }

    /** Whether influence ends at a contributor although contributors make its number. */
    public boolean endsAt(int slot) {
        return aggregator.endsAt(first.table(), slot);
    }

    /** Why a contributor that takes part does not count, or null if it does. */
    public @Nullable ExclusionReason exclusion(int slot) {
        if (!slots.contains(slot)) {
            return ExclusionReason.OTHER_SIDE;
        }
        ContributorTable table = first.table();
        return table.weight(slot) == 0 ? ExclusionReason.NO_WEIGHT : aggregator.exclusion(table, slot);
    }

    /** The progress of a counted contributor by which its share has to be multiplied. */
    public double contributedProgress(int slot) {
        return aggregator.contributedProgress(first.table(), slot);
    }
}
