package io.github.okralign.audit;

import io.github.okralign.audit.policy.Severity;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of the cycle has passed, unless a test says otherwise. */
class HealthRulesTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DAY_50 = START.plusDays(50);

    private static Consumer<KeyResult.Builder> at(double percent, double weight) {
        return at(DAY_50, percent, weight);
    }

    private static Consumer<KeyResult.Builder> at(LocalDate day, double percent, double weight) {
        return k -> k.title("K").weight(weight).change(0, 100, "%").checkIn(CheckIn.of(day, percent));
    }

    private static Consumer<KeyResult.Builder> confident(double percent, double confidence) {
        return k -> k.title("K")
                .change(0, 100, "%")
                .checkIn(
                        CheckIn.on(DAY_50).value(percent).confidence(confidence).build());
    }

    private static OkrSet.Builder okrs() {
        return OkrSet.builder().cycle(Cycle.of("c").from(START).until(START.plusDays(100)));
    }

    private static OkrSet.Builder one(Consumer<KeyResult.Builder> keyResult) {
        return okrs().objective("o", o -> o.title("O").cycle("c").keyResult("k", keyResult));
    }

    private static RuleFindings find(String rule, OkrSet.Builder okrs) {
        return RuleFindings.of(rule, okrs, DAY_50);
    }

    // OFF_TRACK

    @Test
    void offTrackBelowThreeQuartersOfThePace() {
        RuleFindings found = find("OFF_TRACK", one(at(37, 1)));
        found.include(Severity.WARNING, List.of("o"), "objective \"o\" is off track, pace 0.74", Map.of("pace", .74));
        found.include(Severity.WARNING, List.of("k"), "key result \"k\" is off track, pace 0.74", Map.of("pace", .74));
    }

    @Test
    void notOffTrackAtThreeQuartersOfThePace() {
        find("OFF_TRACK", one(at(37.5, 1))).areNone();
    }

    @Test
    void offTrackByConfidenceWithoutAnyPace() {
        OkrSet.Builder timeless = okrs().objective("o", o -> o.title("O").keyResult("k", confident(90, .39)));
        find("OFF_TRACK", timeless).areOnly(Severity.WARNING, List.of("k"), "key result \"k\" is off track", Map.of());
    }

    @Test
    void whatIsClosedOrCancelledIsNotOffTrack() {
        for (ObjectiveState state : List.of(ObjectiveState.CLOSED, ObjectiveState.CANCELLED)) {
            find("OFF_TRACK", one(at(0, 1)).updateObjective("o", o -> o.state(state)))
                    .areNone();
        }
    }

    // DIVERGENCE

    @Test
    void divergenceWhenPaceAndConfidenceAreTwoLevelsApart() {
        find("DIVERGENCE", one(confident(45, .39)))
                .areOnly(
                        Severity.WARNING,
                        List.of("k"),
                        "pace and confidence of key result \"k\" contradict each other",
                        Map.of("pace", .9));
        find("DIVERGENCE", one(confident(37, .7)))
                .areOnly(
                        Severity.WARNING,
                        List.of("k"),
                        "pace and confidence of key result \"k\" contradict each other",
                        Map.of("pace", .74));
    }

    private static OkrSet.Builder said(OwnerStatus status) {
        return one(at(10, 1))
                .updateObjective("o", o -> o.checkIn(ObjectiveCheckIn.on(DAY_50).status(status)));
    }

    @Test
    void divergenceWhenTheOwnerSaysTheOppositeOfTheNumbers() {
        find("DIVERGENCE", said(OwnerStatus.ON_TRACK))
                .areOnly(
                        Severity.WARNING,
                        List.of("o"),
                        "the owner says ON_TRACK of objective \"o\", and the numbers say OFF_TRACK",
                        Map.of("pace", .2));
        find("DIVERGENCE", said(OwnerStatus.AT_RISK)).areNone();
        find("DIVERGENCE", said(OwnerStatus.OFF_TRACK)).areNone();
    }

    @Test
    void noDivergenceOneLevelApart() {
        find("DIVERGENCE", one(confident(45, .4))).areNone();
        find("DIVERGENCE", one(confident(37, .69))).areNone();
    }

    // MASKED_FAILURE: a quarter stands at 100 % or more, three quarters at 0, where half is expected

    private static OkrSet.Builder masked(double over) {
        return okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .keyResult("fails", at(0, 3))
                                .keyResult("shines", at(over, 1)));
    }

    @Test
    void maskedFailureWhenUncappedNumbersWouldBeOnTrack() {
        find("MASKED_FAILURE", masked(181))
                .areOnly(
                        Severity.WARNING,
                        List.of("o", "shines", "fails"),
                        "objective \"o\" would look fine thanks to \"shines\", while \"fails\" fails",
                        Map.of("hidden", .2025, "gap", .25));
    }

    @Test
    void noMaskedFailureWhenUncappedNumbersWouldNotBeOnTrackEither() {
        find("MASKED_FAILURE", masked(179)).areNone();
    }

    @Test
    void noMaskedFailureWhenNothingFails() {
        OkrSet.Builder slow = okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .keyResult("slow", at(38, 1_000_000))
                                .keyResult("shines", at(100_000_000, 1)));
        find("MASKED_FAILURE", slow).areNone();
    }

    @Test
    void noMaskedFailureWhenNothingIsBeyondItsTarget() {
        find("MASKED_FAILURE", masked(100)).areNone();
    }

    @Test
    void noMaskedFailureWhereTheNumbersThatCountAreOnPlanAndOnlyExposureWarns() {
        OkrSet.Builder fine = okrs().objective(
                        "o",
                        o -> o.title("O")
                                .cycle("c")
                                .keyResult("fails", at(0, 1))
                                .keyResult("shines", at(110, 3)));
        find("MASKED_FAILURE", fine).areNone();
    }

    @Test
    void noMaskedFailureByAContributorOfWhichNothingIsExpected() {
        OkrSet.Builder okrs = okrs().objective("o", o -> o.title("O").cycle("c").keyResult("fails", at(0, 3)))
                .objective(
                        "timeless",
                        o -> o.title("T").keyResult("shines", k -> at(900, 1).accept(k.contributesTo("o"))));
        find("MASKED_FAILURE", okrs).areNone();
    }

    @Test
    void maskedFailureSharesOutAmongThoseOfWhichSomethingIsExpected() {
        OkrSet.Builder okrs = masked(181)
                .objective(
                        "timeless",
                        o -> o.title("T")
                                .keyResult(
                                        "any",
                                        k -> at(0, 4).accept(k.alignment(
                                                a -> a.to("o").weight(4)))));
        find("MASKED_FAILURE", okrs)
                .areOnly(
                        Severity.WARNING,
                        List.of("o", "shines", "fails"),
                        "objective \"o\" would look fine thanks to \"shines\", while \"fails\" fails",
                        Map.of("hidden", .2025, "gap", .25));
    }

    // REGRESSION

    @Test
    void regressionBelowTheBaseline() {
        find("REGRESSION", one(at(-20, 1)))
                .areOnly(
                        Severity.WARNING,
                        List.of("k"),
                        "key result \"k\" stands at -20 %, below its baseline",
                        Map.of("raw", -.2));
    }

    @Test
    void noRegressionAtTheBaseline() {
        find("REGRESSION", one(at(0, 1))).areNone();
    }

    // TARGET_TOO_EASY

    @Test
    void targetTooEasyBeforeHalfTime() {
        LocalDate day = START.plusDays(49);
        RuleFindings.of("TARGET_TOO_EASY", one(at(day, 100, 1)), day)
                .areOnly(
                        Severity.WARNING,
                        List.of("k"),
                        "key result \"k\" reached its target after 49 % of its time",
                        Map.of("elapsed", .49));
    }

    @Test
    void targetNotTooEasyAtHalfTimeOrShortOfTheTarget() {
        find("TARGET_TOO_EASY", one(at(100, 1))).areNone();
        LocalDate day = START.plusDays(49);
        RuleFindings.of("TARGET_TOO_EASY", one(at(day, 99.9, 1)), day).areNone();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void noTimeHasPassedUntilTheStart(int daysBefore) {
        LocalDate day = START.minusDays(daysBefore);
        RuleFindings.of("TARGET_TOO_EASY", one(at(day, 100, 1)), day)
                .areOnly(
                        Severity.WARNING,
                        List.of("k"),
                        "key result \"k\" reached its target after 0 % of its time",
                        Map.of("elapsed", 0.0));
    }

    @Test
    void targetOfUnknownTimeIsNotTooEasy() {
        OkrSet.Builder timeless = okrs().objective("o", o -> o.title("O").keyResult("k", at(100, 1)));
        find("TARGET_TOO_EASY", timeless).areNone();
    }
}
