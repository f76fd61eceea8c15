package io.github.okralign.rollup;

import io.github.okralign.model.Progress;
import java.util.Optional;

/**
 * What one contributor adds to a goal's progress
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>). Immutable, equal
 * by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 */
public interface Contribution {

    /**
     * The contributor.
     *
     * @return the id of a goal
     */
    String id();

    /**
     * The weight of the link, as given.
     *
     * @return the weight, within [1e-9, 1e9]
     */
    double weight();

    /**
     * The part of the goal that the contributor stands for. The shares of all contributors sum to 1, and are within [0, 1],
     * unless the goal is a sum of values: there they are what the way of each from its baseline to its target is to the
     * goal's own.
     *
     * @return the effective share; 0 where it is not counted
     */
    double share();

    /**
     * The contributor's own progress; before clamping where its value is added to a sum.
     *
     * @return the progress, possibly unknown
     */
    Progress progress();

    /**
     * Share × progress: how much of the goal's progress comes from here.
     *
     * @return the contribution as a ratio; 0 where it is not counted
     */
    default double contribution() {
        return share() * progress().asOptional().orElse(0);
    }

    /**
     * Whether the contributor counts.
     *
     * @return whether it is among those that the goal's progress is made of
     */
    default boolean counted() {
        return reason().isEmpty();
    }

    /**
     * Why the contributor does not count.
     *
     * @return the reason, or empty if it counts
     */
    Optional<ExclusionReason> reason();
}
