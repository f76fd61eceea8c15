package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Change;
import io.github.okralign.model.Level;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Source;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Key results that add up the values of others (docs/semantics.md, Progress of a key result, SUM). */
class SumTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    /** Three products of 100 k, 20 k and 1 k, which a mean would count a third each. */
    private static OkrSet.Builder products() {
        return OkrSet.builder()
                .asOf(DAY)
                .unit("co", "Company", Level.COMPANY)
                .cycle("Q2", "2026-04-01", "2026-06-30")
                .objective(
                        "sales",
                        o -> o.title("Sales")
                                .unit("co")
                                .cycle("Q2")
                                .keyResult(
                                        "total",
                                        k -> k.title("Total")
                                                .change(0, 121_000, "EUR")
                                                .source(Source.SUM)))
                .objective(
                        "products",
                        o -> o.title("Products")
                                .cycle("Q2")
                                .keyResult(
                                        "large",
                                        k -> k.title("Large")
                                                .change(0, 100_000, "EUR")
                                                .checkIn("2026-05-08", 50_000)
                                                .contributesTo("total"))
                                .keyResult(
                                        "middle",
                                        k -> k.title("Middle")
                                                .change(0, 20_000, "EUR")
                                                .checkIn("2026-05-08", 20_000)
                                                .contributesTo("total"))
                                .keyResult(
                                        "small",
                                        k -> k.title("Small")
                                                .change(0, 1_000, "EUR")
                                                .contributesTo("total")));
    }

    @Test
    void countsEachProductByWhatItIsWorth() {
        Explanation total = Analysis.of(products().build()).goal("total").explain();
        assertThat(total.contributions())
                .extracting(part -> Math.round(1000 * part.share()) / 10.0)
                .containsExactly(82.6, 16.5, .8);
        assertThat(total.progress().ratio()).isEqualTo(70_000 / 121_000.0);
        assertThat(total.constant()).isZero();
        assertThat(total.influences()).extracting(Influence::id).containsExactly("large", "middle", "small");
        assertThat(total.isSubgradient()).isFalse();
    }

    @Test
    void hasTheCoverageAndBoundsOfItsAddends() {
        GoalProgress total = Analysis.of(products().build()).goal("total").rollup();
        assertThat(total.evidence()).isEqualTo(Evidence.ROLLED_UP);
        assertThat(total.raw()).hasValue(70_000 / 121_000.0);
        assertThat(total.coverage()).hasValue(2 / 3.0);
        assertThat(total.lower()).hasValue(70_000 / 121_000.0);
        assertThat(total.upper()).hasValue(71_000 / 121_000.0);
    }

    @Test
    void rollsUpIntoItsObjectiveLikeAnyKeyResult() {
        Analysis analysis = Analysis.of(products().build());
        assertThat(analysis.goal("sales").progress().ratio()).isEqualTo(70_000 / 121_000.0);
        Explanation sales = analysis.goal("sales").explain();
        assertThat(sales.influences()).extracting(Influence::id).containsExactly("large", "middle", "small");
        assertThat(sales.influences().get(0).influence()).isCloseTo(100 / 121.0, within(1e-15));
    }

    @Test
    void anOverAchievedProductHelpsTheTotalInFull() {
        Analysis analysis = Analysis.of(products().build()).checkIn("middle", DAY, 40_000);
        assertThat(analysis.goal("middle").progress().ratio()).isEqualTo(1);
        assertThat(analysis.goal("total").progress().ratio()).isEqualTo(90_000 / 121_000.0);
        Contribution middle = analysis.goal("total").contributions().get(1);
        assertThat(middle.progress().ratio()).isEqualTo(2);
        assertThat(middle.contribution()).isCloseTo(40 / 121.0, within(1e-15));
    }

    @Test
    void whatTheBaselinesLeaveToItsOwnIsAConstant() {
        OkrSet okrs = products()
                .updateObjective("sales", o -> o.updateKeyResult("total", k -> k.change(-9_000, 91_000, "EUR")))
                .build();
        Explanation total = Analysis.of(okrs).goal("total").explain();
        assertThat(total.constant()).isEqualTo(.09);
        assertThat(total.progress().ratio()).isEqualTo(.79);
        assertThat(total.constant()
                        + total.contributions().stream()
                                .mapToDouble(Contribution::contribution)
                                .sum())
                .isCloseTo(.79, within(1e-15));
    }

    @Test
    void weighsTheValues() {
        OkrSet okrs = products()
                .updateObjective(
                        "products",
                        o -> o.updateKeyResult(
                                "middle", k -> k.removeAlignments("total").contributesTo("total", 2)))
                .build();
        assertThat(Analysis.of(okrs).goal("total").progress().ratio()).isEqualTo(90_000 / 121_000.0);
    }

    @Test
    void aSumMayBeAddedToASum() {
        OkrSet okrs = products()
                .updateObjective(
                        "sales",
                        o -> o.keyResult(
                                        "group",
                                        k -> k.title("Group")
                                                .change(0, 242_000, "EUR")
                                                .source(Source.SUM))
                                .updateKeyResult("total", k -> k.contributesTo("group")))
                .build();
        Analysis analysis = Analysis.of(okrs);
        assertThat(analysis.goal("group").progress().ratio()).isEqualTo(70_000 / 242_000.0);
        assertThat(analysis.goal("group").rollup().upper()).hasValue(71_000 / 242_000.0);
        assertThat(analysis.goal("group").explain().influences())
                .extracting(Influence::id)
                .containsExactly("large", "middle", "small");
        Analysis beyond = analysis.checkIn("large", DAY, 150_000).checkIn("large", DAY, 200_000);
        assertThat(beyond.goal("total").progress().ratio()).isEqualTo(1);
        assertThat(beyond.goal("group").progress().ratio()).isEqualTo(220_000 / 242_000.0);
    }

    @Test
    void whatHasNoValueInTheUnitIsListedAndNotCounted() {
        OkrSet okrs = products()
                .objective(
                        "more",
                        o -> o.title("More")
                                .contributesTo("total")
                                .keyResult(
                                        "launch",
                                        k -> k.title("Launch").binary().contributesTo("total"))
                                .keyResult(
                                        "empty",
                                        k -> k.title("Empty")
                                                .source(Source.SUM)
                                                .change(0, 9, "EUR")
                                                .contributesTo("total"))
                                .keyResult(
                                        "hoped",
                                        k -> k.title("Hoped")
                                                .change(0, 9, "USD")
                                                .alignment(a -> a.to("total").state(AlignmentState.PROPOSED))))
                .build();
        Analysis analysis = Analysis.of(okrs);
        assertThat(analysis.goal("total").contributions())
                .extracting(Contribution::id, part -> part.reason().orElse(null))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("large", null),
                        org.assertj.core.groups.Tuple.tuple("middle", null),
                        org.assertj.core.groups.Tuple.tuple("small", null),
                        org.assertj.core.groups.Tuple.tuple("more", ExclusionReason.OTHER_UNIT),
                        org.assertj.core.groups.Tuple.tuple("launch", ExclusionReason.OTHER_UNIT),
                        org.assertj.core.groups.Tuple.tuple("empty", ExclusionReason.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("hoped", ExclusionReason.NOT_ACCEPTED));
        assertThat(analysis.goal("total").progress().ratio()).isEqualTo(70_000 / 121_000.0);
        GoalProgress empty = analysis.goal("empty").rollup();
        assertThat(empty.progress().isKnown()).isFalse();
        assertThat(empty.evidence()).isEqualTo(Evidence.UNKNOWN);
        assertThat(empty.coverage()).hasValue(0);
        assertThat(empty.lower()).hasValue(0);
        assertThat(empty.upper()).hasValue(1);
        assertThat(analysis.goal("empty").health()).isEqualTo(Health.NO_DATA);
    }

    @Test
    void aRolledUpKeyResultAddsTheValueOfItsOwnCheckIns() {
        OkrSet okrs = products()
                .objective(
                        "bundle",
                        o -> o.title("Bundle")
                                .keyResult(
                                        "bundles",
                                        k -> k.title("Bundles")
                                                .source(Source.ROLLED_UP)
                                                .change(0, 1_000, "EUR")
                                                .checkIn("2026-05-08", 500)
                                                .contributesTo("total")))
                .objective("parts", o -> o.title("Parts").manual(.1).contributesTo("bundles"))
                .build();
        Analysis analysis = Analysis.of(okrs);
        assertThat(analysis.goal("bundles").progress().ratio()).isEqualTo(.1);
        assertThat(analysis.goal("total").progress().ratio()).isEqualTo(70_500 / 121_000.0);
        assertThat(analysis.goal("total").explain().influences())
                .extracting(Influence::id)
                .containsExactly("large", "middle", "small", "bundles");
        Analysis later = analysis.checkIn("bundles", DAY, 1_000);
        assertThat(later.goal("total").progress().ratio()).isEqualTo(71_000 / 121_000.0);
    }

    @Test
    void anExcludedProductIsOutOfTheSum() {
        OkrSet okrs = products()
                .objective(
                        "legacy",
                        o -> o.title("Legacy")
                                .keyResult(
                                        "old",
                                        k -> k.title("Old")
                                                .change(0, 5_000, "EUR")
                                                .checkIn("2026-05-08", 5_000)
                                                .contributesTo("total")))
                .build();
        Analysis with = Analysis.of(okrs);
        Analysis without = with.with(new Change.StateSet("legacy", ObjectiveState.CANCELLED));
        assertThat(with.goal("total").progress().ratio()).isEqualTo(75_000 / 121_000.0);
        assertThat(without.goal("total").progress().ratio()).isEqualTo(70_000 / 121_000.0);
    }

    @Test
    void isExpectedToBeWhereItsAddendsAre() {
        Analysis analysis = Analysis.of(products().build());
        double elapsed = 44 / 90.0;
        assertThat(analysis.goal("total").pace().expected().orElseThrow()).isCloseTo(elapsed, within(1e-15));
        assertThat(analysis.goal("total").pace().pace().orElseThrow()).isCloseTo(70 / 121.0 / elapsed, within(1e-15));
        assertThat(analysis.goal("total").health()).isEqualTo(Health.ON_TRACK);
        assertThat(analysis.goal("total").forecast().orElseThrow().finalProgress())
                .isGreaterThan(70_000 / 121_000.0);
    }

    @Test
    void theConstantStaysInTheForecast() {
        double large = Analysis.of(products().build())
                .goal("large")
                .forecast()
                .orElseThrow()
                .finalProgress();
        OkrSet okrs = products()
                .updateObjective("sales", o -> o.updateKeyResult("total", k -> k.change(-9_000, 191_000, "EUR")))
                .build();
        double expected = (Math.min(1, large) * 100_000 + 20_000 + 9_000) / 200_000;
        assertThat(Analysis.of(okrs).goal("total").forecast().orElseThrow().finalProgress())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void aHundredThousandAddendsAreAddedUpAndUpdated() {
        int count = 100_000;
        OkrSet okrs = OkrSet.builder()
                .asOf(DAY)
                .objective(
                        "all",
                        o -> o.title("All")
                                .keyResult(
                                        "total",
                                        k -> k.title("Total").source(Source.SUM).change(0, count, "")))
                .objective("each", o -> {
                    o.title("Each");
                    IntStream.range(0, count)
                            .forEach(i -> o.keyResult(
                                    "k" + i, k -> k.title("K").change(0, 1, "").contributesTo("total")));
                })
                .build();
        Analysis analysis = Analysis.of(okrs);
        for (String id : List.of("k0", "k77777", "k99999")) {
            analysis = analysis.checkIn(id, DAY, 2);
        }
        assertThat(analysis.goal("total").progress().ratio()).isEqualTo(6.0 / count);
        assertThat(analysis.goal("total").rollup())
                .isEqualTo(Analysis.of(analysis.okrSet()).goal("total").rollup());
    }

    @Test
    void aTargetIsReachedByWhatTheProductsAreWorth() {
        Analysis analysis = Analysis.of(products().build());
        Reach reach = analysis.goal("sales").reach(Progress.ofPercent(80));
        assertThat(reach.steps()).singleElement().satisfies(step -> {
            assertThat(step.leaf()).isEqualTo("large");
            assertThat(step.value().orElseThrow().to()).isCloseTo(76_800, within(1e-9));
        });
        assertThat(analysis.with(reach.changes()).goal("sales").progress().ratio())
                .isCloseTo(.8, within(1e-12));
    }

    @Test
    void aProductBelowItsBaselineIsRaisedFromWhereItIs() {
        Analysis analysis = Analysis.of(products().build()).checkIn("large", DAY, -20_000);
        Reach reach = analysis.goal("total").reach(Progress.ofPercent(50));
        assertThat(reach.after().ratio()).isCloseTo(.5, within(1e-12));
        assertThat(reach.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.value().orElseThrow().to()).isCloseTo(40_500, within(1e-9)));
    }

    @Test
    void aSumThatComesLaterHasValuesToAdd() {
        OkrSet plain = products()
                .updateObjective("sales", o -> o.updateKeyResult("total", k -> k.source(Source.ROLLED_UP)))
                .build();
        OkrSet summed = plain.toBuilder()
                .updateObjective("sales", o -> o.updateKeyResult("total", k -> k.source(Source.SUM)))
                .build();
        assertThat(Analysis.of(plain)
                        .withOkrSet(summed)
                        .goal("total")
                        .progress()
                        .ratio())
                .isEqualTo(70_000 / 121_000.0);
    }
}
