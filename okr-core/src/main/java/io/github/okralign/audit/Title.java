package io.github.okralign.audit;

import io.github.okralign.model.Goal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the titles of some goals come down to, and the trigrams of that: three letters each, of whatever script, with spaces
 * or without. Comparing the sketches of two takes a few nanoseconds and errs on one side only.
 */
final class Title {

    /** In how many orders titles stand, and of how many parts the place in each is made. */
    static final int ORDERS = 8;

    /** How many numbers a sketch takes: the bits and the length. */
    static final int SKETCH = 5;

    private static final int PARTS = 7;
    private static final int PART_BITS = 9;
    private static final int NOTHING = Integer.MAX_VALUE;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Odd and without a pattern in its bits, so that products with it are as good as random. */
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** 0.55 · 100 is a little more than 55. */
    private static final double ROUNDING = 1e-9;

    private final String text;
    final Owned first;
    /** The first goal of another owner. */
    @Nullable
    Owned second;

    /** The number of trigrams, with those that come again. */
    private final int length;
    /** A bit of 256 for each trigram, by its hash. */
    private final long[] bits = new long[SKETCH - 1];

    private final long[] places = new long[ORDERS];
    private long @Nullable [] trigrams;

    /** A goal and who answers for it. */
    record Owned(Goal goal, String owner) {}

    Title(String text, Owned first) {
        this.text = text;
        this.first = first;
        long[] all = all();
        this.length = all.length;
        int[] least = new int[ORDERS * PARTS];
        Arrays.fill(least, NOTHING);
        for (long trigram : all) {
            long hash = trigram * MIX;
            hash = (hash ^ (hash >>> 32)) * MIX;
            bits[(int) (hash >>> 62)] |= 1L << (hash >>> 56);
            int part = (int) ((((hash >>> 40) & 0xFFFF) * least.length) >>> 16);
            least[part] = Math.min(least[part], (int) (hash >>> 9) & 0x7FFFFFF);
        }
        place(least);
    }

    /** Strings together what is least in each part; a part without a trigram takes what the next one has. */
    private void place(int[] least) {
        for (int i = 0; i < least.length; i++) {
            int from = i;
            while (least[from] == NOTHING) {
                from = (from + 1) % least.length;
            }
            places[i / PARTS] = (places[i / PARTS] << PART_BITS) | (least[from] & ((1 << PART_BITS) - 1));
        }
    }

    /** The goals of this title that are looked at: one, or two of different owners. */
    List<Owned> goals() {
        Owned another = second;
        return another == null ? List.of(first) : List.of(first, another);
    }

    /** Letters and digits in lower case and without marks, one space between words. */
    static String plain(String title) {
        StringBuilder plain = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char letter = title.charAt(i);
            if (letter >= 128) {
                return plainOfAnyScript(title);
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(letter);
            } else if (letter >= 'A' && letter <= 'Z') {
                plain.append((char) (letter + ('a' - 'A')));
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        int end = plain.length();
        return plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static String plainOfAnyScript(String title) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(MARKS.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /**
     * A number by which to sort titles. In each order, those with many trigrams in common are likely to begin alike: what a
     * part holds is the same in two titles with the probability of their similarity.
     */
    long place(int order) {
        return places[order];
    }

    /** Writes what {@link #mayResemble} compares. */
    void sketch(long[] sketches, int number) {
        int at = number * SKETCH;
        System.arraycopy(bits, 0, sketches, at, bits.length);
        sketches[at + bits.length] = length;
    }

    /**
     * False only if the similarity of two titles is below a threshold: what is in one of them alone leaves bits in one alone.
     * Takes sketches, which lie side by side, as there are very many pairs to look at and few that are alike.
     */
    static boolean mayResemble(long[] sketches, int number, int other, double threshold) {
        int a = number * SKETCH;
        int b = other * SKETCH;
        int different = Long.bitCount(sketches[a] ^ sketches[b])
                + Long.bitCount(sketches[a + 1] ^ sketches[b + 1])
                + Long.bitCount(sketches[a + 2] ^ sketches[b + 2])
                + Long.bitCount(sketches[a + 3] ^ sketches[b + 3]);
        return different <= (1 - threshold) / (1 + threshold) * (sketches[a + 4] + sketches[b + 4]) + ROUNDING;
    }

    /** The share of common trigrams among all of both. */
    double similarity(Title other) {
        long[] ones = trigrams();
        long[] others = other.trigrams();
        int common = 0;
        for (int i = 0, j = 0; i < ones.length && j < others.length; ) {
            int order = Long.compare(ones[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common / (double) (ones.length + others.length - common);
    }

    /** The distinct trigrams in ascending order; made for the few titles that resemble another one. */
    private long[] trigrams() {
        long[] known = trigrams;
        if (known == null) {
            known = all();
            Arrays.sort(known);
            int count = 0;
            for (long trigram : known) {
                if (count == 0 || trigram != known[count - 1]) {
                    known[count++] = trigram;
                }
            }
            known = Arrays.copyOf(known, count);
            trigrams = known;
        }
        return known;
    }

    /** All trigrams from the space before the text to the one after it, three code points of 21 bits in a number each. */
    private long[] all() {
        long[] all = new long[text.codePointCount(0, text.length())];
        long last = ' ';
        for (int i = 0, count = -1; i <= text.length(); count++) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            i += Character.charCount(point);
            last = ((last << 21) | point) & ((1L << 63) - 1);
            if (count >= 0) {
                all[count] = last;
            }
        }
        return all;
    }
}
