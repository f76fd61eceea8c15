package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.AnalysisPolicy;
import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about dates and silence: what fires each, and what just does not. */
class TimeRulesTest {

    /** Day 0 of a cycle of 100 days, which ends on 2026-04-11. */
    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private static LocalDate day(int day) {
        return START.plusDays(day);
    }

    private static FindingsOf rule(String name, int day) {
        return FindingsOf.rule(name).on(day(day).toString());
    }

    private static OkrSet.Builder keyResult(Consumer<KeyResult.Builder> keyResult) {
        return OkrSet.builder()
                .cycle(Cycle.of("c").from(START).until(day(100)))
                .objective("o", o -> o.title("O").cycle("c").keyResult("k", k -> keyResult.accept(k.title("K"))));
    }

    private static Consumer<KeyResult.Builder> change(int day, double percent) {
        return k -> k.change(0, 100, "").checkIn(CheckIn.of(day(day), percent));
    }

    private static AnalysisPolicy preset(String name) {
        return switch (name) {
            case "SMALL" -> AnalysisPolicy.SMALL;
            case "MEDIUM" -> AnalysisPolicy.MEDIUM;
            default -> AnalysisPolicy.LARGE;
        };
    }

    @Test
    void aDueDateOutsideTheCycleIsFound() {
        Finding found = rule("OUTSIDE_CYCLE", 50).onlyIn(keyResult(k -> k.due(day(101))));
        assertThat(found.subjects()).containsExactly("k");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("key result \"k\" is due on 2026-04-12, outside cycle \"c\"");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void aCheckInOutsideTheCycleIsFoundOnce() {
        Finding found =
                rule("OUTSIDE_CYCLE", 50).onlyIn(keyResult(change(-2, 10).andThen(change(-1, 20))));
        assertThat(found.subjects()).containsExactly("k");
        assertThat(found.message()).isEqualTo("key result \"k\" has a check-in of 2025-12-30, outside cycle \"c\"");
    }

    @Test
    void theFirstAndTheLastDayAreInside() {
        FindingsOf outside = rule("OUTSIDE_CYCLE", 101);
        assertThat(outside.in(keyResult(change(0, 10).andThen(change(100, 20)).andThen(k -> k.due(day(100))))))
                .isEmpty();
        assertThat(outside.in(keyResult(change(101, 30)))).hasSize(1);
    }

    @Test
    void aCheckInOfTheFutureIsNotYetKnown() {
        assertThat(rule("OUTSIDE_CYCLE", 100).in(keyResult(change(101, 30)))).isEmpty();
    }

    private static OkrSet.Builder contributor(LocalDate start, LocalDate end) {
        return keyResult(change(50, 50))
                .cycle(Cycle.of("other").from(start).until(end))
                .objective("low", o -> o.title("Low").cycle("other"));
    }

    @Test
    void aContributorOfACycleThatEndsLaterIsFoundBeforeItsProgressIsKnown() {
        Finding found = rule("OUTSIDE_CYCLE", 50)
                .onlyIn(contributor(day(0), day(101)).updateObjective("low", o -> o.contributesTo("o")));
        assertThat(found.subjects()).containsExactly("low", "o");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message())
                .isEqualTo("objective \"low\" of cycle \"other\" contributes to objective \"o\" of cycle \"c\"");
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void aContributorOfAKeyResultIsFoundToo() {
        Finding found = rule("OUTSIDE_CYCLE", 50)
                .onlyIn(contributor(day(-1), day(100))
                        .updateObjective("o", o -> o.keyResult("rolled", k -> k.title("Rolled")))
                        .updateObjective("low", o -> o.contributesTo("rolled")));
        assertThat(found.subjects()).containsExactly("low", "rolled");
        assertThat(found.message())
                .isEqualTo("objective \"low\" of cycle \"other\" contributes to key result \"rolled\" of cycle \"c\"");
    }

    @Test
    void aContributorOfACycleInsideIsNotFoundAndNeitherIsWhatDoesNotContribute() {
        FindingsOf outside = rule("OUTSIDE_CYCLE", 50);
        assertThat(outside.in(contributor(day(0), day(100)).updateObjective("low", o -> o.contributesTo("o"))))
                .isEmpty();
        OkrSet.Builder later = contributor(day(0), day(101));
        assertThat(outside.in(later.updateObjective(
                        "low", o -> o.alignment(a -> a.to("o").state(AlignmentState.PROPOSED)))))
                .isEmpty();
        assertThat(outside.in(contributor(day(0), day(101))
                        .updateObjective("low", o -> o.alignment(a -> a.to("o").type(AlignmentType.SUPPORTS)))))
                .isEmpty();
        assertThat(outside.in(contributor(day(0), day(101))
                        .updateObjective("low", o -> o.contributesTo("o").state(ObjectiveState.CANCELLED))))
                .isEmpty();
    }

    @Test
    void aKeyResultWithoutACheckInAfterAWeekHasNotStarted() {
        Finding found = rule("NOT_STARTED", 7).onlyIn(keyResult(k -> k.change(0, 100, "")));
        assertThat(found.subjects()).containsExactly("k");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("key result \"k\" began 7 days ago and has had no check-in");
        assertThat(found.evidence()).containsExactly(entry("days", 7.0));
    }

    @Test
    void withinTheFirstWeekOrAfterACheckInNothingIsSaid() {
        assertThat(rule("NOT_STARTED", 6).in(keyResult(k -> k.change(0, 100, ""))))
                .isEmpty();
        FindingsOf later = rule("NOT_STARTED", 20);
        assertThat(later.in(keyResult(change(20, 0)))).isEmpty();
        assertThat(later.in(keyResult(change(21, 0)))).hasSize(1);
        assertThat(later.in(keyResult(k -> k.change(0, 100, "")
                        .checkIn(CheckIn.on(day(3)).confidence(.5).build()))))
                .isEmpty();
    }

    @Test
    void theStartOfTheKeyResultItselfCounts() {
        assertThat(rule("NOT_STARTED", 20)
                        .in(keyResult(k -> k.change(0, 100, "").start(day(14)))))
                .isEmpty();
        assertThat(rule("NOT_STARTED", 21)
                        .in(keyResult(k -> k.change(0, 100, "").start(day(14)))))
                .hasSize(1);
    }

    @Test
    void nobodyChecksInRegularlyOnWhatIsDoneInSteps() {
        for (String rule : List.of("NOT_STARTED", "STALE", "ZOMBIE")) {
            assertThat(rule(rule, 60).in(keyResult(KeyResult.Builder::binary))).isEmpty();
            assertThat(rule(rule, 60).in(keyResult(k -> k.milestones(Milestone.of("m", "M")))))
                    .isEmpty();
            assertThat(rule(rule, 60).in(keyResult(k -> k.title("Rolled up")))).isEmpty();
        }
    }

    @Test
    void twoCadencesOfSilenceAreStale() {
        Finding found = rule("STALE", 35).onlyIn(keyResult(change(20, 20)));
        assertThat(found.subjects()).containsExactly("k");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("key result \"k\" has had no check-in for 15 days");
        assertThat(found.evidence()).containsExactly(entry("days", 15.0));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 14", "MEDIUM, 14", "LARGE, 28"})
    void staleIsWhatIsSilentForMoreThanTwoCadences(String preset, int days) {
        assertThat(rule("STALE", 20 + days).by(preset(preset)).in(keyResult(change(20, 20))))
                .isEmpty();
        assertThat(rule("STALE", 21 + days).by(preset(preset)).in(keyResult(change(20, 20))))
                .hasSize(1);
    }

    @Test
    void whatIsAchievedMayBeSilent() {
        assertThat(rule("STALE", 80).in(keyResult(change(20, 100)))).isEmpty();
    }

    @Test
    void whatHasNeverMovedAndIsSilentForThreeCadencesIsAZombie() {
        Finding found = rule("ZOMBIE", 42).onlyIn(keyResult(change(20, 0)));
        assertThat(found.subjects()).containsExactly("k");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message()).isEqualTo("key result \"k\" has never moved and has been silent for 22 days");
        assertThat(found.evidence()).containsExactly(entry("days", 22.0));
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 21", "MEDIUM, 21", "LARGE, 42"})
    void threeCadencesAreNotYetTooMany(String preset, int days) {
        assertThat(rule("ZOMBIE", 20 + days).by(preset(preset)).in(keyResult(change(20, 0))))
                .isEmpty();
        assertThat(rule("ZOMBIE", 21 + days).by(preset(preset)).in(keyResult(change(20, 0))))
                .hasSize(1);
    }

    @Test
    void whatHasMovedOnceIsNoZombieAndWhatNobodyEverTouchedIsOne() {
        FindingsOf zombie = rule("ZOMBIE", 60);
        assertThat(zombie.in(keyResult(change(10, 5).andThen(change(20, 0))))).isEmpty();
        assertThat(zombie.in(keyResult(change(10, 0).andThen(change(20, 0))))).hasSize(1);
        assertThat(zombie.in(keyResult(k -> k.change(0, 100, "")))).hasSize(1);
        assertThat(zombie.in(keyResult(
                        k -> k.atLeast(99, "%").checkIn(CheckIn.of(day(10), 90)).checkIn(CheckIn.of(day(20), 90)))))
                .hasSize(1);
        assertThat(zombie.in(keyResult(
                        k -> k.atLeast(99, "%").checkIn(CheckIn.of(day(10), 90)).checkIn(CheckIn.of(day(20), 91)))))
                .isEmpty();
    }

    @Test
    void whatIsNotDoneAfterItsDueDateIsOverdue() {
        List<Finding> found = rule("OVERDUE", 101).in(keyResult(change(95, 80)));
        assertThat(found).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.suggestion()).isNotBlank();
            assertThat(finding.evidence()).containsOnlyKeys("days", "progress").contains(entry("days", 1.0));
            assertThat(finding.evidence().get("progress")).isCloseTo(.8, within(1e-12));
        });
        assertThat(found.get(0).subjects()).containsExactly("o");
        assertThat(found.get(0).message()).isEqualTo("objective \"o\" was due on 2026-04-11 and stands at 80 %");
        assertThat(found.get(1).subjects()).containsExactly("k");
        assertThat(found.get(1).message()).isEqualTo("key result \"k\" was due on 2026-04-11 and stands at 80 %");
    }

    @Test
    void onTheDueDateNothingIsOverdueAndWhatIsDoneNeverIs() {
        assertThat(rule("OVERDUE", 100).in(keyResult(change(95, 80)))).isEmpty();
        assertThat(rule("OVERDUE", 150).in(keyResult(change(95, 100)))).isEmpty();
        assertThat(rule("OVERDUE", 150)
                        .in(keyResult(change(95, 80)).updateObjective("o", o -> o.state(ObjectiveState.CLOSED))))
                .isEmpty();
    }

    @Test
    void theDueDateOfTheKeyResultItselfCounts() {
        assertThat(rule("OVERDUE", 61).subjectsIn(keyResult(change(55, 80).andThen(k -> k.due(day(60))))))
                .containsExactly("k");
        assertThat(rule("OVERDUE", 60).in(keyResult(change(55, 80).andThen(k -> k.due(day(60))))))
                .isEmpty();
    }

    @Test
    void whatIsAlmostDoneDoesNotStandAtAHundredPercent() {
        assertThat(rule("OVERDUE", 101).in(keyResult(change(95, 99.8))).get(1).message())
                .isEqualTo("key result \"k\" was due on 2026-04-11 and stands at 99 %");
    }

    @Test
    void withoutDatesTheRulesAreSilent() {
        OkrSet.Builder undated = OkrSet.builder()
                .objective(
                        "o", o -> o.title("O").keyResult("k", k -> k.title("K").change(0, 100, "")));
        for (String rule : List.of("OUTSIDE_CYCLE", "NOT_STARTED", "STALE", "ZOMBIE", "OVERDUE")) {
            assertThat(rule(rule, 500).in(undated)).isEmpty();
        }
    }
}
