package io.github.okralign.index;

import static io.github.okralign.index.IntGraphAssert.assertThatGraphIsByTheBook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every graph that is small enough, and graphs too deep for recursion. */
class IntGraphTest {

    private static final int LONG = 1_000_000;

    private static BitSet only(int node) {
        BitSet set = new BitSet();
        set.set(node);
        return set;
    }

    /** The graph whose adjacency matrix a number spells out. */
    private static IntGraph graph(int nodes, int number) {
        IntGraph.Builder graph = IntGraph.builder(nodes);
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                if ((number >> from * nodes + to & 1) == 1) {
                    graph.edge(from, to);
                }
            }
        }
        return graph.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyGraphOfSoManyNodesIsByTheBook(int nodes) {
        for (int number = 0; number < 1 << nodes * nodes; number++) {
            assertThatGraphIsByTheBook(graph(nodes, number));
        }
    }

    /** Each edge absent, there once, or twice, the second time after all others. */
    @Test
    void everyGraphOfTwoNodesWithParallelEdgesIsByTheBook() {
        for (int once = 0; once < 1 << 4; once++) {
            for (int twice = 0; twice < 1 << 4; twice++) {
                IntGraph.Builder graph = IntGraph.builder(2);
                for (int set : new int[] {once, twice}) {
                    for (int edge = 0; edge < 4; edge++) {
                        if ((set >> edge & 1) == 1) {
                            graph.edge(edge / 2, edge % 2);
                        }
                    }
                }
                assertThatGraphIsByTheBook(graph.build());
            }
        }
    }

    private static IntGraph chain(boolean withShortcuts) {
        IntGraph.Builder chain = IntGraph.builder(LONG, 2 * LONG);
        for (int node = 0; node < LONG; node++) {
            for (int next = node + 1; next <= Math.min(node + (withShortcuts ? 2 : 1), LONG - 1); next++) {
                chain.edge(node, next);
            }
        }
        return chain.build();
    }

    @Test
    void aChainOfAMillionNodesIsNoDeeperThanTheStack() {
        IntGraph chain = chain(false);
        assertThat(chain.topologicalOrder().order().get(LONG - 1)).isEqualTo(LONG - 1);
        assertThat(chain.reversed().topologicalOrder().order().get(0)).isEqualTo(LONG - 1);
        assertThat(chain.components().stream()).allMatch(least -> least == 0);
        assertThat(chain.reversed().components().stream()).allMatch(least -> least == 0);
        assertThat(chain.distancesFrom(only(0)).get(LONG - 1)).isEqualTo(LONG - 1);
        assertThat(chain.reachableFrom(only(0)).cardinality()).isEqualTo(LONG);
        assertThat(chain.redundantEdges().isEmpty()).isTrue();
        Dominators dominators = chain.dominators(only(0));
        assertThat(IntStream.range(0, LONG))
                .allMatch(node ->
                        dominators.dominated(node) == LONG - 1 - node && dominators.immediate(node) == node - 1);
    }

    @Test
    void onAChainOfAMillionNodesWithShortcutsEachShortcutIsRedundant() {
        IntGraph chain = chain(true);
        BitSet redundant = chain.redundantEdges();
        assertThat(IntStream.range(0, chain.edges()))
                .allMatch(edge -> redundant.get(edge) == (chain.target(edge) == chain.source(edge) + 2));
        Dominators dominators = chain.dominators(only(0));
        assertThat(IntStream.range(1, LONG)).allMatch(node -> dominators.dominated(node) == 0);
    }

    @Test
    void aLoopOfAMillionNodesIsFound() {
        IntGraph.Builder loop = IntGraph.builder(LONG, LONG);
        IntStream.range(0, LONG).forEach(node -> loop.edge(node, (node + 1) % LONG));
        assertThat(loop.build().topologicalOrder().loops())
                .singleElement()
                .isEqualTo(IntStream.range(0, LONG).boxed().toList());
    }

    /** Beyond the search limit an edge is kept although it is redundant. */
    @Test
    void aSearchForOtherPathsIsBounded() {
        for (int length : new int[] {TransitiveReduction.SEARCHED - 1, TransitiveReduction.SEARCHED + 2}) {
            IntGraph.Builder graph = IntGraph.builder(length + 1);
            IntStream.range(0, length).forEach(node -> graph.edge(node, node + 1));
            int shortcut = graph.edge(0, length);
            assertThat(graph.build().redundantEdges().get(shortcut)).isEqualTo(length < TransitiveReduction.SEARCHED);
        }
    }

    @Test
    void aGraphIsNotChangedByItsBuilder() {
        IntGraph.Builder builder = IntGraph.builder(2);
        assertThat(builder.edge(0, 1)).isZero();
        IntGraph graph = builder.build();
        assertThat(builder.edge(1, 0)).isEqualTo(1);
        assertThat(graph.edges()).isEqualTo(1);
        assertThat(builder.build()).isNotEqualTo(graph).hasToString("IntGraph(2 nodes, 2 edges)");
        assertThat(graph).isNotEqualTo(graph.reversed());
    }

    @Test
    void whatIsNoNodeIsRefused() {
        IntGraph.Builder builder = IntGraph.builder(2);
        assertThatThrownBy(() -> builder.edge(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.edge(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> IntGraph.builder(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nodes (-1) must be >= 0");
        assertThatThrownBy(() -> builder.build().reachableFrom(only(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("origins ({2}) must be below 2");
        assertThatThrownBy(() -> builder.build().dominators(only(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roots ({2}) must be below 2");
    }
}
