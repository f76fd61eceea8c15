package io.github.okralign.model;

/**
 * An answer for each kind of {@link Measure}; see {@link Measure#accept}.
 *
 * @param <R> the type of the answer
 */
public interface MeasureVisitor<R> {

    /**
     * {@return the answer for a change}
     *
     * @param measure the measure
     */
    R change(Measure.Change measure);

    /**
     * {@return the answer for a lower limit}
     *
     * @param measure the measure
     */
    R atLeast(Measure.AtLeast measure);

    /**
     * {@return the answer for an upper limit}
     *
     * @param measure the measure
     */
    R atMost(Measure.AtMost measure);

    /**
     * {@return the answer for a range}
     *
     * @param measure the measure
     */
    R range(Measure.Range measure);

    /**
     * {@return the answer for milestones}
     *
     * @param measure the measure
     */
    R milestones(Measure.Milestones measure);

    /**
     * {@return the answer for what is done or not}
     *
     * @param measure the measure
     */
    R binary(Measure.Binary measure);

    /**
     * {@return the answer for levels}
     *
     * @param measure the measure
     */
    R levels(Measure.Levels measure);

    /**
     * {@return the answer for a kind that is not part of this library}
     *
     * @param measure the measure
     */
    R custom(CustomMeasure measure);
}
