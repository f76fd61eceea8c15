package io.github.okralign.engine.aggregate;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Targeted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a key result begin and where they are to go, as a straight line: what values that are put together
 * have to do with progress. A scale bends the progress of a contributor, not its value.
 *
 * @param baseline the value at the start
 * @param target the value to reach
 */
record Ends(double baseline, double target) {

    /** Beyond this a ratio says nothing any more, and sums of them would overflow. */
    private static final double GREATEST = 1e100;

    /** The ends of a goal whose values can be added up or averaged, or null. */
    static @Nullable Ends ofChange(Goal goal, LocalDate asOf) {
        Targeted measure = measure(goal);
        return measure instanceof Measure.Change ? of(measure, asOf) : null;
    }

    /** The ends of a goal whose numerators and denominators can be pooled, or null. */
    static @Nullable Ends ofRatio(Goal goal, LocalDate asOf) {
        Targeted measure = measure(goal);
        return measure instanceof Measure.Ratio ? of(measure, asOf) : null;
    }

    private static @Nullable Targeted measure(Goal goal) {
        return goal instanceof KeyResult keyResult
                ? keyResult.measure().flatMap(Measure::asTargeted).orElse(null)
                : null;
    }

    private static Ends of(Targeted measure, LocalDate asOf) {
        Targeted now = measure.inForceOn(asOf);
        return new Ends(now.baseline(), now.target());
    }

    /** The same in another unit. */
    Ends times(double rate) {
        return rate == 1 ? this : new Ends(baseline * rate, target * rate);
    }

    double span() {
        return target - baseline;
    }

    /** The progress that a value means, before clamping. */
    double progress(double value) {
        return bounded((value - baseline) / span());
    }

    static double bounded(double number) {
        return Math.max(-GREATEST, Math.min(number, GREATEST)) + 0.0;
    }
}
