package io.github.okralign.engine;

import io.github.okralign.index.IntHeap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings a new version of the numbers up to date after changes: what changed, then its targets, and theirs, each once
 * and contributors first. Goes no further where nothing changes.
 */
final class IncrementalPass {

    private final RollUp rollUp;
    private final CompiledGraph rows;
    private final FigureStore numbers;
    private final IntHeap waiting = new IntHeap();
    /** Which of the lowest blocks of a wide segment have to be summed again. */
    private final Map<BlockedSums, BitSet> dirtyBlocks = new HashMap<>();

    IncrementalPass(RollUp rollUp) {
        this.rollUp = rollUp;
        this.rows = rollUp.rows;
        this.numbers = rollUp.numbers;
    }

    /** Recomputes all that waits, and what comes to wait meanwhile. */
    void run() {
        runUpTo(rows.size());
    }

    /** Recomputes what waits up to a row, as far as it depends on contributors. */
    void runUpTo(int last) {
        while (!waiting.isEmpty()) {
            int row = waiting.removeLeast();
            if (row > last) {
                return;
            }
            for (BlockedSums segment : rollUp.wideSegments(row)) {
                BitSet dirty = dirtyBlocks.remove(segment);
                if (dirty != null) {
                    segment.update(rollUp, row, dirty);
                }
            }
            byte kind = numbers.kind(row);
            if (kind != FigureStore.MANUAL && kind != FigureStore.SCORED) {
                store(row, rollUp.compute(row, kind));
            }
        }
    }

    /** Gives a row its numbers; what depends on them waits, unless they are what they were. */
    void store(int row, Figures figures) {
        if (figures.sameBits(numbers.get(row))) {
            return;
        }
        numbers.set(row, figures);
        for (int i = rows.targetStart[row]; i < rows.targetStart[row + 1]; i++) {
            int target = rows.target[i];
            for (BlockedSums segment : rollUp.wideSegments(target)) {
                segment.mark(row, dirtyBlocks.computeIfAbsent(segment, any -> new BitSet()));
            }
            waiting.add(target);
        }
    }
}
