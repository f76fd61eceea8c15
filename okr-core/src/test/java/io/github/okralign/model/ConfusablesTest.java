package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference that looks right and is wrong says what cannot be seen. */
class ConfusablesTest {

    private static OkrSet.Builder linking(String id, String reference) {
        return OkrSet.builder()
                .objective(id, o -> o.title("Target"))
                .objective("from", o -> o.title("From").contributesTo(reference));
    }

    @ParameterizedTest
    @CsvSource({
        "grow, gr\u043Ew, U+006F, U+043E",
        "grow, grow\u200B, nothing, U+200B",
        "grow, ' grow', nothing, U+0020",
        "grow, Grow, U+0067, U+0047",
        "caf\u00E9, cafe\u0301, U+00E9, U+0065 U+0301",
        "cafe\u0301, caf\u00E9, U+0065 U+0301, U+00E9",
        "A1, \u0391\uFF11, U+0041 U+0031, U+0391 U+FF11",
        "paris, \u0440\u0430ri\u0455, U+0070 U+0061 U+0072 …, U+0440 U+0430 U+0072 …",
        "a\u202Eb, ab, U+202E, nothing",
    })
    void theReferenceIsToldWhatItLooksLikeAndHowItDiffers(String id, String reference, String has, String instead) {
        assertThat(linking(id, reference).problems())
                .extracting(Problem::message)
                .containsExactly("\"" + reference + "\" is not the id of a goal of this set; it must be one; \"" + id
                        + "\" looks alike, but has " + has + " where this has " + instead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grown", "gro", "g-row", "0"})
    void otherIdsGetNoHint(String reference) {
        assertThat(linking("grow", reference).problems())
                .extracting(Problem::message)
                .containsExactly("\"" + reference + "\" is not the id of a goal of this set; it must be one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gr\u043Ew", "grow\u200B", " grow", "Grow"})
    void idsAreComparedLetterByLetterAllTheSame(String other) {
        OkrSet okrs =
                linking("grow", other).objective(other, o -> o.title("Other")).build();
        assertThat(okrs.goals()).extracting(Goal::id).containsExactly("grow", "from", other);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void idsThatNobodyReadsAreNotCompared(int length) {
        String id = "x".repeat(length);
        assertThat(linking(id, id.toUpperCase(java.util.Locale.ROOT)).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .matches(message -> message.contains("looks alike") == (length == 100));
    }
}
