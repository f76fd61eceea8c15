package io.github.okralign.audit.similarity;

import io.github.okralign.audit.similarity.TitleGroup.Owned;
import io.github.okralign.index.UnionFind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of titles that are alike, and the clusters that these form, by {@linkplain UnionFind union–find}. Once a cluster has many pairs, no further ones are looked
 * for within it, so that their number is linear in that of the titles, however many of these are alike. Not thread-safe.
 */
public final class SimilarityClusters {

    /** A pair may be found once in each order. */
    private static final int MANY = 100 * MinHashIndex.ORDERS;

    private final List<TitleGroup> titles;
    /** The texts of the titles, side by side as most that are looked at are not alike. */
    private final String[] texts;

    private final TrigramSimilarity trigrams;
    private final double threshold;
    private final UnionFind clusters;
    /** The pairs of each cluster, by its representative. */
    private final int[] size;
    /** The later title of each pair in the upper half, the earlier one in the lower. */
    private long[] pairs = new long[16];

    private int count;

    public SimilarityClusters(List<TitleGroup> titles, TrigramSimilarity trigrams, double threshold) {
        this.titles = titles;
        this.texts = titles.stream().map(title -> title.text).toArray(String[]::new);
        this.trigrams = trigrams;
        this.threshold = threshold;
        this.clusters = new UnionFind(titles.size());
        this.size = new int[titles.size()];
    }

    /** Adds a pair if it is alike and has different owners. */
    public void compare(int earlier, int later) {
        int cluster = clusters.find(earlier);
        int otherCluster = clusters.find(later);
        boolean known = cluster == otherCluster && size[cluster] >= MANY;
        if (!known
                && titles.get(earlier).hasOtherOwnersThan(titles.get(later))
                && similarity(earlier, later) >= threshold) {
            if (cluster != otherCluster) {
                int joint = clusters.union(cluster, otherCluster);
                size[joint] = size[cluster] + size[otherCluster];
                cluster = joint;
            }
            size[cluster]++;
            add((long) later << Integer.SIZE | earlier);
        }
    }

    private double similarity(int one, int other) {
        return trigrams.similarity(texts[one], texts[other]);
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

    /** Passes on the pairs, by the later title and then by the earlier one: of each cluster at most the limit. */
    public void forEachPair(int limit, Pairs consumer) {
        Arrays.sort(pairs, 0, count);
        int[] passed = new int[titles.size()];
        for (int i = 0; i < count; i++) {
            int earlier = (int) pairs[i];
            int later = (int) (pairs[i] >>> Integer.SIZE);
            boolean again = i > 0 && pairs[i] == pairs[i - 1];
            if (!again && passed[clusters.find(earlier)]++ < limit) {
                Owned[] goals = owned(titles.get(earlier), titles.get(later));
                if (goals != null) {
                    consumer.accept(goals[0], goals[1], similarity(earlier, later));
                }
            }
        }
    }
}
