package io.github.okralign.index;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The dominators of a graph: a node dominates another if every path from the roots to the other leads through it. The
 * simple algorithm of "A fast algorithm for finding dominators in a flowgraph" (Lengauer and Tarjan, 1979), without
 * recursion; O(edges · log nodes). Immutable and thread-safe.
 */
public final class Dominators {

    private static final int NONE = -1;

    private final ImmutableIntArray immediate;
    private final ImmutableIntArray dominated;

    Dominators(IntGraph graph, BitSet roots) {
        Search search = new Search(graph, roots);
        int[] above = new int[graph.nodes()];
        int[] below = new int[graph.nodes()];
        Arrays.fill(above, NONE);
        int[] subtree = new int[search.count];
        Arrays.fill(subtree, 1);
        for (int w = search.count - 1; w > 0; w--) {
            int node = search.nodes[w];
            above[node] = search.dominator[w] == 0 ? NONE : search.nodes[search.dominator[w]];
            below[node] = subtree[w] - 1;
            subtree[search.dominator[w]] += subtree[w];
        }
        this.immediate = ImmutableIntArray.copyOf(above);
        this.dominated = ImmutableIntArray.copyOf(below);
    }

    /**
     * The immediate dominator of a node: the one that all its other dominators dominate.
     *
     * @param node a node
     * @return its immediate dominator, or −1 if it has none: it is a root, is reached past any single node, or is not reached
     */
    public int immediate(int node) {
        return immediate.get(node);
    }

    /**
     * How many others a node dominates: how many the roots no longer reach without it.
     *
     * @param node a node
     * @return the number, at least 0; 0 for nodes that the roots do not reach
     */
    public int dominated(int node) {
        return dominated.get(node);
    }

    @Override
    public String toString() {
        return "Dominators(immediate " + immediate + ")";
    }

    /** Everything by preorder number; 0 is an imagined node from which edges lead to all roots. */
    private static final class Search {

        private final Rows outgoing;
        private final Rows incoming;
        private final BitSet roots;
        private final int[] number;
        private final int[] parent;
        private final int[] semi;
        private final int[] best;
        private final int[] ancestor;
        private final int[] path;
        final int[] nodes;
        final int[] dominator;
        int count = 1;

        Search(IntGraph graph, BitSet roots) {
            int size = graph.nodes() + 1;
            this.outgoing = graph.rows();
            this.incoming = graph.reversed().rows();
            this.roots = roots;
            this.nodes = new int[size];
            this.number = new int[size];
            this.parent = new int[size];
            Arrays.fill(number, NONE);
            visit();
            this.semi = identity(count);
            this.best = identity(count);
            this.ancestor = new int[count];
            Arrays.fill(ancestor, NONE);
            this.path = new int[count];
            this.dominator = new int[count];
            compute();
        }

        private static int[] identity(int size) {
            int[] identity = new int[size];
            Arrays.setAll(identity, i -> i);
            return identity;
        }

        private void visit() {
            int[] cursor = outgoing.starts.clone();
            int[] stack = new int[nodes.length];
            for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
                int depth = 0;
                if (number[root] == NONE) {
                    stack[depth++] = enter(root, 0);
                }
                while (depth > 0) {
                    int node = stack[depth - 1];
                    if (cursor[node] == outgoing.starts[node + 1]) {
                        depth--;
                        continue;
                    }
                    int next = outgoing.ends[cursor[node]++];
                    if (number[next] == NONE) {
                        stack[depth++] = enter(next, number[node]);
                    }
                }
            }
        }

        private int enter(int node, int from) {
            parent[count] = from;
            number[node] = count;
            nodes[count++] = node;
            return node;
        }

        private void compute() {
            int[] bucket = new int[count];
            int[] nextInBucket = new int[count];
            Arrays.fill(bucket, NONE);
            for (int w = count - 1; w > 0; w--) {
                semi[w] = semidominator(w);
                nextInBucket[w] = bucket[semi[w]];
                bucket[semi[w]] = w;
                ancestor[w] = parent[w];
                for (int v = bucket[parent[w]]; v != NONE; v = nextInBucket[v]) {
                    int u = evaluate(v);
                    dominator[v] = semi[u] < semi[v] ? u : parent[w];
                }
                bucket[parent[w]] = NONE;
            }
            for (int w = 1; w < count; w++) {
                if (dominator[w] != semi[w]) {
                    dominator[w] = dominator[dominator[w]];
                }
            }
        }

        private int semidominator(int w) {
            int node = nodes[w];
            if (roots.get(node)) {
                return 0;
            }
            int least = w;
            for (int place = incoming.starts[node]; place < incoming.starts[node + 1]; place++) {
                int predecessor = number[incoming.ends[place]];
                if (predecessor != NONE) {
                    least = Math.min(least, semi[evaluate(predecessor)]);
                }
            }
            return least;
        }

        /** The node of least semidominator on the linked path above a node; compresses the path for the next time. */
        private int evaluate(int v) {
            if (ancestor[v] == NONE) {
                return v;
            }
            int length = 0;
            for (int at = v; ancestor[ancestor[at]] != NONE; at = ancestor[at]) {
                path[length++] = at;
            }
            for (int i = length - 1; i >= 0; i--) {
                int above = ancestor[path[i]];
                if (semi[best[above]] < semi[best[path[i]]]) {
                    best[path[i]] = best[above];
                }
                ancestor[path[i]] = ancestor[above];
            }
            return best[v];
        }
    }
}
