package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.engine.clock.ExpectedCurve;
import io.github.okralign.engine.clock.GoalWindow;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Phase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The laws of "Pace and health" and "Forecast" of docs/semantics.md for single goals. */
class PaceProperties {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final double TINY = 1e-12;

    // The elapsed share

    @Property(seed = "1")
    void theElapsedShareIsAdditiveAndMonotone(
            @ForAll @IntRange(min = 1, max = 1000) int days,
            @ForAll @IntRange(max = 1500) int day,
            @ForAll @IntRange(max = 500) int more) {
        GoalWindow window = new GoalWindow(START, START.plusDays(days), WorkCalendar.EVERY_DAY);
        double whole = window.elapsed(START.plusDays(day + more));
        assertThat(whole)
                .isCloseTo(window.elapsed(START.plusDays(day)) + window.elapsed(START.plusDays(more)), within(TINY))
                .isGreaterThanOrEqualTo(window.elapsed(START.plusDays(day)));
        assertThat(window.elapsed(START.plusDays(days))).isEqualTo(1);
        assertThat(window.elapsed(START.minusDays(more))).isZero();
    }

    @Property(seed = "1")
    void withDaysOffItIsMonotoneStillAndGrowsOnOtherDaysOnly(
            @ForAll @IntRange(min = 7, max = 300) int days,
            @ForAll @IntRange(min = 1, max = 400) int day,
            @ForAll @IntRange(min = 1, max = 127) int week) {
        int daysOff = week == 127 ? 0 : week; // of seven days some are worked on
        WorkCalendar calendar = WorkCalendar.without(Stream.of(DayOfWeek.values())
                .filter(each -> (daysOff >> each.ordinal() & 1) == 1)
                .toArray(DayOfWeek[]::new));
        GoalWindow window = new GoalWindow(START, START.plusDays(days), calendar);
        double before = window.elapsed(START.plusDays(day - 1));
        double after = window.elapsed(START.plusDays(day));
        boolean off = (daysOff >> (START.plusDays(day).getDayOfWeek().getValue() - 1) & 1) == 1;
        if (off) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after).isGreaterThan(before);
        }
        assertThat(window.elapsed(START.plusDays(days))).isEqualTo(1);
    }

    // Curves

    private static final int PLAN_DAYS = 100;

    /** The policy's curves, and phases of a window of 100 days, flat ones among them. */
    @Provide
    Arbitrary<ExpectedCurve> plans() {
        Arbitrary<ExpectedCurve> curves = Arbitraries.of(PaceCurve.values()).map(ExpectedCurve::of);
        Arbitrary<ExpectedCurve> phased = phases().map(phases -> ExpectedCurve.of(
                PaceCurve.LINEAR,
                new Measure.Change(0, 20, "", phases),
                new GoalWindow(START, START.plusDays(PLAN_DAYS), WorkCalendar.EVERY_DAY)));
        return Arbitraries.oneOf(curves, phased);
    }

    @Provide
    Arbitrary<List<Phase>> phases() {
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(1, PLAN_DAYS - 1)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(6);
        Arbitrary<List<Integer>> values =
                Arbitraries.integers().between(0, 20).list().ofSize(6);
        return Combinators.combine(days, values).as((someDays, someValues) -> {
            List<Integer> sorted = someValues.stream().sorted().toList();
            List<Phase> phases = new ArrayList<>();
            for (int day : new TreeSet<>(someDays)) {
                phases.add(new Phase(START.plusDays(day), sorted.get(phases.size())));
            }
            return phases;
        });
    }

    @Property(seed = "1")
    void whatIsExpectedNeverFallsAndRunsFromNothingToAll(
            @ForAll("plans") ExpectedCurve plan,
            @ForAll @Scale(6) @DoubleRange(max = 1) double u,
            @ForAll @Scale(6) @DoubleRange(max = 1) double v) {
        assertThat(plan.at(Math.min(u, v))).isLessThanOrEqualTo(plan.at(Math.max(u, v)) + TINY);
        assertThat(plan.at(0)).isZero();
        assertThat(plan.at(1)).isEqualTo(1);
        assertThat(plan.at(u)).isBetween(-TINY, 1 + TINY);
    }

    @Property(seed = "1")
    void theInverseLeadsBackToWhatIsExpectedAndIsTheLastTimeThatDoes(
            @ForAll("plans") ExpectedCurve plan,
            @ForAll @Scale(6) @DoubleRange(max = 1) double progress,
            @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1) double later) {
        double u = plan.inverse(progress);
        assertThat(u).isBetween(-TINY, 1 + TINY);
        assertThat(plan.at(Math.max(0, Math.min(1, u)))).isCloseTo(progress, within(1e-9));
        if (u + later <= 1) {
            assertThat(plan.at(u + later)).isGreaterThan(progress);
        }
    }

    @Property(seed = "1")
    void theInverseIsNeverBeforeTheTimeItComesFrom(
            @ForAll("plans") ExpectedCurve plan, @ForAll @Scale(6) @DoubleRange(max = 1) double u) {
        assertThat(plan.inverse(plan.at(u))).isGreaterThanOrEqualTo(u - 1e-7);
    }

    @Property(seed = "1")
    void curvesWithoutPhasesAreOneToOne(@ForAll PaceCurve curve, @ForAll @Scale(6) @DoubleRange(max = 1) double u) {
        assertThat(curve.inverse(curve.at(u))).isCloseTo(u, within(1e-7));
    }

    /** A key result in a window of 100 days, without what it is measured at and when. */
    private record Case(PaceCurve curve, List<Phase> phases, Commitment commitment, double confidence, int reportedOn) {

        private static final int VALUE = 20;

        GoalAnalysis on(int day, double progress) {
            OkrSet okrs = OkrSet.builder()
                    .cycle(Cycle.of("c").from(START).until(START.plusDays(PLAN_DAYS)))
                    .objective(
                            "o",
                            o -> o.title("O").cycle("c").commitment(commitment).keyResult("k", k -> {
                                k.title("K").measure(new Measure.Change(0, VALUE, "", phases));
                                CheckIn.Builder checkIn = CheckIn.on(START.plusDays(Math.min(reportedOn, day)))
                                        .value(progress * VALUE);
                                k.checkIn((confidence < 0 ? checkIn : checkIn.confidence(confidence)).build());
                            }))
                    .build();
            HealthPolicy health = HealthPolicy.DEFAULT.toBuilder().curve(curve).build();
            return Analysis.of(okrs, START.plusDays(day), AnalysisPolicy.MEDIUM.withHealth(health))
                    .goal("k");
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.of(PaceCurve.values()),
                        Arbitraries.oneOf(Arbitraries.just(List.<Phase>of()), phases()),
                        Arbitraries.of(Commitment.values()),
                        Arbitraries.doubles().between(-.5, 1), // below 0: none is given
                        Arbitraries.integers().between(0, PLAN_DAYS))
                .as(Case::new);
    }

    @Property(seed = "1")
    void moreProgressIsNeverWorse(
            @ForAll("cases") Case goal,
            @ForAll @IntRange(max = 150) int day,
            @ForAll @Scale(6) @DoubleRange(min = -.1, max = 1.2) double p,
            @ForAll @Scale(6) @DoubleRange(max = .3) double more) {
        GoalAnalysis less = goal.on(day, p);
        GoalAnalysis greater = goal.on(day, p + more);
        assertThat(badness(greater.health())).isLessThanOrEqualTo(badness(less.health()));
        less.pace()
                .pace()
                .ifPresent(
                        pace -> assertThat(greater.pace().pace().getAsDouble()).isGreaterThanOrEqualTo(pace - TINY));
    }

    /** What is achieved is as good as what is too early to judge. */
    private static int badness(Health health) {
        return Math.max(0, health.compareTo(Health.ACHIEVED));
    }

    @Property(seed = "1")
    void aLaterDayWithoutNewsIsNeverBetter(
            @ForAll("cases") Case goal,
            @ForAll @IntRange(max = 150) int day,
            @ForAll @IntRange(max = 50) int later,
            @ForAll @Scale(6) @DoubleRange(max = 1.2) double p) {
        Case reported =
                new Case(goal.curve, goal.phases, goal.commitment, goal.confidence, Math.min(day, goal.reportedOn));
        GoalAnalysis before = reported.on(day, p);
        GoalAnalysis after = reported.on(day + later, p);
        assertThat(after.health()).isGreaterThanOrEqualTo(before.health());
        assertThat(after.pace().expected().getAsDouble())
                .isGreaterThanOrEqualTo(before.pace().expected().getAsDouble() - TINY)
                .isBetween(0.0, goal.commitment == Commitment.COMMITTED ? 1 : .7);
    }

    // The forecast

    private static final int WEEKS = 13;

    private record Point(int day, double progress) {}

    @Provide
    Arbitrary<List<Point>> points() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7 * WEEKS),
                        Arbitraries.doubles().between(-.2, 1.3))
                .as(Point::new)
                .list()
                .uniqueElements(Point::day)
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static Analysis analysis(List<Point> points, Commitment commitment, int shift, int asOfDay) {
        LocalDate start = START.plusDays(shift);
        OkrSet okrs = OkrSet.builder()
                .cycle(Cycle.of("c").from(start).until(start.plusWeeks(WEEKS)))
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .commitment(commitment)
                                .keyResult("k", k -> checkIn(k, points, start)))
                .build();
        return Analysis.of(okrs, start.plusDays(asOfDay));
    }

    private static void checkIn(KeyResult.Builder k, List<Point> points, LocalDate start) {
        k.title("K").change(0, 1, "");
        points.forEach(point -> k.checkIn(CheckIn.of(start.plusDays(point.day), point.progress)));
    }

    @Property(seed = "1")
    void aHigherGoalIsNeverLikelier(
            @ForAll("points") List<Point> points,
            @ForAll Commitment commitment,
            @ForAll @Scale(6) @DoubleRange(min = -1, max = 3) double g,
            @ForAll @Scale(6) @DoubleRange(max = 1) double more) {
        Analysis analysis = analysis(points, commitment, 0, 7 * WEEKS);
        for (String goal : List.of("k", "o")) {
            Forecast forecast = analysis.goal(goal).forecast().orElseThrow();
            assertThat(forecast.probabilityOf(g)).isBetween(0.0, 1.0);
            assertThat(forecast.probabilityOf(g + more)).isLessThanOrEqualTo(forecast.probabilityOf(g));
            assertThat(forecast.reachesTarget()).isLessThanOrEqualTo(forecast.reachesStretch());
            assertThat(forecast.interval(.5).upper())
                    .isLessThanOrEqualTo(forecast.interval(.9).upper());
        }
    }

    @Property(seed = "1")
    void theOrderOfCheckInsOfDifferentDaysIsIrrelevant(
            @ForAll("points") List<Point> points, @ForAll Random random, @ForAll @IntRange(max = 7 * WEEKS) int day) {
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        assertSame(analysis(points, Commitment.COMMITTED, 0, day), analysis(shuffled, Commitment.COMMITTED, 0, day));
    }

    @Property(seed = "1")
    void movingAllDatesByTheSameDaysChangesNothing(
            @ForAll("points") List<Point> points,
            @ForAll Commitment commitment,
            @ForAll @IntRange(min = -20000, max = 20000) int shift,
            @ForAll @IntRange(max = 9 * WEEKS) int day) {
        assertSame(analysis(points, commitment, 0, day), analysis(points, commitment, shift, day));
    }

    private static void assertSame(Analysis one, Analysis other) {
        for (String goal : List.of("k", "o")) {
            assertThat(other.goal(goal).pace()).isEqualTo(one.goal(goal).pace());
            assertThat(other.goal(goal).health()).isEqualTo(one.goal(goal).health());
            assertThat(other.goal(goal).reasons()).isEqualTo(one.goal(goal).reasons());
            assertThat(other.goal(goal).atRiskShare()).isEqualTo(one.goal(goal).atRiskShare());
            assertThat(other.goal(goal).forecast())
                    .asString()
                    .isEqualTo(one.goal(goal).forecast().toString());
            assertThat(other.goal(goal).forecast().map(Forecast::reachesStretch))
                    .isEqualTo(one.goal(goal).forecast().map(Forecast::reachesStretch));
        }
    }

    @Property(seed = "1")
    void whatIsNotYetReportedDoesNotExist(
            @ForAll("points") List<Point> points, @ForAll @IntRange(max = 7 * WEEKS) int day) {
        List<Point> reported = points.stream().filter(point -> point.day <= day).toList();
        Assume.that(!reported.isEmpty());
        assertSame(analysis(points, Commitment.COMMITTED, 0, day), analysis(reported, Commitment.COMMITTED, 0, day));
    }
}
