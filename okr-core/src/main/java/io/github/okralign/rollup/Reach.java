package io.github.okralign.rollup;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Change;
import io.github.okralign.model.Progress;
import java.util.List;

/**
 * What it would take to bring a goal to a target
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>): which leaves to
 * raise, and how far, in native units; or how far the goal can get. Immutable, equal by value and thread-safe.
 *
 * <pre>{@code
 * Reach plan = analysis.reach("grow", Progress.ofPercent(70));
 * plan.steps();                                        // what to do, what matters most first
 * analysis.with(plan.changes()).goal("grow").progress();  // what comes of it
 * }</pre>
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface Reach {

    /**
     * The goal to bring to the target.
     *
     * @return the id of an objective or key result
     */
    String goal();

    /**
     * Where the goal is to get.
     *
     * @return the progress asked for
     */
    Progress target();

    /**
     * Where the goal stands.
     *
     * @return its progress, possibly unknown
     */
    Progress before();

    /**
     * Where the goal stands after all steps: at the target, or beyond it where the last step cannot stop half-way, or as far
     * as it can get.
     *
     * @return the progress, unknown if it is unknown before
     */
    Progress after();

    /**
     * Whether the target is reached.
     *
     * @return whether the goal stands at the target or beyond after all steps, possibly without any
     */
    default boolean isReached() {
        return after().isKnown() && after().ratio() >= target().ratio();
    }

    /**
     * The leaves to raise. If the target is not reached, everything that helps.
     *
     * @return the steps in the order in which the plan takes them; empty if the target is reached already, or nothing helps
     */
    List<ReachStep> steps();

    /**
     * The effort of the plan: of each step its effort, in proportion to the way that it goes.
     *
     * @return the sum of effort × way over the steps
     */
    default double effort() {
        return steps().stream()
                .mapToDouble(
                        step -> step.effort() * (step.to().ratio() - step.from().ratio()))
                .sum();
    }

    /**
     * The plan as what would have happened on the day of the analysis, for {@code analysis.with(…)}; without the
     * {@link #stepsWithoutChange()}.
     *
     * @return the changes of all steps, in order
     */
    default List<Change> changes() {
        return steps().stream().flatMap(step -> step.changes().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The steps that nothing which happens on one day brings about, such as raising a hit rate.
     *
     * @return those steps whose {@link ReachStep#changes()} are empty, in order
     */
    default List<ReachStep> stepsWithoutChange() {
        return steps().stream().filter(step -> step.changes().isEmpty()).collect(ImmutableList.toImmutableList());
    }
}
