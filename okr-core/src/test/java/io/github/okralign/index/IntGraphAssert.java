package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
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

    /** As an assertion for each of millions of numbers takes most of the time, they are compared first. */
    private static void same(int[] actual, int[] expected, String what, NaiveGraph naive) {
        if (!Arrays.equals(actual, expected)) {
            assertThat(actual).as("%s in %s", what, naive).isEqualTo(expected);
        }
    }

    private static int[] each(IntGraph graph, IntUnaryOperator answer) {
        return IntStream.range(0, graph.nodes()).map(answer).toArray();
    }

    private static void rows(IntGraph graph, NaiveGraph naive) {
        int place = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int[] edges =
                    naive.edgesOf(node).stream().mapToInt(Integer::intValue).toArray();
            int[] targets =
                    Arrays.stream(edges).map(edge -> naive.edges().get(edge)[1]).toArray();
            IntStream places = IntStream.range(graph.start(node), graph.end(node));
            same(places.map(graph::edge).toArray(), edges, "edges of " + node, naive);
            places = IntStream.range(graph.start(node), graph.end(node));
            same(places.map(graph::neighbour).toArray(), targets, "neighbours of " + node, naive);
            assertThat(graph.start(node)).isEqualTo(place);
            place += graph.degree(node);
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
        int[] reached = graph.reachableFrom(from).stream().toArray();
        int[] naivelyReached =
                BitSet.valueOf(new long[] {naive.reached(origins, 0)}).stream().toArray();
        same(reached, naivelyReached, "reachable from " + from, naive);
        assertThat(from.cardinality()).isEqualTo(Integer.bitCount(origins));
        same(graph.distancesFrom(from).toArray(), naive.distances(origins), "distances from " + from, naive);
        Dominators dominators = graph.dominators(from);
        same(each(graph, dominators::dominated), naive.dominated(origins), "dominated from " + from, naive);
        same(
                each(graph, dominators::immediate),
                naive.immediateDominators(origins),
                "immediate dominators from " + from,
                naive);
    }
}
