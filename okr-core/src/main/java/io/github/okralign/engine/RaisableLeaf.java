package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.ValueChange;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that can be raised: to any progress where it is measured by a {@code CHANGE}, else all the way to 1. What it
 * supposes is what a check-in of that value would be read as.
 */
final class RaisableLeaf {

    private final RollupPolicy policy;
    private final LocalDate asOf;
    private final Goal goal;
    private final double progress;
    private final byte kind;

    private RaisableLeaf(RollUpState state, int row, Goal goal) {
        this.policy = state.policy();
        this.asOf = state.clock().asOf();
        this.goal = goal;
        this.progress = state.figures.progress(row);
        this.kind = state.figures.kind(row) == RowKind.MANUAL ? RowKind.MANUAL : RowKind.REPORTED;
    }

    /** The leaf of a row as it stands, or null where it cannot be raised: it is closed, unknown or at 1 already. */
    static @Nullable RaisableLeaf of(RollUpState state, int row) {
        boolean leaf = row < state.rows.leaves || state.figures.kind(row) == RowKind.MANUAL;
        if (!leaf || !(state.figures.progress(row) < 1)) {
            return null;
        }
        return state.objective(row).state() == ObjectiveState.CLOSED
                ? null
                : new RaisableLeaf(state, row, state.goal(row));
    }

    String id() {
        return goal.id();
    }

    double progress() {
        return progress;
    }

    double effort() {
        return goal.effort().orElse(1);
    }

    private @Nullable Measure measure() {
        return goal instanceof KeyResult keyResult ? keyResult.measure().orElse(null) : null;
    }

    /** Whether it can stop half-way. */
    boolean isContinuous() {
        return measure() instanceof Measure.Change;
    }

    /** The progress after going all the way: 1, or that of the level which stands for at least that much. */
    double full() {
        AttainmentLevel level = wholeLevel();
        return policy.clamp(level == null ? 1 : level.progress());
    }

    private @Nullable AttainmentLevel wholeLevel() {
        return measure() instanceof Measure.Levels levels
                ? levels.levels().stream()
                        .filter(level -> level.progress() >= 1)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The least difference in progress that makes one in the value. */
    double grain() {
        return measure() instanceof Measure.Change change
                ? Math.ulp(Math.max(Math.abs(change.baseline()), Math.abs(change.target())))
                        / Math.abs(change.target() - change.baseline())
                : 0;
    }

    /** The numbers of the leaf if it were raised to a progress. */
    GoalFigures at(double to) {
        if (measure() instanceof Measure.Change change) {
            double value = value(change, to);
            return GoalFigures.leaf(policy.clamp(change.progress(value)), Double.NaN, false, kind)
                    .adding(new SumValue(value, value));
        }
        return GoalFigures.leaf(policy.clamp(to), Double.NaN, false, kind);
    }

    private static double value(Measure.Change change, double to) {
        return to == 1 ? change.target() : change.value(to);
    }

    @Nullable
    ValueChange valueChange(double to) {
        return measure() instanceof Measure.Change change
                ? new ValueChange(latestValue().orElse(change.baseline()), value(change, to), change.unit())
                : null;
    }

    private OptionalDouble latestValue() {
        return ((KeyResult) goal).latestValue(asOf);
    }

    /** What brings the leaf to a progress on the day, or nothing if nothing does. */
    List<Change> changes(double to) {
        Measure measure = measure();
        if (kind == RowKind.MANUAL) {
            return List.of(new Change.ManualSet(goal.id(), to));
        } else if (measure instanceof Measure.Change change) {
            return checkIn(value(change, to));
        } else if (measure instanceof Measure.Binary) {
            return checkIn(1);
        } else if (measure instanceof Measure.Milestones milestones) {
            return milestones(milestones);
        } else if (measure instanceof Measure.Levels) {
            AttainmentLevel level = wholeLevel();
            return level == null
                    ? List.of()
                    : List.of(new Change.CheckedIn(goal.id(), CheckIn.ofLevel(asOf, level.name())));
        }
        return policy.latestHit() && measure != null ? checkIn(inside(measure)) : List.of();
    }

    private List<Change> checkIn(double value) {
        return List.of(new Change.CheckedIn(goal.id(), CheckIn.of(asOf, value)));
    }

    private List<Change> milestones(Measure.Milestones milestones) {
        ImmutableList.Builder<Change> done = ImmutableList.builder();
        for (Milestone milestone : milestones.milestones()) {
            if (milestone.done().isEmpty() || milestone.done().get().isAfter(asOf)) {
                if (milestone.id().isEmpty()) {
                    return List.of();
                }
                done.add(new Change.MilestoneDone(goal.id(), milestone.id().get(), asOf));
            }
        }
        return done.build();
    }

    /** The value inside the limits that is nearest to the latest one. */
    private double inside(Measure measure) {
        if (measure instanceof Measure.AtLeast limit) {
            return limit.threshold();
        } else if (measure instanceof Measure.AtMost limit) {
            return limit.threshold();
        }
        Measure.Range range = (Measure.Range) measure;
        return latestValue().orElse(range.lower()) > range.upper() ? range.upper() : range.lower();
    }
}
