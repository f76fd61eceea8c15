package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Demands that a small graph answers what the definitions say. */
final class IntGraphAssert {

    private IntGraphAssert() {}

    static void assertThatGraphIsByTheBook(IntGraph graph) {
        NaiveGraph naive = NaiveGraph.of(graph);
        rows(graph, naive);
        assertThat(graph.reversed().reversed()).isSameAs(graph);
        rows(graph.reversed(), naive.reversed());
        order(graph.topologicalOrder(), naive);
        assertThat(graph.components().toArray()).as("components of %s", naive).isEqualTo(naive.components());
        assertThat(graph.redundantEdges().stream().boxed().toList())
                .as("redundant edges of %s", naive)
                .isEqualTo(naive.redundantEdges());
        for (int node = 0; node < graph.nodes(); node++) {
            searches(graph, naive, 1 << node);
        }
        int all = (1 << graph.nodes()) - 1;
        for (int some : new int[] {0, 0b0101_0101_0101, 0b1011_0110_0110, all}) {
            searches(graph, naive, some & all);
        }
    }

    private static void rows(IntGraph graph, NaiveGraph naive) {
        int place = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            List<Integer> edges = new ArrayList<>();
            assertThat(graph.start(node)).isEqualTo(place);
            for (; place < graph.end(node); place++) {
                edges.add(graph.edge(place));
                assertThat(graph.neighbour(place)).isEqualTo(naive.edges().get(graph.edge(place))[1]);
            }
            assertThat(edges).as("edges of %s in %s", node, naive).isEqualTo(naive.edgesOf(node));
            assertThat(graph.degree(node)).isEqualTo(edges.size());
        }
        assertThat(place).isEqualTo(graph.edges());
    }

    private static void order(TopologicalOrder found, NaiveGraph naive) {
        ImmutableIntArray order = found.order();
        int[] position = new int[naive.nodes()];
        IntStream.range(0, order.length()).forEach(i -> position[order.get(i)] = i);
        assertThat(order.stream().sorted().toArray())
                .isEqualTo(IntStream.range(0, naive.nodes()).toArray());
        assertThat(found.loops().isEmpty()).as("no loop in %s", naive).isEqualTo(naive.isAcyclic());
        if (naive.isAcyclic()) {
            assertThat(naive.edges()).allMatch(edge -> position[edge[0]] < position[edge[1]]);
        }
        List<Integer> inLoops = new ArrayList<>();
        for (List<Integer> loop : found.loops()) {
            for (int i = 0; i < loop.size(); i++) {
                assertThat(naive.hasEdge(loop.get(i), loop.get((i + 1) % loop.size())))
                        .as("%s is a loop of %s", loop, naive)
                        .isTrue();
                assertThat(loop.get(i)).isGreaterThanOrEqualTo(loop.get(0));
            }
            inLoops.addAll(loop);
        }
        assertThat(inLoops).doesNotHaveDuplicates();
    }

    private static void searches(IntGraph graph, NaiveGraph naive, int origins) {
        BitSet from = BitSet.valueOf(new long[] {origins});
        assertThat(graph.reachableFrom(from))
                .isEqualTo(BitSet.valueOf(new long[] {naive.reached(origins, 0)}))
                .isNotSameAs(from);
        assertThat(graph.distancesFrom(from).toArray())
                .as("distances from %s in %s", from, naive)
                .isEqualTo(naive.distances(origins));
        Dominators dominators = graph.dominators(from);
        IntStream nodes = IntStream.range(0, graph.nodes());
        assertThat(nodes.map(dominators::dominated).toArray())
                .as("dominated from %s in %s", from, naive)
                .isEqualTo(naive.dominated(origins));
        nodes = IntStream.range(0, graph.nodes());
        assertThat(nodes.map(dominators::immediate).toArray())
                .as("immediate dominators from %s in %s", from, naive)
                .isEqualTo(naive.immediateDominators(origins));
    }
}
