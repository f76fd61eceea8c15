package io.github.okralign.model;

/**
 * Which contributors of an objective count in its roll-up
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">semantics</a>).
 */
public enum Contributors {
    /** Key results and aligned goals, in one pool or, with a key-result share, in two. */
    ALL,
    /** The objective's own key results only. */
    KEY_RESULTS_ONLY,
    /** The aligned goals only, key results of other objectives included. */
    CHILDREN_ONLY
}
