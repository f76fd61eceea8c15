package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.Change;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.ReachStep;
import io.github.okralign.rollup.ValueChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a plan; what its components mean stands at {@link ReachStep}. */
record PlannedStep(
        String leaf,
        double influence,
        double effort,
        Progress from,
        Progress to,
        double adds,
        @Nullable ValueChange valueOrNull,
        List<Change> changes)
        implements ReachStep {

    PlannedStep {
        changes = ImmutableList.copyOf(changes);
    }

    /** The step that raises a leaf to a progress. */
    static PlannedStep of(RaisableLeaf raise, double influence, double to, double adds) {
        return new PlannedStep(
                raise.id(),
                influence,
                raise.effort(),
                Unknown.toProgress(raise.progress()),
                Unknown.toProgress(to),
                adds,
                raise.valueChange(to),
                raise.changes(to));
    }

    @Override
    public Optional<ValueChange> value() {
        return Optional.ofNullable(valueOrNull);
    }

    @Override
    public String toString() {
        return leaf + ": " + from + " → " + to + (valueOrNull == null ? "" : " (" + valueOrNull.to() + ")") + " adds "
                + adds;
    }
}
