package io.github.okralign.review;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The values on a day of the key results that add up those of others (semantics, section 2, SUM). The roll-up computes them
 * too, but not those of drafts and postponed objectives, which take no part in it and are carried over all the same.
 */
final class SumTotals {

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final Map<String, Double> sums = new HashMap<>();

    SumTotals(OkrSet okrs, LocalDate asOf) {
        this.okrs = okrs;
        this.asOf = asOf;
        for (Goal goal : okrs.contributorsFirst()) {
            if (goal instanceof KeyResult addend) {
                value(addend).ifPresent(value -> add(addend, value));
            }
        }
    }

    private void add(KeyResult addend, double value) {
        for (Alignment link : addend.alignments()) {
            if (link.type() == AlignmentType.CONTRIBUTES
                    && link.state() == AlignmentState.ACCEPTED
                    && okrs.goal(link.to()) instanceof KeyResult sum
                    && sum.isSum()) {
                sums.merge(link.to(), link.weight() * value, Double::sum);
            }
        }
    }

    private OptionalDouble value(KeyResult keyResult) {
        Measure.Change change = keyResult.measure().flatMap(Measure::asChange).orElse(null);
        if (change == null || !okrs.objectiveOf(keyResult.id()).state().takesPart()) {
            return OptionalDouble.empty();
        }
        return keyResult.isSum()
                ? of(keyResult.id())
                : OptionalDouble.of(keyResult.latestValue(asOf).orElse(change.baseline()));
    }

    /** The total of a key result that is a sum, or empty if nothing is added. */
    OptionalDouble of(String keyResult) {
        Double sum = sums.get(keyResult);
        return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum + 0.0);
    }
}
