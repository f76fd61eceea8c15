package io.github.okralign.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Held against a search from each node. */
class StrongComponentsProperties {

    private static boolean[][] reach(IntGraph graph) {
        int nodes = graph.nodes();
        boolean[][] reach = new boolean[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            reach[i][i] = true;
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            reach[graph.source(edge)][graph.target(edge)] = true;
        }
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        return reach;
    }

    private static IntGraph graph(int nodes, int edges, Random random) {
        IntGraph.Builder graph = IntGraph.builder(nodes);
        for (int i = 0; i < edges; i++) {
            graph.edge(random.nextInt(nodes), random.nextInt(nodes));
        }
        return graph.build();
    }

    @Property
    void nodesAreTogetherThatReachEachOther(
            @ForAll @IntRange(min = 1, max = 12) int nodes,
            @ForAll @IntRange(max = 24) int edges,
            @ForAll Random random) {
        IntGraph graph = graph(nodes, edges, random);
        boolean[][] reach = reach(graph);
        StrongComponents components = StrongComponents.of(graph);
        for (int i = 0; i < nodes; i++) {
            for (int k = 0; k < nodes; k++) {
                assertThat(components.areTogether(i, k)).isEqualTo(reach[i][k] && reach[k][i]);
            }
        }
    }

    @Property
    void aGrowingGraphRefusesWhatClosesALoopAndTellsWhichOne(
            @ForAll @IntRange(min = 2, max = 12) int nodes,
            @ForAll @IntRange(max = 40) int edges,
            @ForAll Random random) {
        GrowingOrder order = new GrowingOrder(nodes);
        IntGraph.Builder graph = IntGraph.builder(nodes);
        List<List<Integer>> known = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            int from = random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            boolean closesLoop = reach(graph.build())[to][from];
            List<Integer> way = order.add(from, to);
            assertThat(way.isEmpty()).isEqualTo(!closesLoop);
            if (way.isEmpty()) {
                graph.edge(from, to);
                known.add(List.of(from, to));
            } else {
                assertThat(way).startsWith(to).endsWith(from);
                for (int step = 1; step < way.size(); step++) {
                    assertThat(known).contains(List.of(way.get(step - 1), way.get(step)));
                }
            }
        }
    }
}
