package io.github.okralign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.HealthPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);

    private int keyResults;

    private static OkrSet.Builder okrs() {
        return OkrSet.builder()
                .cycle("2026-Q1", "2026-01-01", "2026-03-31")
                .cycle("2026-Q2", "2026-04-01", "2026-06-30");
    }

    /** Adds to an objective what brings it to a progress. */
    private Objective.Builder at(double progress, Objective.Builder objective) {
        return objective
                .title("O")
                .cycle("2026-Q2")
                .keyResult(k ->
                        k.id("k" + keyResults++).title("K").change(0, 1, "").checkIn("2026-06-20", progress));
    }

    private Review review(OkrSet.Builder okrs) {
        return Review.of(Analysis.of(okrs.build(), DAY_AFTER), "2026-Q2");
    }

    private Grade grade(Consumer<Objective.Builder> objective) {
        return review(okrs().objective("o", objective)).grade("o");
    }

    @ParameterizedTest
    @CsvSource({
        "0, RED",
        "0.39999999, RED",
        "0.4, YELLOW",
        "0.5, YELLOW",
        "0.69999999, YELLOW",
        "0.7, GREEN",
        "1, GREEN",
        "3, GREEN",
        "-1, RED"
    })
    void theBandsAreThoseOfTheField(double progress, Band band) {
        assertThat(grade(o -> at(progress, o)).band()).contains(band);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMITTED | 1 | CLOSE | reached: 100 % of the 100 % that count as success",
                "COMMITTED | .9999 | RECALIBRATE | at just below 100 % of 100 %:"
                        + " carry it over with a target or a term that fits",
                "COMMITTED | .4 | RECALIBRATE | at 40 % of 100 %: carry it over with a target or a term that fits",
                "COMMITTED | .3999 | DECIDE | at just below 40 %: decide whether it is still wanted",
                "COMMITTED | 0 | DECIDE | at 0 %: decide whether it is still wanted",
                "ASPIRATIONAL | .7 | CLOSE | reached: 70 % of the 70 % that count as success",
                "ASPIRATIONAL | .6999 | RECALIBRATE | at just below 70 % of 70 %:"
                        + " carry it over with a target or a term that fits",
                "ASPIRATIONAL | .3 | DECIDE | at 30 %: decide whether it is still wanted"
            })
    void theSuggestionSaysWhy(Commitment commitment, double progress, Suggestion suggestion, String reason) {
        Grade grade = grade(o -> at(progress, o).commitment(commitment));
        assertThat(grade.suggestion()).isEqualTo(suggestion);
        assertThat(grade.reason()).isEqualTo(reason);
    }

    @Test
    void theStretchIsThePolicys() {
        OkrSet okrs = okrs().objective("o", o -> at(.75, o).commitment(Commitment.ASPIRATIONAL))
                .build();
        HealthPolicy strict = HealthPolicy.DEFAULT.toBuilder().stretch(.8).build();
        Analysis analysis = Analysis.of(okrs, DAY_AFTER, AnalysisPolicy.MEDIUM.withHealth(strict));
        assertThat(Review.of(analysis, "2026-Q2").grade("o").suggestion()).isEqualTo(Suggestion.RECALIBRATE);
    }

    @Test
    void ofWhatNobodyKnowsThereIsNoGrade() {
        Grade grade = grade(o -> o.title("O").cycle("2026-Q2"));
        assertThat(grade.progress()).isEqualTo(Progress.UNKNOWN);
        assertThat(grade.band()).isEmpty();
        assertThat(grade.isMissedCommitted()).isFalse();
        assertThat(grade.suggestion()).isEqualTo(Suggestion.DECIDE);
        assertThat(grade.reason()).isEqualTo("nothing is known of its progress: decide whether it is still wanted");
        assertThat(grade).hasToString("Grade(o, unknown, DECIDE)");
    }

    @Test
    void theComputedScoreStandsBesideTheOwners() {
        Grade scored = grade(o -> at(.5, o).state(ObjectiveState.CLOSED).score(.75));
        assertThat(scored.progress()).isEqualTo(Progress.ofRatio(.75));
        assertThat(scored.computed()).contains(Progress.ofRatio(.5));
        assertThat(scored.difference()).isEqualTo(OptionalDouble.of(.25));
        assertThat(scored.band()).contains(Band.GREEN);
        Grade stricter = grade(o -> at(.5, o).manual(.25));
        assertThat(stricter.difference()).isEqualTo(OptionalDouble.of(-.25));
        Grade computed = grade(o -> at(.5, o));
        assertThat(computed.computed()).isEmpty();
        assertThat(computed.difference()).isEmpty();
        Grade incomparable = grade(o -> o.title("O").cycle("2026-Q2").manual(.5));
        assertThat(incomparable.computed()).contains(Progress.UNKNOWN);
        assertThat(incomparable.difference()).isEmpty();
    }

    @Test
    void aPromiseIsBrokenWhenItsTimeIsOver() {
        OkrSet okrs = okrs().objective("missed", o -> at(.9, o))
                .objective("kept", o -> at(1, o))
                .objective("stretched", o -> at(.1, o).commitment(Commitment.ASPIRATIONAL))
                .objective("closed", o -> at(.9, o).state(ObjectiveState.CLOSED))
                .build();
        assertThat(Review.of(Analysis.of(okrs, DAY_AFTER), "2026-Q2").missedCommitted())
                .extracting(Grade::objective)
                .containsExactly("missed", "closed");
        assertThat(Review.of(Analysis.of(okrs, LAST_DAY), "2026-Q2").missedCommitted())
                .as("on the last day it can still be kept")
                .extracting(Grade::objective)
                .containsExactly("closed");
    }

    @Test
    void onlyWhatTookPartInTheCycleIsGraded() {
        OkrSet.Builder okrs = okrs().objective("b", o -> at(.5, o))
                .objective("a", o -> at(.5, o).state(ObjectiveState.CLOSED))
                .objective("other", o -> at(.5, o).cycle("2026-Q1"))
                .objective("none", o -> o.title("O"));
        for (ObjectiveState state : List.of(ObjectiveState.DRAFT, ObjectiveState.POSTPONED, ObjectiveState.CANCELLED)) {
            okrs.objective(state.name(), o -> at(.5, o).state(state));
        }
        Review review = review(okrs);
        assertThat(review.cycle()).isEqualTo("2026-Q2");
        assertThat(review.grades()).extracting(Grade::objective).containsExactly("b", "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review.grade("other"))
                .withMessage("\"other\" is not an objective that took part in cycle \"2026-Q2\";"
                        + " grades() tells which did");
    }

    @Test
    void theBandsAreCounted() {
        Review review = review(okrs().objective("a", o -> at(.8, o))
                .objective("b", o -> at(.2, o))
                .objective("c", o -> at(.1, o))
                .objective("d", o -> o.title("D").cycle("2026-Q2")));
        assertThat(review.bands())
                .containsExactly(Map.entry(Band.RED, 2), Map.entry(Band.YELLOW, 0), Map.entry(Band.GREEN, 1));
        assertThat(review).hasToString("Review(2026-Q2, {RED=2, YELLOW=0, GREEN=1})");
        assertThat(review.grade("a")).hasToString("Grade(a, 80 %, GREEN, RECALIBRATE)");
    }

    @Test
    void whatIsCarriedOverTwiceIsChronic() {
        OkrSet.Builder now = okrs().objective("again", o -> at(.5, o).lineage("again@2026-Q1"))
                .objective("reached", o -> at(1, o).lineage("reached@2026-Q1"))
                .objective("unknown", o -> o.title("O").cycle("2026-Q2").lineage("unknown@2026-Q1"))
                .objective("once", o -> at(.5, o).lineage("once@2026-Q1"))
                .objective("new", o -> at(.5, o));
        OkrSet.Builder before = OkrSet.builder().cycle("2026-Q1", "2026-01-01", "2026-03-31");
        for (String id : List.of("again", "reached", "unknown")) {
            before.objective(id, o -> o.title("O").cycle("2026-Q1").lineage(id + "@2025-Q4"));
        }
        before.objective("once", o -> o.title("O").cycle("2026-Q1"));
        Analysis q2 = Analysis.of(now.build(), DAY_AFTER);
        Analysis q1 = Analysis.of(before.build(), LocalDate.parse("2026-04-01"));
        Review review = Review.of(q2, "2026-Q2", List.of(q1));
        assertThat(review.grades())
                .extracting(grade -> grade.objective() + " " + grade.timesCarried() + " " + grade.suggestion())
                .containsExactly(
                        "again 2 CHRONIC",
                        "reached 2 CLOSE",
                        "unknown 2 CHRONIC",
                        "once 1 RECALIBRATE",
                        "new 0 RECALIBRATE");
        assertThat(review.grade("again").reason())
                .isEqualTo("at 50 % after being carried over 2 times: split it, hand it on or let it go");
        assertThat(review.grade("unknown").reason())
                .isEqualTo("nothing is known of its progress after being carried over 2 times:"
                        + " split it, hand it on or let it go");
        assertThat(Review.of(q2, "2026-Q2").grade("again").timesCarried())
                .as("without the earlier analysis")
                .isEqualTo(1);
    }

    @Test
    void lineageIsFollowedWithinASetAndNeverInACircle() {
        Review review = review(okrs().objective("new", o -> at(.5, o).lineage("old@2026-Q1"))
                .objective("old", o -> at(.5, o).cycle("2026-Q1").lineage("older@2025-Q4"))
                .objective("ring", o -> at(.5, o).lineage("ring@2026-Q2")));
        assertThat(review.grade("new").timesCarried()).isEqualTo(2);
        assertThat(review.grade("ring").timesCarried()).isEqualTo(1);
    }

    @Test
    void anUnknownCycleIsRefused() {
        Analysis analysis = Analysis.of(okrs().build(), DAY_AFTER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.of(analysis, "2026-Q3"))
                .withMessage("\"2026-Q3\" is not a cycle of this set; it must be one of [2026-Q1, 2026-Q2]");
    }
}
