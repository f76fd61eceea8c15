package io.github.okralign.model;

/** What somebody enters to say where a {@link Measure} stands. */
public enum MeasureInput {

    /** A check-in with a value. */
    VALUE,

    /** A check-in that names one of the {@link Measure#levels()}. */
    LEVEL,

    /** The dates on which {@link Measure#milestones()} were done. */
    MILESTONES
}
