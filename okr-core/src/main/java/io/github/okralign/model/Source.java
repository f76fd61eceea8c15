package io.github.okralign.model;

/** Where a key result takes its progress from (semantics, section 2). */
public enum Source {
    /** From its own check-ins; the default for a key result that has a measure. */
    MEASURED,
    /** From the goals that contribute to it; the default for a key result without a measure. */
    ROLLED_UP,
    /**
     * From the values of the key results that contribute to it, weighted and added up in one unit; its own {@code CHANGE}
     * measure turns the sum into progress.
     */
    SUM
}
