package io.github.okralign.collect;

import java.util.Arrays;

/** Which nodes of a graph lie on a loop: Tarjan's strongly connected components, without recursion. */
public final class Components {

    private final int[] starts;
    private final int[] targets;
    private final int[] number;
    private final int[] low;
    private final boolean[] open;
    private final boolean[] onLoop;
    private final int[] members;
    private final int[] path;
    private final int[] cursor;
    private int memberCount;
    private int depth;
    private int next = 1;

    /**
     * Finds the nodes that lie on loops.
     *
     * @param starts where the targets of each node begin, with one place more than there are nodes
     * @param targets the nodes to which each node leads, none to itself
     */
    public Components(int[] starts, int[] targets) {
        int nodes = starts.length - 1;
        this.starts = starts;
        this.targets = targets;
        this.number = new int[nodes];
        this.low = new int[nodes];
        this.open = new boolean[nodes];
        this.onLoop = new boolean[nodes];
        this.members = new int[nodes];
        this.path = new int[nodes];
        this.cursor = Arrays.copyOf(starts, nodes);
        for (int node = 0; node < nodes; node++) {
            if (number[node] == 0) {
                visit(node);
            }
        }
    }

    private void visit(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (cursor[node] < starts[node + 1]) {
                int target = targets[cursor[node]++];
                if (number[target] == 0) {
                    enter(target);
                } else if (open[target]) {
                    low[node] = Math.min(low[node], number[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        number[node] = next;
        low[node] = next++;
        open[node] = true;
        members[memberCount++] = node;
        path[depth++] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
        }
        if (low[node] == number[node]) {
            boolean several = members[memberCount - 1] != node;
            int member;
            do {
                member = members[--memberCount];
                open[member] = false;
                onLoop[member] = several;
            } while (member != node);
        }
    }

    /**
     * Whether a node lies on a loop.
     *
     * @param node a node
     * @return whether a path leads from the node back to it
     */
    public boolean isOnLoop(int node) {
        return onLoop[node];
    }
}
