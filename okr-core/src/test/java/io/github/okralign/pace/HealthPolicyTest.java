package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthPolicyTest {

    private static HealthPolicy.Builder policy() {
        return HealthPolicy.DEFAULT.toBuilder();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void theDefaultsAreThoseOfTheSemantics() {
        HealthPolicy policy = HealthPolicy.DEFAULT;
        assertThat(policy.stretch()).isEqualTo(.7);
        assertThat(policy.curve()).isEqualTo(PaceCurve.LINEAR);
        assertThat(policy.pendingBefore()).isEqualTo(.1);
        assertThat(policy.onTrackPace()).isEqualTo(.90);
        assertThat(policy.onTrackGap()).isEqualTo(.05);
        assertThat(policy.offTrackPace()).isEqualTo(.75);
        assertThat(policy.offTrackGap()).isEqualTo(.10);
        assertThat(policy.onTrackConfidence()).isEqualTo(.7);
        assertThat(policy.atRiskConfidence()).isEqualTo(.4);
        assertThat(policy.cadenceDays()).isEqualTo(7);
        assertThat(policy.staleAfterCadences()).isEqualTo(2);
        assertThat(policy.exposureCap()).isEqualTo(.25);
        assertThat(policy.calendar()).isEqualTo(WorkCalendar.EVERY_DAY);
    }

    private static final Map<String, BiFunction<HealthPolicy.Builder, Double, HealthPolicy.Builder>> NUMBERS = Map.of(
            "stretch", HealthPolicy.Builder::stretch,
            "pendingBefore", HealthPolicy.Builder::pendingBefore,
            "onTrackPace", HealthPolicy.Builder::onTrackPace,
            "onTrackGap", HealthPolicy.Builder::onTrackGap,
            "offTrackPace", HealthPolicy.Builder::offTrackPace,
            "offTrackGap", HealthPolicy.Builder::offTrackGap,
            "onTrackConfidence", HealthPolicy.Builder::onTrackConfidence,
            "atRiskConfidence", HealthPolicy.Builder::atRiskConfidence,
            "exposureCap", HealthPolicy.Builder::exposureCap);

    @ParameterizedTest
    @CsvSource({
        "stretch, '(0, 1]', 0, 1.0000001",
        "pendingBefore, '[0, 1]', -1.0E-7, 1.0000001",
        "onTrackPace, '[0, 10]', -1.0E-7, 10.0000001",
        "onTrackGap, '[0, 1]', -1.0E-7, 1.0000001",
        "offTrackPace, '[0, 10]', -1.0E-7, 10.0000001",
        "offTrackGap, '[0, 1]', -1.0E-7, 1.0000001",
        "onTrackConfidence, '[0, 1]', -1.0E-7, 1.0000001",
        "atRiskConfidence, '[0, 1]', -1.0E-7, 1.0000001",
        "exposureCap, '(0, 1]', 0, 1.0000001",
    })
    void everyThresholdHasARange(String name, String range, double below, double above) {
        DoubleFunction<HealthPolicy.Builder> set = value -> NUMBERS.get(name).apply(policy(), value);
        for (double outside : List.of(below, above, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertRefused(() -> set.apply(outside), name + " (" + outside + ") must be within " + range);
        }
        double least = range.startsWith("(") ? Double.MIN_NORMAL : 0;
        double greatest = range.contains("10") ? 10 : 1;
        assertThat(set.apply(least)).isNotNull();
        assertThat(set.apply(greatest)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"cadenceDays, 366", "staleAfterCadences, 100"})
    void daysAndCadencesHaveARange(String name, int greatest) {
        IntFunction<HealthPolicy.Builder> set =
                value -> name.equals("cadenceDays") ? policy().cadenceDays(value) : policy().staleAfterCadences(value);
        for (int outside : List.of(0, -1, greatest + 1, Integer.MAX_VALUE)) {
            assertRefused(() -> set.apply(outside), name + " (" + outside + ") must be within [1, " + greatest + "]");
        }
        assertThat(set.apply(1).build()).isNotNull();
        assertThat(set.apply(greatest).build()).isNotNull();
    }

    @Test
    void thresholdsThatBelongTogetherAreInOrder() {
        assertRefused(
                () -> policy().offTrackPace(.91).build(), "offTrackPace (0.91) must not be above onTrackPace (0.9)");
        assertRefused(() -> policy().onTrackGap(.11).build(), "onTrackGap (0.11) must not be above offTrackGap (0.1)");
        assertRefused(
                () -> policy().atRiskConfidence(.71).build(),
                "atRiskConfidence (0.71) must not be above onTrackConfidence (0.7)");
        HealthPolicy equal =
                policy().offTrackPace(.9).onTrackGap(.1).atRiskConfidence(.7).build();
        assertThat(equal.offTrackPace()).isEqualTo(equal.onTrackPace());
    }

    @Test
    void theOrderInWhichTheyAreSetDoesNotMatter() {
        HealthPolicy high = policy().offTrackPace(2).onTrackPace(3).build();
        assertThat(high).isEqualTo(policy().onTrackPace(3).offTrackPace(2).build());
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> policy().curve(null)).withMessage("newCurve");
        assertThatNullPointerException()
                .isThrownBy(() -> policy().calendar(null))
                .withMessage("newCalendar");
    }

    @Test
    void policiesOfEqualPartsAreEqual() {
        WorkCalendar sunday = WorkCalendar.without(DayOfWeek.SUNDAY);
        new EqualsTester()
                .addEqualityGroup(
                        HealthPolicy.DEFAULT,
                        policy().build(),
                        policy().stretch(.7).build())
                .addEqualityGroup(policy().stretch(.8).build())
                .addEqualityGroup(policy().curve(PaceCurve.S_CURVE).build())
                .addEqualityGroup(policy().pendingBefore(.2).build())
                .addEqualityGroup(policy().onTrackPace(.95).build())
                .addEqualityGroup(policy().onTrackGap(.04).build())
                .addEqualityGroup(policy().offTrackPace(.7).build())
                .addEqualityGroup(policy().offTrackGap(.2).build())
                .addEqualityGroup(policy().onTrackConfidence(.8).build())
                .addEqualityGroup(policy().atRiskConfidence(.3).build())
                .addEqualityGroup(policy().cadenceDays(14).build())
                .addEqualityGroup(policy().staleAfterCadences(3).build())
                .addEqualityGroup(policy().exposureCap(.5).build())
                .addEqualityGroup(
                        policy().calendar(sunday).build(),
                        policy().calendar(WorkCalendar.without(DayOfWeek.SUNDAY)).build().toBuilder()
                                .build())
                .testEquals();
    }

    @Test
    void movedUpItIsHarderToMeetAndMovedDownEasier() {
        HealthPolicy harder = HealthPolicy.DEFAULT.movedBy(.02);
        assertThat(harder.onTrackPace()).isCloseTo(.92, within(1e-12));
        assertThat(harder.offTrackPace()).isCloseTo(.77, within(1e-12));
        assertThat(harder.onTrackGap()).isCloseTo(.03, within(1e-12));
        assertThat(harder.offTrackGap()).isCloseTo(.08, within(1e-12));
        assertThat(harder.onTrackConfidence()).isCloseTo(.72, within(1e-12));
        assertThat(harder.atRiskConfidence()).isCloseTo(.42, within(1e-12));
        assertThat(harder.exposureCap()).isCloseTo(.23, within(1e-12));
        HealthPolicy easier = HealthPolicy.DEFAULT.movedBy(-.02);
        assertThat(easier.onTrackPace()).isCloseTo(.88, within(1e-12));
        assertThat(easier.onTrackGap()).isCloseTo(.07, within(1e-12));
        assertThat(easier.exposureCap()).isCloseTo(.27, within(1e-12));
        assertThat(HealthPolicy.DEFAULT.movedBy(0)).isEqualTo(HealthPolicy.DEFAULT);
    }

    @Test
    void whatIsNoThresholdOfPaceGapConfidenceOrExposureDoesNotMove() {
        HealthPolicy own = policy().stretch(.6)
                .curve(PaceCurve.S_CURVE)
                .pendingBefore(.3)
                .cadenceDays(14)
                .staleAfterCadences(1)
                .calendar(WorkCalendar.without(DayOfWeek.SUNDAY))
                .build();
        HealthPolicy moved = own.movedBy(.1);
        assertThat(moved.stretch()).isEqualTo(.6);
        assertThat(moved.curve()).isEqualTo(PaceCurve.S_CURVE);
        assertThat(moved.pendingBefore()).isEqualTo(.3);
        assertThat(moved.cadenceDays()).isEqualTo(14);
        assertThat(moved.staleAfterCadences()).isEqualTo(1);
        assertThat(moved.calendar()).isEqualTo(own.calendar());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.2, -.02, 0, .02, .2})
    void movedAThresholdStaysInItsRange(double by) {
        HealthPolicy least = policy().onTrackPace(0)
                .offTrackPace(0)
                .onTrackGap(0)
                .offTrackGap(0)
                .onTrackConfidence(0)
                .atRiskConfidence(0)
                .exposureCap(Double.MIN_NORMAL)
                .build();
        HealthPolicy greatest = policy().onTrackPace(10)
                .offTrackPace(10)
                .onTrackGap(1)
                .offTrackGap(1)
                .onTrackConfidence(1)
                .atRiskConfidence(1)
                .exposureCap(1)
                .build();
        for (HealthPolicy policy : List.of(least, greatest, HealthPolicy.DEFAULT)) {
            HealthPolicy moved = policy.movedBy(by);
            assertThat(moved.onTrackPace()).isBetween(0.0, 10.0);
            assertThat(moved.offTrackPace()).isBetween(0.0, moved.onTrackPace());
            assertThat(moved.offTrackGap()).isBetween(0.0, 1.0);
            assertThat(moved.onTrackGap()).isBetween(0.0, moved.offTrackGap());
            assertThat(moved.onTrackConfidence()).isBetween(0.0, 1.0);
            assertThat(moved.atRiskConfidence()).isBetween(0.0, moved.onTrackConfidence());
            assertThat(moved.exposureCap()).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }
}
