package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Masking;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Goals that would look fine because of one success, while something else fails; MASKED_FAILURE says the same. */
class MaskingTest {

    /** Half of the cycle has passed. */
    private static final LocalDate DAY = LocalDate.parse("2026-04-11");

    private static Consumer<KeyResult.Builder> at(double percent, double weight) {
        return k -> k.title("K").weight(weight).change(0, 100, "%").checkIn(DAY.toString(), percent);
    }

    private static Analysis analysis(double bright, double brighter, AnalysisPolicy policy) {
        return Analysis.of(
                OkrSet.builder()
                        .cycle("c", "2026-01-01", "2026-07-20")
                        .objective(
                                "o",
                                o -> o.title("O")
                                        .cycle("c")
                                        .keyResult("fails", at(0, 2))
                                        .keyResult("bright", at(bright, 1))
                                        .keyResult("weak", at(5, 1))
                                        .keyResult("brighter", at(brighter, 1)))
                        .build(),
                DAY,
                policy);
    }

    @Test
    void theSuccessesTheFailuresAndWhatIsHiddenAreNamed() {
        Masking masking =
                analysis(110, 130, AnalysisPolicy.MEDIUM).goal("o").masking().orElseThrow();
        assertThat(masking.goal()).isEqualTo("o");
        assertThat(masking.overAchieved()).containsExactly("bright", "brighter");
        assertThat(masking.failing()).containsExactly("fails", "weak");
        assertThat(masking.hidden()).isCloseTo((.1 + .3) / 5, within(1e-12));
        assertThat(masking.gap()).isCloseTo(.5 - 2.05 / 5, within(1e-12));
    }

    @Test
    void nothingIsHiddenWhereItWouldNotBeEnough() {
        assertThat(analysis(101, 102, AnalysisPolicy.MEDIUM).goal("o").masking())
                .isEmpty();
    }

    @Test
    void nothingIsHiddenWhereAllCounts() {
        AnalysisPolicy uncapped =
                AnalysisPolicy.MEDIUM.withRollup(AnalysisPolicy.MEDIUM.rollup().withUncapped(true));
        assertThat(analysis(110, 130, uncapped).goal("o").masking()).isEmpty();
    }

    @Test
    void aLeafHidesNothing() {
        assertThat(analysis(110, 130, AnalysisPolicy.MEDIUM).goal("fails").masking())
                .isEmpty();
        assertThat(analysis(110, 130, AnalysisPolicy.MEDIUM).goal("bright").masking())
                .isEmpty();
    }
}
