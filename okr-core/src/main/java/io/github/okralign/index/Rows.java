package io.github.okralign.index;

import com.google.common.primitives.ImmutableIntArray;

/**
 * The edges of a graph grouped by one of their ends: compressed sparse rows. The arrays are read by the algorithms of this
 * package and never written to.
 */
final class Rows {

    /** Where the row of each node begins; one element more than there are nodes. */
    final int[] starts;
    /** The other end of each edge, row by row. */
    final int[] ends;
    /** Whether edges were grouped already, so that each has its number for its place. */
    final boolean sorted;

    private Rows(int[] starts, int[] ends, boolean sorted) {
        this.starts = starts;
        this.ends = ends;
        this.sorted = sorted;
    }

    /** Groups edges by their near ends, those of a node in order of their numbers. O(nodes + edges). */
    static Rows of(int nodes, int[] near, int[] far) {
        CountingSort sort = new CountingSort(nodes);
        boolean sorted = true;
        int before = 0;
        for (int node : near) {
            sort.count(node);
            sorted &= node >= before;
            before = node;
        }
        int[] starts = sort.starts();
        if (sorted) {
            return new Rows(starts, far, true);
        }
        int[] ends = new int[far.length];
        for (int edge = 0; edge < near.length; edge++) {
            ends[sort.place(near[edge])] = far[edge];
        }
        return new Rows(starts, ends, false);
    }

    /** The number of the edge at each place, which few ask for. O(nodes + edges). */
    ImmutableIntArray numbers(int[] near) {
        int[] next = starts.clone();
        int[] numbers = new int[near.length];
        for (int edge = 0; edge < near.length; edge++) {
            numbers[next[near[edge]]++] = edge;
        }
        return ImmutableIntArray.copyOf(numbers);
    }
}
