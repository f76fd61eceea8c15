package io.github.okralign.audit.similarity;

/**
 * A bit for each trigram of a long text, for which the sketches of a {@link MinHashIndex} are too small: at least 16 bits for
 * each trigram. Two texts differ in at least as many trigrams as bits, so most pairs need not be compared in full: a bitmap
 * filter as for set similarity joins (E. F. O. Sandes, G. L. M. Teodoro, A. C. M. A. Melo, "Bitmap Filter: Speeding up Exact
 * Set Similarity Joins with Bitwise Operations", Information Systems 88, 2020). Immutable and thread-safe.
 */
final class LongSketch {

    private static final int BITS_OF_A_TRIGRAM = 16;

    private final long[] bits;
    /** How many different trigrams there are. */
    private final int trigrams;

    /**
     * The sketch of the text that was read last.
     *
     * @param text what has read it
     * @param count the number of its trigrams, repeated ones included
     */
    LongSketch(TrigramSimilarity text, int count) {
        bits = new long[Math.max(1, 2 * Integer.highestOneBit(count * BITS_OF_A_TRIGRAM / Long.SIZE))];
        for (int i = 0; i < count; i++) {
            int bit = (int) (text.hash(i) >>> Integer.SIZE) & (bits.length * Long.SIZE - 1);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
        trigrams = text.distinct();
    }

    /** False only if the similarity of two texts is below a threshold. */
    boolean mayResemble(LongSketch other, double threshold) {
        LongSketch longer = bits.length >= other.bits.length ? this : other;
        LongSketch shorter = longer == this ? other : this;
        int most = MinHashIndex.mostDifferent(trigrams + other.trigrams, threshold);
        int words = shorter.bits.length;
        int different = 0;
        for (int word = 0; word < words && different <= most; word++) {
            long folded = longer.bits[word];
            for (int more = word + words; more < longer.bits.length; more += words) {
                folded |= longer.bits[more];
            }
            different += Long.bitCount(folded ^ shorter.bits[word]);
        }
        return different <= most;
    }
}
