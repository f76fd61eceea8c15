package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.audit.policy.Calibration;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
    private static final LocalDate DAY = LocalDate.parse("2026-06-20");
    private static final double NO_CONFIDENCE = -1;

    private static OkrSet.Builder okrs() {
        return OkrSet.builder()
                .person(Person.of("ann"))
                .person(Person.of("bo"))
                .cycle("2026-Q2", "2026-04-01", "2026-06-30")
                .cycle("2026-Q3", "2026-07-01", "2026-09-30");
    }

    /** Adds an objective of Ann's with key results at these progresses and confidences. */
    private static OkrSet.Builder objective(
            OkrSet.Builder okrs, String id, Commitment commitment, double confidence, double... progresses) {
        return okrs.objective(id, o -> {
            o.title("O").owner("ann").cycle("2026-Q2").commitment(commitment);
            for (int i = 0; i < progresses.length; i++) {
                double progress = progresses[i];
                o.keyResult(id + i, k -> {
                    k.title("K").change(0, 1, "").checkIn(CheckIn.of(DAY, progress));
                    if (confidence != NO_CONFIDENCE) {
                        k.checkIn(CheckIn.on(DAY.minusDays(1))
                                .confidence(confidence)
                                .build());
                        k.checkIn(CheckIn.on(DAY.minusDays(9)).confidence(1).build());
                    }
                });
            }
        });
    }

    private static List<Calibration> calibrations(OkrSet.Builder okrs) {
        return Calibration.of(List.of(Analysis.of(okrs.build(), DAY_AFTER)));
    }

    private static Calibration ann(OkrSet.Builder okrs) {
        List<Calibration> all = calibrations(okrs);
        assertThat(all).extracting(Calibration::owner).containsExactly("ann");
        return all.get(0);
    }

    @Test
    void whatAnOwnerExpectedIsSetAgainstWhatCameOfIt() {
        OkrSet.Builder okrs = okrs();
        objective(okrs, "sure", Commitment.COMMITTED, .9, 1, .5, .5, .99);
        objective(okrs, "unsure", Commitment.ASPIRATIONAL, .2, .7);
        objective(okrs, "silent", Commitment.ASPIRATIONAL, NO_CONFIDENCE, .69, 1.5);
        Calibration ann = ann(okrs);
        assertThat(ann.keyResults()).isEqualTo(7);
        assertThat(ann.reachedShare().orElseThrow()).isEqualTo(3 / 7.0);
        assertThat(ann.meanProgress().orElseThrow())
                .as("an over-achieved key result counts as far as it does in a roll-up")
                .isCloseTo((1 + .5 + .5 + .99 + .7 + .69 + 1) / 7, within(1e-15));
        assertThat(ann.withConfidence()).isEqualTo(5);
        assertThat(ann.meanConfidence().orElseThrow()).isCloseTo((4 * .9 + .2) / 5, within(1e-15));
        assertThat(ann.bias().orElseThrow())
                .as("over the five with a confidence, of which two were reached")
                .isCloseTo((4 * .9 + .2) / 5 - 2 / 5.0, within(1e-15));
        assertThat(ann.aspirational()).isEqualTo(3);
        assertThat(ann).hasToString("Calibration(ann, 7 key results)");
    }

    @Test
    void ofAFewNothingIsConcluded() {
        Calibration four = ann(objective(okrs(), "o", Commitment.ASPIRATIONAL, .9, 1, 1, 1, 1));
        assertThat(four.keyResults()).isEqualTo(4);
        assertThat(four.withConfidence()).isEqualTo(4);
        assertThat(four.aspirational()).isEqualTo(4);
        assertThat(four.reachedShare()).isEmpty();
        assertThat(four.meanProgress()).isEmpty();
        assertThat(four.meanConfidence()).isEmpty();
        assertThat(four.bias()).isEmpty();
        assertThat(four.isSandbagging()).isFalse();
        Calibration silent = ann(objective(okrs(), "o", Commitment.ASPIRATIONAL, NO_CONFIDENCE, 1, 1, 1, 1, 1));
        assertThat(silent.reachedShare()).hasValue(1);
        assertThat(silent.bias()).isEmpty();
    }

    @Test
    void aStretchThatIsMostlyReachedInFullWasNone() {
        assertThat(ann(objective(okrs(), "o", Commitment.ASPIRATIONAL, .5, 1, 1, 1, 1, .99))
                        .isSandbagging())
                .isTrue();
        assertThat(ann(objective(okrs(), "o", Commitment.ASPIRATIONAL, .5, 1, 1, 1, .99, .99))
                        .isSandbagging())
                .isFalse();
        assertThat(ann(objective(okrs(), "o", Commitment.COMMITTED, .5, 1, 1, 1, 1, 1))
                        .isSandbagging())
                .as("committed goals are to be reached in full")
                .isFalse();
    }

    @Test
    void onlyWhatHasEndedAndIsKnownCounts() {
        OkrSet.Builder okrs = objective(okrs(), "ended", Commitment.COMMITTED, .5, 1);
        objective(okrs, "running", Commitment.COMMITTED, .5, 1);
        okrs.updateObjective("running", o -> o.cycle("2026-Q3"));
        objective(okrs, "closed", Commitment.COMMITTED, .5, 1);
        okrs.updateObjective("closed", o -> o.cycle("2026-Q3").state(ObjectiveState.CLOSED));
        objective(okrs, "cancelled", Commitment.COMMITTED, .5, 1);
        okrs.updateObjective("cancelled", o -> o.state(ObjectiveState.CANCELLED));
        objective(okrs, "unknown", Commitment.COMMITTED, .5, 1);
        okrs.updateObjective(
                "unknown",
                o -> o.updateKeyResult("unknown0", k -> k.clearCheckIns().atLeast(1, "")));
        assertThat(ann(okrs).keyResults()).isEqualTo(2);
        assertThat(Calibration.of(List.of(Analysis.of(okrs.build(), LAST_DAY)))
                        .get(0)
                        .keyResults())
                .as("on the last day only what is closed has ended")
                .isEqualTo(1);
    }

    @Test
    void theOwnerOfAKeyResultIsItsOwnOrThatOfItsObjective() {
        OkrSet.Builder okrs = objective(okrs(), "o", Commitment.COMMITTED, .5, 1, 1, 1);
        okrs.updateObjective("o", o -> o.updateKeyResult("o1", k -> k.owner("bo")));
        okrs.objective(
                "nobody",
                o -> o.title("O")
                        .cycle("2026-Q2")
                        .keyResult("k", k -> k.title("K").binary()));
        assertThat(calibrations(okrs))
                .extracting(calibration -> calibration.owner() + " " + calibration.keyResults())
                .containsExactly("ann 2", "bo 1");
    }

    @Test
    void whatSeveralAnalysesKnowCountsOnceAsTheLastSays() {
        OkrSet q2 =
                objective(okrs(), "o", Commitment.COMMITTED, .5, 0, 0, 0, 0, 0).build();
        OkrSet corrected =
                objective(okrs(), "o", Commitment.COMMITTED, .5, 1, 1, 1, 1, 1).build();
        OkrSet carriedOver = corrected.toBuilder()
                .updateObjective("o", o -> o.cycle("2026-Q3").lineage("o@2026-Q2"))
                .build();
        Analysis first = Analysis.of(q2, DAY_AFTER);
        Analysis second = Analysis.of(corrected, DAY_AFTER);
        Analysis third = Analysis.of(carriedOver, LocalDate.parse("2026-10-01"));
        assertThat(Calibration.of(List.of(first, second))).singleElement().satisfies(ann -> {
            assertThat(ann.keyResults()).isEqualTo(5);
            assertThat(ann.reachedShare()).hasValue(1);
        });
        assertThat(Calibration.of(List.of(first, third)))
                .as("in another cycle it is another key result")
                .singleElement()
                .satisfies(ann -> {
                    assertThat(ann.keyResults()).isEqualTo(10);
                    assertThat(ann.reachedShare()).hasValue(.5);
                });
        assertThat(Calibration.of(List.of())).isEmpty();
    }
}
