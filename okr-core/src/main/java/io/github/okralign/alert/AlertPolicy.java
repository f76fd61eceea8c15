package io.github.okralign.alert;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is worth an alert. Immutable and thread-safe.
 *
 * <p>By default
 *
 * <ul>
 *   <li>hysteresis: a health that fluctuates within 0.02 of a threshold is not announced,
 *   <li>forecastThreshold: a probability of success that falls below 0.5 is,
 *   <li>concernedFrom: a goal concerns the owners of the goals above on which it has an influence of 0.10 or more.
 * </ul>
 */
public final class AlertPolicy {

    /** The defaults named above. */
    public static final AlertPolicy DEFAULT = new AlertPolicy(.02, .5, .10);

    private final double hysteresis;
    private final double forecastThreshold;
    private final double concernedFrom;

    private AlertPolicy(double hysteresis, double forecastThreshold, double concernedFrom) {
        this.hysteresis = hysteresis;
        this.forecastThreshold = forecastThreshold;
        this.concernedFrom = concernedFrom;
    }

    /**
     * This policy with another hysteresis.
     *
     * @param newHysteresis how far beyond a threshold pace, gap, confidence or exposure must be before a change is
     *     announced, in [0, 0.2]
     * @return a copy
     * @throws IllegalArgumentException if it is outside its range
     */
    public AlertPolicy withHysteresis(double newHysteresis) {
        checkArgument(
                newHysteresis >= 0 && newHysteresis <= .2, "hysteresis (%s) must be within [0, 0.2]", newHysteresis);
        return new AlertPolicy(newHysteresis, forecastThreshold, concernedFrom);
    }

    /**
     * This policy with another threshold for forecasts.
     *
     * @param newThreshold the probability of success below which to alert, in [0, 1]
     * @return a copy
     * @throws IllegalArgumentException if it is outside its range
     */
    public AlertPolicy withForecastThreshold(double newThreshold) {
        checkArgument(
                newThreshold >= 0 && newThreshold <= 1, "forecastThreshold (%s) must be within [0, 1]", newThreshold);
        return new AlertPolicy(hysteresis, newThreshold, concernedFrom);
    }

    /**
     * This policy with another limit for who is concerned.
     *
     * @param newConcernedFrom the least influence on a goal above that concerns its owner, in [0, 1]
     * @return a copy
     * @throws IllegalArgumentException if it is outside its range
     */
    public AlertPolicy withConcernedFrom(double newConcernedFrom) {
        checkArgument(
                newConcernedFrom >= 0 && newConcernedFrom <= 1,
                "concernedFrom (%s) must be within [0, 1]",
                newConcernedFrom);
        return new AlertPolicy(hysteresis, forecastThreshold, newConcernedFrom);
    }

    /** {@return how far beyond a threshold something must be before a change is announced, in [0, 0.2]} */
    public double hysteresis() {
        return hysteresis;
    }

    /** {@return the probability of success below which to alert, in [0, 1]} */
    public double forecastThreshold() {
        return forecastThreshold;
    }

    /** {@return the least influence on a goal above that concerns its owner, in [0, 1]} */
    public double concernedFrom() {
        return concernedFrom;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AlertPolicy that
                && Double.compare(hysteresis, that.hysteresis) == 0
                && Double.compare(forecastThreshold, that.forecastThreshold) == 0
                && Double.compare(concernedFrom, that.concernedFrom) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hysteresis, forecastThreshold, concernedFrom);
    }

    @Override
    public String toString() {
        return "AlertPolicy(hysteresis " + hysteresis + ", forecastThreshold " + forecastThreshold + ", concernedFrom "
                + concernedFrom + ")";
    }
}
