package io.github.okralign;

import static io.github.okralign.NumbersAssert.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Goal;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Reports;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.testing.Disguise;
import io.github.okralign.testing.OkrSets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Nobody looks behind what a measure answers: the numbers are the same for a kind that nobody knows. */
class CustomMeasureProperties {

    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static Analysis analysis(OkrSet okrs, HitReading reading) {
        return Analysis.of(okrs, AnalysisPolicy.MEDIUM.withRollup(RollupPolicy.DEFAULT.withReading(reading)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDisguisedMeasureGivesTheSameNumbers(
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs, @ForAll HitReading reading) {
        Analysis known = analysis(okrs, reading);
        Analysis disguised = analysis(Disguise.of(okrs), reading);
        for (Goal goal : okrs.goals()) {
            assertThat(disguised.goal(goal.id()).rollup())
                    .isEqualTo(known.goal(goal.id()).rollup());
            assertThat(disguised.goal(goal.id()).explain().influences())
                    .extracting(Influence::id, Influence::influence)
                    .isEqualTo(known.goal(goal.id()).explain().influences().stream()
                            .map(each -> tuple(each.id(), each.influence()))
                            .toList());
            if (goal instanceof KeyResult keyResult && !hasPhases(keyResult)) {
                assertThat(disguised.goal(goal.id()).pace())
                        .isEqualTo(known.goal(goal.id()).pace());
                assertThat(disguised.goal(goal.id()).reasons())
                        .isEqualTo(known.goal(goal.id()).reasons());
            }
        }
    }

    private static boolean hasPhases(KeyResult keyResult) {
        return keyResult
                .measure()
                .flatMap(Measure::asChange)
                .filter(change -> !change.phases().isEmpty())
                .isPresent();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPlanForDisguisedMeasuresComesToTheSame(
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs,
            @ForAll HitReading reading,
            @ForAll @DoubleRange(max = 1) double target) {
        Analysis known = analysis(okrs, reading);
        Analysis disguised = analysis(Disguise.of(okrs), reading);
        for (Goal goal : okrs.goals()) {
            Reach plan = known.goal(goal.id()).reach(Progress.ofRatio(target));
            Reach same = disguised.goal(goal.id()).reach(Progress.ofRatio(target));
            assertThat(same.steps().stream().map(ReachStep::leaf))
                    .containsExactlyElementsOf(
                            plan.steps().stream().map(ReachStep::leaf).toList());
            same("after", same.after().asOptional(), plan.after().asOptional());
            if (same.stepsWithoutChange().isEmpty() && same.after().isKnown()) {
                assertThat(disguised
                                .with(same.changes())
                                .goal(goal.id())
                                .progress()
                                .ratio())
                        .isCloseTo(same.after().ratio(), within(1e-9));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDisguisedMeasureReadsWhatWasReportedUnderAnother(
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet okrs,
            @ForAll(supplier = OkrSets.WithoutSums.class) OkrSet other) {
        List<KeyResult> defined = measured(okrs);
        List<KeyResult> reported = measured(other);
        for (int i = 0; i < Math.min(defined.size(), reported.size()); i++) {
            KeyResult here = defined.get(i);
            KeyResult there = reported.get(i);
            Measure measure = here.measure().orElseThrow();
            Measure own = there.measure().orElseThrow();
            Reports reports = there.reports(DAY);
            assertThat(new Disguise(measure).readingOf(new Disguise(own), reports))
                    .isEqualTo(measure.readingOf(own, reports).map(Disguise::new));
            assertThat(measure.definesSameAs(measure)).isTrue();
            assertThat(measure.definesSameAs(own)).isEqualTo(own.definesSameAs(measure));
            measure.readingOf(own, reports)
                    .ifPresent(read -> assertThat(read.definesSameAs(measure)).isTrue());
        }
    }

    private static List<KeyResult> measured(OkrSet okrs) {
        return okrs.goals().stream()
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .filter(keyResult -> keyResult.measure().isPresent())
                .toList();
    }
}
