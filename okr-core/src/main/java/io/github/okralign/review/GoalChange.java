package io.github.okralign.review;

import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Progress;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of one goal between two analyses
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). Immutable
 * and thread-safe.
 */
public final class GoalChange {

    /** What happened to a goal as such. */
    public enum Kind {
        /** Only the later set has it. */
        ADDED,
        /** Only the earlier set has it. */
        REMOVED,
        /** Both have it, and something is different. */
        CHANGED
    }

    private final Goal goal;
    private final @Nullable GoalSnapshot before;
    private final @Nullable GoalSnapshot after;
    private final @Nullable Retarget retarget;

    GoalChange(Goal goal, @Nullable GoalSnapshot before, @Nullable GoalSnapshot after, @Nullable Retarget retarget) {
        this.goal = goal;
        this.before = before;
        this.after = after;
        this.retarget = retarget;
    }

    /**
     * The goal, as the later set has it, or the earlier one if it was removed.
     *
     * @return the objective or key result
     */
    public Goal goal() {
        return goal;
    }

    /**
     * What happened to the goal as such.
     *
     * @return the kind
     */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /**
     * How it was doing before.
     *
     * @return the snapshot, or empty if it was added
     */
    public Optional<GoalSnapshot> before() {
        return Optional.ofNullable(before);
    }

    /**
     * How it is doing now.
     *
     * @return the snapshot, or empty if it was removed
     */
    public Optional<GoalSnapshot> after() {
        return Optional.ofNullable(after);
    }

    /**
     * By how much its progress changed; {@link Comparison#attribution} says why.
     *
     * @return the difference as a ratio, or empty if one of the two is unknown
     */
    public OptionalDouble change() {
        Progress was = before == null ? Progress.UNKNOWN : before.progress();
        Progress is = after == null ? Progress.UNKNOWN : after.progress();
        return was.isKnown() && is.isKnown() ? OptionalDouble.of(is.ratio() - was.ratio()) : OptionalDouble.empty();
    }

    /**
     * Whether {@link Comparison#attribution} says more of the change: it is known, and rests on other goals.
     *
     * @return true for objectives and for key results that roll up or are sums, unless they were measured before
     */
    public boolean restsOnOthers() {
        boolean byItself = goal instanceof KeyResult keyResult
                && (keyResult.isMeasured()
                        || (retarget != null && !keyResult.source().combinesValues()));
        return !byItself && change().isPresent();
    }

    /**
     * The change of a key result that is measured or a sum of values, taken apart into what was done and what was asked.
     *
     * @return the two parts, or empty for all other goals, and where the change is unknown
     */
    public Optional<Retarget> retarget() {
        return Optional.ofNullable(retarget);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalChange that
                && goal.equals(that.goal)
                && Objects.equals(before, that.before)
                && Objects.equals(after, that.after)
                && Objects.equals(retarget, that.retarget);
    }

    @Override
    public int hashCode() {
        return Objects.hash(goal, before, after, retarget);
    }

    @Override
    public String toString() {
        return goal.id() + ": " + (before == null ? "new" : before) + " → " + (after == null ? "gone" : after);
    }
}
