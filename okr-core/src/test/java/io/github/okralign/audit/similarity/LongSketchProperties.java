package io.github.okralign.audit.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Sketches pass all that is alike, whatever the lengths, and little of what is not. */
class LongSketchProperties {

    private final TrigramSimilarity trigrams = new TrigramSimilarity();

    private LongSketch sketch(String text) {
        return new LongSketch(trigrams, trigrams.read(text));
    }

    @Property
    void whatIsAlikePasses(
            @ForAll("texts") String one,
            @ForAll("texts") String other,
            @ForAll @DoubleRange(max = 1) double threshold) {
        double similarity = trigrams.similarity(one, other);
        LongSketch here = sketch(one);
        LongSketch there = sketch(other);
        assertThat(here.mayResemble(there, similarity)).isTrue();
        assertThat(here.mayResemble(there, threshold)).isEqualTo(there.mayResemble(here, threshold));
        if (similarity >= threshold) {
            assertThat(here.mayResemble(there, threshold)).isTrue();
        }
    }

    /** Every trigram that collides with another hides one difference of some hundred. */
    @Property
    void whatIsFarFromAlikeDoesNot(@ForAll("long texts") String one, @ForAll("long texts") String other) {
        double similarity = trigrams.similarity(one, other);
        assertThat(sketch(one).mayResemble(sketch(other), Math.min(1, similarity + .15)))
                .isEqualTo(similarity > .85);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(words(1, 8), words(30, 120));
    }

    @Provide("long texts")
    Arbitrary<String> longTexts() {
        return words(60, 120);
    }

    private static Arbitrary<String> words(int least, int most) {
        Arbitrary<String> anything =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9);
        Arbitrary<String> common = Arbitraries.of("retention", "of", "small", "firms", "revenue", "顧客満足");
        return Arbitraries.oneOf(List.of(anything, common))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }
}
