package io.github.okralign.structure;

import io.github.okralign.index.Dominators;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The structural links between objectives, of which key results are parts: contributions and support, in any state,
 * without those inside one objective. Objectives are numbered in document order.
 */
final class ObjectiveLinks {

    final int objectives;
    private final BitSet takesPart = new BitSet();
    private final int[] source;
    private final int[] target;
    /** Which links are accepted and join objectives that take part. */
    private final BitSet live = new BitSet();

    private final int[] incomingStart;
    private final int[] incoming;
    private int count;

    ObjectiveLinks(OkrSet okrs) {
        List<Objective> all = okrs.objectives();
        objectives = all.size();
        for (int i = 0; i < objectives; i++) {
            takesPart.set(i, all.get(i).state().takesPart());
        }
        GoalIndex index = IndexAccess.of(okrs);
        LinkTable links = index.links();
        source = new int[links.size()];
        target = new int[links.size()];
        for (int link = 0; link < links.size(); link++) {
            int from = index.objectiveOf(links.source(link));
            int to = index.objectiveOf(links.target(link));
            if (from != to && links.is(link, LinkTable.CONTRIBUTES | LinkTable.SUPPORTS)) {
                add(from, to, links.is(link, LinkTable.ACCEPTED));
            }
        }
        incomingStart = new int[objectives + 1];
        for (int i = 0; i < count; i++) {
            incomingStart[target[i] + 1]++;
        }
        for (int i = 0; i < objectives; i++) {
            incomingStart[i + 1] += incomingStart[i];
        }
        incoming = new int[count];
        int[] next = incomingStart.clone();
        for (int i = 0; i < count; i++) {
            incoming[next[target[i]]++] = i;
        }
    }

    private void add(int from, int to, boolean accepted) {
        source[count] = from;
        target[count] = to;
        if (accepted && takesPart.get(from) && takesPart.get(to)) {
            live.set(count);
        }
        count++;
    }

    boolean takesPart(int objective) {
        return takesPart.get(objective);
    }

    /** The objectives from which a path leads to one of the given ones, these included. */
    BitSet reaching(IntPredicate end, boolean liveOnly) {
        BitSet reached = new BitSet(objectives);
        int[] queue = new int[objectives];
        int filled = 0;
        for (int i = 0; i < objectives; i++) {
            if (end.test(i)) {
                reached.set(i);
                queue[filled++] = i;
            }
        }
        for (int at = 0; at < filled; at++) {
            for (int i = incomingStart[queue[at]]; i < incomingStart[queue[at] + 1]; i++) {
                int from = source[incoming[i]];
                if (!reached.get(from) && (!liveOnly || live.get(incoming[i]))) {
                    reached.set(from);
                    queue[filled++] = from;
                }
            }
        }
        return reached;
    }

    /** Takes a live link, by the numbers of its objectives. */
    interface LinkConsumer {
        void accept(int source, int target);
    }

    void forEachLive(LinkConsumer consumer) {
        live.stream().forEach(link -> consumer.accept(source[link], target[link]));
    }

    /** For each objective the number of live links on the shortest path to one of the given ones, or -1. */
    int[] distances(IntPredicate end) {
        int[] distance = new int[objectives];
        int[] queue = new int[objectives];
        int filled = 0;
        for (int i = 0; i < objectives; i++) {
            distance[i] = end.test(i) ? 0 : -1;
            if (distance[i] == 0) {
                queue[filled++] = i;
            }
        }
        for (int at = 0; at < filled; at++) {
            for (int i = incomingStart[queue[at]]; i < incomingStart[queue[at] + 1]; i++) {
                int from = source[incoming[i]];
                if (distance[from] < 0 && live.get(incoming[i])) {
                    distance[from] = distance[queue[at]] + 1;
                    queue[filled++] = from;
                }
            }
        }
        return distance;
    }

    /** For each objective how many others would lose every path to the given ones without it. */
    int[] exposures(IntPredicate end) {
        int root = objectives; // above all ends
        int[] starts = new int[objectives + 2];
        forEachLive((from, to) -> starts[to + 1]++);
        for (int i = 0; i < objectives; i++) {
            starts[i + 1] += starts[i];
        }
        int ends = (int) IntStream.range(0, objectives).filter(end).count();
        starts[root + 1] = starts[root] + ends;
        int[] successors = new int[starts[root + 1]];
        int[] next = starts.clone();
        forEachLive((from, to) -> successors[next[to]++] = from);
        IntStream.range(0, objectives).filter(end).forEach(i -> successors[next[root]++] = i);
        return new Dominators(starts, successors, root).dominated();
    }

    /** The objectives to which live links lead from each; one place more than there are objectives, and the targets. */
    int[][] outgoing() {
        int[] starts = new int[objectives + 1];
        forEachLive((from, to) -> starts[from + 1]++);
        for (int i = 0; i < objectives; i++) {
            starts[i + 1] += starts[i];
        }
        int[] targets = new int[starts[objectives]];
        int[] next = starts.clone();
        forEachLive((from, to) -> targets[next[from]++] = to);
        return new int[][] {starts, targets};
    }

    /** The objectives at which a live link ends, or from which one starts. */
    BitSet ends(boolean atTarget) {
        BitSet ends = new BitSet(objectives);
        live.stream().forEach(link -> ends.set(atTarget ? target[link] : source[link]));
        return ends;
    }

    /** For each objective the least one that live links connect it with, directions aside. */
    int[] components() {
        int[] parent = new int[objectives];
        for (int i = 0; i < objectives; i++) {
            parent[i] = i;
        }
        live.stream().forEach(link -> {
            int one = root(parent, source[link]);
            int other = root(parent, target[link]);
            parent[Math.max(one, other)] = Math.min(one, other);
        });
        for (int i = 0; i < objectives; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]]; // halves the path for the next one who asks
            at = parent[at];
        }
        return at;
    }
}
