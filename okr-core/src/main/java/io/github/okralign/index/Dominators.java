package io.github.okralign.index;

import java.util.Arrays;

/**
 * The dominators of a graph from a root: what every path from the root to a node leads through. The algorithm of Lengauer
 * and Tarjan with path compression, without recursion; O(links · log nodes).
 */
public final class Dominators {

    private static final int NONE = -1;

    private final int[] starts;
    private final int[] successors;
    /** The nodes that the root reaches, in preorder; everything below is by preorder number. */
    private final int[] nodes;

    private final int[] number;
    private final int[] parent;
    private int count;
    private int[] semi = new int[0];
    private int[] best = new int[0];
    private int[] ancestor = new int[0];
    private final int[] dominator;

    /**
     * Finds the dominators.
     *
     * @param starts where the successors of each node begin, with one place more than there are nodes
     * @param successors the nodes to which each node leads
     * @param root the node to start from
     */
    public Dominators(int[] starts, int[] successors, int root) {
        int size = starts.length - 1;
        this.starts = starts;
        this.successors = successors;
        this.nodes = new int[size];
        this.number = new int[size];
        this.parent = new int[size];
        Arrays.fill(number, NONE);
        visit(root);
        this.dominator = new int[count];
        compute();
    }

    private void visit(int root) {
        int[] cursor = Arrays.copyOf(starts, starts.length - 1);
        int[] stack = new int[nodes.length];
        int depth = 0;
        stack[depth++] = root;
        number[root] = count;
        nodes[count++] = root;
        while (depth > 0) {
            int node = stack[depth - 1];
            if (cursor[node] == starts[node + 1]) {
                depth--;
                continue;
            }
            int next = successors[cursor[node]++];
            if (number[next] == NONE) {
                parent[count] = number[node];
                number[next] = count;
                nodes[count++] = next;
                stack[depth++] = next;
            }
        }
    }

    private void compute() {
        semi = identity();
        best = identity();
        ancestor = new int[count];
        Arrays.fill(ancestor, NONE);
        int[] bucket = new int[count];
        int[] nextInBucket = new int[count];
        Arrays.fill(bucket, NONE);
        int[][] predecessors = predecessors();
        for (int w = count - 1; w > 0; w--) {
            for (int i = predecessors[0][w]; i < predecessors[0][w + 1]; i++) {
                semi[w] = Math.min(semi[w], semi[evaluate(predecessors[1][i])]);
            }
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

    private int[] identity() {
        int[] identity = new int[count];
        Arrays.setAll(identity, i -> i);
        return identity;
    }

    /** Where the predecessors of each preorder number begin, and the predecessors. */
    private int[][] predecessors() {
        int[] start = new int[count + 1];
        for (int v = 0; v < count; v++) {
            for (int i = starts[nodes[v]]; i < starts[nodes[v] + 1]; i++) {
                start[number[successors[i]] + 1]++;
            }
        }
        for (int v = 0; v < count; v++) {
            start[v + 1] += start[v];
        }
        int[] all = new int[start[count]];
        int[] next = start.clone();
        for (int v = 0; v < count; v++) {
            for (int i = starts[nodes[v]]; i < starts[nodes[v] + 1]; i++) {
                all[next[number[successors[i]]]++] = v;
            }
        }
        return new int[][] {start, all};
    }

    /** The node of least semidominator on the linked path above a node; shortens the path for the next time. */
    private int evaluate(int v) {
        if (ancestor[v] == NONE) {
            return v;
        }
        int top = v;
        int length = 0;
        while (ancestor[ancestor[top]] != NONE) {
            top = ancestor[top];
            length++;
        }
        int[] path = new int[length];
        int at = v;
        for (int i = 0; i < length; i++) {
            path[i] = at;
            at = ancestor[at];
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

    /**
     * For each node how many others it dominates: how many the root no longer reaches without it.
     *
     * @return the counts; 0 for nodes that the root does not reach
     */
    public int[] dominated() {
        int[] subtree = new int[count];
        Arrays.fill(subtree, 1);
        int[] result = new int[number.length];
        for (int w = count - 1; w > 0; w--) {
            subtree[dominator[w]] += subtree[w];
            result[nodes[w]] = subtree[w] - 1;
        }
        return result;
    }
}
