package io.github.okralign.audit.similarity;

import io.github.okralign.index.CountingSort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that may be alike among very many, without comparing all pairs: min-hash (A. Broder, "On the resemblance and
 * containment of documents", 1997) with locality-sensitive hashing (P. Indyk and R. Motwani, "Approximate nearest neighbors",
 * 1998). A min-hash of a text is the least hash of its trigrams in one part of the hashes; two texts have it in common with
 * the probability of their Jaccard similarity. Several in a row give a text its place in an order, in which similar texts are
 * likely to be neighbours; there are several such orders. A bit sketch of each text tells in a few nanoseconds that two
 * neighbours are not alike. Not thread-safe.
 */
public final class MinHashIndex {

    /** The number of orders. */
    public static final int ORDERS = 8;

    /** A place in an order consists of this many min-hashes, of {@link #PART_BITS} bits each. */
    private static final int PARTS = 7;

    private static final int PART_BITS = 9;
    private static final int PLACE_BITS = PARTS * PART_BITS;
    /** The bits of a place that one pass of the radix sort looks at. */
    private static final int DIGIT = 11;

    private static final int NOTHING = Integer.MAX_VALUE;

    /** A sketch is one bit of 512 for each trigram, by its hash, and the number of trigrams, repeated ones included. */
    private static final int WORDS = 8;

    private static final int WIDTH = WORDS + 1;

    /** From so many trigrams on, too many of the bits of a sketch are set to tell two texts apart. */
    private static final int LONG = 128;

    /** 0.55 · 100 is a little more than 55. */
    private static final double ROUNDING = 1e-9;

    private final int size;
    private final long[] sketches;
    /** The places of all texts in the first order, then in the second, and so on. */
    private final long[] places;

    /** The least hash in each part; reused for each text, as what follows is for each order. */
    private final int[] least = new int[ORDERS * PARTS];

    /** The texts in an order: their places, of which their numbers take the last bits. */
    private long[] sorted;

    private long[] spare;

    /** The bits of the numbers. */
    private final long numbers;

    private final long[] inOrder;

    /** Of texts that are long, else null. */
    private final @Nullable LongSketch[] longSketches;

    public MinHashIndex(int size) {
        this.size = size;
        this.sketches = new long[size * WIDTH];
        this.places = new long[size * ORDERS];
        this.sorted = new long[size];
        this.spare = new long[size];
        this.numbers = 2L * Integer.highestOneBit(size) - 1;
        this.inOrder = new long[size * WIDTH];
        this.longSketches = new LongSketch[size];
    }

    /** Adds a text by its trigrams. */
    public void set(int text, String letters, TrigramSimilarity trigrams) {
        int at = text * WIDTH;
        int count = trigrams.read(letters);
        Arrays.fill(least, NOTHING);
        for (int i = 0; i < count; i++) {
            long hash = trigrams.hash(i);
            sketches[at + (int) (hash >>> 61)] |= 1L << (hash >>> 55);
            int part = (int) ((((hash >>> 40) & 0xFFFF) * least.length) >>> 16);
            least[part] = Math.min(least[part], (int) (hash >>> 9) & 0x7FFFFFF);
        }
        sketches[at + WORDS] = count;
        longSketches[text] = count >= LONG ? new LongSketch(trigrams, count) : null;
        place(text);
    }

    /**
     * Puts the min-hashes of the parts in a row. A part without a trigram borrows that of the next one (A. Shrivastava and P.
     * Li, "Densifying one permutation hashing", 2014).
     */
    private void place(int text) {
        int first = 0;
        while (least[first] == NOTHING) {
            first++;
        }
        int next = least[first];
        for (int part = least.length - 1; part >= 0; part--) {
            next = least[part] == NOTHING ? next : least[part];
            least[part] = next & ((1 << PART_BITS) - 1);
        }
        for (int order = 0, part = 0; order < ORDERS; order++) {
            long place = 0;
            for (int end = part + PARTS; part < end; part++) {
                place = place << PART_BITS | least[part];
            }
            places[order * size + text] = place;
        }
    }

    /** Takes two texts that may be alike. */
    public interface Pair {
        void accept(int one, int other);
    }

    /** Passes on all pairs of texts that may be alike. O(texts²). */
    public void forEachPair(double threshold, Pair pair) {
        for (int i = 0; i < size; i++) {
            sorted[i] = i;
        }
        compare(size, threshold, pair);
    }

    /** Passes on the pairs that may be alike, of each text with the given number of texts before it in an order. */
    public void forEachPair(int order, int neighbours, double threshold, Pair pair) {
        for (int i = 0; i < size; i++) {
            sorted[i] = (places[order * size + i] & ~numbers) | i;
        }
        sort();
        compare(neighbours, threshold, pair);
    }

    /** Radix sort by the bits of the places, the last ones first: several times as fast as a sort by comparisons. */
    private void sort() {
        for (int shift = Long.bitCount(numbers); shift < PLACE_BITS; shift += DIGIT) {
            CountingSort byDigit = new CountingSort(1 << DIGIT);
            for (long each : sorted) {
                byDigit.count(digit(each, shift));
            }
            byDigit.starts();
            for (long each : sorted) {
                spare[byDigit.place(digit(each, shift))] = each;
            }
            long[] swapped = sorted;
            sorted = spare;
            spare = swapped;
        }
    }

    private static int digit(long place, int shift) {
        return (int) (place >>> shift) & ((1 << DIGIT) - 1);
    }

    /** Copies the sketches side by side first, as there are very many pairs to look at and few that are alike. */
    private void compare(int neighbours, double threshold, Pair pair) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(sketches, number(i) * WIDTH, inOrder, i * WIDTH, WIDTH);
        }
        for (int i = 1; i < size; i++) {
            for (int j = Math.max(0, i - neighbours); j < i; j++) {
                if (mayResemble(i * WIDTH, j * WIDTH, threshold) && mayResembleIfLong(i, j, threshold)) {
                    pair.accept(number(i), number(j));
                }
            }
        }
    }

    private int number(int i) {
        return (int) (sorted[i] & numbers);
    }

    /**
     * False only if the similarity of two texts is below a threshold: a trigram of one text only leaves a bit in one sketch
     * only, unless another trigram of the other text has the same bit.
     */
    private boolean mayResemble(int one, int other, double threshold) {
        int different = 0;
        for (int word = 0; word < WORDS; word++) {
            different += Long.bitCount(inOrder[one + word] ^ inOrder[other + word]);
        }
        return different <= mostDifferent(inOrder[one + WORDS] + inOrder[other + WORDS], threshold);
    }

    private boolean mayResembleIfLong(int i, int j, double threshold) {
        LongSketch one = longSketches[number(i)];
        LongSketch other = one == null ? null : longSketches[number(j)];
        return one == null || other == null || one.mayResemble(other, threshold);
    }

    /** In how many trigrams two texts can differ, given how many they have together, and be as similar as a threshold. */
    static int mostDifferent(long trigrams, double threshold) {
        return (int) ((1 - threshold) / (1 + threshold) * trigrams + ROUNDING);
    }
}
