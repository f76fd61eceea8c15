package io.github.okralign.index;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A directed graph over the nodes 0 to n − 1 as compressed sparse rows; loops and parallel edges are allowed. Edges are
 * numbered in the order in which they were added, and those that leave or enter a node come in that order. To walk over
 * the edges that leave a node, step through its places; {@link #reversed} does the same for those that enter it:
 *
 * <pre>{@code
 * for (int place = graph.start(node); place < graph.end(node); place++) {
 *     visit(graph.neighbour(place), graph.edge(place));
 * }
 * }</pre>
 *
 * <p>No algorithm recurses, so depth costs no stack. Rows are made when they are first needed. Immutable and thread-safe;
 * equal graphs have the same nodes and the same edges in the same order.
 */
public final class IntGraph {

    private final int nodes;
    private final int[] sources;
    private final int[] targets;
    // Made when first needed. Threads that race for them make equal ones, each safe to share as its fields are final or
    // of this kind themselves.
    private @Nullable Rows rows;
    private @Nullable ImmutableIntArray numbers;
    private @Nullable IntGraph reversed;

    /** A graph that takes over two arrays, which nobody writes to any more. */
    IntGraph(int nodes, int[] sources, int[] targets) {
        this.nodes = nodes;
        this.sources = sources;
        this.targets = targets;
    }

    /**
     * Begins a graph.
     *
     * @param nodes the number of nodes, at least 0
     * @return a builder without edges
     */
    public static Builder builder(int nodes) {
        return builder(nodes, 16);
    }

    /**
     * Begins a graph of about so many edges.
     *
     * @param nodes the number of nodes, at least 0
     * @param expectedEdges how many edges to make room for
     * @return a builder without edges
     */
    public static Builder builder(int nodes, int expectedEdges) {
        return new Builder(nodes, expectedEdges);
    }

    /** The edges by their sources. */
    Rows rows() {
        Rows known = rows;
        if (known == null) {
            known = Rows.of(nodes, sources, targets);
            rows = known;
        }
        return known;
    }

    /**
     * The number of nodes.
     *
     * @return the number, at least 0
     */
    public int nodes() {
        return nodes;
    }

    /**
     * The number of edges.
     *
     * @return the number, at least 0
     */
    public int edges() {
        return sources.length;
    }

    /**
     * The node that an edge leaves.
     *
     * @param edge the number of an edge
     * @return its source
     */
    public int source(int edge) {
        return sources[edge];
    }

    /**
     * The node that an edge enters.
     *
     * @param edge the number of an edge
     * @return its target
     */
    public int target(int edge) {
        return targets[edge];
    }

    /**
     * The first place of the edges that leave a node. O(nodes + edges) when places are first asked for.
     *
     * @param node a node
     * @return the place, from 0
     */
    public int start(int node) {
        return rows().starts[node];
    }

    /**
     * The place after the last of the edges that leave a node.
     *
     * @param node a node
     * @return the place, at least {@link #start}
     */
    public int end(int node) {
        return rows().starts[node + 1];
    }

    /**
     * Where the edge at a place leads.
     *
     * @param place a place between the start and the end of a node
     * @return the target of the edge
     */
    public int neighbour(int place) {
        return rows().ends[place];
    }

    /**
     * The edge at a place.
     *
     * @param place a place between the start and the end of a node
     * @return the number of the edge; it is the place itself where edges were added in order of their sources
     */
    public int edge(int place) {
        Rows from = rows();
        if (from.sorted) {
            return place;
        }
        ImmutableIntArray known = numbers;
        if (known == null) {
            known = from.numbers(sources);
            numbers = known;
        }
        return known.get(place);
    }

    /**
     * How many edges leave a node; {@code reversed().degree(node)} says how many enter it.
     *
     * @param node a node
     * @return the number of edges, at least 0
     */
    public int degree(int node) {
        return end(node) - start(node);
    }

    /**
     * This graph with the direction of every edge turned; edges keep their numbers. O(1), and reversing twice gives this
     * graph again.
     *
     * @return the reversed graph, which shares all data
     */
    public IntGraph reversed() {
        IntGraph known = reversed;
        if (known == null) {
            known = new IntGraph(nodes, targets, sources);
            known.reversed = this;
            reversed = known;
        }
        return known;
    }

    /**
     * The nodes in an order in which whatever leads to a node comes before it, and the loops that stand in the way.
     * O(nodes + edges).
     *
     * @return the order, the same for equal graphs
     */
    public TopologicalOrder topologicalOrder() {
        return new TopologicalOrder(reversed().rows());
    }

    /**
     * The weakly connected components, directions aside. O((nodes + edges) log nodes) at worst, about linear in practice.
     *
     * @return for each node the least node of its component
     */
    public ImmutableIntArray components() {
        UnionFind components = new UnionFind(nodes);
        for (int edge = 0; edge < sources.length; edge++) {
            components.union(sources[edge], targets[edge]);
        }
        ImmutableIntArray.Builder least = ImmutableIntArray.builder(nodes);
        for (int node = 0; node < nodes; node++) {
            least.add(components.find(node));
        }
        return least.build();
    }

    /**
     * The nodes to which a path of any length leads from some nodes. O(nodes + edges).
     *
     * @param origins the nodes to start from
     * @return a new set of the nodes reached, the origins included
     */
    public BitSet reachableFrom(BitSet origins) {
        BitSet reached = (BitSet) origins.clone();
        int[] queue = queue(origins);
        Rows from = rows();
        int filled = origins.cardinality();
        for (int at = 0; at < filled; at++) {
            for (int place = from.starts[queue[at]]; place < from.starts[queue[at] + 1]; place++) {
                int next = from.ends[place];
                if (!reached.get(next)) {
                    reached.set(next);
                    queue[filled++] = next;
                }
            }
        }
        return reached;
    }

    /** All nodes fit in, and some are in already. */
    private int[] queue(BitSet origins) {
        checkArgument(origins.length() <= nodes, "origins (%s) must be below %s", origins, nodes);
        return Arrays.copyOf(origins.stream().toArray(), nodes);
    }

    /**
     * The lengths of the shortest paths from the nearest of some nodes: breadth-first search (Moore, 1959).
     * O(nodes + edges).
     *
     * @param origins the nodes to start from
     * @return for each node the number of edges, 0 for the origins and −1 for nodes that none of them reaches
     */
    public ImmutableIntArray distancesFrom(BitSet origins) {
        int[] distance = new int[nodes];
        Arrays.fill(distance, -1);
        origins.stream().forEach(node -> distance[node] = 0);
        int[] queue = queue(origins);
        Rows from = rows();
        int filled = origins.cardinality();
        for (int at = 0; at < filled; at++) {
            for (int place = from.starts[queue[at]]; place < from.starts[queue[at] + 1]; place++) {
                int next = from.ends[place];
                if (distance[next] < 0) {
                    distance[next] = distance[queue[at]] + 1;
                    queue[filled++] = next;
                }
            }
        }
        return ImmutableIntArray.copyOf(distance);
    }

    /**
     * What every path from some nodes to a node leads through. O(edges · log nodes).
     *
     * @param roots the nodes to start from
     * @return the dominators
     */
    public Dominators dominators(BitSet roots) {
        checkArgument(roots.length() <= nodes, "roots (%s) must be below %s", roots, nodes);
        return new Dominators(this, roots);
    }

    /**
     * The edges u→v that the transitive reduction leaves out: another path, not over an edge from u to v, leads from u to
     * v, and none leads back from v to u. O(nodes + edges): of each node, at most the next
     * {@value TransitiveReduction#SEARCHED} edges ahead are searched, and an edge about which these do not decide is kept.
     *
     * @return a new set of the numbers of redundant edges; of parallel edges all or none
     */
    public BitSet redundantEdges() {
        return new TransitiveReduction(this).find();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntGraph that
                && nodes == that.nodes
                && Arrays.equals(sources, that.sources)
                && Arrays.equals(targets, that.targets);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * nodes + Arrays.hashCode(sources)) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "IntGraph(" + nodes + " nodes, " + sources.length + " edges)";
    }

    /** Collects the edges of a graph. Not thread-safe. */
    public static final class Builder {

        private final int nodes;
        private int[] sources;
        private int[] targets;
        private int edges;

        private Builder(int nodes, int expectedEdges) {
            checkArgument(nodes >= 0, "nodes (%s) must be >= 0", nodes);
            this.nodes = nodes;
            this.sources = new int[expectedEdges];
            this.targets = new int[expectedEdges];
        }

        /**
         * Adds an edge.
         *
         * @param source the node that it leaves
         * @param target the node that it enters
         * @return the number of the edge: how many were added before it
         * @throws IndexOutOfBoundsException if there is no such node
         */
        public int edge(int source, int target) {
            checkElementIndex(source, nodes);
            checkElementIndex(target, nodes);
            if (edges == sources.length) {
                int more = Math.max(16, edges + edges / 2);
                sources = Arrays.copyOf(sources, more);
                targets = Arrays.copyOf(targets, more);
            }
            sources[edges] = source;
            targets[edges] = target;
            return edges++;
        }

        /**
         * The graph of the edges so far. O(edges).
         *
         * @return a graph that later edges do not change
         */
        public IntGraph build() {
            // Full arrays need no copy: the next edge does not fit in and so makes new ones.
            return new IntGraph(nodes, full(sources), full(targets));
        }

        private int[] full(int[] ends) {
            return edges == ends.length ? ends : Arrays.copyOf(ends, edges);
        }
    }
}
