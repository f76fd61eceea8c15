package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.Goal;
import io.github.okralign.rollup.GoalProgress;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** What laws say of the numbers of a whole set. */
final class NumbersAssert extends AbstractAssert<NumbersAssert, Analysis> {

    static final double TOLERANCE = 1e-12;

    private NumbersAssert(Analysis actual) {
        super(actual, NumbersAssert.class);
    }

    static NumbersAssert assertThatNumbersOf(Analysis actual) {
        return new NumbersAssert(actual);
    }

    /** Whether progress, coverage and bounds of every goal of the other analysis are the same here. */
    NumbersAssert areThoseOf(Analysis other) {
        return areThoseOf(other, id -> true);
    }

    /** Whether progress, coverage and bounds of some goals of the other analysis are the same here. */
    NumbersAssert areThoseOf(Analysis other, Predicate<String> which) {
        for (Goal goal : other.okrSet().goals()) {
            if (which.test(goal.id())) {
                GoalProgress here = actual.goal(goal.id()).rollup();
                GoalProgress there = other.goal(goal.id()).rollup();
                same(
                        goal + " progress",
                        here.progress().asOptional(),
                        there.progress().asOptional());
                same(goal + " coverage", here.coverage(), there.coverage());
                same(goal + " lower bound", here.lower(), there.lower());
                same(goal + " upper bound", here.upper(), there.upper());
            }
        }
        return this;
    }

    static void same(String what, OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).as(what + " is known").isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(actual.getAsDouble()).as(what).isCloseTo(expected.getAsDouble(), within(TOLERANCE));
        }
    }
}
