package io.github.okralign.index;

import java.util.Arrays;

/**
 * Disjoint sets of the numbers below a size: union–find (Galler and Fischer, 1964) with path halving (Tarjan and van
 * Leeuwen, 1984). Each set is represented by its least member. Both operations take O(log size), amortised. Not
 * thread-safe.
 */
public final class UnionFind {

    /** A member of the same set for each, with a lower number; itself for a representative. */
    private final int[] parent;

    /**
     * One set for each number.
     *
     * @param size the number of members, at least 0; they run from 0
     */
    public UnionFind(int size) {
        this.parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * The representative of a member's set.
     *
     * @param member a member
     * @return the least member of its set
     */
    public int find(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /**
     * Joins the sets of two members; does nothing if they are in one set already.
     *
     * @param one a member
     * @param other another
     * @return the representative of the joint set
     */
    public int union(int one, int other) {
        int a = find(one);
        int b = find(other);
        int least = Math.min(a, b);
        parent[Math.max(a, b)] = least;
        return least;
    }
}
