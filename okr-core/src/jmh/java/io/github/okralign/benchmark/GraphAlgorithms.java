package io.github.okralign.benchmark;

import io.github.okralign.index.IntGraph;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The algorithms of the index beside those of JGraphT, over the links between objectives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class GraphAlgorithms {

    /** Whose algorithms. */
    public enum Way {
        /** Those of the index. */
        INT_GRAPH,
        /** Those of JGraphT, over a graph of boxed numbers that is filled already. */
        JGRAPHT
    }

    @Param({"1000", "10000", "100000"})
    private int size;

    @Param({"INT_GRAPH", "JGRAPHT"})
    private Way way;

    private Org org;
    private IntGraph ints;
    private Graph<Integer, DefaultEdge> objects;

    @Setup(Level.Trial)
    public void prepare() {
        org = Org.of(size);
        ints = ints();
        objects = objects();
    }

    private IntGraph ints() {
        IntGraph.Builder graph = IntGraph.builder(size, org.linkTarget.length);
        for (int from = 0; from < size; from++) {
            for (int link = org.linkStart[from]; link < org.linkStart[from + 1]; link++) {
                graph.edge(from, org.linkTarget[link]);
            }
        }
        return graph.build();
    }

    private Graph<Integer, DefaultEdge> objects() {
        Graph<Integer, DefaultEdge> graph = new DirectedMultigraph<>(DefaultEdge.class);
        for (int node = 0; node < size; node++) {
            graph.addVertex(node);
        }
        for (int from = 0; from < size; from++) {
            for (int link = org.linkStart[from]; link < org.linkStart[from + 1]; link++) {
                graph.addEdge(from, org.linkTarget[link]);
            }
        }
        return graph;
    }

    /** From links to a graph that can be walked both ways. */
    @Benchmark
    public Object build() {
        if (way == Way.JGRAPHT) {
            return objects();
        }
        IntGraph graph = ints();
        return graph.start(0) + graph.reversed().start(0);
    }

    @Benchmark
    public Object loops() {
        return way == Way.JGRAPHT
                ? new CycleDetector<>(objects).findCycles()
                : ints.topologicalOrder().loops();
    }

    @Benchmark
    public Object components() {
        return way == Way.JGRAPHT ? new ConnectivityInspector<>(objects).connectedSets() : ints.components();
    }

    /** All objectives below the first. */
    @Benchmark
    public Object reachable() {
        if (way == Way.INT_GRAPH) {
            BitSet top = new BitSet();
            top.set(0);
            return ints.reversed().reachableFrom(top);
        }
        int reached = 0;
        BreadthFirstIterator<Integer, DefaultEdge> below =
                new BreadthFirstIterator<>(new EdgeReversedGraph<>(objects), 0);
        while (below.hasNext()) {
            reached += below.next();
        }
        return reached;
    }

    /** JGraphT removes the edges from its graph, so it needs a new one each time, the cost of which is {@link #build}. */
    @Benchmark
    public Object redundant() {
        if (way == Way.INT_GRAPH) {
            return ints.redundantEdges();
        } else if (size > 1_000) {
            return size; // quadratic memory and cubic time: nothing to measure
        }
        Graph<Integer, DefaultEdge> graph = objects();
        TransitiveReduction.INSTANCE.reduce(graph);
        return graph;
    }

    /** JGraphT has no dominators. */
    @Benchmark
    public Object dominators() {
        if (way == Way.JGRAPHT) {
            return size;
        }
        BitSet top = new BitSet();
        top.set(0);
        return ints.reversed().dominators(top);
    }
}
