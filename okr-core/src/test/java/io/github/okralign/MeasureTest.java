package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table of "Progress of a key result" of docs/semantics.md, row by row. */
class MeasureTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-05-15");

    private static GoalProgress read(Consumer<KeyResult.Builder> keyResult) {
        return read(RollupPolicy.DEFAULT, keyResult);
    }

    private static GoalProgress read(RollupPolicy policy, Consumer<KeyResult.Builder> keyResult) {
        OkrSet okrs = OkrSet.builder()
                .asOf(AS_OF)
                .objective("o", o -> o.title("O").keyResult("k", k -> keyResult.accept(k.title("K"))))
                .build();
        return Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(policy))
                .goal("k")
                .rollup();
    }

    private static void assertReported(GoalProgress actual, double progress) {
        assertThat(actual.progress().ratio()).isEqualTo(progress);
        assertThat(actual.evidence()).isEqualTo(Evidence.REPORTED);
        assertThat(actual.coverage()).hasValue(1);
        assertThat(actual.lower()).hasValue(progress);
        assertThat(actual.upper()).hasValue(progress);
        assertThat(actual.computed()).isEmpty();
    }

    private static void assertAssumedZero(GoalProgress actual) {
        assertThat(actual.progress().ratio()).isZero();
        assertThat(actual.evidence()).isEqualTo(Evidence.ASSUMED);
        assertOpen(actual);
    }

    private static void assertUnknown(GoalProgress actual) {
        assertThat(actual.progress().isKnown()).isFalse();
        assertThat(actual.raw()).isEmpty();
        assertThat(actual.evidence()).isEqualTo(Evidence.UNKNOWN);
        assertOpen(actual);
    }

    private static void assertOpen(GoalProgress actual) {
        assertThat(actual.coverage()).hasValue(0);
        assertThat(actual.lower()).hasValue(0);
        assertThat(actual.upper()).hasValue(1);
    }

    @Nested
    class Change {

        @Test
        void isTheWayDoneFromTheBaselineToTheTarget() {
            assertReported(read(k -> k.change(100, 300, "EUR").checkIn("2026-05-01", 150)), .25);
        }

        @Test
        void mayLeadDownwards() {
            assertReported(read(k -> k.change(8, 4, "h").checkIn("2026-05-01", 5)), .75);
        }

        @Test
        void isAssumedToStandAtItsBaselineWithoutACheckIn() {
            assertAssumedZero(read(k -> k.change(100, 300, "EUR")));
        }

        @Test
        void beyondItsTargetCountsAsDoneAndKeepsTheRawNumber() {
            GoalProgress actual = read(k -> k.change(0, 10, "").checkIn("2026-05-01", 15));
            assertReported(actual, 1);
            assertThat(actual.raw()).hasValue(1.5);
        }

        @Test
        void belowItsBaselineCountsAsNothingAndKeepsTheRawNumber() {
            GoalProgress actual = read(k -> k.change(0, 10, "").checkIn("2026-05-01", -5));
            assertReported(actual, 0);
            assertThat(actual.raw()).hasValue(-.5);
        }

        @Test
        void countsInFullBeyondItsTargetUnderUncapped() {
            RollupPolicy uncapped = RollupPolicy.DEFAULT.withUncapped(true);
            assertThat(ratio(uncapped, 15)).isEqualTo(1.5);
            assertThat(ratio(uncapped, -5)).isZero();
        }

        @Test
        void countsInFullBelowItsBaselineUnderNegative() {
            RollupPolicy negative = RollupPolicy.DEFAULT.withNegative(true);
            assertThat(ratio(negative, 15)).isEqualTo(1);
            assertThat(ratio(negative, -5)).isEqualTo(-.5);
        }

        private double ratio(RollupPolicy policy, double value) {
            return read(policy, k -> k.change(0, 10, "").checkIn("2026-05-01", value))
                    .progress()
                    .ratio();
        }

        @Test
        void isNeverMinusZero() {
            GoalProgress actual = read(k -> k.change(10, 0, "").checkIn("2026-05-01", 10));
            assertThat(actual.raw().orElseThrow()).isEqualTo(0.0);
            assertThat(Double.doubleToRawLongBits(actual.raw().orElseThrow())).isZero();
            assertThat(Double.doubleToRawLongBits(actual.progress().ratio())).isZero();
        }

        @Test
        void staysFiniteWithTheWidestNumbersThatASetTakes() {
            GoalProgress actual = read(k -> k.change(0, 1e-300, "").checkIn("2026-05-01", 1e100));
            assertThat(actual.raw().orElseThrow()).isFinite().isGreaterThan(1);
        }
    }

    @Nested
    class ThresholdsAndRanges {

        @Test
        void areTheShareOfCheckInsInside() {
            assertReported(read(k -> three(k.atLeast(10, ""))), 2.0 / 3);
            assertReported(read(k -> three(k.atMost(10, ""))), 2.0 / 3);
            assertReported(read(k -> three(k.range(9, 10, ""))), 2.0 / 3);
        }

        @Test
        void areDecidedByTheLatestCheckInUnderLatest() {
            RollupPolicy latest = RollupPolicy.DEFAULT.withReading(HitReading.LATEST);
            assertReported(read(latest, k -> three(k.atLeast(10, ""))), 1);
            assertReported(read(latest, k -> three(k.atMost(10, ""))), 0);
            assertReported(read(latest, k -> three(k.range(9, 10, ""))), 0);
        }

        /** 11 is the latest by date, though not the last in the document. */
        private void three(KeyResult.Builder keyResult) {
            keyResult.checkIn("2026-05-01", 9).checkIn("2026-05-12", 11).checkIn("2026-05-05", 10);
        }

        @Test
        void takeTheirEndsAsInside() {
            assertReported(read(k -> k.atLeast(10, "").checkIn("2026-05-01", 10)), 1);
            assertReported(read(k -> k.atMost(10, "").checkIn("2026-05-01", 10)), 1);
            assertReported(read(k -> k.range(10, 20, "").checkIn("2026-05-01", 10)), 1);
            assertReported(read(k -> k.range(10, 20, "").checkIn("2026-05-01", 20)), 1);
            assertReported(read(k -> k.range(10, 20, "").checkIn("2026-05-01", 20.1)), 0);
        }

        @Test
        void areUnknownWithoutACheckIn() {
            assertUnknown(read(k -> k.atLeast(10, "")));
            assertUnknown(read(k -> k.atMost(10, "")));
            assertUnknown(read(k -> k.range(10, 20, "")));
            assertUnknown(read(RollupPolicy.DEFAULT.withReading(HitReading.LATEST), k -> k.atLeast(10, "")));
        }

        @Test
        void areUnknownWithConfidencesAlone() {
            assertUnknown(read(k ->
                    k.atLeast(10, "").checkIn(CheckIn.on(AS_OF).confidence(.8).build())));
        }
    }

    @Nested
    class Milestones {

        @Test
        void areTheWeightDoneByTheDay() {
            assertReported(
                    read(k -> k.milestones(
                            Milestone.of("a", "On the day").weighing(2).doneOn(AS_OF),
                            Milestone.of("b", "After the day").weighing(1).doneOn(AS_OF.plusDays(1)),
                            Milestone.of("c", "Open").weighing(5))),
                    .25);
        }

        @Test
        void areReportedEvenWhereNoneIsDone() {
            assertReported(read(k -> k.milestones(Milestone.of("a", "Open"))), 0);
        }
    }

    @Nested
    class Binary {

        @Test
        void isDoneFromOneOn() {
            assertReported(read(k -> k.binary().checkIn("2026-05-01", 1)), 1);
            assertReported(read(k -> k.binary().checkIn("2026-05-01", 2)), 1);
            assertReported(read(k -> k.binary().checkIn("2026-05-01", .99)), 0);
        }

        @Test
        void canBeTakenBack() {
            assertReported(read(k -> k.binary().checkIn("2026-05-01", 1).checkIn("2026-05-02", 0)), 0);
        }

        @Test
        void isAssumedOpenWithoutACheckIn() {
            assertAssumedZero(read(KeyResult.Builder::binary));
        }
    }

    @Nested
    class Levels {

        private KeyResult.Builder levels(KeyResult.Builder keyResult) {
            return keyResult.levels(
                    new AttainmentLevel("FAIL", 0),
                    new AttainmentLevel("COMMIT", .3),
                    new AttainmentLevel("TARGET", .7),
                    new AttainmentLevel("STRETCH", 1));
        }

        @Test
        void areTheProgressOfTheLatestLevel() {
            LocalDate day = LocalDate.parse("2026-05-01");
            assertReported(
                    read(k -> levels(k)
                            .checkIn(CheckIn.ofLevel(day.plusDays(1), "TARGET"))
                            .checkIn(CheckIn.ofLevel(day, "STRETCH"))),
                    .7);
        }

        @Test
        void areAssumedAtNothingWithoutACheckIn() {
            assertAssumedZero(read(this::levels));
        }
    }

    @Nested
    class CheckIns {

        @Test
        void countUpToTheDayAndNotAfterIt() {
            assertReported(
                    read(k -> k.change(0, 10, "").checkIn("2026-05-15", 4).checkIn("2026-05-16", 9)), .4);
            assertAssumedZero(read(k -> k.change(0, 10, "").checkIn("2026-05-16", 9)));
        }

        @Test
        void ofOneDayAreOutdoneByTheLastInTheDocument() {
            assertReported(
                    read(k -> k.change(0, 10, "").checkIn("2026-05-15", 4).checkIn("2026-05-15", 3)), .3);
        }

        @Test
        void withoutAValueDoNotMoveProgress() {
            assertReported(
                    read(k -> k.change(0, 10, "")
                            .checkIn("2026-05-01", 4)
                            .checkIn(CheckIn.on(AS_OF).confidence(.2).build())),
                    .4);
        }
    }

    @Nested
    class Sources {

        @Test
        void measuredWithoutAMeasureIsUnknown() {
            assertUnknown(read(k -> k.source(Source.MEASURED)));
        }

        @Test
        void rolledUpWithAMeasureIgnoresItsCheckIns() {
            assertUnknown(read(k -> k.source(Source.ROLLED_UP).change(0, 10, "").checkIn("2026-05-01", 4)));
        }

        @Test
        void withoutMeasureIsRolledUpAndUnknownWithoutContributors() {
            assertUnknown(read(k -> {}));
        }
    }
}
