package io.github.okralign.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A graph without loops that grows edge by edge and keeps its nodes in order (Pearce and Kelly, 2006). An edge costs what it
 * moves: nothing where its ends are in order already, else the edges between them in that order. Not thread-safe.
 */
public final class GrowingOrder {

    private final int[] place;
    private final Links after;
    private final Links before;
    /** The number of the search that has last come by each node, and where it came from. */
    private final int[] search;

    private final int[] cameFrom;
    private int searches;

    /**
     * A graph without edges.
     *
     * @param nodes the number of nodes, at least 0
     */
    public GrowingOrder(int nodes) {
        this.place = new int[nodes];
        this.after = new Links(nodes);
        this.before = new Links(nodes);
        this.search = new int[nodes];
        this.cameFrom = new int[nodes];
        Arrays.setAll(place, i -> i);
    }

    /** The edges of each node in one direction, as a chain. */
    private static final class Links {
        private final int[] last;
        private int[] previous = new int[16];
        private int[] end = new int[16];
        private int size;

        Links(int nodes) {
            this.last = new int[nodes];
            Arrays.fill(last, -1);
        }

        void add(int from, int to) {
            if (size == end.length) {
                previous = Arrays.copyOf(previous, 2 * size);
                end = Arrays.copyOf(end, 2 * size);
            }
            previous[size] = last[from];
            end[size] = to;
            last[from] = size++;
        }
    }

    /** Nodes, as many as there may be. */
    private static final class Nodes {
        private int[] all = new int[8];
        private int size;

        void add(int node) {
            all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
            all[size++] = node;
        }
    }

    /**
     * Adds an edge unless it closes a loop.
     *
     * @param from a node
     * @param to another node
     * @return empty if the edge was added, else the nodes of a way from {@code to} to {@code from}, both included
     */
    public List<Integer> add(int from, int to) {
        if (place[from] > place[to]) {
            Nodes later = reach(to, after, from);
            if (search[from] == searches) {
                return way(from, to);
            }
            move(reach(from, before, to), later);
        }
        after.add(from, to);
        before.add(to, from);
        return List.of();
    }

    /** The nodes that can be reached from one within the places between it and another; not all once the other is. */
    private Nodes reach(int start, Links links, int other) {
        int least = Math.min(place[start], place[other]);
        int greatest = Math.max(place[start], place[other]);
        Nodes reached = new Nodes();
        reached.add(start);
        search[start] = ++searches;
        for (int i = 0; i < reached.size && search[other] != searches; i++) {
            int node = reached.all[i];
            for (int edge = links.last[node]; edge >= 0; edge = links.previous[edge]) {
                int next = links.end[edge];
                if (search[next] != searches && place[next] >= least && place[next] <= greatest) {
                    search[next] = searches;
                    cameFrom[next] = node;
                    reached.add(next);
                }
            }
        }
        return reached;
    }

    private List<Integer> way(int end, int start) {
        List<Integer> way = new ArrayList<>();
        for (int node = end; node != start; node = cameFrom[node]) {
            way.add(node);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    /** Puts some nodes before others, all within the places that they have. */
    private void move(Nodes earlier, Nodes later) {
        int[] places = new int[earlier.size + later.size];
        int[] nodes = new int[places.length];
        int at = 0;
        for (Nodes some : List.of(earlier, later)) {
            int[] theirs = new int[some.size];
            for (int i = 0; i < some.size; i++) {
                theirs[i] = place[some.all[i]];
            }
            Arrays.sort(theirs);
            for (int i = 0; i < some.size; i++) {
                nodes[at + Arrays.binarySearch(theirs, place[some.all[i]])] = some.all[i];
                places[at + i] = theirs[i];
            }
            at += some.size;
        }
        Arrays.sort(places);
        for (int i = 0; i < places.length; i++) {
            place[nodes[i]] = places[i];
        }
    }
}
