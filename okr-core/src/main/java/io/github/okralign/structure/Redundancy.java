package io.github.okralign.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds links that say nothing new: A→C where another path leads from A to C, and C does not reach A. A search from each
 * objective with several targets, up through what lies above it; given up beyond {@value #SEARCHED} objectives, so that no
 * graph makes it quadratic.
 */
final class Redundancy {

    private static final int SEARCHED = 2_000;

    private final int[] starts;
    private final int[] targets;
    private final int[] seenBy;
    private final int[] stack;
    private int search;

    Redundancy(int[][] outgoing) {
        this.starts = outgoing[0];
        this.targets = outgoing[1];
        this.seenBy = new int[starts.length - 1];
        this.stack = new int[starts.length - 1];
    }

    /** The redundant links, as pairs of objectives. */
    List<int[]> find() {
        List<int[]> found = new ArrayList<>();
        for (int from = 0; from < starts.length - 1; from++) {
            int[] above = Arrays.stream(targets, starts[from], starts[from + 1])
                    .distinct()
                    .toArray();
            for (int to : above.length > 1 ? above : new int[0]) {
                if (isReached(above, to, from, false) && !isReached(new int[] {to}, from, -1, true)) {
                    found.add(new int[] {from, to});
                }
            }
        }
        return found;
    }

    /** Whether one is reached from others than itself, without passing through a third; what to say if it takes too long. */
    private boolean isReached(int[] origins, int goal, int without, boolean givenUp) {
        search++;
        int depth = 0;
        int searched = 0;
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
            if (searched++ == SEARCHED) {
                return givenUp;
            }
            int node = stack[--depth];
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                if (targets[i] == goal) {
                    return true;
                }
                if (seenBy[targets[i]] != search) {
                    seenBy[targets[i]] = search;
                    stack[depth++] = targets[i];
                }
            }
        }
        return false;
    }
}
