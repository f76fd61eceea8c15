package io.github.okralign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.testing.OkrSets.Trait;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties are worth what their samples are worth. */
class OkrSetsTest {

    private final List<OkrSet> samples = LongStream.range(0, 300)
            .mapToObj(seed -> OkrSets.random(seed, 1 + (int) (seed % 14), EnumSet.allOf(Trait.class)))
            .collect(Collectors.toList());

    @Test
    void everyKindOfEvidenceOccurs() {
        Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
        samples.forEach(okrs ->
                Analysis.of(okrs).goals().forEach(goal -> seen.add(goal.rollup().evidence())));
        assertThat(seen).containsExactlyInAnyOrder(Evidence.values());
    }

    @Test
    void everyReasonNotToCountOccurs() {
        Set<ExclusionReason> seen = EnumSet.noneOf(ExclusionReason.class);
        for (OkrSet okrs : samples) {
            Analysis analysis = Analysis.of(okrs);
            okrs.goals().stream()
                    .flatMap(goal -> analysis.goal(goal.id()).explain().contributions().stream())
                    .forEach(part -> part.reason().ifPresent(seen::add));
        }
        assertThat(seen).containsExactlyInAnyOrder(ExclusionReason.values());
    }

    @Test
    void everyClassOfAlignmentOccurs() {
        Set<AlignmentClass> seen = EnumSet.noneOf(AlignmentClass.class);
        samples.forEach(okrs ->
                Analysis.of(okrs).goals().forEach(goal -> goal.alignmentClass().ifPresent(seen::add)));
        assertThat(seen).containsExactlyInAnyOrder(AlignmentClass.values());
    }

    @Test
    void everyMeasureOccurs() {
        Set<Class<?>> seen = new HashSet<>();
        samples.stream()
                .flatMap(okrs -> okrs.goals().stream())
                .flatMap(goal -> goal instanceof KeyResult keyResult ? keyResult.measure().stream() : Stream.empty())
                .forEach(measure -> seen.add(measure.getClass()));
        assertThat(seen).hasSize(7);
    }

    @Test
    void sumsOccurWithAddendsOfEveryKind() {
        Set<Source> seen = EnumSet.noneOf(Source.class);
        int several = 0;
        for (OkrSet okrs : samples) {
            Analysis analysis = Analysis.of(okrs);
            for (Goal goal : okrs.goals()) {
                if (goal instanceof KeyResult sum && sum.source() == Source.SUM) {
                    List<Contribution> added = analysis.goal(goal.id()).contributions().stream()
                            .filter(Contribution::counted)
                            .toList();
                    added.forEach(part -> seen.add(((KeyResult) okrs.goal(part.id())).source()));
                    several += added.size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Source.values());
        assertThat(several).isGreaterThan(20);
    }

    @Test
    void fewMinimaAreTooCloseToCompare() {
        int goals = 0;
        int fragile = 0;
        for (OkrSet okrs : samples) {
            NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, RollupPolicy.DEFAULT);
            for (Goal goal : okrs.goals()) {
                goals++;
                fragile += oracle.isFragile(goal) ? 1 : 0;
            }
        }
        assertThat(fragile).isBetween(0, goals / 50);
    }

    @Test
    void aSmallerSetIsTheBeginningOfALargerOne() {
        OkrSet large = OkrSets.random(7, 10, EnumSet.allOf(Trait.class));
        OkrSet small = OkrSets.random(7, 4, EnumSet.allOf(Trait.class));
        assertThat(large.objectives()).extracting(Goal::id).containsAll(ids(small));
        assertThat(ids(large).stream().filter(ids(small)::contains)).containsExactlyElementsOf(ids(small));
    }

    private static List<String> ids(OkrSet okrs) {
        return okrs.objectives().stream().map(Goal::id).collect(Collectors.toList());
    }
}
