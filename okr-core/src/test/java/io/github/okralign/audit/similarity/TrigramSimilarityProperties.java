package io.github.okralign.audit.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** TrigramSimilarity against sets of strings, and sketches against comparing all pairs. */
class TrigramSimilarityProperties {

    @Property(seed = "1")
    void similarity(@ForAll("texts") String one, @ForAll("texts") String other) {
        TrigramSimilarity trigrams = new TrigramSimilarity();
        assertThat(trigrams.similarity(one, other)).isEqualTo(naive(one, other));
        assertThat(trigrams.similarity(other, one)).isEqualTo(naive(one, other));
        assertThat(trigrams.similarity(one, one)).isEqualTo(1);
    }

    /** Whatever the order, a text that is compared with all before it meets all that are alike, each of them once. */
    @Property(seed = "1", tries = 300)
    void noSketchHidesTextsThatAreAlike(
            @ForAll @Size(min = 1, max = 40) List<@From("texts") String> texts,
            @ForAll("thresholds") double threshold) {
        TrigramSimilarity trigrams = new TrigramSimilarity();
        MinHashIndex sketches = new MinHashIndex(texts.size());
        Set<String> alike = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            sketches.set(i, texts.get(i), trigrams);
            for (int j = 0; j < i; j++) {
                if (naive(texts.get(i), texts.get(j)) >= threshold) {
                    alike.add(j + " and " + i);
                }
            }
        }
        for (int order = -1; order < MinHashIndex.ORDERS; order++) {
            List<String> told = new ArrayList<>();
            MinHashIndex.Pair pair = (one, other) -> told.add(Math.min(one, other) + " and " + Math.max(one, other));
            if (order < 0) {
                sketches.forEachPair(threshold, pair);
            } else {
                sketches.forEachPair(order, texts.size(), threshold, pair);
            }
            assertThat(told).doesNotHaveDuplicates().containsAll(alike);
        }
    }

    @Provide
    Arbitrary<Double> thresholds() {
        return Arbitraries.of(.6, .3, .5, .55, .7, .8, 1.0);
    }

    /** Some with trigrams that come again, some with code points of two characters. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                        "happy",
                        "happier",
                        "customers",
                        "customer",
                        "aaaa",
                        "ab",
                        "ababab",
                        "𝔞𝔟",
                        "𝔞𝔟𝔞𝔟",
                        "顧客",
                        "満足度",
                        "z")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(each -> String.join(" ", each));
        return Arbitraries.oneOf(
                words,
                Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(150));
    }

    private static double naive(String one, String other) {
        Set<List<Integer>> common = naive(one);
        common.retainAll(naive(other));
        Set<List<Integer>> all = naive(one);
        all.addAll(naive(other));
        return common.size() / (double) all.size();
    }

    private static Set<List<Integer>> naive(String text) {
        List<Integer> points = (" " + text + " ").codePoints().boxed().toList();
        Set<List<Integer>> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= points.size(); i++) {
            trigrams.add(points.subList(i, i + 3));
        }
        return trigrams;
    }
}
