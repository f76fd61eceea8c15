package io.github.okralign;

import static io.github.okralign.NumbersAssert.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.testing.OkrSets;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of sums of values; that they are what the text says is for {@link OracleProperties}. */
class SumProperties {

    private static Stream<KeyResult> sums(OkrSet okrs) {
        return okrs.goals().stream()
                .filter(KeyResult.class::isInstance)
                .map(KeyResult.class::cast)
                .filter(keyResult -> keyResult.source() == Source.SUM);
    }

    @Property
    void theContributionsAndTheConstantSumToTheRawProgress(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        sums(okrs).forEach(sum -> {
            Explanation explanation = analysis.goal(sum.id()).explain();
            double parts = explanation.contributions().stream()
                    .mapToDouble(Contribution::contribution)
                    .sum();
            double size = explanation.contributions().stream()
                    .mapToDouble(part -> Math.abs(part.contribution()))
                    .sum();
            assertThat(parts + explanation.constant())
                    .isCloseTo(
                            analysis.goal(sum.id()).rollup().raw().orElse(0),
                            within(TOLERANCE * (1 + size + Math.abs(explanation.constant()))));
        });
    }

    @Property
    void theProgressIsWithinTheBounds(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Analysis analysis = Analysis.of(okrs);
        sums(okrs).filter(sum -> analysis.goal(sum.id()).progress().isKnown()).forEach(sum -> {
            GoalProgress numbers = analysis.goal(sum.id()).rollup();
            assertThat(numbers.progress().ratio())
                    .isBetween(numbers.lower().orElseThrow(), numbers.upper().orElseThrow());
        });
    }
}
