package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** "Forecast" of docs/semantics.md: the worked example and the cases at the edges. */
class ForecastTest {

    private static final LocalDate START = LocalDate.parse("2026-01-05");
    private static final int WEEKS = 13;

    private static Optional<Forecast> forecast(int asOfWeek, Consumer<KeyResult.Builder> keyResult) {
        OkrSet okrs = OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusWeeks(WEEKS)))
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .commitment(Commitment.ASPIRATIONAL)
                                .keyResult(
                                        "k", k -> keyResult.accept(k.title("K").change(0, 100, "points"))))
                .build();
        return Analysis.of(okrs, START.plusWeeks(asOfWeek)).goal("k").forecast();
    }

    private static Consumer<KeyResult.Builder> points(double... weekAndPercent) {
        return k -> {
            for (int i = 0; i < weekAndPercent.length; i += 2) {
                k.checkIn(CheckIn.of(START.plusWeeks((long) weekAndPercent[i]), weekAndPercent[i + 1]));
            }
        };
    }

    @Test
    void theWorkedExample() {
        Forecast forecast =
                forecast(6, points(0, 0, 1, 5, 2, 10, 4, 22, 5, 25, 6, 33)).orElseThrow();
        assertThat((forecast.finalProgress() - .33) / 7).isCloseTo(.0547, within(5e-5));
        assertThat(forecast.finalProgress()).isCloseTo(.713, within(5e-4));
        assertThat(forecast.sd()).isCloseTo(.241, within(5e-4));
        assertThat(forecast.reachesStretch()).isCloseTo(.52, within(5e-3));
        assertThat(forecast.reachesTarget()).isCloseTo(.14, within(5e-3));
        assertThat(forecast.requiredPerWeek().getAsDouble()).isCloseTo(.0957, within(5e-5));
        assertThat(forecast.evidence()).isEqualTo(ForecastEvidence.SUFFICIENT);
        assertThat(forecast.isRolledUp()).isFalse();
    }

    @Test
    void aCheckInOnTheFirstDayReplacesTheZero() {
        Forecast from20 = forecast(4, points(0, 20, 2, 25, 3, 27, 4, 30)).orElseThrow();
        Forecast from0 = forecast(4, points(2, 25, 3, 27, 4, 30)).orElseThrow();
        assertThat(from20.finalProgress()).isLessThan(from0.finalProgress());
    }

    @Test
    void ofTwoOnOneDayTheLaterInTheDocumentCounts() {
        assertThat(forecast(4, points(2, 90, 2, 10, 4, 20)).orElseThrow().finalProgress())
                .isEqualTo(forecast(4, points(4, 20, 2, 10)).orElseThrow().finalProgress());
    }

    @Test
    void noCheckInNoForecast() {
        assertThat(forecast(4, points())).isEmpty();
        assertThat(forecast(4, points(-1, 10))).as("before the window").isEmpty();
        assertThat(forecast(4, points(5, 10))).as("in the future").isEmpty();
        assertThat(forecast(4, k -> k.atLeast(5, "").checkIn(CheckIn.of(START, 7))))
                .isEmpty();
    }

    @Test
    void fewStepsAreLowEvidence() {
        assertThat(forecast(4, points(2, 10, 4, 20)).orElseThrow().evidence()).isEqualTo(ForecastEvidence.LOW_EVIDENCE);
        assertThat(forecast(4, points(2, 10, 3, 15, 4, 20)).orElseThrow().evidence())
                .isEqualTo(ForecastEvidence.SUFFICIENT);
        assertThat(forecast(4, points(0, 0)).orElseThrow().finalProgress())
                .as("nothing but the plan")
                .isCloseTo(.7, within(1e-12));
    }

    @Test
    void whatIsOverdueIsCertain() {
        Forecast reached = forecast(14, points(6, 50, 13, 70)).orElseThrow();
        assertThat(reached.finalProgress()).isEqualTo(.7);
        assertThat(reached.sd()).isZero();
        assertThat(reached.reachesStretch()).isEqualTo(1);
        assertThat(reached.reachesTarget()).isEqualTo(0);
        assertThat(reached.requiredPerWeek()).isEmpty();
        assertThat(reached.interval(.8)).isEqualTo(new Interval(.7, .7));
    }

    @Test
    void intervalsHoldWhatTheyPromiseAndSpeakTheUnitOfTheMeasure() {
        Forecast forecast =
                forecast(6, points(0, 0, 1, 5, 2, 10, 4, 22, 5, 25, 6, 33)).orElseThrow();
        Interval interval = forecast.interval(.8);
        assertThat(forecast.probabilityOf(interval.lower())).isCloseTo(.9, within(1e-9));
        assertThat(forecast.probabilityOf(interval.upper())).isCloseTo(.1, within(1e-9));
        Measure.Change down = new Measure.Change(50, 10, "days", java.util.List.of());
        Interval days = forecast.valueInterval(.8, down);
        assertThat(days.lower())
                .isCloseTo(down.value(interval.upper()), within(1e-12))
                .isLessThan(days.upper());
    }

    @Test
    void anObjectivePutsItsLeavesTogether() {
        OkrSet okrs = OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusWeeks(WEEKS)))
                .objective("top", o -> o.title("Top").cycle("c"))
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .contributesTo("top")
                                .keyResult(
                                        "moving",
                                        k -> points(1, 5, 2, 10, 4, 22)
                                                .accept(k.title("K").weight(3).change(0, 100, "points")))
                                .keyResult(
                                        "standing", k -> k.title("K").binary().checkIn(CheckIn.of(START, 1))))
                .build();
        Analysis analysis = Analysis.of(okrs, START.plusWeeks(4));
        Forecast leaf = analysis.goal("moving").forecast().orElseThrow();
        Forecast top = analysis.goal("top").forecast().orElseThrow();
        assertThat(top.finalProgress()).isCloseTo(.75 * leaf.finalProgress() + .25, within(1e-12));
        assertThat(top.sd()).isCloseTo(.75 * leaf.sd(), within(1e-12));
        assertThat(top.isRolledUp()).isTrue();
        assertThat(top.requiredPerWeek()).isEmpty();
        assertThat(top.reachesTarget()).isBetween(0.0, .5);
        assertThat(analysis.goal("standing").forecast()).isEmpty();
    }
}
