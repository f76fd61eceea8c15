package io.github.okralign.model;

/**
 * Where a key result takes its progress from
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">semantics</a>).
 */
public enum Source {
    /** From its own check-ins; the default for a key result that has a measure. */
    MEASURED,
    /** From the goals that contribute to it; the default for a key result without a measure. */
    ROLLED_UP,
    /**
     * From the values of the key results that contribute to it, weighted and added up in one unit; its own {@code CHANGE}
     * measure turns the sum into progress.
     */
    SUM,
    /**
     * From the mean of the values of the key results that contribute to it, weighted, in one unit; its own {@code CHANGE}
     * measure turns the mean into progress.
     */
    AVERAGE,
    /**
     * From the ratios of the key results that contribute to it: all their numerators over all their denominators, weighted;
     * its own {@code RATIO} measure turns that into progress.
     */
    POOLED;

    /** {@return whether the value of a key result is made of the values of those that contribute to it} */
    public boolean combinesValues() {
        return this == SUM || this == AVERAGE || this == POOLED;
    }
}
