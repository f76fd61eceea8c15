package io.github.okralign.index;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The nodes of a graph in an order in which whatever leads to a node comes before it, and loops where there is no such
 * order: depth-first search (Tarjan, 1976), without recursion. Immutable and thread-safe.
 */
public final class TopologicalOrder {

    private final ImmutableIntArray order;
    private final ImmutableList<ImmutableList<Integer>> loops;

    TopologicalOrder(Rows incoming) {
        Search search = new Search(incoming);
        this.order = ImmutableIntArray.copyOf(search.order);
        this.loops = ImmutableList.copyOf(search.loops);
    }

    /**
     * All nodes, sources first.
     *
     * @return each node once; where there is a loop, the order is of no use
     */
    public ImmutableIntArray order() {
        return order;
    }

    /**
     * Loops, no two of which share a node: at least one if the graph has any.
     *
     * @return each loop in the direction of the edges from its least node, without repeating that node at the end
     */
    public ImmutableList<ImmutableList<Integer>> loops() {
        return loops;
    }

    @Override
    public String toString() {
        return "TopologicalOrder(" + order.length() + " nodes, loops " + loops + ")";
    }

    /** One search over all nodes. */
    private static final class Search {

        private static final byte NEW = 0;
        private static final byte OPEN = 1;
        private static final byte DONE = 2;

        private final int[] starts;
        private final int[] sources;
        private final byte[] state;
        private final int[] cursor;
        private final int[] stack;
        private final int[] placeOnStack;
        /** For each place of the stack, the topmost place at or below it that is in a reported loop, or -1. */
        private final int[] reportedUpTo;

        private int depth;
        private int ordered;
        final int[] order;
        final List<ImmutableList<Integer>> loops = new ArrayList<>();

        Search(Rows incoming) {
            int nodes = incoming.starts.length - 1;
            this.starts = incoming.starts;
            this.sources = incoming.ends;
            this.state = new byte[nodes];
            this.cursor = Arrays.copyOf(starts, nodes);
            this.stack = new int[nodes];
            this.placeOnStack = new int[nodes];
            this.reportedUpTo = new int[nodes];
            this.order = new int[nodes];
            for (int node = 0; node < nodes; node++) {
                if (state[node] == NEW) {
                    visitFrom(node);
                }
            }
        }

        private void visitFrom(int root) {
            push(root);
            while (depth > 0) {
                int node = stack[depth - 1];
                if (cursor[node] < starts[node + 1]) {
                    int source = sources[cursor[node]++];
                    if (state[source] == NEW) {
                        push(source);
                    } else if (state[source] == OPEN) {
                        reportLoop(source);
                    }
                } else {
                    depth--;
                    state[node] = DONE;
                    order[ordered++] = node;
                }
            }
        }

        private void push(int node) {
            state[node] = OPEN;
            placeOnStack[node] = depth;
            reportedUpTo[depth] = depth == 0 ? -1 : reportedUpTo[depth - 1];
            stack[depth++] = node;
        }

        /** Of loops that share a node, one is reported: breaking it may break the others. */
        private void reportLoop(int source) {
            int bottom = placeOnStack[source];
            if (reportedUpTo[depth - 1] >= bottom) {
                return;
            }
            List<Integer> loop = new ArrayList<>();
            for (int place = depth - 1; place >= bottom; place--) {
                reportedUpTo[place] = place;
                loop.add(stack[place]);
            }
            Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
            loops.add(ImmutableList.copyOf(loop));
        }
    }
}
