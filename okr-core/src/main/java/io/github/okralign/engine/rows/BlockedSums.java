package io.github.okralign.engine.rows;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Contributors of one goal that are too many to add up again whenever one of them changes. They are summed over a fixed
 * tree, up to {@value #RUN} in order, then up to {@value #RUN} such blocks in order, and so on; the sums of the blocks
 * are kept, so one changed contributor among n costs O(log n). The tree depends on positions only, so a full and an
 * incremental computation agree bit for bit.
 *
 * <p>Blocked summation (N. J. Higham, "The Accuracy of Floating Point Summation", SIAM Journal on Scientific Computing 14,
 * 1993), kept as a tree as in a segment tree.
 */
public final class BlockedSums {

    /** Up to so many contributors are added up in order. */
    public static final int RUN = 16;

    /** Adds the contributors in the slots {@code [from, to)} to sums, in order. */
    public interface Run {
        void add(int from, int to, Accumulator sums);
    }

    private final int from;
    private final int to;
    /** Where the blocks of each level begin, the lowest level first, and where the last level ends. */
    private final int[] levelStart;
    /** The rows of the contributors in ascending order, each with its slot: {@code row << 32 | slot}. */
    private final long[] slotOfRow;

    BlockedSums(CompiledGraph rows, int from, int to, int firstBlock) {
        this.from = from;
        this.to = to;
        int[] starts = new int[Integer.SIZE / 2];
        int level = 0;
        int blocks = to - from;
        starts[0] = firstBlock;
        do {
            blocks = (blocks + RUN - 1) / RUN;
            starts[level + 1] = starts[level] + blocks;
            level++;
        } while (blocks > RUN);
        this.levelStart = Arrays.copyOf(starts, level + 1);
        this.slotOfRow = new long[to - from];
        for (int slot = from; slot < to; slot++) {
            slotOfRow[slot - from] = (long) rows.contributor[slot] << Integer.SIZE | slot;
        }
        Arrays.sort(slotOfRow);
    }

    boolean beginsAt(int slot) {
        return from == slot;
    }

    /** The number of the first block after those of this segment. */
    int endOfBlocks() {
        return levelStart[levelStart.length - 1];
    }

    /** Marks the blocks that a contributor is in, if it is in one, counted from the first of this segment. */
    public void mark(int row, BitSet dirty) {
        int at = Arrays.binarySearch(slotOfRow, (long) row << Integer.SIZE);
        at = at < 0 ? -at - 1 : at;
        if (at < slotOfRow.length && (int) (slotOfRow[at] >>> Integer.SIZE) == row) {
            dirty.set(((int) slotOfRow[at] - from) / RUN);
        }
    }

    /** All of the lowest blocks. */
    public BitSet allBlocks() {
        BitSet all = new BitSet();
        all.set(0, levelStart[1] - levelStart[0]);
        return all;
    }

    /** Sums up the given blocks of the lowest level again, and those above them. */
    public void update(FigureStore figures, BitSet lowestBlocks, Run run) {
        BitSet dirty = lowestBlocks;
        for (int level = 0; level < levelStart.length - 1; level++) {
            BitSet above = new BitSet();
            for (int block = dirty.nextSetBit(0); block >= 0; block = dirty.nextSetBit(block + 1)) {
                Accumulator sums = new Accumulator();
                if (level == 0) {
                    int begin = from + block * RUN;
                    run.add(begin, Math.min(to, begin + RUN), sums);
                } else {
                    int begin = levelStart[level - 1] + block * RUN;
                    addBlocks(sums, figures, begin, Math.min(levelStart[level], begin + RUN));
                }
                figures.setBlock(levelStart[level] + block, sums);
                above.set(block / RUN);
            }
            dirty = above;
        }
    }

    /** The sums over the whole segment. */
    Accumulator total(FigureStore figures) {
        Accumulator sums = new Accumulator();
        addBlocks(sums, figures, levelStart[levelStart.length - 2], endOfBlocks());
        return sums;
    }

    private static void addBlocks(Accumulator sums, FigureStore figures, int begin, int end) {
        for (int block = begin; block < end; block++) {
            sums.add(figures.block(block));
        }
    }
}
