package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An organisation in a few numbers. */
class SummaryTest {

    private static OkrSet.Builder set() {
        return OkrSet.builder().asOf(LocalDate.parse("2026-05-15"));
    }

    @Test
    void strategicObjectivesCountByTheirPriority() {
        Summary summary = Analysis.of(set().objective(
                                "first",
                                o -> o.title("First")
                                        .strategic(true)
                                        .priority(3)
                                        .keyResult(
                                                "first.k",
                                                k -> k.title("K")
                                                        .change(0, 1, "")
                                                        .checkIn("2026-05-01", .8)))
                        .objective(
                                "second",
                                o -> o.title("Second")
                                        .strategic(true)
                                        .keyResult("second.k", k -> k.title("K").change(0, 1, "")))
                        .objective("alone", o -> o.title("Alone").manual(1).effort(2))
                        .build())
                .summary();
        assertThat(summary.objectives()).isEqualTo(3);
        assertThat(summary.keyResults()).isEqualTo(2);
        assertThat(summary.progress().ratio()).isCloseTo(.6, within(1e-12));
        assertThat(summary.strategicCoverage()).hasValue(.75);
        assertThat(summary.groundedShare()).hasValue(.5);
        assertThat(summary).hasToString("Summary(3 objectives, 2 key results, progress 60 %)");
    }

    @Test
    void anUnknownStrategicObjectiveLowersTheCoverageAndNotTheProgress() {
        Summary summary = Analysis.of(set().objective(
                                "known", o -> o.title("Known").strategic(true).manual(.4))
                        .objective("unknown", o -> o.title("Unknown").strategic(true))
                        .build())
                .summary();
        assertThat(summary.progress()).isEqualTo(Progress.ofRatio(.4));
        assertThat(summary.strategicCoverage()).hasValue(.5);
    }

    @Test
    void withoutStrategyThereIsNoProgressAndNoCoverage() {
        Summary summary = Analysis.of(
                        set().objective("alone", o -> o.title("Alone").manual(1))
                                .build())
                .summary();
        assertThat(summary.progress()).isEqualTo(Progress.UNKNOWN);
        assertThat(summary.strategicCoverage()).isEmpty();
        assertThat(summary.groundedShare()).hasValue(0);
    }

    @Test
    void anEmptySetHasNothingToSumUp() {
        Summary summary = Analysis.of(set().build()).summary();
        assertThat(summary.objectives()).isZero();
        assertThat(summary.groundedShare()).isEmpty();
    }

    @Test
    void withoutPriorityThereIsNoProgress() {
        Summary summary = Analysis.of(set().objective(
                                "none",
                                o -> o.title("None").strategic(true).priority(0).manual(1))
                        .build())
                .summary();
        assertThat(summary.progress()).isEqualTo(Progress.UNKNOWN);
        assertThat(summary.strategicCoverage()).isEmpty();
    }
}
