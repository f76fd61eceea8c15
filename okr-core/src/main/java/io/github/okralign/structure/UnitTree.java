package io.github.okralign.structure;

import io.github.okralign.index.TopologicalOrder;
import io.github.okralign.model.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units as numbers in document order, below a root that stands for no unit. However deep they stand within each other,
 * the lowest that two have in common is found in O(log units), by leaps whose lengths grow like those of a skip list.
 */
final class UnitTree {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int root;
    /** All units, those above first. */
    private final int[] order;

    private final int[] parent;
    private final int[] leap;
    private final int[] depth;

    UnitTree(List<Unit> units) {
        this.root = units.size();
        for (int unit = 0; unit < root; unit++) {
            numbers.put(units.get(unit).id(), unit);
        }
        this.parent = new int[root + 1];
        this.leap = new int[root + 1];
        this.depth = new int[root + 1];
        Arrays.fill(parent, root);
        Arrays.fill(leap, root);
        int[] starts = new int[root + 1];
        int[] above = new int[root];
        for (int unit = 0; unit < root; unit++) {
            parent[unit] = number(units.get(unit).parent().orElse(null));
            starts[unit + 1] = starts[unit];
            if (parent[unit] != root) {
                above[starts[unit + 1]++] = parent[unit];
            }
        }
        this.order = new TopologicalOrder(starts, above).order();
        for (int unit : order) {
            int up = parent[unit];
            int over = leap[up];
            depth[unit] = depth[up] + 1;
            leap[unit] = depth[up] - depth[over] == depth[over] - depth[leap[over]] ? leap[over] : up;
        }
    }

    /** The number of a unit; that of the root for none. */
    int number(@Nullable String id) {
        return id == null ? root : numbers.getOrDefault(id, root);
    }

    /** The unit above, or the root. */
    int parent(int unit) {
        return parent[unit];
    }

    /** The lowest unit that holds both, one of them perhaps, or the root. */
    int common(int one, int other) {
        int a = depth[one] >= depth[other] ? raise(one, depth[other]) : one;
        int b = depth[one] >= depth[other] ? other : raise(other, depth[one]);
        while (a != b) {
            boolean far = leap[a] != leap[b];
            a = far ? leap[a] : parent[a];
            b = far ? leap[b] : parent[b];
        }
        return a;
    }

    private int raise(int unit, int to) {
        int at = unit;
        while (depth[at] > to) {
            at = depth[leap[at]] >= to ? leap[at] : parent[at];
        }
        return at;
    }

    /** One place for each unit and one for the root. */
    int[] places() {
        return new int[root + 1];
    }

    /** Adds to each unit what stands at those below it. */
    void sumUp(int[] counts) {
        for (int i = order.length - 1; i >= 0; i--) {
            counts[parent[order[i]]] += counts[order[i]];
        }
    }
}
