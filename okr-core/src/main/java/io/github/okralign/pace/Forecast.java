package io.github.okralign.pace;

import io.github.okralign.model.Measure;
import java.util.OptionalDouble;

/**
 * Where a goal will stand when it is due, with what certainty
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>). Progress is meant as
 * a ratio, 1 being the target. Immutable, equal by value and thread-safe.
 *
 * <p>The engine alone makes these; more may be told of later, so do not implement this outside.
 *
 * <p>How good it is: forecasts of 3000 simulated cycles of 13 weeks at weeks 3, 5, 7, 9 and 11, of even, back-loaded,
 * stalled, stepwise, noisy and patchily reported progress in equal parts.
 *
 * <table>
 * <caption>Brier score, 0 being the best</caption>
 * <tr><th>question</th><th>this forecast</th><th>least-squares line</th><th>base rate</th></tr>
 * <tr><td>does it end good enough?</td><td>0.17</td><td>0.20</td><td>0.24</td></tr>
 * <tr><td>does it reach the target?</td><td>0.12</td><td>0.13</td><td>0.15</td></tr>
 * </table>
 *
 * <p>Intervals of 80 % cover 84 % of the outcomes: nearly all where progress is even, about 65 % where it stalls
 * half-way and 55 % where it is back-loaded, which no straight line sees come.
 */
public interface Forecast {

    /**
     * The progress that is expected in the end.
     *
     * @return the progress as a ratio, unclamped for a key result
     */
    double finalProgress();

    /**
     * The spread of the final progress.
     *
     * @return the scale of its distribution, as a ratio; 0 where the outcome is certain
     */
    double sd();

    /**
     * The probability that a progress is reached in the end.
     *
     * @param progress the progress to reach, as a ratio
     * @return the probability, in [0, 1]
     */
    double probabilityOf(double progress);

    /**
     * The probability that as much is reached as is good enough: all of a committed goal, most of an aspirational one.
     *
     * @return the probability, in [0, 1]
     */
    double reachesStretch();

    /**
     * The probability that the target is reached.
     *
     * @return the probability, in [0, 1]
     */
    double reachesTarget();

    /**
     * Where the final progress will be with some probability, as likely to be missed below as above.
     *
     * @param probability the probability, within (0, 1)
     * @return the interval around the final progress
     * @throws IllegalArgumentException if the probability is not within (0, 1)
     */
    Interval interval(double probability);

    /**
     * The progress a week that is needed from the last check-in on to reach the target in time.
     *
     * @return the progress a week as a ratio, at least 0, or empty when no time is left and for rolled-up goals
     */
    OptionalDouble requiredPerWeek();

    /**
     * What the forecast rests on.
     *
     * @return the evidence; of a rolled-up goal, the least of its leaves
     */
    ForecastEvidence evidence();

    /**
     * Whether the forecast comes from those of the leaves below, which are taken as {@code INDEPENDENT} of each other.
     *
     * @return false for a key result that is measured itself
     */
    boolean isRolledUp();

    /**
     * Where the value of a key result will be with some probability, in the unit of its measure: between 1.5 and 1.9 M EUR.
     * The single value is {@code measure.value(forecast.finalProgress())}.
     *
     * @param probability the probability, within (0, 1)
     * @param measure the measure of the key result
     * @return the interval, the lesser value first
     * @throws IllegalArgumentException if the probability is not within (0, 1)
     */
    Interval valueInterval(double probability, Measure.Change measure);
}
