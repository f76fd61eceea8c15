package io.github.okralign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.audit.policy.Calibration;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A calibration against sums by hand. */
class CalibrationProperties {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");

    /** How a key result ended; a negative confidence stands for none. */
    record End(double progress, double confidence, boolean aspirational) {}

    @Provide
    Arbitrary<End> ends() {
        return Combinators.combine(
                        Arbitraries.of(-.2, 0.0, .5, .69, .7, .99, 1.0, 1.0, 1.0, 1.4),
                        Arbitraries.of(-1.0, 0.0, .3, .8, 1.0),
                        Arbitraries.of(true, true, false))
                .as(End::new);
    }

    @Property(tries = 500)
    void itIsWhatSumsByHandSay(@ForAll @Size(min = 1, max = 14) List<@From("ends") End> ends) {
        Calibration ann = Calibration.of(List.of(Analysis.of(okrs(ends), LAST_DAY.plusDays(1))))
                .get(0);
        double progress = 0;
        double reached = 0;
        double confidence = 0;
        double surprise = 0;
        int confident = 0;
        int aspirational = 0;
        int full = 0;
        for (End end : ends) {
            boolean success = end.progress >= (end.aspirational ? .7 : 1);
            progress += Math.max(0, Math.min(end.progress, 1));
            reached += success ? 1 : 0;
            if (end.confidence >= 0) {
                confident++;
                confidence += end.confidence;
                surprise += end.confidence - (success ? 1 : 0);
            }
            aspirational += end.aspirational ? 1 : 0;
            full += end.aspirational && end.progress >= 1 ? 1 : 0;
        }
        assertThat(ann.keyResults()).isEqualTo(ends.size());
        assertThat(ann.withConfidence()).isEqualTo(confident);
        assertThat(ann.aspirational()).isEqualTo(aspirational);
        assertMean(ann.meanProgress(), progress, ends.size());
        assertMean(ann.reachedShare(), reached, ends.size());
        assertMean(ann.meanConfidence(), confidence, confident);
        assertMean(ann.bias(), surprise, confident);
        assertThat(ann.isSandbagging()).isEqualTo(aspirational >= 5 && 5 * full >= 4 * aspirational);
    }

    private static void assertMean(OptionalDouble mean, double sum, int count) {
        if (count < 5) {
            assertThat(mean).isEmpty();
        } else {
            assertThat(mean.orElseThrow()).isCloseTo(sum / count, within(1e-12));
        }
    }

    private static OkrSet okrs(List<End> ends) {
        OkrSet.Builder okrs = OkrSet.builder().person(Person.of("ann")).cycle("c", "2026-04-01", "2026-06-30");
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            CheckIn.Builder checkIn = CheckIn.on(LAST_DAY).value(end.progress);
            CheckIn last = (end.confidence < 0 ? checkIn : checkIn.confidence(end.confidence)).build();
            Commitment commitment = end.aspirational ? Commitment.ASPIRATIONAL : Commitment.COMMITTED;
            String id = "k" + i;
            okrs.objective(
                    "o" + i,
                    o -> o.title("O")
                            .owner("ann")
                            .cycle("c")
                            .commitment(commitment)
                            .keyResult(id, k -> k.title("K").change(0, 1, "").checkIn(last)));
        }
        return okrs.build();
    }
}
