package io.github.okralign.engine.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says of each leaf: its expected progress and whether it is at risk. While it is filled it is two arrays,
 * which the full pass reads; afterwards a number of two bytes for each leaf, as most leaves of a cycle are expected to be
 * equally far. Where more than {@value #MOST} different numbers are expected it stays as it was. Written to while it is
 * filled and never afterwards.
 */
final class LeafClock {

    /** What is left of two bytes beside the risk. */
    static final int MOST = 1 << 15;

    private static final int RISK = 1 << 15;

    /** Empty once it is packed. */
    final double[] expected;
    /** Empty once it is packed. */
    final boolean[] atRisk;

    /** For each leaf the place of its expected progress among those that are different, and its risk. */
    private final char @Nullable [] packed;

    private final double[] different;

    LeafClock(int leaves) {
        this(new double[leaves], new boolean[leaves], null, new double[0]);
    }

    private LeafClock(double[] expected, boolean[] atRisk, char @Nullable [] packed, double[] different) {
        this.expected = expected;
        this.atRisk = atRisk;
        this.packed = packed;
        this.different = different;
    }

    double expected(int leaf) {
        return packed == null ? expected[leaf] : different[packed[leaf] & (RISK - 1)];
    }

    boolean isAtRisk(int leaf) {
        return packed == null ? atRisk[leaf] : (packed[leaf] & RISK) != 0;
    }

    /** The same in two bytes for each leaf, bit for bit, if that is possible. O(leaves). */
    LeafClock packed() {
        char[] codes = new char[expected.length];
        Dictionary dictionary = new Dictionary();
        for (int leaf = 0; leaf < codes.length; leaf++) {
            int place = dictionary.place(expected[leaf]);
            if (place == MOST) {
                return this;
            }
            codes[leaf] = (char) (atRisk[leaf] ? place | RISK : place);
        }
        return new LeafClock(new double[0], new boolean[0], codes, dictionary.values());
    }

    /** The different numbers so far, by their bits, in an open-addressing hash table. */
    private static final class Dictionary {
        private static final int PLACES = 4 * MOST;

        private final char[] table = new char[PLACES];
        private double[] values = new double[16];
        private int size;

        /** The place of a number, the next free one if it is new, or {@link #MOST} if there is none left. */
        int place(double value) {
            long bits = Double.doubleToRawLongBits(value);
            long spread = bits * 0x9E3779B97F4A7C15L;
            int at = (int) (spread >>> 47); // the highest 17 bits
            while (table[at] != 0) {
                int place = table[at] - 1;
                if (Double.doubleToRawLongBits(values[place]) == bits) {
                    return place;
                }
                at = (at + 1) & (PLACES - 1);
            }
            if (size == MOST) {
                return MOST;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            table[at] = (char) ++size;
            return size - 1;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
