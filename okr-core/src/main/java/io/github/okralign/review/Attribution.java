package io.github.okralign.review;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Progress;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the change of a goal's progress comes from
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>): work, which
 * is what the leaves moved; re-weighting, which is a changed influence of leaves that count on both sides; and
 * structure, which is leaves that began or ceased to count: added, removed, re-aligned, accepted, excluded, become
 * known. The three sum to the change. Immutable and thread-safe.
 */
public final class Attribution {

    private final String goal;
    private final Progress before;
    private final Progress after;
    private final ImmutableList<LeafAttribution> parts;
    private final double constant;

    Attribution(String goal, Progress before, Progress after, List<LeafAttribution> parts, double constant) {
        this.goal = goal;
        this.before = before;
        this.after = after;
        this.parts = ImmutableList.copyOf(parts);
        this.constant = constant;
    }

    /**
     * The goal that changed.
     *
     * @return the id of an objective or key result
     */
    public String goal() {
        return goal;
    }

    /**
     * Its progress before.
     *
     * @return the progress, unknown also if the goal was not there
     */
    public Progress before() {
        return before;
    }

    /**
     * Its progress now.
     *
     * @return the progress, unknown also if the goal is not there
     */
    public Progress after() {
        return after;
    }

    /**
     * By how much its progress changed.
     *
     * @return the difference as a ratio, or empty if one of the two is unknown
     */
    public OptionalDouble change() {
        return known(before.isKnown() && after.isKnown() ? after.ratio() - before.ratio() : 0);
    }

    /**
     * What the leaves moved, and {@link #constant()}.
     *
     * @return the work as a ratio, or empty if the change is unknown
     */
    public OptionalDouble work() {
        return known(constant + sum(LeafAttribution::work));
    }

    /**
     * What the changed influences of leaves that count on both sides moved.
     *
     * @return the re-weighting as a ratio, or empty if the change is unknown
     */
    public OptionalDouble reweighting() {
        return known(sum(LeafAttribution::reweighting));
    }

    /**
     * What the leaves that count on one side only moved.
     *
     * @return the structure as a ratio, or empty if the change is unknown
     */
    public OptionalDouble structure() {
        return known(sum(LeafAttribution::structure));
    }

    /**
     * The part of the work that no leaf stands for: of key results whose value is a sum of others.
     *
     * @return the constant as a ratio; 0 without such key results
     */
    public double constant() {
        return constant;
    }

    /**
     * The leaves that moved something. Their parts and {@link #constant()} sum to the change.
     *
     * @return the leaves, by descending size of {@link LeafAttribution#total()}, ties in document order of the later set, then of
     *     the earlier one; empty if the change is unknown
     */
    public List<LeafAttribution> parts() {
        return parts;
    }

    private OptionalDouble known(double number) {
        return before.isKnown() && after.isKnown() ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private double sum(ToDoubleFunction<LeafAttribution> part) {
        return parts.stream().mapToDouble(part).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribution that
                && goal.equals(that.goal)
                && before.equals(that.before)
                && after.equals(that.after)
                && parts.equals(that.parts)
                && Double.compare(constant, that.constant) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(goal, before, after, parts, constant);
    }

    @Override
    public String toString() {
        return "Attribution(" + goal + ": " + before + " → " + after + ")";
    }
}
