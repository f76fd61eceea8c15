package io.github.okralign.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph without loops that grows edge by edge and keeps its nodes in order (Pearce and Kelly, 2006). An edge costs what it
 * moves: nothing where its ends are in order already, else the edges between them in that order. Not thread-safe.
 */
public final class GrowingOrder {

    private final int[] place;
    private final Map<Integer, List<Integer>> after = new HashMap<>();
    private final Map<Integer, List<Integer>> before = new HashMap<>();

    /**
     * A graph without edges.
     *
     * @param nodes the number of nodes, at least 0
     */
    public GrowingOrder(int nodes) {
        this.place = new int[nodes];
        Arrays.setAll(place, i -> i);
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
            Map<Integer, Integer> cameFrom = new HashMap<>();
            List<Integer> later = reach(to, after, place[to], place[from], cameFrom);
            if (cameFrom.containsKey(from)) {
                return way(from, to, cameFrom);
            }
            move(reach(from, before, place[to], place[from], new HashMap<>()), later);
        }
        after.computeIfAbsent(from, node -> new ArrayList<>()).add(to);
        before.computeIfAbsent(to, node -> new ArrayList<>()).add(from);
        return List.of();
    }

    /** The nodes that can be reached from one without leaving the places between two. */
    private List<Integer> reach(
            int start, Map<Integer, List<Integer>> edges, int least, int greatest, Map<Integer, Integer> cameFrom) {
        List<Integer> reached = new ArrayList<>(List.of(start));
        Set<Integer> seen = new HashSet<>(reached);
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            for (int next : edges.getOrDefault(node, List.of())) {
                if (place[next] >= least && place[next] <= greatest && seen.add(next)) {
                    cameFrom.put(next, node);
                    reached.add(next);
                }
            }
        }
        return reached;
    }

    private static List<Integer> way(int end, int start, Map<Integer, Integer> cameFrom) {
        List<Integer> way = new ArrayList<>();
        for (int node = end; node != start; node = cameFrom.get(node)) {
            way.add(node);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    /** Puts some nodes before others, all within the places that they have. */
    private void move(List<Integer> earlier, List<Integer> later) {
        Comparator<Integer> byPlace = Comparator.comparingInt(node -> place[node]);
        earlier.sort(byPlace);
        later.sort(byPlace);
        List<Integer> nodes = new ArrayList<>(earlier);
        nodes.addAll(later);
        int[] places = nodes.stream().mapToInt(node -> place[node]).sorted().toArray();
        for (int i = 0; i < places.length; i++) {
            place[nodes.get(i)] = places[i];
        }
    }
}
