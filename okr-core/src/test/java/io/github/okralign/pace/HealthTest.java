package io.github.okralign.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Phase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "Pace and health" of docs/semantics.md, line by line: the worked examples, and the decision table at its boundaries.
 */
class HealthTest {

    /** Day 0 of a window of 100 days. */
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private static GoalAnalysis keyResult(int day, Consumer<KeyResult.Builder> keyResult) {
        return keyResult(day, o -> {}, keyResult);
    }

    private static GoalAnalysis keyResult(
            int day, Consumer<Objective.Builder> objective, Consumer<KeyResult.Builder> keyResult) {
        return keyResult(day, AnalysisPolicy.MEDIUM, objective, keyResult);
    }

    private static GoalAnalysis keyResult(
            int day,
            AnalysisPolicy policy,
            Consumer<Objective.Builder> objective,
            Consumer<KeyResult.Builder> keyResult) {
        OkrSet okrs = OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusDays(100)))
                .objective("o", o -> {
                    o.title("O").cycle("c").keyResult("k", k -> keyResult.accept(k.title("K")));
                    objective.accept(o);
                })
                .build();
        return Analysis.of(okrs, START.plusDays(day), policy).goal("k");
    }

    private static Consumer<KeyResult.Builder> change(int day, double percent) {
        return k -> k.change(0, 100, "").checkIn(CheckIn.of(START.plusDays(day), percent));
    }

    @Test
    void overdueByTenDaysAtEightyPercentIsOffTrack() {
        GoalAnalysis late = keyResult(100, change(100, 80).andThen(k -> k.due(START.plusDays(90))));
        assertThat(late.pace().pace().getAsDouble()).isCloseTo(.72, within(1e-12));
        assertThat(late.pace().gap().getAsDouble()).isCloseTo(.2, within(1e-12));
        assertThat(late.health()).isEqualTo(Health.OFF_TRACK);
        assertThat(late.reasons()).containsExactly(HealthReason.PACE);
    }

    @Test
    void theSCurveExpectsLittleAtFirst() {
        AnalysisPolicy sCurve = AnalysisPolicy.MEDIUM.withHealth(
                HealthPolicy.DEFAULT.toBuilder().curve(PaceCurve.S_CURVE).build());
        GoalAnalysis quarter = keyResult(25, sCurve, o -> {}, change(25, 15.625));
        assertThat(quarter.pace().expected().getAsDouble()).isCloseTo(.15625, within(1e-12));
        assertThat(quarter.pace().pace().getAsDouble()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aBinaryKeyResultThatIsNotDueSaysNothingAboutThePaceOfItsObjective() {
        OkrSet okrs = OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusDays(1000)))
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .keyResult(
                                        "plan",
                                        k -> k.title("K")
                                                .change(0, 1000, "")
                                                .checkIn(CheckIn.of(START.plusDays(489), 489)))
                                .keyResult("yesno", k -> k.title("K").binary()))
                .build();
        GoalAnalysis objective = Analysis.of(okrs, START.plusDays(489)).goal("o");
        assertThat(objective.progress().ratio()).isCloseTo(.2445, within(1e-12));
        assertThat(objective.pace().expected().getAsDouble()).isCloseTo(.489, within(1e-12));
        assertThat(objective.pace().gap().getAsDouble()).isCloseTo(0, within(1e-12));
        assertThat(objective.pace().pace().getAsDouble()).isCloseTo(1, within(1e-12));
        assertThat(objective.health()).isEqualTo(Health.ON_TRACK);
    }

    /** Half of the window has passed: expected .5, so progress is pace / 2. */
    @ParameterizedTest
    @CsvSource({
        "45.0, ON_TRACK", // pace .90
        "44.9, AT_RISK", // pace .898, gap .051
        "37.5, AT_RISK", // pace .75
        "37.4, OFF_TRACK", // pace .748, gap .126
    })
    void paceAtItsThresholds(double percent, Health health) {
        assertThat(keyResult(50, change(50, percent)).health()).isEqualTo(health);
    }

    /** Early on, a small gap is on track whatever the pace, and a low pace is at risk until the gap has grown. */
    @ParameterizedTest
    @CsvSource({
        "20, 15.1, ON_TRACK", // gap .049, pace .755
        "20, 14.9, AT_RISK", // gap .051, pace .745
        "20, 10.1, AT_RISK", // gap .099, pace .505
        "20, 9.9, OFF_TRACK", // gap .101
    })
    void gapAtItsThresholds(int day, double percent, Health health) {
        assertThat(keyResult(day, change(day, percent)).health()).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource({
        ".70, ON_TRACK, 'PACE,CONFIDENCE'",
        ".69, AT_RISK, CONFIDENCE",
        ".40, AT_RISK, CONFIDENCE",
        ".39, OFF_TRACK, 'CONFIDENCE,DIVERGENCE'",
    })
    void confidenceAtItsThresholds(double confidence, Health health, String reasons) {
        GoalAnalysis goal = keyResult(
                50,
                k -> k.change(0, 100, "")
                        .checkIn(CheckIn.on(START.plusDays(50))
                                .value(50)
                                .confidence(confidence)
                                .build()));
        assertThat(goal.health()).isEqualTo(health);
        assertThat(goal.reasons()).extracting(Enum::name).containsExactly(reasons.split(","));
    }

    @ParameterizedTest
    @CsvSource({"9, PENDING", "10, OFF_TRACK"})
    void theFirstTenthOfTheWindowIsPending(int day, Health health) {
        assertThat(keyResult(day, change(day, 0)).health()).isEqualTo(health);
    }

    @Test
    void whatIsReachedIsAchievedHoweverEarly() {
        assertThat(keyResult(1, change(1, 100)).health()).isEqualTo(Health.ACHIEVED);
        assertThat(keyResult(50, change(50, 99.9)).health()).isEqualTo(Health.ON_TRACK);
    }

    @Test
    void aClosedGoalHasAchievedOrMissedWhatItPromised() {
        Consumer<Objective.Builder> closed = o -> o.state(ObjectiveState.CLOSED);
        Consumer<Objective.Builder> stretch = closed.andThen(o -> o.commitment(Commitment.ASPIRATIONAL));
        assertThat(keyResult(100, closed, change(100, 100)).health()).isEqualTo(Health.ACHIEVED);
        assertThat(keyResult(100, closed, change(100, 99)).health()).isEqualTo(Health.MISSED);
        assertThat(keyResult(100, stretch, change(100, 70)).health()).isEqualTo(Health.ACHIEVED);
        assertThat(keyResult(100, stretch, change(100, 69)).health()).isEqualTo(Health.MISSED);
    }

    @Test
    void whatTakesNoPartOrIsUnknownSaysSo() {
        Consumer<Objective.Builder> draft = o -> o.state(ObjectiveState.DRAFT);
        GoalAnalysis excluded = keyResult(50, draft, change(50, 50));
        assertThat(excluded.health()).isEqualTo(Health.EXCLUDED);
        assertThat(excluded.reasons()).isEmpty();
        GoalAnalysis unknown = keyResult(50, k -> k.atLeast(5, ""));
        assertThat(unknown.health()).isEqualTo(Health.NO_DATA);
        assertNoPace(unknown);
    }

    @ParameterizedTest
    @CsvSource({"14, ON_TRACK, false", "15, AT_RISK, true"})
    void silenceForMoreThanTwoCadencesIsNeverGreen(int silence, Health health, boolean stale) {
        GoalAnalysis goal = keyResult(50, change(50 - silence, 50));
        assertThat(goal.health()).isEqualTo(health);
        assertThat(goal.reasons().contains(HealthReason.STALE)).isEqualTo(stale);
    }

    @Test
    void silenceCountsFromTheStartAtTheEarliest() {
        GoalAnalysis fresh = keyResult(50, change(-30, 50).andThen(k -> k.start(START.plusDays(40))));
        assertThat(fresh.reasons()).doesNotContain(HealthReason.STALE);
        GoalAnalysis never = keyResult(15, k -> k.change(0, 100, ""));
        assertThat(never.reasons()).contains(HealthReason.STALE);
    }

    @Test
    void milestonesAndYesOrNoNeedNoRegularCheckIns() {
        GoalAnalysis milestones =
                keyResult(50, k -> k.milestones(Milestone.of("a", "A").doneOn(START), Milestone.of("b", "B")));
        assertThat(milestones.health()).isEqualTo(Health.ON_TRACK);
        GoalAnalysis binary = keyResult(100, k -> k.binary().checkIn(CheckIn.of(START, 0)));
        assertThat(binary.health()).isEqualTo(Health.OFF_TRACK);
        assertThat(binary.reasons()).containsExactly(HealthReason.PACE);
    }

    @Test
    void staleDoesNotMakeOffTrackBetter() {
        GoalAnalysis goal = keyResult(50, change(10, 10));
        assertThat(goal.health()).isEqualTo(Health.OFF_TRACK);
        assertThat(goal.reasons()).containsExactly(HealthReason.PACE, HealthReason.STALE);
    }

    @ParameterizedTest
    @CsvSource({"99, PENDING", "100, OFF_TRACK", "101, OFF_TRACK"})
    void aBinaryKeyResultIsJudgedFromItsDueDateOn(int day, Health health) {
        assertThat(keyResult(day, k -> k.binary()).health()).isEqualTo(health);
    }

    @Test
    void maintainedKeyResultsAreExpectedInFullAllAlong() {
        GoalAnalysis goal = keyResult(
                20,
                k -> k.atLeast(10, "")
                        .checkIn(CheckIn.of(START.plusDays(18), 12))
                        .checkIn(CheckIn.of(START.plusDays(20), 8)));
        assertThat(goal.pace().expected()).hasValue(1);
        assertThat(goal.pace().pace()).hasValue(.5);
        assertThat(goal.pace().gap()).hasValue(.5);
        assertThat(goal.health()).isEqualTo(Health.OFF_TRACK);
    }

    @Test
    void anAspirationalGoalIsExpectedToReachSevenTenths() {
        GoalAnalysis goal = keyResult(50, o -> o.commitment(Commitment.ASPIRATIONAL), change(50, 35));
        assertThat(goal.pace().expected().getAsDouble()).isCloseTo(.35, within(1e-12));
        assertThat(goal.pace().pace().getAsDouble()).isCloseTo(1, within(1e-12));
    }

    @Test
    void phasesBendTheCurve() {
        Measure phased = new Measure.Change(
                0, 100, "", List.of(new Phase(START.plusDays(60), 20), new Phase(START.plusDays(80), 20)));
        GoalAnalysis goal = keyResult(30, k -> k.measure(phased).checkIn(CheckIn.of(START.plusDays(30), 20)));
        assertThat(goal.pace().expected().getAsDouble()).isCloseTo(.1, within(1e-12));
        assertThat(goal.pace().pace().getAsDouble())
                .as("what is planned for day 80 at the latest")
                .isCloseTo(.8 / .3, within(1e-12));
    }

    @Test
    void aWindowOfOneDayIsOverAsSoonAsItBegins() {
        Consumer<KeyResult.Builder> oneDay =
                change(0, 40).andThen(k -> k.start(START.plusDays(50)).due(START.plusDays(50)));
        assertThat(keyResult(49, oneDay).health()).isEqualTo(Health.PENDING);
        assertThat(keyResult(50, oneDay).pace().expected().getAsDouble()).isEqualTo(1);
        assertThat(keyResult(50, oneDay).health()).isEqualTo(Health.OFF_TRACK);
    }

    @Test
    void withoutAWindowOnlyConfidenceSpeaks() {
        OkrSet okrs = OkrSet.builder()
                .objective(
                        "o",
                        o -> o.title("O")
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .change(0, 100, "")
                                                .checkIn(CheckIn.on(START)
                                                        .value(10)
                                                        .confidence(.5)
                                                        .build())))
                .build();
        GoalAnalysis goal = Analysis.of(okrs, START).goal("k");
        assertNoPace(goal);
        assertThat(goal.health()).isEqualTo(Health.AT_RISK);
        assertThat(goal.reasons()).containsExactly(HealthReason.CONFIDENCE);
        assertThat(Analysis.of(okrs, START).goal("o").health()).isEqualTo(Health.AT_RISK);
    }

    /** One of four equal key results off track is a quarter at risk, one of five a fifth. */
    @ParameterizedTest
    @CsvSource({"4, AT_RISK, true", "5, ON_TRACK, false"})
    void aQuarterAtRiskIsTooMuch(int keyResults, Health health, boolean exposed) {
        OkrSet.Builder builder =
                OkrSet.builder().cycle(Cycle.of("c").from(START).until(START.plusDays(100)));
        builder.objective("o", o -> {
            o.title("O").cycle("c");
            for (int i = 0; i < keyResults; i++) {
                int percent = i == 0 ? 0 : 80;
                o.keyResult(
                        "k" + i, k -> k.title("K").change(0, 100, "").checkIn(CheckIn.of(START.plusDays(50), percent)));
            }
        });
        GoalAnalysis objective =
                Analysis.of(builder.build(), START.plusDays(50)).goal("o");
        assertThat(objective.atRiskShare().getAsDouble()).isCloseTo(1.0 / keyResults, within(1e-12));
        assertThat(objective.health()).isEqualTo(health);
        assertThat(objective.reasons().contains(HealthReason.EXPOSURE)).isEqualTo(exposed);
    }

    @Test
    void daysOffDoNotCount() {
        HealthPolicy weekdays = HealthPolicy.DEFAULT.toBuilder()
                .calendar(WorkCalendar.without(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                .build();
        OkrSet okrs = OkrSet.builder()
                .cycle("week", "2026-05-04", "2026-05-15") // Monday to Friday of the week after: nine days to go
                .objective(
                        "o",
                        o -> o.title("O")
                                .cycle("week")
                                .keyResult(
                                        "k", k -> k.title("K").change(0, 9, "").checkIn("2026-05-10", 4)))
                .build();
        Analysis sunday = Analysis.of(okrs, LocalDate.parse("2026-05-10"), AnalysisPolicy.MEDIUM.withHealth(weekdays));
        assertThat(sunday.goal("k").pace().expected().getAsDouble()).isCloseTo(4.0 / 9, within(1e-12));
    }

    private static void assertNoPace(GoalAnalysis goal) {
        assertThat(goal.pace().expected()).isEmpty();
        assertThat(goal.pace().pace()).isEmpty();
        assertThat(goal.pace().gap()).isEmpty();
    }
}
