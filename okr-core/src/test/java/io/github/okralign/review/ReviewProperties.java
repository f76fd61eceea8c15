package io.github.okralign.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.OkrSets;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reviews of random sets. */
class ReviewProperties {

    @Provide
    Arbitrary<OkrSet> sets() {
        return OkrSets.with(EnumSet.allOf(OkrSets.Trait.class)).map(okrs -> {
            OkrSet.Builder aspiring = okrs.toBuilder();
            for (int i = 0; i < okrs.objectives().size(); i += 2) {
                aspiring.updateObjective(okrs.objectives().get(i).id(), o -> o.commitment(Commitment.ASPIRATIONAL));
            }
            return aspiring.build();
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyObjectiveThatTookPartHasOneGradeThatAgreesWithItself(@ForAll("sets") OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs, OkrSets.AS_OF.plusDays(60));
        Review review = Review.of(analysis, "2026-Q2");
        List<String> expected = okrs.objectives().stream()
                .filter(objective -> objective.state().takesPart())
                .filter(objective -> objective.cycle().isPresent())
                .map(Objective::id)
                .toList();
        assertThat(review.grades()).extracting(Grade::objective).isEqualTo(expected);
        int unknown = 0;
        for (Grade grade : review.grades()) {
            double p = analysis.goal(grade.objective()).progress().asOptional().orElse(Double.NaN);
            boolean committed = okrs.objectiveOf(grade.objective()).commitment() == Commitment.COMMITTED;
            assertThat(grade.suggestion())
                    .isEqualTo(
                            p >= (committed ? 1 : .7)
                                    ? Suggestion.CLOSE
                                    : p >= .4 ? Suggestion.RECALIBRATE : Suggestion.DECIDE);
            assertThat(grade.isMissedCommitted()).isEqualTo(committed && p < 1);
            unknown += Double.isNaN(p) ? 1 : 0;
        }
        int graded =
                review.bands().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(graded).isEqualTo(review.grades().size() - unknown);
    }
}
