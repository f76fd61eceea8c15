package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void aRatioAndAPercentageAreTheSameThing() {
        assertThat(Progress.ofPercent(70).ratio()).isEqualTo(.7);
        assertThat(Progress.ofRatio(.7).percent()).isEqualTo(70);
        assertThat(Progress.ofRatio(.7).asOptional()).hasValue(.7);
        assertThat(Progress.ofRatio(0).isKnown()).isTrue();
    }

    @Test
    void unknownHasNoNumber() {
        assertThat(Progress.UNKNOWN.isKnown()).isFalse();
        assertThat(Progress.UNKNOWN.asOptional()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(Progress.UNKNOWN::ratio)
                .withMessage("the progress is unknown; ask isKnown() or asOptional() first");
        assertThatIllegalStateException().isThrownBy(Progress.UNKNOWN::percent);
    }

    @Test
    void onlyFiniteNumbersAreProgress() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Progress.ofRatio(number))
                    .withMessage("ratio (" + number + ") must be a finite number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Progress.ofPercent(number))
                    .withMessage("percent (" + number + ") must be a finite number");
        }
    }

    @Test
    void printsAsWholePercent() {
        assertThat(Progress.ofRatio(1 / 3.0)).hasToString("33 %");
        assertThat(Progress.ofRatio(1.256)).hasToString("126 %");
        assertThat(Progress.ofRatio(-.1)).hasToString("-10 %");
        assertThat(Progress.UNKNOWN).hasToString("unknown");
    }

    @Test
    void sortsByRatioWithUnknownLast() {
        List<Progress> sorted = Stream.of(Progress.UNKNOWN, Progress.ofRatio(1), Progress.ofRatio(-1))
                .sorted()
                .toList();
        assertThat(sorted).containsExactly(Progress.ofRatio(-1), Progress.ofRatio(1), Progress.UNKNOWN);
    }

    @Test
    void thereIsNoMinusZero() {
        assertThat(Double.doubleToRawLongBits(Progress.ofRatio(-0.0).ratio())).isZero();
        assertThat(Double.doubleToRawLongBits(Progress.ofPercent(-0.0).ratio())).isZero();
    }
}
