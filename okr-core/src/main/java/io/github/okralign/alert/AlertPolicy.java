package io.github.okralign.alert;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is worth an alert. Immutable and thread-safe.
 *
 * <p>By default
 *
 * <ul>
 *   <li>a health that wavers within 0.02 of a threshold is not announced,
 *   <li>a probability of success that falls below 0.5 is,
 *   <li>a goal matters to the goals above of which it makes 0.10 or more.
 * </ul>
 *
 * @param hysteresis how far beyond a threshold pace, gap, confidence or exposure must be before a change is announced, in
 *     [0, 0.2]
 * @param forecastThreshold the probability of success below which to alert, in [0, 1]
 * @param concernedFrom the least influence on a goal above that concerns its owner, in [0, 1]
 */
public record AlertPolicy(double hysteresis, double forecastThreshold, double concernedFrom) {

    /** The defaults named above. */
    public static final AlertPolicy DEFAULT = new AlertPolicy(.02, .5, .10);

    /**
     * A policy.
     *
     * @param hysteresis how far beyond a threshold pace, gap, confidence or exposure must be before a change is announced,
     *     in [0, 0.2]
     * @param forecastThreshold the probability of success below which to alert, in [0, 1]
     * @param concernedFrom the least influence on a goal above that concerns its owner, in [0, 1]
     * @throws IllegalArgumentException if a number is outside its range
     */
    public AlertPolicy {
        checkArgument(hysteresis >= 0 && hysteresis <= .2, "hysteresis (%s) must be within [0, 0.2]", hysteresis);
        checkArgument(
                forecastThreshold >= 0 && forecastThreshold <= 1,
                "forecastThreshold (%s) must be within [0, 1]",
                forecastThreshold);
        checkArgument(
                concernedFrom >= 0 && concernedFrom <= 1, "concernedFrom (%s) must be within [0, 1]", concernedFrom);
    }
}
