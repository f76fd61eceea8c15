package io.github.okralign.index;

import java.util.ArrayList;
import java.util.List;

/** What {@link IntGraph} computes, straight from the definitions; sets of nodes are the bits of a number. */
final class NaiveGraph {

    private final int nodes;
    private final List<int[]> edges;
    /** The nodes one step on from each. */
    private final int[] next;

    private NaiveGraph(int nodes, List<int[]> edges) {
        this.nodes = nodes;
        this.edges = edges;
        this.next = new int[nodes];
        edges.forEach(edge -> next[edge[0]] |= 1 << edge[1]);
    }

    static NaiveGraph of(IntGraph graph) {
        return new NaiveGraph(graph.nodes(), edges(graph));
    }

    /** The edges of a graph as pairs, in a new list. */
    static List<int[]> edges(IntGraph graph) {
        List<int[]> edges = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            edges.add(new int[] {graph.source(edge), graph.target(edge)});
        }
        return edges;
    }

    int nodes() {
        return nodes;
    }

    List<int[]> edges() {
        return edges;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(nodes + " nodes");
        edges.forEach(edge -> text.append(", ").append(edge[0]).append("→").append(edge[1]));
        return text.toString();
    }

    NaiveGraph reversed() {
        return new NaiveGraph(
                nodes, edges.stream().map(edge -> new int[] {edge[1], edge[0]}).toList());
    }

    private static boolean has(int set, int node) {
        return (set >> node & 1) == 1;
    }

    /** The nodes one step on from some. */
    private int step(int from) {
        int ahead = 0;
        for (int node = 0; node < nodes; node++) {
            ahead |= has(from, node) ? next[node] : 0;
        }
        return ahead;
    }

    /** The nodes to which paths lead from some nodes, without passing through others. */
    int reached(int origins, int without) {
        int reached = origins & ~without;
        for (int before = -1; before != reached; ) {
            before = reached;
            reached |= step(reached) & ~without;
        }
        return reached;
    }

    /** Whether a path of at least one edge leads from a node to another, without the edges from one to another. */
    private boolean leads(int from, int to, int notFrom, int notTo) {
        NaiveGraph other = new NaiveGraph(
                nodes,
                edges.stream()
                        .filter(edge -> edge[0] != notFrom || edge[1] != notTo)
                        .toList());
        return has(other.reached(other.step(1 << from), 0), to);
    }

    boolean isAcyclic() {
        for (int node = 0; node < nodes; node++) {
            if (has(reached(step(1 << node), 0), node)) {
                return false;
            }
        }
        return true;
    }

    boolean hasEdge(int from, int to) {
        return edges.stream().anyMatch(edge -> edge[0] == from && edge[1] == to);
    }

    List<Integer> edgesOf(int node) {
        List<Integer> found = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.get(edge)[0] == node) {
                found.add(edge);
            }
        }
        return found;
    }

    int[] components() {
        List<int[]> bothWays = new ArrayList<>(edges);
        bothWays.addAll(reversed().edges);
        NaiveGraph undirected = new NaiveGraph(nodes, bothWays);
        int[] least = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            least[node] = Integer.numberOfTrailingZeros(undirected.reached(1 << node, 0));
        }
        return least;
    }

    int[] distances(int origins) {
        int[] distances = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            int reached = origins;
            distances[node] = -1;
            for (int length = 0; length <= nodes && distances[node] < 0; length++) {
                distances[node] = has(reached, node) ? length : -1;
                reached |= step(reached);
            }
        }
        return distances;
    }

    /** The nodes that the roots no longer reach without one, itself included; none where they do not reach it. */
    private int lostWithout(int roots, int node) {
        return reached(roots, 0) & ~reached(roots, 1 << node);
    }

    int[] dominated(int roots) {
        int[] dominated = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            dominated[node] = Integer.bitCount(lostWithout(roots, node) & ~(1 << node));
        }
        return dominated;
    }

    /** Of the dominators of a node, other than itself, the one that dominates fewest. */
    int[] immediateDominators(int roots) {
        int[] immediate = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            immediate[node] = -1;
            int fewest = nodes + 1;
            for (int other = 0; other < nodes; other++) {
                int lost = lostWithout(roots, other);
                if (other != node && has(lost, node) && Integer.bitCount(lost) < fewest) {
                    fewest = Integer.bitCount(lost);
                    immediate[node] = other;
                }
            }
        }
        return immediate;
    }

    List<Integer> redundantEdges() {
        List<Integer> redundant = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            int from = edges.get(edge)[0];
            int to = edges.get(edge)[1];
            if (from != to && leads(from, to, from, to) && !leads(to, from, -1, -1)) {
                redundant.add(edge);
            }
        }
        return redundant;
    }
}
