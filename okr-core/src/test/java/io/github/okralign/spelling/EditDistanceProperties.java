package io.github.okralign.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditDistanceProperties {

    private static final int FAR = 1000;

    @Property
    void distancesAreThoseOfTheDefinition(
            @ForAll @Chars({'a', 'b', 'C'}) @StringLength(max = 6) String one,
            @ForAll @Chars({'a', 'b', 'c'}) @StringLength(max = 6) String other,
            @ForAll @IntRange(max = 7) int most) {
        int defined = defined(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        assertThat(EditDistance.between(one, other, FAR)).isEqualTo(defined);
        assertThat(EditDistance.between(one, other, most)).isEqualTo(Math.min(defined, most + 1));
    }

    /** As defined: by the last letters, without a table. */
    private static int defined(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Math.max(one.length(), other.length());
        }
        String a = one.substring(1);
        String b = other.substring(1);
        if (one.charAt(0) == other.charAt(0)) {
            return defined(a, b);
        }
        return 1 + Math.min(defined(a, b), Math.min(defined(a, other), defined(one, b)));
    }

    @Property
    void distancesAreAMetric(
            @ForAll @Chars({'a', 'b'}) @StringLength(max = 9) String a,
            @ForAll @Chars({'a', 'b'}) @StringLength(max = 9) String b,
            @ForAll @Chars({'a', 'b'}) @StringLength(max = 9) String c) {
        int ab = EditDistance.between(a, b, FAR);
        assertThat(ab == 0).isEqualTo(a.equals(b));
        assertThat(EditDistance.between(b, a, FAR)).isEqualTo(ab);
        assertThat(EditDistance.between(a, c, FAR)).isLessThanOrEqualTo(ab + EditDistance.between(b, c, FAR));
    }

    @Property
    void theNearestWordsAreThoseOfASearchThroughAll(
            @ForAll @Chars({'a', 'b', 'c'}) @StringLength(max = 5) String given,
            @ForAll @Size(max = 8) List<@Chars({'a', 'b', 'c'}) @StringLength(max = 5) String> words,
            @ForAll @IntRange(max = 3) int most,
            @ForAll @IntRange(max = 3) int count) {
        List<String> nearest = EditDistance.nearest(given, words, most, count);
        List<String> near = words.stream()
                .filter(word ->
                        defined(given, word) <= most && defined(given, word) < Math.max(given.length(), word.length()))
                .toList();
        assertThat(nearest).hasSize(Math.min(count, near.size()));
        assertThat(nearest).isSortedAccordingTo((one, other) -> defined(given, one) - defined(given, other));
        int last = nearest.isEmpty() ? -1 : defined(given, nearest.get(nearest.size() - 1));
        assertThat(near.stream().filter(word -> defined(given, word) < last)).isSubsetOf(nearest);
    }

    @Test
    void longWordsAreNotCompared() {
        String longest = "x".repeat(200);
        assertThat(EditDistance.between(longest, longest, 2)).isZero();
        assertThat(EditDistance.between(longest + "x", longest + "x", 2)).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "Sitting", 5)).isEqualTo(3);
    }
}
