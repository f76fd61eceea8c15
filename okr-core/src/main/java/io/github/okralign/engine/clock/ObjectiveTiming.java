package io.github.okralign.engine.clock;

import io.github.okralign.model.Cycle;
import io.github.okralign.model.Objective;
import org.jspecify.annotations.Nullable;

/**
 * What an objective and its key results have in common in time, looked up once for all of them by {@link PaceEvaluator#term}.
 * Immutable and thread-safe.
 */
public final class ObjectiveTiming {

    final Objective objective;
    final @Nullable Cycle cycle;
    /** The elapsed share of the cycle, NaN where it has no start or no end. */
    final double elapsed;
    /** The share of its target that is good enough. */
    final double stretch;

    ObjectiveTiming(Objective objective, @Nullable Cycle cycle, double elapsed, double stretch) {
        this.objective = objective;
        this.cycle = cycle;
        this.elapsed = elapsed;
        this.stretch = stretch;
    }

    /**
     * The share of its target that is good enough for the objective.
     *
     * @return 1, or the policy's stretch for an aspirational one
     */
    public double stretch() {
        return stretch;
    }

    @Override
    public String toString() {
        return "ObjectiveTiming(" + objective.id() + ", " + elapsed + " elapsed)";
    }
}
