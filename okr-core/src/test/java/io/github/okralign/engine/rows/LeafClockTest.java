package io.github.okralign.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the clock says of leaves, in two bytes each and, where that does not do, as it was. */
class LeafClockTest {

    @Test
    void everyBitIsKept() {
        double[] values = {0.25, Double.NaN, 0.0, -0.0, 1, 0.25, Double.MIN_VALUE};
        LeafClock clock = filled(values.length, leaf -> values[leaf]);
        LeafClock packed = clock.packed();
        assertThat(packed.expected).isEmpty();
        for (int leaf = 0; leaf < values.length; leaf++) {
            assertThat(Double.doubleToRawLongBits(packed.expected(leaf)))
                    .isEqualTo(Double.doubleToRawLongBits(values[leaf]));
            assertThat(packed.isAtRisk(leaf)).isEqualTo(leaf % 3 == 0);
        }
    }

    @Test
    void asManyDifferentNumbersAsFitArePacked() {
        LeafClock packed = filled(LeafClock.MOST, leaf -> leaf / 7.0).packed();
        assertThat(packed.expected).isEmpty();
        for (int leaf = 0; leaf < LeafClock.MOST; leaf++) {
            assertThat(packed.expected(leaf)).isEqualTo(leaf / 7.0);
            assertThat(packed.isAtRisk(leaf)).isEqualTo(leaf % 3 == 0);
        }
    }

    @Test
    void oneMoreStaysAsItWas() {
        LeafClock clock = filled(LeafClock.MOST + 1, leaf -> leaf / 7.0);
        assertThat(clock.packed()).isSameAs(clock);
        assertThat(clock.expected(LeafClock.MOST)).isEqualTo(LeafClock.MOST / 7.0);
        assertThat(clock.isAtRisk(3)).isTrue();
    }

    private static LeafClock filled(int leaves, java.util.function.IntToDoubleFunction expected) {
        LeafClock clock = new LeafClock(leaves);
        for (int leaf = 0; leaf < leaves; leaf++) {
            clock.expected[leaf] = expected.applyAsDouble(leaf);
            clock.atRisk[leaf] = leaf % 3 == 0;
        }
        return clock;
    }
}
