package io.github.okralign.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The edges that "The transitive reduction of a directed graph" (Aho, Garey and Ullman, 1972) leaves out, as far as a
 * bounded search finds them: a search from each node with several targets, through what lies ahead, but no further than
 * the lowest of its targets. It gives up after {@value #SEARCHED} edges, many times what lies ahead of an objective in any
 * organisation, so that no graph makes it quadratic.
 */
final class TransitiveReduction {

    static final int SEARCHED = 1_000;
    private static final int LOOPED = -1;

    private final int[] starts;
    private final int[] targets;
    /** The edges on the longest way ahead of each node, or {@value #LOOPED} where that leads into a loop. */
    private final int[] heights;

    private final int[] seenBy;
    private final int[] stack;
    private final BitSet redundant = new BitSet();
    private int search;
    private int left;

    TransitiveReduction(IntGraph graph) {
        this.starts = graph.rows().starts;
        this.targets = graph.rows().ends;
        this.seenBy = new int[graph.nodes()];
        this.stack = new int[graph.nodes()];
        this.heights = heights(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            int[] redundantTargets = redundantTargets(node);
            for (int place = starts[node]; redundantTargets.length > 0 && place < starts[node + 1]; place++) {
                if (Arrays.binarySearch(redundantTargets, targets[place]) >= 0) {
                    redundant.set(graph.edge(place));
                }
            }
        }
    }

    BitSet find() {
        return redundant;
    }

    /** Gives each node its height once all of its targets have theirs, which never happens before a loop. */
    private static int[] heights(IntGraph graph) {
        Rows outgoing = graph.rows();
        Rows incoming = graph.reversed().rows();
        int nodes = graph.nodes();
        int[] heights = new int[nodes];
        Arrays.fill(heights, LOOPED);
        int[] open = new int[nodes];
        int[] queue = new int[nodes];
        int filled = 0;
        for (int node = 0; node < nodes; node++) {
            open[node] = outgoing.starts[node + 1] - outgoing.starts[node];
            if (open[node] == 0) {
                queue[filled++] = node;
            }
        }
        for (int at = 0; at < filled; at++) {
            int node = queue[at];
            int height = 0;
            for (int place = outgoing.starts[node]; place < outgoing.starts[node + 1]; place++) {
                height = Math.max(height, heights[outgoing.ends[place]] + 1);
            }
            heights[node] = height;
            for (int place = incoming.starts[node]; place < incoming.starts[node + 1]; place++) {
                if (--open[incoming.ends[place]] == 0) {
                    queue[filled++] = incoming.ends[place];
                }
            }
        }
        return heights;
    }

    /** The targets of a node to which it need not lead directly, in ascending order. */
    private int[] redundantTargets(int node) {
        if (starts[node + 1] - starts[node] < 2) {
            return new int[0];
        }
        int[] ahead = Arrays.stream(targets, starts[node], starts[node + 1])
                .filter(target -> target != node)
                .distinct()
                .toArray();
        if (ahead.length < 2) {
            return new int[0];
        }
        left = SEARCHED;
        int[] found = heights[node] == LOOPED ? reachedAmongLoops(node, ahead) : reached(ahead);
        Arrays.sort(found);
        return found;
    }

    /** Those of some nodes that lie ahead of others of them, where no loop is. */
    private int[] reached(int[] ahead) {
        int lowest = Arrays.stream(ahead).map(target -> heights[target]).min().orElseThrow();
        int itself = search + 1;
        int again = search + 2;
        search += 2;
        int depth = 0;
        for (int target : ahead) {
            seenBy[target] = itself;
            if (heights[target] > lowest) {
                stack[depth++] = target;
            }
        }
        while (depth > 0 && left > 0) {
            int node = stack[--depth];
            for (int place = starts[node]; place < starts[node + 1] && left-- > 0; place++) {
                int next = targets[place];
                if (seenBy[next] < itself && heights[next] > lowest) {
                    stack[depth++] = next;
                }
                seenBy[next] = seenBy[next] == itself ? again : Math.max(seenBy[next], again);
            }
        }
        return Arrays.stream(ahead).filter(target -> seenBy[target] == again).toArray();
    }

    /** The same where a way ahead leads into a loop: one search for each. */
    private int[] reachedAmongLoops(int from, int[] ahead) {
        return Arrays.stream(ahead)
                .filter(to -> isReached(ahead, to, from, false) && !isReached(new int[] {to}, from, -1, true))
                .toArray();
    }

    /** Whether one is reached from others than itself, without passing through a third; what to say if it takes too long. */
    private boolean isReached(int[] origins, int goal, int without, boolean givenUp) {
        search++;
        int depth = 0;
        if (without >= 0) {
            seenBy[without] = search;
        }
        for (int origin : origins) {
            if (origin != goal && seenBy[origin] != search) {
                seenBy[origin] = search;
                stack[depth++] = origin;
            }
        }
        while (depth > 0) {
            int node = stack[--depth];
            for (int place = starts[node]; place < starts[node + 1]; place++) {
                if (left-- <= 0) {
                    return givenUp;
                } else if (targets[place] == goal) {
                    return true;
                } else if (seenBy[targets[place]] != search) {
                    seenBy[targets[place]] = search;
                    stack[depth++] = targets[place];
                }
            }
        }
        return false;
    }
}
