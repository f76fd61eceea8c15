package io.github.okralign.model;

/** When the progress of a {@link Measure} is expected. */
public enum Course {

    /** More and more over the window, along a curve or phases. */
    GRADUAL,

    /** All of it at any time: the measure is to be kept, not reached. */
    THROUGHOUT,

    /** All of it on the due date, and nothing before. */
    AT_DUE
}
