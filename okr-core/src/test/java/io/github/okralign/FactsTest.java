package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Level;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.model.Phase;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Source;
import io.github.okralign.model.ValueReading;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.Retarget;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.Unreported;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What teams write down, with its days (docs/semantics.md, Goals and links, Progress of a key result, Roll-up): each
 * fact as of the days before and after it.
 */
class FactsTest {

    private static final LocalDate MAY_20 = day("2026-05-20");

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static OkrSet.Builder bakery() {
        return OkrSet.builder()
                .asOf(MAY_20)
                .unit("bakery", "Bakery", Level.COMPANY)
                .unit("oven", "Oven", Level.TEAM, "bakery")
                .cycle("spring", "2026-04-01", "2026-06-30");
    }

    private static OkrSet of(Consumer<Objective.Builder> objective) {
        return bakery().objective(
                        "bread",
                        o -> objective.accept(
                                o.title("Bread that lasts").unit("bakery").cycle("spring")))
                .build();
    }

    private static OkrSet ofKeyResult(Consumer<KeyResult.Builder> keyResult) {
        return of(o -> o.keyResult("loaves", k -> keyResult.accept(k.title("Loaves"))));
    }

    private static GoalAnalysis bread(OkrSet okrs) {
        return Analysis.of(okrs).goal("bread");
    }

    private static double progress(OkrSet okrs) {
        return bread(okrs).progress().ratio();
    }

    @Nested
    class WeightZero {

        private final OkrSet okrs = of(o -> o.keyResult(
                        "shown",
                        k -> k.title("Shown").weight(0).change(0, 20, "").checkIn("2026-05-02", 20))
                .keyResult("one", k -> k.title("One").weight(.5).change(0, 9, ""))
                .keyResult("two", k -> k.title("Two").weight(.5).change(0, 7, "")));

        @Test
        void itIsShownAndNotCounted() {
            assertThat(bread(okrs).progress()).isEqualTo(Progress.ofRatio(0));
            assertThat(bread(okrs).rollup().coverage()).hasValue(0);
            assertThat(bread(okrs).rollup().upper()).hasValue(1);
            assertThat(bread(okrs).contributions())
                    .extracting(
                            Contribution::id,
                            Contribution::share,
                            part -> part.reason().orElse(null))
                    .containsExactly(
                            tuple("shown", 0.0, ExclusionReason.NO_WEIGHT),
                            tuple("one", .5, null),
                            tuple("two", .5, null));
        }

        private org.assertj.core.groups.Tuple tuple(Object... values) {
            return org.assertj.core.api.Assertions.tuple(values);
        }

        @Test
        void withNothingElseTheProgressIsUnknown() {
            GoalAnalysis alone =
                    bread(ofKeyResult(k -> k.weight(0).change(0, 20, "").checkIn("2026-05-02", 20)));
            assertThat(alone.progress().isKnown()).isFalse();
            assertThat(alone.rollup().coverage()).hasValue(0);
        }

        @Test
        void unknownAsZeroDoesNotCountItEither() {
            OkrSet alone = ofKeyResult(k -> k.weight(0).atLeast(1, ""));
            Analysis asZero =
                    Analysis.of(alone, AnalysisPolicy.MEDIUM.withRollup(RollupPolicy.DEFAULT.withUnknownAsZero(true)));
            assertThat(asZero.goal("bread").progress().isKnown()).isFalse();
        }

        @Test
        void aMinimumDoesNotSeeIt() {
            OkrSet least = of(o -> o.rollup(
                            io.github.okralign.model.RollupRule.DEFAULT.by(io.github.okralign.model.Aggregation.MIN))
                    .keyResult(
                            "a", k -> k.title("A").weight(0).change(0, 10, "").checkIn("2026-05-02", 1))
                    .keyResult("b", k -> k.title("B").change(0, 10, "").checkIn("2026-05-02", 6)));
            assertThat(progress(least)).isEqualTo(.6);
            assertThat(bread(least).rollup().lower()).hasValue(.6);
        }

        @Test
        void effortWithoutAPositiveWeightLeadsNowhere() {
            OkrSet.Builder set = bakery().objective(
                            "bread", o -> o.title("Bread").unit("bakery"))
                    .objective(
                            "flour",
                            o -> o.title("Flour").unit("oven").effort(3).contributesTo("bread", 0));
            Analysis analysis = Analysis.of(set.build());
            assertThat(analysis.focus().unfocused()).isEqualTo(3);
            assertThat(analysis.goal("flour").alignmentClass())
                    .contains(io.github.okralign.structure.AlignmentClass.GROUNDED);
        }
    }

    @Nested
    class Unreporteds {

        private final OkrSet okrs =
                of(o -> o.keyResult("a", k -> k.title("A").change(0, 4, "").checkIn("2026-05-02", 4))
                        .keyResult("b", k -> k.title("B").change(0, 4, "").checkIn("2026-05-02", 4))
                        .keyResult("c", k -> k.title("C").change(0, 4, "")));

        @Test
        void standAtZeroByDefault() {
            assertThat(progress(okrs)).isEqualTo(2 / 3.0);
            assertThat(Analysis.of(okrs).goal("c").rollup().evidence()).isEqualTo(Evidence.ASSUMED);
        }

        @Test
        void orAreUnknown() {
            Analysis analysis = Analysis.of(
                    okrs, AnalysisPolicy.MEDIUM.withRollup(RollupPolicy.DEFAULT.withUnreported(Unreported.UNKNOWN)));
            assertThat(analysis.goal("bread").progress().ratio()).isEqualTo(1);
            assertThat(analysis.goal("bread").rollup().coverage()).hasValue(2 / 3.0);
            assertThat(analysis.goal("c").rollup().evidence()).isEqualTo(Evidence.UNKNOWN);
        }
    }

    @Nested
    class States {

        @Test
        void aDroppedKeyResultKeepsItsRecordAndDoesNotCount() {
            OkrSet okrs =
                    of(o -> o.keyResult("kept", k -> k.title("Kept").binary().checkIn("2026-05-02", 1))
                            .keyResult(
                                    "dropped",
                                    k -> k.title("Dropped")
                                            .binary()
                                            .state(KeyResultState.CANCELLED)
                                            .checkIn("2026-04-20", 0)));
            Analysis analysis = Analysis.of(okrs);
            assertThat(analysis.goal("bread").progress().ratio()).isEqualTo(1);
            assertThat(analysis.goal("dropped").health()).isEqualTo(Health.EXCLUDED);
            assertThat(analysis.goal("bread").contributions().get(1).reason()).contains(ExclusionReason.EXCLUDED_STATE);
            assertThat(((KeyResult) okrs.goal("dropped")).checkIns()).hasSize(1);
        }

        @Test
        void aDroppedKeyResultsLinksLeaveStructure() {
            OkrSet.Builder set = bakery().objective(
                            "bread", o -> o.title("Bread").unit("bakery"))
                    .objective(
                            "flour",
                            o -> o.title("Flour")
                                    .unit("oven")
                                    .keyResult(
                                            "mill",
                                            k -> k.title("Mill")
                                                    .binary()
                                                    .state(KeyResultState.ACTIVE, day("2026-04-01"))
                                                    .state(KeyResultState.POSTPONED, day("2026-05-10"))
                                                    .contributesTo("bread")));
            Analysis analysis = Analysis.of(set.build());
            assertThat(analysis.goal("flour").alignmentClass().map(Enum::name)).contains("BROKEN_CHAIN");
            assertThat(analysis.on(day("2026-05-09"))
                            .goal("flour")
                            .alignmentClass()
                            .map(Enum::name))
                    .contains("GROUNDED");
        }

        @Test
        void anObjectiveIsClosedOnlyFromItsDayOn() {
            OkrSet okrs = of(o -> o.state(ObjectiveState.ACTIVE, day("2026-04-02"))
                    .state(ObjectiveState.CLOSED, day("2026-05-18"))
                    .score(.8)
                    .keyResult(
                            "loaves",
                            k -> k.title("Loaves")
                                    .change(0, 10, "")
                                    .checkIn("2026-05-04", 2)
                                    .checkIn("2026-05-16", 7)));
            Analysis today = Analysis.of(okrs);
            assertThat(today.goal("bread").progress().ratio()).isEqualTo(.8);
            assertThat(today.goal("bread").rollup().evidence()).isEqualTo(Evidence.SCORED);
            assertThat(today.goal("bread").health()).isEqualTo(Health.MISSED);
            Analysis before = today.on(day("2026-05-17"));
            assertThat(before.goal("bread").progress().ratio()).isEqualTo(.7);
            assertThat(before.goal("bread").isActive()).isTrue();
            assertThat(today.on(day("2026-05-10")).goal("bread").progress().ratio())
                    .isEqualTo(.2);
            assertThat(today.on(day("2026-04-01")).goal("bread").health()).isEqualTo(Health.EXCLUDED);
        }

        @Test
        void aDroppedMilestoneIsInNeitherSum() {
            OkrSet okrs = ofKeyResult(k -> k.milestones(
                    Milestone.of("a", "A").doneOn(day("2026-05-03")),
                    Milestone.of("b", "B").droppedOn(day("2026-05-12"))));
            assertThat(progress(okrs)).isEqualTo(1);
            assertThat(Analysis.of(okrs, day("2026-05-11"))
                            .goal("bread")
                            .progress()
                            .ratio())
                    .isEqualTo(.5);
        }

        @Test
        void withAllMilestonesDroppedNothingIsKnown() {
            OkrSet okrs = ofKeyResult(k -> k.milestones(Milestone.of("b", "B").droppedOn(day("2026-05-12"))));
            assertThat(bread(okrs).progress().isKnown()).isFalse();
        }
    }

    @Nested
    class ObjectiveCheckIns {

        private final OkrSet okrs = of(o -> o.checkIn(
                        ObjectiveCheckIn.on(day("2026-05-18")).progress(.6))
                .checkIn(ObjectiveCheckIn.on(day("2026-05-25")).computing())
                .keyResult("loaves", k -> k.title("Loaves").change(0, 10, "").checkIn("2026-05-04", 9)));

        @Test
        void setTheProgressFromTheirDayOn() {
            assertThat(bread(okrs).progress().ratio()).isEqualTo(.6);
            assertThat(bread(okrs).rollup().evidence()).isEqualTo(Evidence.MANUAL);
            assertThat(bread(okrs).rollup().computed()).contains(Progress.ofRatio(.9));
            assertThat(Analysis.of(okrs, day("2026-05-17"))
                            .goal("bread")
                            .progress()
                            .ratio())
                    .isEqualTo(.9);
        }

        @Test
        void giveItBackToTheRollUp() {
            GoalAnalysis later = Analysis.of(okrs, day("2026-05-25")).goal("bread");
            assertThat(later.progress().ratio()).isEqualTo(.9);
            assertThat(later.rollup().evidence()).isEqualTo(Evidence.ROLLED_UP);
        }

        @Test
        void confidenceCountsAndTheStatusStandsBeside() {
            OkrSet worried = of(o -> o.checkIn(ObjectiveCheckIn.on(day("2026-05-18"))
                            .confidence(.1)
                            .status(OwnerStatus.ON_TRACK))
                    .keyResult(
                            "loaves", k -> k.title("Loaves").change(0, 10, "").checkIn("2026-05-19", 6)));
            GoalAnalysis bread = bread(worried);
            assertThat(bread.health()).isEqualTo(Health.OFF_TRACK);
            assertThat(bread.reasons()).contains(HealthReason.CONFIDENCE, HealthReason.DIVERGENCE);
            assertThat(bread.ownerStatus()).contains(OwnerStatus.ON_TRACK);
        }
    }

    @Test
    void aPlannedPausePromisesNothing() {
        OkrSet okrs = ofKeyResult(k -> k.measure(new Measure.Change(
                        0, 40, "", List.of(new Phase(day("2026-04-20"), 10), new Phase(day("2026-05-20"), 10))))
                .checkIn("2026-04-20", 10)
                .checkIn("2026-05-20", 10));
        for (LocalDate day = day("2026-04-20"); !day.isAfter(MAY_20); day = day.plusDays(1)) {
            assertThat(Analysis.of(okrs, day).goal("loaves").pace().expected()).hasValue(.25);
        }
        assertThat(bread(okrs).pace().pace()).hasValue(1);
        assertThat(bread(okrs).health()).isEqualTo(Health.ON_TRACK);
    }

    @Test
    void anObjectiveMayHaveDaysOfItsOwn() {
        OkrSet okrs = bakery().objective(
                        "bread",
                        o -> o.title("Bread")
                                .start(day("2026-05-01"))
                                .due(day("2026-07-31"))
                                .keyResult(
                                        "loaves",
                                        k -> k.title("Loaves").change(0, 10, "").checkIn("2026-05-19", 6)))
                .build();
        GoalAnalysis bread = bread(okrs);
        assertThat(bread.progress().ratio()).isEqualTo(.6);
        assertThat(bread.pace().expected().orElseThrow()).isCloseTo(19 / 91.0, within(1e-12));
        assertThat(bread.start()).contains(day("2026-05-01"));
        assertThat(bread.due()).contains(day("2026-07-31"));
    }

    @Nested
    class Links {

        private final OkrSet okrs = bakery().objective(
                        "bread", o -> o.title("Bread").unit("bakery"))
                .objective(
                        "flour",
                        o -> o.title("Flour")
                                .unit("oven")
                                .alignment(a -> a.to("bread").until(day("2026-05-10")))
                                .alignment(a -> a.to("bread").weight(3).since(day("2026-05-15")))
                                .keyResult(
                                        "mill",
                                        k -> k.title("Mill").change(0, 10, "").checkIn("2026-04-12", 4)))
                .objective(
                        "salt",
                        o -> o.title("Salt")
                                .unit("oven")
                                .contributesTo("bread")
                                .keyResult(
                                        "sea",
                                        k -> k.title("Sea").change(0, 10, "").checkIn("2026-04-12", 8)))
                .build();

        private GoalAnalysis on(String date) {
            return Analysis.of(okrs).on(day(date)).goal("bread");
        }

        @Test
        void countOnTheirDays() {
            assertThat(on("2026-05-10").progress().ratio()).isCloseTo(.6, within(1e-12));
            assertThat(on("2026-05-12").progress().ratio()).isEqualTo(.8);
            assertThat(on("2026-05-15").progress().ratio()).isCloseTo(.5, within(1e-12));
            assertThat(Analysis.of(okrs, day("2026-05-15")).goal("bread").rollup())
                    .isEqualTo(on("2026-05-15").rollup());
        }

        @Test
        void areListedOnTheirDays() {
            assertThat(on("2026-05-12").incoming()).extracting(Alignment::from).containsExactly("salt");
            assertThat(on("2026-05-12").contributions()).hasSize(1);
            assertThat(on("2026-05-15").contributions())
                    .extracting(Contribution::weight)
                    .containsExactly(3.0, 1.0);
        }

        @Test
        void makeStructureOnTheirDays() {
            Analysis analysis = Analysis.of(okrs);
            assertThat(analysis.goal("flour").alignmentClass().map(Enum::name)).contains("GROUNDED");
            assertThat(analysis.on(day("2026-05-12"))
                            .goal("flour")
                            .alignmentClass()
                            .map(Enum::name))
                    .contains("UNALIGNED");
        }
    }

    @Nested
    class Readings {

        @Test
        void incrementsAddUp() {
            OkrSet okrs =
                    ofKeyResult(k -> k.measure(new Measure.Change(0, 400, "", List.of()).reading(ValueReading.TOTAL))
                            .checkIn("2026-04-12", 150)
                            .checkIn("2026-05-02", 240)
                            .checkIn("2026-05-16", 11));
            assertThat(progress(okrs)).isEqualTo(1);
            assertThat(Analysis.of(okrs).goal("loaves").rollup().raw()).hasValue(401 / 400.0);
            assertThat(Analysis.of(okrs).goal("loaves").value()).hasValue(401);
        }

        @Test
        void aLimitIsKeptNow() {
            OkrSet okrs = ofKeyResult(k -> k.measure(new Measure.AtMost(30, "min").reading(HitReading.LATEST))
                    .checkIn("2026-04-12", 45)
                    .checkIn("2026-05-02", 40)
                    .checkIn("2026-05-16", 25));
            assertThat(progress(okrs)).isEqualTo(1);
        }

        @Test
        void aLimitThatDoesNotSayHowIsReadByThePolicy() {
            OkrSet okrs = ofKeyResult(k -> k.atMost(30, "min")
                    .checkIn("2026-05-01", 45)
                    .checkIn("2026-05-16", 25)
                    .checkIn("2026-05-18", 20));
            for (HitReading reading : HitReading.values()) {
                double progress = Analysis.of(
                                okrs, AnalysisPolicy.MEDIUM.withRollup(RollupPolicy.DEFAULT.withReading(reading)))
                        .goal("bread")
                        .progress()
                        .ratio();
                assertThat(progress)
                        .isEqualTo(
                                switch (reading) {
                                    case HIT_RATE -> 2 / 3.0;
                                    case LATEST -> 1;
                                    case TIME_SHARE -> 5 / 20.0;
                                });
            }
        }

        @Test
        void timeWithinALimitThatBeginsAfterItsEndIsUnknown() {
            OkrSet okrs = ofKeyResult(k -> k.measure(new Measure.AtMost(30, "min").reading(HitReading.TIME_SHARE))
                    .due(day("2026-05-10"))
                    .checkIn("2026-05-12", 20));
            assertThat(bread(okrs).progress().isKnown()).isFalse();
        }

        @Test
        void timeWithinALimitEndsWhenTheObjectiveIsClosed() {
            OkrSet okrs = of(o -> o.state(ObjectiveState.ACTIVE, day("2026-04-01"))
                    .state(ObjectiveState.CLOSED, day("2026-05-10"))
                    .keyResult(
                            "loaves",
                            k -> k.title("Loaves")
                                    .measure(new Measure.AtMost(30, "min").reading(HitReading.TIME_SHARE))
                                    .checkIn("2026-05-01", 20)
                                    .checkIn("2026-05-06", 40)));
            assertThat(Analysis.of(okrs).goal("loaves").progress().ratio()).isEqualTo(.5);
            assertThat(Analysis.of(okrs, day("2026-05-08"))
                            .goal("loaves")
                            .progress()
                            .ratio())
                    .isEqualTo(5 / 8.0);
        }

        @Test
        void ofTwoOnOneDayTheLastInTheDocumentCounts() {
            OkrSet okrs = ofKeyResult(k -> k.change(0, 10, "")
                    .checkIn("2026-05-12", 7)
                    .checkIn("2026-05-12", 3)
                    .checkIn("2026-05-04", 2));
            assertThat(progress(okrs)).isEqualTo(.3);
        }

        @Test
        void aPlanToReachATotalReportsWhatIsMissing() {
            OkrSet okrs =
                    ofKeyResult(k -> k.measure(new Measure.Change(0, 400, "", List.of()).reading(ValueReading.TOTAL))
                            .checkIn("2026-04-12", 150)
                            .checkIn("2026-05-02", 50));
            Analysis analysis = Analysis.of(okrs);
            var reach = analysis.goal("bread").reach(Progress.ofRatio(.75));
            assertThat(reach.after().ratio()).isCloseTo(.75, within(1e-9));
            var step = reach.steps().get(0);
            assertThat(step.value().orElseThrow().from()).isEqualTo(200);
            assertThat(step.value().orElseThrow().to()).isCloseTo(300, within(1e-6));
            assertThat(analysis.with(step.changes()).goal("bread").progress().ratio())
                    .isCloseTo(.75, within(1e-9));
        }

        @Test
        void aPlanReadsAScaleBackwards() {
            OkrSet okrs = ofKeyResult(k -> k.measure(
                            new Measure.Change(0, 100, "", List.of()).along(Scale.along(new Scale.Point(20, .5))))
                    .checkIn("2026-04-12", 10));
            Analysis analysis = Analysis.of(okrs);
            assertThat(analysis.goal("bread").progress().ratio()).isCloseTo(.25, within(1e-12));
            var step =
                    analysis.goal("bread").reach(Progress.ofRatio(.75)).steps().get(0);
            assertThat(step.value().orElseThrow().to()).isCloseTo(60, within(1e-9));
        }
    }

    @Nested
    class Combined {

        @Test
        void aMeanStandsWhereItsContributorsDoOnAverage() {
            OkrSet okrs = bakery().objective(
                            "bread",
                            o -> o.title("Bread")
                                    .unit("bakery")
                                    .keyResult(
                                            "taste",
                                            k -> k.title("Taste")
                                                    .change(20, 60, "points")
                                                    .source(Source.AVERAGE)))
                    .objective(
                            "shop",
                            o -> o.title("Shop")
                                    .unit("oven")
                                    .keyResult(
                                            "shop.taste",
                                            k -> k.title("Taste")
                                                    .change(20, 60, "points")
                                                    .checkIn("2026-05-12", 30)
                                                    .contributesTo("taste")))
                    .build();
            Analysis analysis = Analysis.of(okrs);
            assertThat(analysis.goal("taste").value()).hasValue(30);
            assertThat(analysis.goal("bread").progress().ratio()).isEqualTo(.25);
            assertThat(analysis.goal("taste").contributions().get(0).share()).isEqualTo(1);
        }

        @Test
        void unreportedContributorsOfAMeanStandAtTheirBaselines() {
            OkrSet okrs = bakery().objective(
                            "bread",
                            o -> o.title("Bread")
                                    .keyResult(
                                            "taste",
                                            k -> k.title("Taste")
                                                    .change(0, 60, "")
                                                    .source(Source.AVERAGE)))
                    .objective(
                            "shop",
                            o -> o.title("Shop")
                                    .keyResult(
                                            "a",
                                            k -> k.title("A")
                                                    .change(0, 60, "")
                                                    .checkIn("2026-05-12", 40)
                                                    .contributesTo("taste", 3))
                                    .keyResult(
                                            "b",
                                            k -> k.title("B").change(20, 40, "").contributesTo("taste")))
                    .build();
            GoalAnalysis taste = Analysis.of(okrs).goal("taste");
            assertThat(taste.value()).hasValue(35);
            assertThat(taste.rollup().lower()).hasValue(35 / 60.0);
            assertThat(taste.rollup().upper()).hasValue(40 / 60.0);
            assertThat(taste.rollup().coverage()).hasValue(.75);
            assertThat(taste.contributions()).extracting(Contribution::share).containsExactly(.75, 20 / 240.0);
            assertThat(taste.explain().constant()).isCloseTo(5 / 60.0, within(1e-12));
        }

        private OkrSet pool(Consumer<KeyResult.Builder> second) {
            return bakery().objective(
                            "bread",
                            o -> o.title("Bread")
                                    .keyResult(
                                            "waste",
                                            k -> k.title("Waste")
                                                    .ratio(.5, .1, "")
                                                    .source(Source.POOLED)))
                    .objective(
                            "shop",
                            o -> o.title("Shop")
                                    .keyResult(
                                            "a",
                                            k -> k.title("A")
                                                    .ratio(.5, .1, "")
                                                    .checkIn(CheckIn.ofFraction(day("2026-05-12"), 30, 100))
                                                    .contributesTo("waste"))
                                    .keyResult(
                                            "b",
                                            k -> second.accept(k.title("B")
                                                    .ratio(.4, .2, "")
                                                    .contributesTo("waste"))))
                    .build();
        }

        @Test
        void aPoolDividesAllNumeratorsByAllDenominators() {
            OkrSet okrs = pool(k -> k.checkIn(CheckIn.ofFraction(day("2026-05-13"), 130, 300)));
            GoalAnalysis waste = Analysis.of(okrs).goal("waste");
            assertThat(waste.value()).hasValue(.4);
            assertThat(waste.progress().ratio()).isCloseTo(.25, within(1e-12));
            assertThat(waste.rollup().lower()).hasValue(waste.progress().ratio());
            double sum = waste.explain().constant();
            for (Contribution part : waste.contributions()) {
                sum += part.share() * part.progress().ratio();
            }
            assertThat(sum).isCloseTo(.25, within(1e-12));
            assertThat(waste.contributions().get(1).share()).isCloseTo(300 * -.2 / (400 * -.4), within(1e-12));
        }

        @Test
        void aPoolLeavesOutWhatIsNotReported() {
            GoalAnalysis waste = Analysis.of(pool(k -> {})).goal("waste");
            assertThat(waste.value()).hasValue(.3);
            assertThat(waste.rollup().lower()).hasValue(0);
            assertThat(waste.rollup().upper()).hasValue(1);
            assertThat(waste.rollup().coverage()).hasValue(.5);
            assertThat(waste.contributions().get(1).reason()).contains(ExclusionReason.UNKNOWN);
        }

        @Test
        void sumsConvertUnits() {
            OkrSet okrs = bakery().conversion(new Conversion("kg", "t", .001))
                    .objective(
                            "bread",
                            o -> o.title("Bread")
                                    .keyResult(
                                            "flour",
                                            k -> k.title("Flour")
                                                    .change(0, 8, "t")
                                                    .source(Source.SUM)))
                    .objective(
                            "mill",
                            o -> o.title("Mill")
                                    .keyResult(
                                            "a",
                                            k -> k.title("A")
                                                    .change(0, 4000, "kg")
                                                    .checkIn("2026-05-12", 1500)
                                                    .contributesTo("flour"))
                                    .keyResult(
                                            "b",
                                            k -> k.title("B")
                                                    .change(0, 4, "t")
                                                    .checkIn("2026-05-12", 2.5)
                                                    .contributesTo("flour")))
                    .build();
            GoalAnalysis flour = Analysis.of(okrs).goal("flour");
            assertThat(flour.value().orElseThrow()).isCloseTo(4, within(1e-12));
            assertThat(flour.progress().ratio()).isCloseTo(.5, within(1e-12));
            assertThat(flour.contributions()).extracting(Contribution::share).containsExactly(.5, .5);
        }
    }

    @Nested
    class Compared {

        private static OkrSet leads(String asOf, double target, Consumer<KeyResult.Builder> more) {
            return bakery().asOf(day(asOf))
                    .objective(
                            "bread",
                            o -> o.title("Bread").cycle("spring").keyResult("loaves", k -> {
                                k.title("Loaves").change(0, target, "").checkIn("2026-05-10", 200);
                                more.accept(k);
                            }))
                    .build();
        }

        @Test
        void aMovedTargetIsNoWork() {
            Analysis before = Analysis.of(leads("2026-05-11", 500, k -> {}));
            Analysis after = Analysis.of(leads("2026-05-20", 400, k -> k.checkIn("2026-05-18", 240)));
            Retarget retarget = Comparison.between(before, after)
                    .change("loaves")
                    .orElseThrow()
                    .retarget()
                    .orElseThrow();
            assertThat(retarget.work()).isCloseTo((.08 + .1) / 2, within(1e-12));
            assertThat(retarget.work() + retarget.retargeting()).isCloseTo(.6 - .4, within(1e-12));
        }

        @Test
        void aRevisionSaysTheSameInOneDocument() {
            OkrSet okrs = bakery().objective(
                            "bread",
                            o -> o.title("Bread")
                                    .cycle("spring")
                                    .keyResult(
                                            "loaves",
                                            k -> k.title("Loaves")
                                                    .measure(new Measure.Change(0, 400, "", List.of())
                                                            .revised(
                                                                    day("2026-05-14"),
                                                                    new Measure.Change(0, 500, "", List.of())))
                                                    .checkIn("2026-05-10", 200)
                                                    .checkIn("2026-05-18", 240)))
                    .build();
            Analysis after = Analysis.of(okrs);
            Analysis before = after.on(day("2026-05-11"));
            assertThat(before.goal("bread").progress().ratio()).isEqualTo(.4);
            assertThat(after.goal("bread").progress().ratio()).isEqualTo(.6);
            Retarget retarget = Comparison.between(before, after)
                    .change("loaves")
                    .orElseThrow()
                    .retarget()
                    .orElseThrow();
            assertThat(retarget.redefined()).isTrue();
            assertThat(retarget.work()).isCloseTo(.09, within(1e-12));
        }

        @Test
        void aMovedDeadlineIsNoWork() {
            OkrSet before = leads("2026-05-20", 500, k -> {});
            OkrSet after = leads("2026-05-20", 500, k -> k.due(day("2026-08-31")));
            Comparison comparison = Comparison.between(Analysis.of(before), Analysis.of(after));
            assertThat(comparison.attribution("bread").parts()).isEmpty();
            assertThat(Analysis.of(after).goal("loaves").pace().expected().orElseThrow())
                    .isLessThan(
                            Analysis.of(before).goal("loaves").pace().expected().orElseThrow());
        }
    }
}
