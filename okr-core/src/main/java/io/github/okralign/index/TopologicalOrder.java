package io.github.okralign.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Puts the nodes of a graph in an order in which whatever leads to a node comes before it, and finds the loops on the
 * way. One depth-first pass without recursion, O(nodes + links).
 */
public final class TopologicalOrder {

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
    private final int[] order;
    private int ordered;
    private final List<List<Integer>> loops = new ArrayList<>();

    /**
     * Orders a graph.
     *
     * @param starts where the sources of each node begin in {@code sources}, with one place more than there are nodes
     * @param sources for each node, the nodes that lead to it
     */
    public TopologicalOrder(int[] starts, int[] sources) {
        int nodes = starts.length - 1;
        this.starts = starts;
        this.sources = sources;
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

    /** Of the loops that share a node one is enough to say: mending it may well mend the others. */
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
        loops.add(loop);
    }

    /**
     * All nodes, sources first.
     *
     * @return the order; means something only where there is no loop
     */
    public int[] order() {
        return order;
    }

    /**
     * Loops, no two of which share a node.
     *
     * @return each loop in the direction of the links from its least node, without repeating that one at the end
     */
    public List<List<Integer>> loops() {
        return loops;
    }
}
