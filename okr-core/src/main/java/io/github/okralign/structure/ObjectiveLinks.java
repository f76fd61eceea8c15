package io.github.okralign.structure;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.Dominators;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.IntGraph;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.BitSet;
import java.util.List;

/**
 * The structural links between objectives, of which key results are parts: contributions and support, without those
 * inside one objective. Objectives are numbered and links come in document order. Immutable and thread-safe.
 */
final class ObjectiveLinks {

    /** Links in any state. */
    private final IntGraph all;

    private final BitSet takesPart = new BitSet();
    /** Accepted links between objectives that take part. */
    private final IntGraph live;

    ObjectiveLinks(OkrSet okrs) {
        List<Objective> objectives = okrs.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            takesPart.set(i, objectives.get(i).state().takesPart());
        }
        GoalIndex index = IndexAccess.of(okrs);
        LinkTable links = index.links();
        IntGraph.Builder every = IntGraph.builder(objectives.size(), links.size());
        IntGraph.Builder accepted = IntGraph.builder(objectives.size(), links.size());
        for (int link = 0; link < links.size(); link++) {
            int from = index.objectiveOf(links.source(link));
            int to = index.objectiveOf(links.target(link));
            if (from != to && links.is(link, LinkTable.CONTRIBUTES | LinkTable.SUPPORTS)) {
                every.edge(from, to);
                if (links.is(link, LinkTable.ACCEPTED) && takesPart.get(from) && takesPart.get(to)) {
                    accepted.edge(from, to);
                }
            }
        }
        this.live = accepted.build();
        IntGraph any = every.build();
        this.all = any.edges() == live.edges() ? live : any;
    }

    /** Whether an objective takes part. */
    boolean takesPart(int objective) {
        return takesPart.get(objective);
    }

    /** The live links, in document order. */
    IntGraph live() {
        return live;
    }

    /** The objectives from which a live path leads to one of the given ones, these included. */
    BitSet reaching(BitSet ends) {
        return live.reversed().reachableFrom(ends);
    }

    /** The same over links in any state and objectives that take no part. */
    BitSet reachingInAnyState(BitSet ends) {
        return all.reversed().reachableFrom(ends);
    }

    /** For each objective the number of live links on the shortest path to one of the given ones, or -1. */
    ImmutableIntArray distances(BitSet ends) {
        return live.reversed().distancesFrom(ends);
    }

    /** How many objectives would lose every live path to the given ones without each. */
    Dominators dominators(BitSet ends) {
        return live.reversed().dominators(ends);
    }

    /** Whether a live link leads from an objective. */
    boolean isAligned(int objective) {
        return live.degree(objective) > 0;
    }

    /** Whether a live link leads to an objective. */
    boolean isSupported(int objective) {
        return live.reversed().degree(objective) > 0;
    }
}
