package io.github.okralign.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds links that say nothing new: A→C where another path leads from A to C, and C does not reach A. A search from each
 * objective with several targets, up through what lies above it, but no higher than the lowest of its targets; given up
 * after {@value #SEARCHED} links, many times what lies above an objective anywhere, so that no graph makes it quadratic.
 */
final class TransitiveReduction {

    private static final int SEARCHED = 1_000;
    private static final int LOOPED = -1;

    private final int[] starts;
    private final int[] targets;
    /** The links on the longest way up from each objective, or {@value #LOOPED} where that leads into a loop. */
    private final int[] heights;

    private final int[] seenBy;
    private final int[] stack;
    private int search;
    private int left;

    TransitiveReduction(int[][] outgoing) {
        this.starts = outgoing[0];
        this.targets = outgoing[1];
        int objectives = starts.length - 1;
        this.seenBy = new int[objectives];
        this.stack = new int[objectives];
        this.heights = new int[objectives];
        climb();
    }

    /** Gives each objective its height once all of its targets have theirs. */
    private void climb() {
        Arrays.fill(heights, LOOPED);
        int objectives = heights.length;
        int[] sourceStarts = new int[objectives + 1];
        for (int target : targets) {
            sourceStarts[target + 1]++;
        }
        for (int i = 0; i < objectives; i++) {
            sourceStarts[i + 1] += sourceStarts[i];
        }
        int[] sources = new int[targets.length];
        int[] next = sourceStarts.clone();
        int[] open = new int[objectives];
        int[] queue = new int[objectives];
        int filled = 0;
        for (int from = 0; from < objectives; from++) {
            open[from] = starts[from + 1] - starts[from];
            if (open[from] == 0) {
                queue[filled++] = from;
            }
            for (int i = starts[from]; i < starts[from + 1]; i++) {
                sources[next[targets[i]]++] = from;
            }
        }
        for (int at = 0; at < filled; at++) {
            int node = queue[at];
            int height = 0;
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                height = Math.max(height, heights[targets[i]] + 1);
            }
            heights[node] = height;
            for (int i = sourceStarts[node]; i < sourceStarts[node + 1]; i++) {
                if (--open[sources[i]] == 0) {
                    queue[filled++] = sources[i];
                }
            }
        }
    }

    /** The redundant links, as pairs of objectives. */
    List<int[]> find() {
        List<int[]> found = new ArrayList<>();
        for (int from = 0; from < starts.length - 1; from++) {
            int[] above = starts[from + 1] - starts[from] < 2
                    ? new int[0]
                    : Arrays.stream(targets, starts[from], starts[from + 1])
                            .distinct()
                            .toArray();
            if (above.length > 1) {
                left = SEARCHED;
                for (int to : heights[from] == LOOPED ? reachedAmongLoops(from, above) : reached(above)) {
                    found.add(new int[] {from, to});
                }
            }
        }
        return found;
    }

    /** Those of some objectives that are above others of them, where no loop is. */
    private int[] reached(int[] above) {
        int lowest = Arrays.stream(above).map(target -> heights[target]).min().orElseThrow();
        int itself = search + 1;
        int again = search + 2;
        search += 2;
        int depth = 0;
        for (int target : above) {
            seenBy[target] = itself;
            if (heights[target] > lowest) {
                stack[depth++] = target;
            }
        }
        while (depth > 0 && left > 0) {
            int node = stack[--depth];
            for (int i = starts[node]; i < starts[node + 1] && left-- > 0; i++) {
                int next = targets[i];
                if (seenBy[next] < itself && heights[next] > lowest) {
                    stack[depth++] = next;
                }
                seenBy[next] = seenBy[next] == itself ? again : Math.max(seenBy[next], again);
            }
        }
        return Arrays.stream(above).filter(target -> seenBy[target] == again).toArray();
    }

    /** The same where a way up leads into a loop: one search for each. */
    private int[] reachedAmongLoops(int from, int[] above) {
        return Arrays.stream(above)
                .filter(to -> isReached(above, to, from, false) && !isReached(new int[] {to}, from, -1, true))
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
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                if (left-- <= 0) {
                    return givenUp;
                } else if (targets[i] == goal) {
                    return true;
                } else if (seenBy[targets[i]] != search) {
                    seenBy[targets[i]] = search;
                    stack[depth++] = targets[i];
                }
            }
        }
        return false;
    }
}
