package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.Reports;
import io.github.okralign.model.Targeted;
import io.github.okralign.model.ValueReading;
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
        return state.objective(row).stateOn(state.clock().asOf()) == ObjectiveState.CLOSED
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

    private @Nullable Targeted targeted() {
        Measure measure = measure();
        return measure == null ? null : measure.asTargeted().orElse(null);
    }

    private Reports reports() {
        return ((KeyResult) goal).reports(asOf);
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
        Targeted measure = targeted();
        if (measure == null) {
            return 0;
        }
        Targeted now = measure.inForceOn(asOf);
        return Math.ulp(Math.max(Math.abs(now.baseline()), Math.abs(now.target())))
                / Math.abs(now.target() - now.baseline());
    }

    /** The numbers of the leaf if it were raised to a progress. */
    GoalFigures at(double to) {
        Targeted measure = targeted();
        if (measure == null) {
            return GoalFigures.leaf(policy.clamp(to), Double.NaN, false, kind);
        }
        Targeted now = measure.inForceOn(asOf);
        SumValue value;
        if (measure instanceof Measure.Change && measure.reading() == ValueReading.LATEST) {
            value = SumValue.of(now.value(to), now.value(to));
        } else {
            value = MeasureReading.value(measure, raised(measure, to));
        }
        return GoalFigures.leaf(policy.clamp(now.progress(value.ratio())), Double.NaN, false, kind)
                .adding(value);
    }

    /** What would have been reported with the check-in that raises the leaf. */
    private Reports raised(Targeted measure, double to) {
        Reports reports = reports();
        ImmutableList.Builder<CheckIn> all = ImmutableList.builder();
        all.addAll(reports.checkIns());
        measure.checkInFor(to, reports, MeasureReading.reading(policy)).ifPresent(all::add);
        return new Reports(all.build(), asOf);
    }

    @Nullable
    ValueChange valueChange(double to) {
        Targeted measure = targeted();
        if (measure == null) {
            return null;
        }
        Targeted now = measure.inForceOn(asOf);
        return new ValueChange(measure.value(reports()).orElse(now.baseline()), now.value(to), now.unit());
    }

    /** What brings the leaf to a progress on the day, or nothing if nothing does. */
    List<Change> changes(double to) {
        Measure measure = measure();
        if (measure == null) {
            return manual(to);
        }
        return switch (measure.input()) {
            case VALUE, LEVEL ->
                measure.checkInFor(to, reports(), MeasureReading.reading(policy)).stream()
                        .map(checkIn -> (Change) new Change.CheckedIn(goal.id(), checkIn))
                        .toList();
            case MILESTONES -> milestones(measure.milestones());
        };
    }

    /** What sets a progress by hand; nothing where a check-in has set it, as that wins over a progress without a day. */
    private List<Change> manual(double to) {
        Objective objective = (Objective) goal;
        boolean byCheckIn = objective
                .latestCheckIn(asOf, checkIn -> checkIn.progress().isPresent() || checkIn.isComputed())
                .isPresent();
        return byCheckIn ? List.of() : List.of(new Change.ManualSet(goal.id(), to));
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
