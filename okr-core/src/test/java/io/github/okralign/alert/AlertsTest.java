package io.github.okralign.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.okralign.Analysis;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What has to be told when one analysis follows another. Dan's key result {@code k} is all of Cat's {@code base}, which is
 * all of Ben's {@code mid}, which is a twentieth of Ann's {@code top}. Half of the cycle has passed.
 */
class AlertsTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DAY_50 = START.plusDays(50);

    private static OkrSet.Builder okrs(double percent) {
        return OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusDays(100)))
                .person(Person.of("ann"))
                .person(Person.of("ben"))
                .person(Person.of("cat"))
                .person(Person.of("dan"))
                .objective(
                        "top",
                        o -> o.title("Top")
                                .cycle("c")
                                .strategic(true)
                                .owner("ann")
                                .keyResult(
                                        "t",
                                        k -> k.title("T")
                                                .weight(19)
                                                .change(0, 100, "")
                                                .checkIn(CheckIn.of(DAY_50, 60))))
                .objective("mid", o -> o.title("Mid").cycle("c").owner("ben").contributesTo("top"))
                .objective(
                        "base",
                        o -> o.title("Base")
                                .cycle("c")
                                .owner("cat")
                                .contributesTo("mid")
                                .keyResult(
                                        "k",
                                        k -> k.title("K")
                                                .owner("dan")
                                                .change(0, 100, "")
                                                .checkIn(CheckIn.of(DAY_50, percent))));
    }

    private static Analysis at(double percent) {
        return Analysis.of(okrs(percent).build(), DAY_50);
    }

    /** The alerts on each of the days that follow the first, as a caller would get them. */
    private static List<List<Alert>> chain(AlertPolicy policy, double... percents) {
        Analysis analysis = at(percents[0]);
        Alerts alerts = Alerts.between(analysis, analysis, policy);
        assertThat(alerts.list()).isEmpty();
        List<List<Alert>> all = new ArrayList<>();
        for (int i = 1; i < percents.length; i++) {
            analysis = analysis.checkIn("k", DAY_50, percents[i]);
            alerts = alerts.then(analysis);
            all.add(alerts.list());
        }
        return all;
    }

    private static List<List<Alert>> chain(double... percents) {
        return chain(AlertPolicy.DEFAULT, percents);
    }

    private static <A extends Alert> List<A> of(Class<A> kind, List<Alert> alerts) {
        return alerts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <A extends Alert> List<A> of(Class<A> kind, String goal, List<List<Alert>> alerts) {
        return alerts.stream()
                .flatMap(list -> of(kind, list).stream())
                .filter(alert -> alert.goal().equals(goal))
                .toList();
    }

    private static AlertPolicy policy(double hysteresis, double forecastThreshold, double concernedFrom) {
        return AlertPolicy.DEFAULT
                .withHysteresis(hysteresis)
                .withForecastThreshold(forecastThreshold)
                .withConcernedFrom(concernedFrom);
    }

    @Test
    void anUnchangedAnalysisGivesNothing() {
        Analysis analysis = at(10);
        assertThat(Alerts.between(analysis, analysis).list()).isEmpty();
        assertThat(Alerts.between(analysis, at(10)).then(at(10)).list()).isEmpty();
        Alerts once = Alerts.between(at(50), analysis);
        assertThat(once.list()).isNotEmpty();
        assertThat(once.then(analysis).list()).isEmpty();
        assertThat(once.then(at(10)).list()).isEmpty();
    }

    @Test
    void aMilestoneConcernsTheOwnerAndTheOwnersAboveToWhomItMatters() {
        List<Alert> alerts = Alerts.between(at(46), at(52)).list();
        assertThat(alerts)
                .containsExactly(
                        milestone("mid", 46, 52, "ben"),
                        milestone("base", 46, 52, "cat", "ben"),
                        milestone("k", 46, 52, "dan", "cat", "ben"));
        assertThat(alerts.get(2).message()).isEqualTo("\"k\" reached 50 % (from 46 % to 52 %)");
    }

    private static Alert milestone(String goal, double before, double after, String... concerned) {
        return new Alert.MilestoneReached(
                goal,
                Progress.ofRatio(.5),
                Progress.ofRatio(before / 100),
                Progress.ofRatio(after / 100),
                List.of(concerned));
    }

    @ParameterizedTest
    @CsvSource({"24.9, 25, 25 %", "20, 80, 75 %", "0, 100, 100 %", "99, 130, 100 %"})
    void ofSeveralMilestonesTheGreatestIsAnnounced(double before, double after, String milestone) {
        List<Alert.MilestoneReached> reached = of(Alert.MilestoneReached.class, "k", chain(before, after));
        assertThat(reached)
                .singleElement()
                .extracting(a -> a.milestone().toString())
                .isEqualTo(milestone);
    }

    @Test
    void aMilestoneIsAnnouncedOnceHoweverOftenAGoalFallsBack() {
        List<Alert.MilestoneReached> reached =
                of(Alert.MilestoneReached.class, "k", chain(20, 80, 60, 80, 20, 55, 99.9, 100, 10, 100));
        assertThat(reached)
                .extracting(Alert.MilestoneReached::message)
                .containsExactly("\"k\" reached 75 % (from 20 % to 80 %)", "\"k\" reached 100 % (from 100 % to 100 %)");
        assertThat(of(Alert.MilestoneReached.class, "k", chain(80, 20, 80)))
                .as("what was passed at first counts as announced")
                .isEmpty();
    }

    @Test
    void aHealthThatHasChangedSaysWhy() {
        List<Alert.HealthChanged> changed =
                of(Alert.HealthChanged.class, Alerts.between(at(50), at(40)).list());
        assertThat(changed)
                .extracting(Alert.HealthChanged::message)
                .containsExactly(
                        "\"mid\" is AT_RISK, was ON_TRACK (PACE, EXPOSURE)",
                        "\"base\" is AT_RISK, was ON_TRACK (PACE, EXPOSURE)",
                        "\"k\" is AT_RISK, was ON_TRACK (PACE)");
        assertThat(changed.get(2))
                .isEqualTo(new Alert.HealthChanged(
                        "k",
                        Health.ON_TRACK,
                        Health.AT_RISK,
                        List.of(HealthReason.PACE),
                        List.of("dan", "cat", "ben")));
    }

    @Test
    void aHealthWithoutReasonsSaysNone() {
        Analysis drafted = at(50).with(new Change.StateSet("base", ObjectiveState.POSTPONED));
        assertThat(Alerts.between(at(50), drafted).list())
                .extracting(Alert::message)
                .containsExactly(
                        "\"mid\" is NO_DATA, was ON_TRACK",
                        "\"base\" is EXCLUDED, was ON_TRACK",
                        "\"k\" is EXCLUDED, was ON_TRACK");
    }

    /** On track from 45 %, and by the hysteresis down to 43 % for those that were, from 46 % for those that were not. */
    @Test
    void aHealthThatWaversAtAThresholdIsNotAnnouncedOfAnyGoal() {
        assertThat(chain(46, 44.5, 45.5, 44, 45, 43.5, 46))
                .allSatisfy(alerts -> assertThat(alerts).isEmpty());
        assertThat(chain(40, 45.5, 44, 45.8, 40))
                .allSatisfy(alerts ->
                        assertThat(of(Alert.HealthChanged.class, alerts)).isEmpty());
    }

    @Test
    void aDriftIsAnnouncedOnceHoweverSlow() {
        for (String goal : List.of("k", "base", "mid")) {
            List<Alert.HealthChanged> down =
                    of(Alert.HealthChanged.class, goal, chain(46, 45, 44.5, 44, 43.5, 42.9, 42, 41, 42.9, 44));
            assertThat(down).singleElement().satisfies(alert -> {
                assertThat(alert.before()).isEqualTo(Health.ON_TRACK);
                assertThat(alert.after()).isEqualTo(Health.AT_RISK);
            });
            assertThat(of(Alert.HealthChanged.class, goal, chain(44, 44.9, 45.5, 45.9, 47.1, 46, 45)))
                    .extracting(Alert.HealthChanged::after)
                    .containsExactly(Health.ON_TRACK);
        }
    }

    @Test
    void withoutHysteresisEveryChangeIsAnnounced() {
        assertThat(of(Alert.HealthChanged.class, "k", chain(policy(0, .5, .1), 46, 44.5, 46)))
                .extracting(Alert.HealthChanged::after)
                .containsExactly(Health.AT_RISK, Health.ON_TRACK);
    }

    @Test
    void aConfidenceMayWaverToo() {
        Analysis sure = at(50).checkIn("k", confident(.7));
        assertThat(Alerts.between(sure, sure.checkIn("k", confident(.69))).list())
                .isEmpty();
        assertThat(Alerts.between(sure, sure.checkIn("k", confident(.6))).list())
                .extracting(Alert::message)
                .contains("\"k\" is AT_RISK, was ON_TRACK (CONFIDENCE)");
    }

    private static CheckIn confident(double confidence) {
        return CheckIn.on(DAY_50).confidence(confidence).build();
    }

    @Test
    void anExposureMayWaverToo() {
        OkrSet.Builder four = OkrSet.builder().cycle(Cycle.of("c").from(START).until(START.plusDays(100)));
        four.objective("o", o -> {
            o.title("O").cycle("c");
            for (int i = 0; i < 4; i++) {
                o.keyResult("k" + i, k -> k.title("K").change(0, 100, "").checkIn(CheckIn.of(DAY_50, 80)));
            }
        });
        Analysis good = Analysis.of(four.build(), DAY_50);
        Analysis oneAtRisk = good.checkIn("k0", DAY_50, 20);
        assertThat(oneAtRisk.goal("o").health()).isEqualTo(Health.AT_RISK);
        Alerts alerts = Alerts.between(good, oneAtRisk);
        assertThat(of(Alert.HealthChanged.class, "o", List.of(alerts.list()))).isEmpty();
        assertThat(of(
                        Alert.HealthChanged.class,
                        "o",
                        List.of(alerts.then(oneAtRisk.checkIn("k1", DAY_50, 20)).list())))
                .extracting(Alert::message)
                .containsExactly("\"o\" is AT_RISK, was ON_TRACK (EXPOSURE)");
    }

    @Test
    void aKeyResultGoesStaleOnceForEverySilence() {
        OkrSet okrs = okrs(80).build();
        Alerts quiet = Alerts.between(Analysis.of(okrs, DAY_50), Analysis.of(okrs, DAY_50.plusDays(14)));
        assertThat(quiet.list()).isEmpty();
        Alerts stale = quiet.then(Analysis.of(okrs, DAY_50.plusDays(15)));
        assertThat(of(Alert.WentStale.class, stale.list()))
                .contains(new Alert.WentStale("k", 15, List.of("dan", "cat", "ben")));
        assertThat(of(Alert.WentStale.class, "k", List.of(stale.list())))
                .extracting(Alert::message)
                .containsExactly("\"k\" has had no check-in for 15 days");
        assertThat(of(Alert.HealthChanged.class, "k", List.of(stale.list())))
                .extracting(Alert::message)
                .containsExactly("\"k\" is AT_RISK, was ON_TRACK (STALE)");
        Alerts still = stale.then(Analysis.of(okrs, DAY_50.plusDays(20)));
        assertThat(of(Alert.WentStale.class, still.list())).isEmpty();
        OkrSet fresh = Analysis.of(okrs, DAY_50)
                .on(DAY_50.plusDays(20))
                .checkIn("k", DAY_50.plusDays(20), 80)
                .okrSet();
        Alerts heard = still.then(Analysis.of(fresh, DAY_50.plusDays(20)));
        assertThat(of(Alert.WentStale.class, heard.list())).isEmpty();
        Alerts again = heard.then(Analysis.of(fresh, DAY_50.plusDays(36)));
        assertThat(of(Alert.WentStale.class, "k", List.of(again.list())))
                .extracting(Alert::message)
                .containsExactly("\"k\" has had no check-in for 16 days");
    }

    @Test
    void anObjectiveThatLosesItsLastLinkIsAnOrphanAndTheOwnersItIsLostToAreConcerned() {
        Analysis before = at(50);
        Analysis after = before.withOkrSet(before.okrSet().toBuilder()
                .updateObjective("base", o -> o.removeAlignments("mid"))
                .build());
        List<Alert.Orphaned> orphaned =
                of(Alert.Orphaned.class, Alerts.between(before, after).list());
        assertThat(orphaned)
                .containsExactly(new Alert.Orphaned("base", AlignmentClass.GROUNDED, List.of("cat", "ben")));
        assertThat(orphaned.get(0).message()).isEqualTo("\"base\" is an orphan, was GROUNDED");
        assertThat(Alerts.between(before, after).then(after).list()).isEmpty();
    }

    @Test
    void whoHasLeftIsNotConcernedByWhatIsOrphaned() {
        Analysis before = at(50);
        OkrSet withoutBen = OkrSet.builder()
                .person(Person.of("cat"))
                .objective("base", o -> o.title("Base").owner("cat"))
                .build();
        assertThat(of(
                        Alert.Orphaned.class,
                        Alerts.between(before, Analysis.of(withoutBen, DAY_50)).list()))
                .containsExactly(new Alert.Orphaned("base", AlignmentClass.GROUNDED, List.of("cat")));
    }

    @Test
    void whatWasAlwaysAnOrphanOrIsNewGivesNothing() {
        OkrSet alone = okrs(50).objective("alone", o -> o.title("Alone")).build();
        OkrSet withNew = alone.toBuilder()
                .objective(
                        "new",
                        o -> o.title("New")
                                .cycle("c")
                                .keyResult("late", k -> k.title("Late").change(0, 100, ""))
                                .keyResult(
                                        "done",
                                        k -> k.title("Done").change(0, 100, "").checkIn(CheckIn.of(START, 100))))
                .build();
        Alerts first = Alerts.between(Analysis.of(alone, DAY_50), Analysis.of(withNew, DAY_50));
        assertThat(first.list()).isEmpty();
        assertThat(first.then(Analysis.of(withNew, DAY_50)).list()).isEmpty();
        Alerts removed = first.then(Analysis.of(alone, DAY_50));
        assertThat(removed.list()).isEmpty();
        assertThat(removed.then(Analysis.of(withNew, DAY_50)).list()).isEmpty();
    }

    @Test
    void aForecastThatFallsBelowTheThresholdIsAnnouncedEachTime() {
        List<Alert.ForecastFell> fell = of(Alert.ForecastFell.class, "k", chain(60, 40, 30, 60, 55, 20));
        assertThat(fell)
                .extracting(Alert::message)
                .containsExactly(
                        "\"k\" has a 26 % chance of success (was 74 %)",
                        "\"k\" has a 7 % chance of success (was 63 %)");
        assertThat(fell.get(0).concerned()).containsExactly("dan", "cat", "ben");
        assertThat(fell.get(0).threshold()).isEqualTo(.5);
        assertThat(of(Alert.ForecastFell.class, Alerts.between(at(60), at(40)).list()))
                .extracting(Alert::goal)
                .contains("mid", "base", "k");
    }

    @Test
    void whatWasUnlikelyAllAlongAndWhatHasNoForecastGivesNoAlert() {
        assertThat(of(Alert.ForecastFell.class, "k", chain(30, 20, 10))).isEmpty();
        AlertPolicy never = policy(.02, 0, .1);
        assertThat(of(Alert.ForecastFell.class, "k", chain(never, 60, 10))).isEmpty();
        AlertPolicy soon = policy(.02, .7, .1);
        assertThat(of(Alert.ForecastFell.class, "k", chain(soon, 60, 55))).hasSize(1);
    }

    @Test
    void thePolicySaysFromWhichInfluenceAnOwnerAboveIsConcerned() {
        assertThat(concerned(.05)).containsExactly("dan", "cat", "ben", "ann");
        assertThat(concerned(.0501)).containsExactly("dan", "cat", "ben");
    }

    private static List<String> concerned(double from) {
        return of(Alert.MilestoneReached.class, "k", chain(policy(.02, .5, from), 46, 52))
                .get(0)
                .concerned();
    }

    /** Nine tenths of {@code top} are its own: a tenth is enough. */
    @Test
    void aTenthIsEnough() {
        OkrSet tenth = okrs(46).updateObjective("top", o -> o.updateKeyResult("t", k -> k.weight(9)))
                .build();
        Analysis before = Analysis.of(tenth, DAY_50);
        assertThat(of(
                        Alert.MilestoneReached.class,
                        "base",
                        List.of(Alerts.between(before, before.checkIn("k", DAY_50, 52))
                                .list())))
                .singleElement()
                .extracting(Alert::concerned)
                .isEqualTo(List.of("cat", "ben", "ann"));
    }

    @Test
    void anOwnerIsNamedOnceAndAKeyResultWithoutOneBelongsToTheOwnerOfItsObjective() {
        OkrSet one = OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(START.plusDays(100)))
                .person(Person.of("ann"))
                .objective("top", o -> o.title("Top").cycle("c").owner("ann"))
                .objective(
                        "base",
                        o -> o.title("Base")
                                .cycle("c")
                                .owner("ann")
                                .contributesTo("top")
                                .keyResult("k", k -> k.title("K").change(0, 100, "")))
                .objective(
                        "free",
                        o -> o.title("Free")
                                .cycle("c")
                                .keyResult("f", k -> k.title("F").change(0, 100, "")))
                .build();
        Analysis before = Analysis.of(one, DAY_50);
        List<Alert> alerts = Alerts.between(
                        before, before.checkIn("k", DAY_50, 50).checkIn("f", DAY_50, 50))
                .list();
        assertThat(of(Alert.MilestoneReached.class, "k", List.of(alerts)).get(0).concerned())
                .containsExactly("ann");
        assertThat(of(Alert.MilestoneReached.class, "f", List.of(alerts)).get(0).concerned())
                .isEmpty();
    }

    @Test
    void thePolicyHasItsRanges() {
        assertThat(AlertPolicy.DEFAULT).isEqualTo(policy(.02, .5, .10));
        assertThat(policy(.2, 1, 1)).isNotEqualTo(policy(0, 0, 0));
        assertRefused(-.01, .5, .1, "hysteresis (-0.01) must be within [0, 0.2]");
        assertRefused(.21, .5, .1, "hysteresis (0.21) must be within [0, 0.2]");
        assertRefused(Double.NaN, .5, .1, "hysteresis (NaN) must be within [0, 0.2]");
        assertRefused(.02, -.1, .1, "forecastThreshold (-0.1) must be within [0, 1]");
        assertRefused(.02, 1.1, .1, "forecastThreshold (1.1) must be within [0, 1]");
        assertRefused(.02, Double.NaN, .1, "forecastThreshold (NaN) must be within [0, 1]");
        assertRefused(.02, .5, -.1, "concernedFrom (-0.1) must be within [0, 1]");
        assertRefused(.02, .5, 1.1, "concernedFrom (1.1) must be within [0, 1]");
        assertRefused(.02, .5, Double.NaN, "concernedFrom (NaN) must be within [0, 1]");
    }

    private static void assertRefused(double hysteresis, double forecast, double concerned, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(hysteresis, forecast, concerned))
                .withMessage(message);
    }

    @Test
    void nullIsRefused() {
        Analysis analysis = at(50);
        assertThatNullPointerException()
                .isThrownBy(() -> Alerts.between(analysis, analysis, null))
                .withMessage("policy");
        assertThatNullPointerException()
                .isThrownBy(() -> Alerts.between(analysis, null))
                .withMessage("later");
    }
}
