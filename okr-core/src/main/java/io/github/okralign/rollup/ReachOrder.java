package io.github.okralign.rollup;

/**
 * Which leaf a plan raises next
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>); of equals the
 * first in document order.
 */
public enum ReachOrder {
    /** The one that matters most to the goal: as little as possible has to change. */
    INFLUENCE,
    /**
     * The one that matters most for its effort, so that the plan as a whole takes little. A missing effort is 1; what takes
     * none comes first.
     */
    INFLUENCE_PER_EFFORT
}
