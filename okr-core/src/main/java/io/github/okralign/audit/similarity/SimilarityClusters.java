package io.github.okralign.audit.similarity;

import io.github.okralign.audit.similarity.TitleGroup.Owned;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of titles that are alike, and the families that these make. Once a family has many pairs, further ones within it
 * are not looked for, so that their number is linear in that of the titles, however many of these are alike.
 */
public final class SimilarityClusters {

    /** A pair may be found once in each order. */
    private static final int MANY = 100 * MinHashIndex.ORDERS;

    private final List<TitleGroup> titles;
    /** The texts of the titles, side by side as most that are looked at are not alike. */
    private final String[] texts;

    private final TrigramSimilarity trigrams;
    private final double threshold;
    /** A title of the same family for each, or itself for the one by which a family is known. */
    private final int[] kin;
    /** The pairs of each family, by the title by which it is known. */
    private final int[] size;
    /** The later title of each pair in the upper half, the earlier one in the lower. */
    private long[] pairs = new long[16];

    private int count;

    public SimilarityClusters(List<TitleGroup> titles, TrigramSimilarity trigrams, double threshold) {
        this.titles = titles;
        this.texts = titles.stream().map(title -> title.text).toArray(String[]::new);
        this.trigrams = trigrams;
        this.threshold = threshold;
        this.kin = new int[titles.size()];
        this.size = new int[titles.size()];
        Arrays.setAll(kin, i -> i);
    }

    /** Notes a pair if it is alike and has different owners. */
    public void compare(int earlier, int later) {
        int family = family(earlier);
        int otherFamily = family(later);
        boolean known = family == otherFamily && size[family] >= MANY;
        if (!known
                && similarity(earlier, later) >= threshold
                && owned(titles.get(earlier), titles.get(later)) != null) {
            if (family != otherFamily) {
                kin[otherFamily] = family;
                size[family] += size[otherFamily];
            }
            size[family]++;
            add((long) later << Integer.SIZE | earlier);
        }
    }

    private double similarity(int one, int other) {
        return trigrams.similarity(texts[one], texts[other]);
    }

    private int family(int title) {
        int at = title;
        while (kin[at] != at) {
            kin[at] = kin[kin[at]]; // halves the way for the next one who asks
            at = kin[at];
        }
        return at;
    }

    private void add(long pair) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair;
    }

    /** The first goals of two titles that have different owners, if any. */
    private static Owned @Nullable [] owned(TitleGroup one, TitleGroup other) {
        for (Owned its : one.goals()) {
            for (Owned others : other.goals()) {
                if (!its.owner().equals(others.owner())) {
                    return new Owned[] {its, others};
                }
            }
        }
        return null;
    }

    /** Takes two goals whose titles are alike. */
    public interface Pairs {
        void accept(Owned earlier, Owned later, double similarity);
    }

    /** Tells the pairs, by the later title and then by the earlier one: of each family at most so many. */
    public void forEachPair(int limit, Pairs consumer) {
        Arrays.sort(pairs, 0, count);
        int[] told = new int[titles.size()];
        for (int i = 0; i < count; i++) {
            int earlier = (int) pairs[i];
            int later = (int) (pairs[i] >>> Integer.SIZE);
            boolean again = i > 0 && pairs[i] == pairs[i - 1];
            if (!again && told[family(earlier)]++ < limit) {
                Owned[] goals = owned(titles.get(earlier), titles.get(later));
                if (goals != null) {
                    consumer.accept(goals[0], goals[1], similarity(earlier, later));
                }
            }
        }
    }
}
