package io.github.okralign.index;

import org.jspecify.annotations.Nullable;

/**
 * The edges of a graph grouped by one of their ends: compressed sparse rows. The arrays are read by the algorithms of this
 * package and never written to.
 */
final class Rows {

    /** Where the row of each node begins; one element more than there are nodes. */
    final int[] starts;
    /** The other end of each edge, row by row. */
    final int[] ends;
    /** The number of each edge, row by row; null where that is its place. */
    private final int @Nullable [] edges;

    private Rows(int[] starts, int[] ends, int @Nullable [] edges) {
        this.starts = starts;
        this.ends = ends;
        this.edges = edges;
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
            return new Rows(starts, far, null);
        }
        int[] ends = new int[far.length];
        int[] edges = new int[far.length];
        for (int edge = 0; edge < near.length; edge++) {
            int place = sort.place(near[edge]);
            ends[place] = far[edge];
            edges[place] = edge;
        }
        return new Rows(starts, ends, edges);
    }

    int edge(int place) {
        return edges == null ? place : edges[place];
    }
}
