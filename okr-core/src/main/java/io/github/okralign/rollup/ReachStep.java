package io.github.okralign.rollup;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.RaisableLeaf;
import io.github.okralign.model.Change;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One leaf that a plan raises, and what that does for the goal (semantics, section 4). Immutable and thread-safe. */
public final class ReachStep {

    private final String leaf;
    private final double influence;
    private final double effort;
    private final Progress from;
    private final Progress to;
    private final double adds;
    private final @Nullable ValueChange value;
    private final ImmutableList<Change> changes;

    /** The step that raises a leaf to a progress. */
    public ReachStep(RaisableLeaf raise, double influence, double to, double adds) {
        this.leaf = raise.id();
        this.influence = influence;
        this.effort = raise.effort();
        this.from = Progress.ofNullable(raise.progress());
        this.to = Progress.ofNullable(to);
        this.adds = adds;
        this.value = raise.valueChange(to);
        this.changes = ImmutableList.copyOf(raise.changes(to));
    }

    /**
     * The leaf to raise.
     *
     * @return the id of a measured key result, or of an objective whose progress is set by hand
     */
    public String leaf() {
        return leaf;
    }

    /**
     * How much the leaf matters to the goal when its turn comes.
     *
     * @return by how much the goal's progress changes when the leaf's changes by 1, above 0
     */
    public double influence() {
        return influence;
    }

    /**
     * What finishing the leaf takes.
     *
     * @return the effort given for the goal, at least 0; 1 where none is given
     */
    public double effort() {
        return effort;
    }

    /**
     * Where the leaf stands.
     *
     * @return its progress before the step
     */
    public Progress from() {
        return from;
    }

    /**
     * How far the leaf has to come: 1, or less for a {@code CHANGE} measure that need not go all the way.
     *
     * @return its progress after the step
     */
    public Progress to() {
        return to;
    }

    /**
     * What the step adds to the goal, after those before it.
     *
     * @return the difference to the goal's progress as a ratio, at least 0
     */
    public double adds() {
        return adds;
    }

    /**
     * The step in the unit in which the leaf is measured.
     *
     * @return from the latest value, or the baseline while nobody has checked in, to the value to reach; empty unless the
     *     leaf has a {@code CHANGE} measure
     */
    public Optional<ValueChange> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The step as what would have happened on the day of the analysis.
     *
     * @return what brings the leaf there; empty where nothing that happens on one day does: a hit rate, milestones without
     *     ids, levels none of which stands for the whole
     */
    public List<Change> changes() {
        return changes;
    }

    @Override
    public String toString() {
        return leaf + ": " + from + " → " + to + (value == null ? "" : " (" + value.to() + ")") + " adds " + adds;
    }
}
