package io.github.okralign.structure;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.IntGraph;
import io.github.okralign.model.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units as numbers in document order, below a root that stands for no unit. The lowest common ancestor of two units is
 * found in O(log units), however deep they are, by the jump pointers of "An applicative random-access stack" (Eugene W.
 * Myers, 1983).
 */
final class UnitTree {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int root;
    /** All units, those above first. */
    private final ImmutableIntArray order;

    private final int[] parent;
    private final int[] jump;
    private final int[] depth;

    UnitTree(List<Unit> units) {
        this.root = units.size();
        for (int unit = 0; unit < root; unit++) {
            numbers.put(units.get(unit).id(), unit);
        }
        this.parent = new int[root + 1];
        this.jump = new int[root + 1];
        this.depth = new int[root + 1];
        Arrays.fill(parent, root);
        Arrays.fill(jump, root);
        IntGraph.Builder downward = IntGraph.builder(root, root);
        for (int unit = 0; unit < root; unit++) {
            parent[unit] = number(units.get(unit).parent().orElse(null));
            if (parent[unit] != root) {
                downward.edge(parent[unit], unit);
            }
        }
        this.order = downward.build().topologicalOrder().order();
        for (int i = 0; i < root; i++) {
            int unit = order.get(i);
            int up = parent[unit];
            int over = jump[up];
            depth[unit] = depth[up] + 1;
            jump[unit] = depth[up] - depth[over] == depth[over] - depth[jump[over]] ? jump[over] : up;
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

    /** The lowest unit that contains both, possibly one of them, or the root. */
    int common(int one, int other) {
        int a = depth[one] >= depth[other] ? raise(one, depth[other]) : one;
        int b = depth[one] >= depth[other] ? other : raise(other, depth[one]);
        while (a != b) {
            boolean far = jump[a] != jump[b];
            a = far ? jump[a] : parent[a];
            b = far ? jump[b] : parent[b];
        }
        return a;
    }

    private int raise(int unit, int to) {
        int at = unit;
        while (depth[at] > to) {
            at = depth[jump[at]] >= to ? jump[at] : parent[at];
        }
        return at;
    }

    /** One place for each unit and one for the root. */
    int[] places() {
        return new int[root + 1];
    }

    /** Adds to the count of each unit those of all units below it. */
    void sumUp(int[] counts) {
        for (int i = root - 1; i >= 0; i--) {
            counts[parent[order.get(i)]] += counts[order.get(i)];
        }
    }
}
