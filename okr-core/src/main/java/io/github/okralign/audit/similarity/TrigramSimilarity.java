package io.github.okralign.audit.similarity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The Jaccard similarity of texts by their trigrams: the share of common trigrams among all of both (P. Jaccard, 1901). A
 * trigram is three code points of whatever script, from the space before the text to the one after it. Very many texts are
 * split and most pairs are looked at once, so the arrays are reused and the trigrams are not kept. Not thread-safe.
 */
public final class TrigramSimilarity {

    private static final int POINT_BITS = 21;
    private static final long THREE_POINTS = (1L << (3 * POINT_BITS)) - 1;
    /** Set where a trigram has been seen in the other text, so that none counts twice. */
    private static final long SEEN = Long.MIN_VALUE;
    /** Odd and without a pattern in its bits, so that products with it look random (Fibonacci hashing). */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Odd, and different in every process, so that nobody can write titles whose trigrams all collide. */
    private static final long SALT = new SplittableRandom().nextLong() | 1;

    /** The trigrams of the text that was read last, repeated ones included. */
    private long[] trigrams = new long[64];

    private int count;

    /** A hash table of the trigrams of two texts; 0 where there is none, as no trigram encodes to 0. */
    private long[] table = new long[64];

    /** Reads a text that is not empty, and returns the number of its trigrams: that of its code points. */
    int read(String text) {
        if (trigrams.length < text.length()) {
            trigrams = new long[2 * text.length()];
        }
        count = 0;
        int point = text.codePointAt(0);
        long last = (long) ' ' << POINT_BITS | point;
        for (int i = Character.charCount(point); i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            last = (last << POINT_BITS | point) & THREE_POINTS;
            trigrams[count++] = last;
        }
        trigrams[count++] = (last << POINT_BITS | ' ') & THREE_POINTS;
        return count;
    }

    /** A hash of 64 bits of a trigram of the text that was read last. */
    long hash(int number) {
        long hash = trigrams[number] * MIX;
        return (hash ^ (hash >>> 32)) * MIX;
    }

    /** How many different trigrams the text has that was read last. O(n log n). */
    int distinct() {
        long[] sorted = Arrays.copyOf(trigrams, count);
        Arrays.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    /** The share of common trigrams among all of two texts, each counted once. */
    double similarity(String one, String other) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(one.length() + other.length()) + 1;
        int size = 1 << bits;
        if (table.length < size) {
            table = new long[size];
        }
        Arrays.fill(table, 0, size, 0);
        int all = 0;
        read(one);
        for (int i = 0; i < count; i++) {
            int place = place(trigrams[i], bits);
            all += table[place] == 0 ? 1 : 0;
            table[place] = trigrams[i];
        }
        int common = 0;
        read(other);
        for (int i = 0; i < count; i++) {
            int place = place(trigrams[i], bits);
            if (table[place] == 0) {
                all++;
                table[place] = trigrams[i] | SEEN;
            } else if (table[place] > 0) {
                common++;
                table[place] |= SEEN;
            }
        }
        return common / (double) all;
    }

    /** The place of a trigram in a table of 2 to the given number of places, or the place where it would go. */
    private int place(long trigram, int bits) {
        int place = (int) ((trigram * SALT) >>> (Long.SIZE - bits));
        while (table[place] != 0 && (table[place] & ~SEEN) != trigram) {
            place = (place + 1) & ((1 << bits) - 1);
        }
        return place;
    }
}
