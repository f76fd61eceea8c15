package io.github.okralign.engine.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The pools of contributors that are too large to be summed in one run, by the row of their node. Immutable. */
public final class WideNodes {

    private final CompiledGraph rows;
    private final Map<Integer, List<BlockedSums>> segments = new HashMap<>();
    private final int blocks;

    private WideNodes(CompiledGraph rows, IntFunction<Slots> slotsOf) {
        this.rows = rows;
        int next = 0;
        for (int row = rows.leaves; row < rows.size(); row++) {
            if (isWide(row)) {
                Slots slots = slotsOf.apply(row);
                next = add(row, slots.from(), slots.split(), next);
                next = add(row, slots.split(), slots.to(), next);
            }
        }
        this.blocks = next;
    }

    /**
     * Finds the wide pools. O(nodes + contributors of wide nodes).
     *
     * @param slotsOf the slots that count of the contributors of a row
     */
    public static WideNodes of(CompiledGraph rows, IntFunction<Slots> slotsOf) {
        return new WideNodes(rows, slotsOf);
    }

    private int add(int row, int from, int to, int firstBlock) {
        if (to - from <= BlockedSums.RUN) {
            return firstBlock;
        }
        BlockedSums segment = new BlockedSums(rows, from, to, firstBlock);
        segments.computeIfAbsent(row, any -> new ArrayList<>(2)).add(segment);
        return segment.endOfBlocks();
    }

    private boolean isWide(int row) {
        int node = row - rows.leaves;
        return rows.contributorStart[node + 1] - rows.contributorStart[node] > BlockedSums.RUN;
    }

    /** How many blocks all wide pools need. */
    public int blocks() {
        return blocks;
    }

    /** The wide pools of a node, possibly none. */
    public List<BlockedSums> of(int row) {
        return isWide(row) ? segments.getOrDefault(row, List.of()) : List.of();
    }

    /** The kept sums of the pool {@code [from, to)} of a node, or null if that is to be summed in one run. */
    public @Nullable Accumulator total(int row, int from, int to, FigureStore figures) {
        if (to - from > BlockedSums.RUN) {
            for (BlockedSums segment : of(row)) {
                if (segment.beginsAt(from)) {
                    return segment.total(figures);
                }
            }
        }
        return null;
    }
}
