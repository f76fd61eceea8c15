package io.github.okralign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How reports become a value, and a value progress: numbers worked by hand, and small cases one and all. */
class ReadingTest {

    private static final LocalDate START = LocalDate.parse("2026-05-01");

    private static Reports reports(int lastDay, double... valueByDay) {
        List<CheckIn> checkIns = new ArrayList<>();
        for (int i = 0; i < valueByDay.length; i += 2) {
            checkIns.add(CheckIn.of(START.plusDays((long) valueByDay[i]), valueByDay[i + 1]));
        }
        return new Reports(checkIns, START.plusDays(lastDay));
    }

    private static Measure.Change change(double baseline, double target, ValueReading reading) {
        return new Measure.Change(baseline, target, "", List.of()).reading(reading);
    }

    private static double progress(Measure measure, Reports reports) {
        return measure.progress(reports, HitReading.HIT_RATE).orElse(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({"LATEST, 30", "TOTAL, 155", "AVERAGE, 27.5", "BEST, 60"})
    void readsWhatWasReported(ValueReading reading, double value) {
        // Day 9 is not there yet, and of the two reports of day 3 the last one stands.
        Reports reports = reports(5, 1, -15, 2, 60, 3, 35, 3, 30, 9, 900);
        Reports total = new Reports(
                List.of(
                        CheckIn.of(START, 40),
                        CheckIn.of(START, 15),
                        CheckIn.of(START.plusDays(1), 50),
                        CheckIn.of(START.plusDays(9), 900)),
                START.plusDays(5));
        if (reading == ValueReading.TOTAL) {
            assertThat(change(50, 200, reading).value(total)).hasValue(value);
        } else {
            assertThat(change(0, 100, reading).value(reports)).hasValue(value);
        }
    }

    @Test
    void theBestIsTheFurthestOfWhatStoodAtTheEndOfItsDay() {
        Reports corrected = reports(5, 1, 90, 1, 40, 2, 50, 3, 20);
        assertThat(change(0, 100, ValueReading.BEST).value(corrected)).hasValue(50);
        assertThat(change(100, 0, ValueReading.BEST).value(corrected)).hasValue(20);
    }

    @ParameterizedTest
    @EnumSource(ValueReading.class)
    void nothingIsReadOfNothing(ValueReading reading) {
        assertThat(change(0, 1, reading).value(reports(0, 1, 5))).isEmpty();
        assertThat(change(0, 1, reading).progress(reports(0, 1, 5), HitReading.LATEST))
                .isEmpty();
    }

    @Test
    void aRatioIsThatOfItsLastReportOrOfAllTogether() {
        Reports reports = new Reports(
                List.of(
                        CheckIn.ofFraction(START, 1, 10),
                        CheckIn.ofFraction(START.plusDays(1), 9, 30),
                        CheckIn.ofFraction(START.plusDays(2), 1, 1)),
                START.plusDays(1));
        Measure.Ratio ratio = new Measure.Ratio(.1, .5, "", List.of());
        assertThat(ratio.value(reports)).hasValue(.3);
        assertThat(progress(ratio, reports)).isCloseTo(.5, within(1e-12));
        assertThat(ratio.reading(ValueReading.TOTAL).value(reports)).hasValue(.25);
        assertThat(ratio.reading(ValueReading.TOTAL).fraction(reports)).contains(new Fraction(10, 40));
    }

    @ParameterizedTest
    @CsvSource({"-20, -.1", "0, 0", "10, .15", "20, .3", "60, .6", "100, .9", "150, .95", "200, 1", "300, 1.5"})
    void aScaleIsLinearFromPointToPoint(double value, double progress) {
        // below the baseline and beyond the target the straight line holds: (x − 0) / 200
        Scale scale = Scale.along(new Scale.Point(20, .3), new Scale.Point(100, .9));
        Measure.Change up = change(0, 200, ValueReading.LATEST).along(scale);
        assertThat(up.progress(value)).isCloseTo(progress, within(1e-12));
        assertThat(up.value(progress)).isCloseTo(value, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"18, -1", "9, 0", "6, 0", "5, .5", "1, .5", "0, 1", "-9, 2"})
    void inStepsTheLastPointReachedCounts(double value, double progress) {
        Measure.Change down = change(9, 0, ValueReading.LATEST).along(Scale.inSteps(new Scale.Point(5, .5)));
        assertThat(down.progress(value)).isCloseTo(progress, within(1e-12));
    }

    @Test
    void onStepsAProgressIsReachedAtThePointThatHasIt() {
        Measure.Change down = change(9, 0, ValueReading.LATEST).along(Scale.inSteps(new Scale.Point(5, .5)));
        assertThat(down.value(.2)).isEqualTo(5);
        assertThat(down.value(.5)).isEqualTo(5);
        assertThat(down.value(.51)).isEqualTo(0);
        assertThat(down.isContinuous()).isFalse();
    }

    /** Every scale with points at two of four values, every value on it: what is read back is where it came from. */
    @Test
    void everyValueOnEveryScaleIsFoundAgain() {
        for (int first = 1; first < 5; first++) {
            for (int second = first + 1; second < 5; second++) {
                Scale scale = Scale.along(new Scale.Point(first, .2), new Scale.Point(second, .9));
                Measure.Change measure = change(0, 5, ValueReading.LATEST).along(scale);
                double last = -1;
                for (double value = -1; value <= 6; value += .25) {
                    double progress = measure.progress(value);
                    assertThat(progress).isGreaterThan(last);
                    assertThat(measure.value(progress)).isCloseTo(value, within(1e-9));
                    last = progress;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ValueReading.class)
    void theCheckInForAProgressBringsItThere(ValueReading reading) {
        Measure.Change measure = change(10, 50, reading);
        Reports before = reports(5, 1, 12, 2, 14);
        for (double progress : new double[] {.3, .8, 1}) {
            CheckIn next =
                    measure.checkInFor(progress, before, HitReading.HIT_RATE).orElseThrow();
            List<CheckIn> after = new ArrayList<>(before.checkIns());
            after.add(next);
            assertThat(progress(measure, new Reports(after, before.asOf()))).isCloseTo(progress, within(1e-12));
        }
    }

    @Test
    void theDefinitionOfTheDayIsInForce() {
        Measure.Change now = change(0, 200, ValueReading.LATEST)
                .revised(START.plusDays(1), change(0, 50, ValueReading.TOTAL))
                .revised(START.plusDays(3), change(0, 100, ValueReading.TOTAL));
        double[] expected = {.8, .8, .4, .4, .2};
        for (int day = 0; day < expected.length; day++) {
            assertThat(progress(now, reports(day, 0, 40))).isEqualTo(expected[day]);
        }
        assertThat(now.inForceOn(START)).isEqualTo(change(0, 50, ValueReading.LATEST));
        assertThat(now.inForceOn(START.plusDays(9))).isEqualTo(change(0, 200, ValueReading.LATEST));
    }

    @Test
    void hitsAreJudgedByTheDefinitionOfTheirDay() {
        Measure.AtMost now = new Measure.AtMost(4, "h").revised(START.plusDays(1), new Measure.AtMost(8, "h"));
        Reports reports = reports(3, 0, 7, 1, 7, 2, 7, 3, 3);
        assertThat(now.progress(reports, HitReading.HIT_RATE)).hasValue(.75);
        assertThat(now.progress(reports, HitReading.TIME_SHARE)).hasValue(.75);
        assertThat(now.inForceOn(START.plusDays(9)).progress(reports, HitReading.HIT_RATE))
                .hasValue(.25);
        assertThat(now.progress(reports(2, 0, 3, 2, 7), HitReading.LATEST)).hasValue(0);
        assertThat(now.reading(HitReading.LATEST).progress(reports, HitReading.HIT_RATE))
                .hasValue(1);
    }

    /** 10 days: outside on days 0 and 1, inside on 2 to 6, outside from 7 on. */
    @Test
    void aShareOfTimeCountsDaysAndNotReports() {
        Measure.AtLeast limit = new Measure.AtLeast(5, "").reading(HitReading.TIME_SHARE);
        Reports reports = reports(9, 0, 1, 2, 9, 2, 6, 4, 7, 7, 9, 7, 2);
        assertThat(limit.progress(reports, HitReading.LATEST)).hasValue(.5);
        assertThat(limit.progress(reports.until(START.plusDays(7)), HitReading.LATEST))
                .hasValue(5 / 8.);
        assertThat(limit.progress(reports.until(START.plusDays(6)), HitReading.LATEST))
                .hasValue(5 / 7.);
        assertThat(limit.progress(reports.until(START.minusDays(1)), HitReading.LATEST))
                .isEmpty();
    }

    /** Every way to be inside or outside on four days, by counting days one by one. */
    @Test
    void everyShareOfTimeIsThatOfItsDays() {
        Measure.AtLeast limit = new Measure.AtLeast(1, "");
        for (int pattern = 1; pattern < 81; pattern++) { // 0: silent, 1: outside, 2: inside
            List<CheckIn> checkIns = new ArrayList<>();
            int good = 0;
            int all = 0;
            int stands = 0;
            for (int day = 0, rest = pattern; day < 4; day++, rest /= 3) {
                stands = rest % 3 == 0 ? stands : rest % 3;
                if (rest % 3 > 0) {
                    checkIns.add(0, CheckIn.of(START.plusDays(day), rest % 3 - 1));
                }
                all += stands > 0 ? 1 : 0;
                good += stands == 2 ? 1 : 0;
            }
            OptionalDouble share = limit.progress(new Reports(checkIns, START.plusDays(3)), HitReading.TIME_SHARE);
            assertThat(share).hasValue((double) good / all);
        }
    }

    @Test
    void droppedMilestonesAreOutOfBothSums() {
        Measure.Milestones measure = new Measure.Milestones(List.of(
                Milestone.of("a", "A").weighing(3).doneOn(START),
                Milestone.of("b", "B").droppedOn(START.plusDays(2)),
                Milestone.of("c", "C").droppedOn(START.plusDays(4))));
        assertThat(progress(measure, reports(1))).isEqualTo(.6);
        assertThat(progress(measure, reports(2))).isEqualTo(.75);
        assertThat(progress(measure, reports(4))).isEqualTo(1);
        Measure all = new Measure.Milestones(List.of(Milestone.of("b", "B").droppedOn(START)));
        assertThat(all.progress(reports(0), HitReading.LATEST)).isEmpty();
        assertThat(all.unreported()).isEmpty();
    }

    @Test
    void whatIsLeftOfAScaleIsStretched() {
        Measure.Change measure =
                change(0, 10, ValueReading.LATEST).along(Scale.along(new Scale.Point(2, .2), new Scale.Point(4, .6)));
        Measure.Change left = measure.from(3);
        assertThat(left.scale().points()).hasSize(1);
        assertThat(left.progress(4)).isCloseTo((.6 - .4) / .6, within(1e-12));
        assertThat(measure.from(0).scale()).isEqualTo(measure.scale());
        assertThat(measure.from(-5).scale()).isEqualTo(Scale.LINEAR);
    }

    @Test
    void measuresDefineTheSameWhereTheyReadTheSame() {
        Measure.Change change = change(0, 10, ValueReading.LATEST);
        assertThat(change.definesSameAs(change.phased(List.of(new Phase(START, 1)))))
                .isTrue();
        assertThat(change.definesSameAs(change.reading(ValueReading.TOTAL))).isFalse();
        assertThat(change.definesSameAs(change.along(Scale.inSteps()))).isFalse();
        assertThat(change.definesSameAs(change.revised(START, change(0, 9, ValueReading.LATEST))))
                .isFalse();
        assertThat(change.definesSameAs(new Measure.Ratio(0, 10, "", List.of())))
                .isFalse();
        Measure.AtMost limit = new Measure.AtMost(1, "");
        assertThat(limit.definesSameAs(limit.with(Extensions.NONE.with("x-a", 1))))
                .isTrue();
        assertThat(limit.definesSameAs(limit.reading(HitReading.LATEST))).isFalse();
    }
}
