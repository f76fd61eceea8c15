package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.testing.NaiveAnalysis;
import io.github.okralign.testing.OkrSets;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** The soak of the engine, beside the naive reading of the semantics. */
public final class EngineSoak {

    private static final int MOST_OBJECTIVES = 14;

    private EngineSoak() {}

    /**
     * Soaks for some time and says what was done.
     *
     * @param arguments how many seconds
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(soak().runFor(Long.parseLong(arguments[0])));
    }

    static Soak soak() {
        return new Soak(CoreVerbs.all(), EngineSoak::compare, okrs -> {});
    }

    /** Every number of a random set is what the oracle says. */
    private static void compare(SplittableRandom random) {
        OkrSet okrs = OkrSets.random(
                random.nextLong(), 1 + random.nextInt(MOST_OBJECTIVES), EnumSet.allOf(OkrSets.Trait.class));
        Analysis analysis = Analysis.of(okrs);
        NaiveAnalysis oracle = new NaiveAnalysis(okrs, OkrSets.AS_OF, RollupPolicy.DEFAULT);
        for (Goal goal : okrs.goals()) {
            GoalProgress actual = analysis.goal(goal.id()).rollup();
            NaiveAnalysis.Numbers expected = oracle.numbers(goal);
            same(goal, actual.progress().asOptional(), expected.progress());
            same(goal, actual.coverage(), expected.coverage());
            same(goal, actual.lower(), expected.lower());
            same(goal, actual.upper(), expected.upper());
        }
    }

    private static void same(Goal goal, OptionalDouble actual, Double expected) {
        boolean equal = expected == null
                ? actual.isEmpty()
                : actual.isPresent()
                        && Math.abs(actual.getAsDouble() - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
        if (!equal) {
            throw new IllegalStateException(goal + " is " + actual + ", but the oracle says " + expected);
        }
    }
}
