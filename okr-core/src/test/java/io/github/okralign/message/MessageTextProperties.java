package io.github.okralign.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Numbers in messages are those that a format would write. */
class MessageTextProperties {

    @Property(seed = "1", tries = 20_000)
    void roundedAsByAFormat(@ForAll("values") double value, @ForAll @IntRange(min = 1, max = 2) int digits) {
        assertThat(MessageText.rounded(value, digits))
                .isEqualTo(String.format(Locale.ROOT, "%." + digits + "f", value));
    }

    @Example
    void roundedWhateverTheSignOrSize() {
        for (double value : new double[] {
            0,
            -0.0,
            .005,
            .015,
            .045,
            .0949999,
            1.005,
            9.995,
            9.95,
            99.95,
            -.001,
            -1.5,
            1e9,
            -1e12,
            1 / 3.0,
            Double.NaN,
            Double.POSITIVE_INFINITY
        }) {
            roundedAsByAFormat(value, 1);
            roundedAsByAFormat(value, 2);
        }
    }

    @Example
    void moreDigitsThanAnybodyReadsBecomeAPowerOfTen() {
        assertThat(MessageText.percent(.333)).isEqualTo("33 %");
        assertThat(MessageText.percent(-2.5)).isEqualTo("-250 %");
        assertThat(MessageText.percent(9_999_999_999_999.98)).isEqualTo("999999999999998 %");
        assertThat(MessageText.percent(1e13)).isEqualTo("1e15 %");
        assertThat(MessageText.percent(-1.234e100)).isEqualTo("-1.23e102 %");
        assertThat(MessageText.percent(1e100)).isEqualTo("1e102 %");
        assertThat(MessageText.rounded(1.5e99, 2)).isEqualTo("1.5e99");
        assertThat(MessageText.rounded(999_999_999_999_999.0, 1)).isEqualTo("999999999999999.0");
    }

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 3),
                Arbitraries.doubles().between(-1e12, 1e12),
                Arbitraries.integers().between(0, 4000).map(thousandths -> thousandths / 1000.0),
                Arbitraries.integers().between(0, 4000).map(thousandths -> Math.nextUp(thousandths / 1000.0)),
                Arbitraries.integers().between(1, 4000).map(thousandths -> Math.nextDown(thousandths / 1000.0)));
    }
}
