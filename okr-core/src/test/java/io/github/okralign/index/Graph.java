package io.github.okralign.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** A small directed graph, links in order of their sources; links may come twice, but none leads to its own source. */
record Graph(int nodes, List<int[]> links) {

    private static final int LARGEST = 12;

    /** Graphs from very thin to dense. */
    static final class Any implements ArbitrarySupplier<Graph> {
        @Override
        public Arbitrary<Graph> get() {
            return Arbitraries.integers().between(1, LARGEST).flatMap(nodes -> {
                Arbitrary<Integer> node = Arbitraries.integers().between(0, nodes - 1);
                return Combinators.combine(node, node)
                        .as((from, to) -> new int[] {from, to})
                        .list()
                        .ofMaxSize(3 * nodes)
                        .map(links -> of(nodes, links));
            });
        }
    }

    private static Graph of(int nodes, List<int[]> links) {
        List<int[]> sorted = new ArrayList<>(links);
        sorted.removeIf(link -> link[0] == link[1]);
        sorted.sort(Comparator.comparingInt(link -> link[0]));
        return new Graph(nodes, sorted);
    }

    int[] starts() {
        int[] starts = new int[nodes + 1];
        links.forEach(link -> starts[link[0] + 1]++);
        for (int i = 0; i < nodes; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    int[] targets() {
        return links.stream().mapToInt(link -> link[1]).toArray();
    }

    /** The nodes at the end of a path of at least no link from a node, on which another does not lie; -1 for none. */
    BitSet reached(int from, int without) {
        BitSet reached = new BitSet();
        if (from == without) {
            return reached;
        }
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        reached.set(from);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int[] link : links) {
                if (link[0] == node && link[1] != without && !reached.get(link[1])) {
                    reached.set(link[1]);
                    open.add(link[1]);
                }
            }
        }
        return reached;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(nodes + " nodes");
        links.forEach(link -> text.append(", ").append(link[0]).append("→").append(link[1]));
        return text.toString();
    }
}
