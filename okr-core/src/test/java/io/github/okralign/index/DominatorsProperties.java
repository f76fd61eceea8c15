package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a node dominates is what the root loses with it. */
class DominatorsProperties {

    private static final int LONG = 200_000;

    @Property(tries = 2000)
    void dominatedIsWhatTheRootNoLongerReachesWithoutTheNode(@ForAll(supplier = Graph.Any.class) Graph graph) {
        for (int root = 0; root < graph.nodes(); root++) {
            int[] dominated = new Dominators(graph.starts(), graph.targets(), root).dominated();
            BitSet reached = graph.reached(root, -1);
            for (int node = 0; node < graph.nodes(); node++) {
                if (node != root) {
                    BitSet lost = (BitSet) reached.clone();
                    lost.andNot(graph.reached(root, node));
                    lost.clear(node);
                    assertThat(dominated[node])
                            .as("%s from root %s", node, root)
                            .isEqualTo(lost.cardinality());
                }
            }
        }
    }

    @Property
    void whatTheRootDoesNotReachDominatesNothing(@ForAll(supplier = Graph.Any.class) Graph graph) {
        int[] dominated = new Dominators(graph.starts(), graph.targets(), 0).dominated();
        BitSet reached = graph.reached(0, -1);
        for (int node = 0; node < graph.nodes(); node++) {
            if (!reached.get(node)) {
                assertThat(dominated[node]).as("%s", node).isZero();
            }
        }
    }

    @Example
    void eachNodeOfALongChainDominatesAllBehindIt() {
        int[] starts =
                IntStream.rangeClosed(0, LONG).map(i -> Math.min(i, LONG - 1)).toArray();
        int[] dominated = new Dominators(starts, IntStream.range(1, LONG).toArray(), 0).dominated();
        assertThat(IntStream.range(1, LONG)).allMatch(node -> dominated[node] == LONG - 1 - node);
    }

    @Example
    void nothingOnALongChainWithASecondWayToEachNodeDominatesAnother() {
        int[] starts = new int[LONG + 1];
        int[] successors = new int[2 * LONG - 3];
        int filled = 0;
        for (int node = 0; node < LONG; node++) {
            starts[node] = filled;
            for (int next = node + 1; next <= Math.min(node + 2, LONG - 1); next++) {
                successors[filled++] = next;
            }
        }
        starts[LONG] = filled;
        int[] dominated = new Dominators(starts, successors, 0).dominated();
        assertThat(IntStream.range(1, LONG)).allMatch(node -> dominated[node] == 0);
    }
}
