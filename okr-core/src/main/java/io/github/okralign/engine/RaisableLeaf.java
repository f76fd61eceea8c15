package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Change;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.ValueChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that can be raised: to any progress where its measure is continuous, else all the way. What it supposes is what
 * a check-in of that value would be read as.
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

    private Measure.@Nullable Change change() {
        Measure measure = measure();
        return measure == null ? null : measure.asChange().orElse(null);
    }

    /** Whether it can stop half-way. */
    boolean isContinuous() {
        Measure measure = measure();
        return measure != null && measure.isContinuous();
    }

    /** The progress after going all the way. */
    double full() {
        Measure measure = measure();
        return policy.clamp(measure == null ? 1 : measure.furthest());
    }

    /** The least difference in progress that makes one in the value. */
    double grain() {
        Measure.Change change = change();
        return change == null
                ? 0
                : Math.ulp(Math.max(Math.abs(change.baseline()), Math.abs(change.target())))
                        / Math.abs(change.target() - change.baseline());
    }

    /** The numbers of the leaf if it were raised to a progress. */
    GoalFigures at(double to) {
        Measure.Change change = change();
        if (change != null) {
            double value = change.value(to);
            return GoalFigures.leaf(policy.clamp(change.progress(value)), Double.NaN, false, kind)
                    .adding(new SumValue(value, value));
        }
        return GoalFigures.leaf(policy.clamp(to), Double.NaN, false, kind);
    }

    @Nullable
    ValueChange valueChange(double to) {
        Measure.Change change = change();
        return change == null
                ? null
                : new ValueChange(
                        ((KeyResult) goal).latestValue(asOf).orElse(change.baseline()),
                        change.value(to),
                        change.unit());
    }

    /** What brings the leaf to a progress on the day, or nothing if nothing does. */
    List<Change> changes(double to) {
        Measure measure = measure();
        if (measure == null) {
            return List.of(new Change.ManualSet(goal.id(), to));
        }
        return switch (measure.input()) {
            case VALUE, LEVEL ->
                measure.checkInFor(to, ((KeyResult) goal).reports(asOf), MeasureReading.reading(policy)).stream()
                        .map(checkIn -> (Change) new Change.CheckedIn(goal.id(), checkIn))
                        .toList();
            case MILESTONES -> milestones(measure.milestones());
        };
    }

    /** What is left to do, if all of it has ids to name it by. */
    private List<Change> milestones(List<Milestone> milestones) {
        ImmutableList.Builder<Change> done = ImmutableList.builder();
        for (Milestone milestone : milestones) {
            if (!milestone.isDone(asOf)) {
                if (milestone.id().isEmpty()) {
                    return List.of();
                }
                done.add(new Change.MilestoneDone(goal.id(), milestone.id().get(), asOf));
            }
        }
        return done.build();
    }
}
