package io.github.okralign.rollup;

import io.github.okralign.model.Change;
import io.github.okralign.model.Progress;
import java.util.List;
import java.util.Optional;

/**
 * One leaf that a plan raises, and what that does for the goal
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>). Immutable, equal
 * by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface ReachStep {

    /**
     * The leaf to raise.
     *
     * @return the id of a measured key result, or of an objective whose progress is set by hand
     */
    String leaf();

    /**
     * How much the leaf matters to the goal when its turn comes.
     *
     * @return by how much the goal's progress changes when the leaf's changes by 1, above 0
     */
    double influence();

    /**
     * What finishing the leaf takes.
     *
     * @return the effort given for the goal, at least 0; 1 where none is given
     */
    double effort();

    /**
     * Where the leaf stands.
     *
     * @return its progress before the step
     */
    Progress from();

    /**
     * How far the leaf has to come: 1, or less for a {@code CHANGE} measure that need not go all the way.
     *
     * @return its progress after the step
     */
    Progress to();

    /**
     * What the step adds to the goal, after those before it.
     *
     * @return the difference to the goal's progress as a ratio, at least 0
     */
    double adds();

    /**
     * The step in the unit in which the leaf is measured.
     *
     * @return from the latest value, or the baseline while nobody has checked in, to the value to reach; empty unless the
     *     leaf has a {@code CHANGE} measure
     */
    Optional<ValueChange> value();

    /**
     * The step as what would have happened on the day of the analysis.
     *
     * @return what brings the leaf there; empty where nothing that happens on one day does: a hit rate, milestones without
     *     ids, levels none of which stands for the whole
     */
    List<Change> changes();
}
