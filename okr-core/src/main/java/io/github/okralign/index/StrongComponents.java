package io.github.okralign.index;

import java.util.Arrays;

/**
 * The strongly connected components of a graph (Tarjan, 1972), without recursion: an edge is part of a loop exactly where
 * both of its ends are in one component. O(nodes + edges). Immutable and thread-safe.
 */
public final class StrongComponents {

    private static final int NEW = -1;

    private final int[] component;

    private StrongComponents(int[] component) {
        this.component = component;
    }

    /**
     * Finds the components of a graph.
     *
     * @param graph any graph
     * @return its components
     */
    public static StrongComponents of(IntGraph graph) {
        return new StrongComponents(new Search(graph).component);
    }

    /**
     * Whether two nodes can reach each other.
     *
     * @param node a node
     * @param other a node, maybe the same
     * @return whether they are in one component
     */
    public boolean areTogether(int node, int other) {
        return component[node] == component[other];
    }

    @Override
    public String toString() {
        return "StrongComponents" + Arrays.toString(component);
    }

    /** One search over all nodes. */
    private static final class Search {

        private final IntGraph graph;
        private final int[] number;
        private final int[] low;
        private final int[] cursor;
        /** The nodes on the way from the root to where the search is. */
        private final int[] path;
        /** The nodes that have no component yet, in the order in which they were found. */
        private final int[] open;

        private int depth;
        private int opened;
        private int numbered;
        private int found;
        final int[] component;

        Search(IntGraph graph) {
            int nodes = graph.nodes();
            this.graph = graph;
            this.number = new int[nodes];
            this.low = new int[nodes];
            this.cursor = new int[nodes];
            this.path = new int[nodes];
            this.open = new int[nodes];
            this.component = new int[nodes];
            Arrays.fill(number, NEW);
            Arrays.fill(component, NEW);
            for (int root = 0; root < nodes; root++) {
                if (number[root] == NEW) {
                    enter(root);
                    search();
                }
            }
        }

        private void enter(int node) {
            number[node] = numbered;
            low[node] = numbered++;
            cursor[node] = graph.start(node);
            path[depth++] = node;
            open[opened++] = node;
        }

        private void search() {
            while (depth > 0) {
                int node = path[depth - 1];
                if (cursor[node] < graph.end(node)) {
                    int next = graph.neighbour(cursor[node]++);
                    if (number[next] == NEW) {
                        enter(next);
                    } else if (component[next] == NEW) {
                        low[node] = Math.min(low[node], number[next]);
                    }
                } else {
                    leave(node);
                }
            }
        }

        private void leave(int node) {
            depth--;
            if (depth > 0) {
                int above = path[depth - 1];
                low[above] = Math.min(low[above], low[node]);
            }
            if (low[node] == number[node]) {
                int member;
                do {
                    member = open[--opened];
                    component[member] = found;
                } while (member != node);
                found++;
            }
        }
    }
}
