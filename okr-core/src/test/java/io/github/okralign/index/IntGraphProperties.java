package io.github.okralign.index;

import static io.github.okralign.index.IntGraphAssert.assertThatGraphIsByTheBook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every graph, and of what it is built on. */
class IntGraphProperties {

    private static final int LARGEST = 12;

    /** Graphs from thin to dense, with loops and parallel edges, in any order. */
    static final class Any implements ArbitrarySupplier<IntGraph> {
        @Override
        public Arbitrary<IntGraph> get() {
            return Arbitraries.integers().between(1, LARGEST).flatMap(nodes -> {
                Arbitrary<Integer> node = Arbitraries.integers().between(0, nodes - 1);
                return Combinators.combine(node, node)
                        .as((from, to) -> new int[] {from, to})
                        .list()
                        .ofMaxSize(3 * nodes)
                        .map(edges -> graph(nodes, edges));
            });
        }
    }

    /** Graphs in which edges lead to higher nodes only. */
    static final class Acyclic implements ArbitrarySupplier<IntGraph> {
        @Override
        public Arbitrary<IntGraph> get() {
            return new Any().get().map(graph -> {
                List<int[]> edges = NaiveGraph.edges(graph);
                edges.removeIf(edge -> edge[0] == edge[1]);
                edges.forEach(Arrays::sort);
                return graph(graph.nodes(), edges);
            });
        }
    }

    private static IntGraph graph(int nodes, List<int[]> edges) {
        IntGraph.Builder builder = IntGraph.builder(nodes, edges.size() / 2);
        edges.forEach(edge -> builder.edge(edge[0], edge[1]));
        return builder.build();
    }

    @Property(tries = 2000)
    void everyGraphIsByTheBook(@ForAll(supplier = Any.class) IntGraph graph) {
        assertThatGraphIsByTheBook(graph);
    }

    @Property
    void everyAcyclicGraphIsByTheBook(@ForAll(supplier = Acyclic.class) IntGraph graph) {
        assertThat(graph.topologicalOrder().loops()).isEmpty();
        assertThatGraphIsByTheBook(graph);
    }

    @Property
    void aGraphWithoutItsRedundantEdgesReachesTheSame(@ForAll(supplier = Acyclic.class) IntGraph graph) {
        NaiveGraph all = NaiveGraph.of(graph);
        List<int[]> kept = NaiveGraph.edges(graph);
        kept.removeIf(edge -> all.redundantEdges().contains(indexOf(all, edge)));
        NaiveGraph reduced = NaiveGraph.of(graph(graph.nodes(), kept));
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(reduced.reached(1 << node, 0)).isEqualTo(all.reached(1 << node, 0));
        }
    }

    private static int indexOf(NaiveGraph graph, int[] edge) {
        for (int i = 0; i < graph.edges().size(); i++) {
            if (Arrays.equals(graph.edges().get(i), edge)) {
                return i;
            }
        }
        throw new IllegalArgumentException(Arrays.toString(edge));
    }

    @Property
    void equalGraphsHaveEqualEdgesInEqualOrder(
            @ForAll(supplier = Any.class) IntGraph one, @ForAll(supplier = Any.class) IntGraph other) {
        IntGraph again = graph(one.nodes(), NaiveGraph.edges(one));
        assertThat(again).isEqualTo(one).hasSameHashCodeAs(one);
        boolean same = one.nodes() == other.nodes()
                && Arrays.deepEquals(
                        NaiveGraph.of(one).edges().toArray(),
                        NaiveGraph.of(other).edges().toArray());
        assertThat(one.equals(other)).isEqualTo(same);
    }

    @Property
    void countingSortIsStable(@ForAll List<@IntRange(max = 9) Integer> keys) {
        CountingSort sort = new CountingSort(10);
        keys.forEach(sort::count);
        int[] starts = sort.starts();
        assertThat(sort.nextPlaces()).isEqualTo(Arrays.copyOf(starts, 10));
        int[] sorted = new int[keys.size()];
        for (int item = 0; item < keys.size(); item++) {
            sorted[sort.place(keys.get(item))] = item;
        }
        assertThat(sorted)
                .isEqualTo(Arrays.stream(indices(keys.size()))
                        .boxed()
                        .sorted((one, other) -> keys.get(one).compareTo(keys.get(other)))
                        .mapToInt(Integer::intValue)
                        .toArray());
        for (int key = 0; key <= 10; key++) {
            int limit = key;
            assertThat(starts[key])
                    .isEqualTo((int) keys.stream().filter(each -> each < limit).count());
        }
    }

    @Property
    void unionFindKnowsTheLeastMemberOfEachSet(@ForAll(supplier = Any.class) IntGraph graph) {
        UnionFind sets = new UnionFind(graph.nodes());
        int[] naive = NaiveGraph.of(graph).components();
        for (int edge = 0; edge < graph.edges(); edge++) {
            int joint = sets.union(graph.source(edge), graph.target(edge));
            assertThat(sets.find(graph.source(edge))).isEqualTo(joint).isEqualTo(sets.find(graph.target(edge)));
        }
        assertThat(Arrays.stream(indices(graph.nodes())).map(sets::find).toArray())
                .isEqualTo(naive);
    }

    private static int[] indices(int size) {
        int[] indices = new int[size];
        Arrays.setAll(indices, i -> i);
        return indices;
    }
}
