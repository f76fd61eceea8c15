package io.github.okralign.engine.clock;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.Measure;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.ForecastEvidence;
import io.github.okralign.pace.Interval;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as the distribution of the final progress: Student's t for a measured key result, whose spread is estimated
 * from few steps, normal for a goal that is rolled up from many. Immutable and thread-safe.
 */
public final class PredictiveForecast implements Forecast {

    private final double finalProgress;
    private final double sd;
    /** Of Student's t; infinite for a normal distribution, which is its limit. */
    private final double degreesOfFreedom;

    private final double stretch;
    private final double requiredPerWeek;
    private final ForecastEvidence evidence;
    /** Of (final progress − expected) / sd; null where the outcome is certain. */
    private final @Nullable ContinuousDistribution deviation;

    private PredictiveForecast(
            double finalProgress,
            double sd,
            double degreesOfFreedom,
            double stretch,
            double requiredPerWeek,
            ForecastEvidence evidence) {
        this.finalProgress = finalProgress;
        this.sd = sd;
        this.degreesOfFreedom = degreesOfFreedom;
        this.stretch = stretch;
        this.requiredPerWeek = requiredPerWeek;
        this.evidence = evidence;
        this.deviation = sd > 0 ? distribution(degreesOfFreedom) : null;
    }

    private static ContinuousDistribution distribution(double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom) ? NormalDistribution.of(0, 1) : TDistribution.of(degreesOfFreedom);
    }

    /** The forecast of a measured key result; the progress a week that it needs is NaN where no time is left. */
    static PredictiveForecast ofLeaf(
            double finalProgress,
            double sd,
            double degreesOfFreedom,
            double stretch,
            double requiredPerWeek,
            ForecastEvidence evidence) {
        return new PredictiveForecast(finalProgress, sd, degreesOfFreedom, stretch, requiredPerWeek, evidence);
    }

    /** The forecast of a goal from those of the leaves below it, as if these were independent of each other. */
    public static PredictiveForecast rolledUp(
            double finalProgress, double sd, double stretch, ForecastEvidence evidence) {
        return new PredictiveForecast(finalProgress, sd, Double.POSITIVE_INFINITY, stretch, Double.NaN, evidence);
    }

    @Override
    public double finalProgress() {
        return finalProgress;
    }

    @Override
    public double sd() {
        return sd;
    }

    @Override
    public double probabilityOf(double progress) {
        if (deviation == null) {
            return finalProgress >= progress ? 1 : 0;
        }
        return deviation.survivalProbability((progress - finalProgress) / sd);
    }

    @Override
    public double reachesStretch() {
        return probabilityOf(stretch);
    }

    @Override
    public double reachesTarget() {
        return probabilityOf(1);
    }

    @Override
    public Interval interval(double probability) {
        checkArgument(probability > 0 && probability < 1, "probability (%s) must be within (0, 1)", probability);
        if (deviation == null) {
            return new Interval(finalProgress, finalProgress);
        }
        double half = sd * deviation.inverseSurvivalProbability((1 - probability) / 2);
        return new Interval(finalProgress - half, finalProgress + half);
    }

    @Override
    public OptionalDouble requiredPerWeek() {
        return Unknown.toOptional(requiredPerWeek);
    }

    @Override
    public ForecastEvidence evidence() {
        return evidence;
    }

    @Override
    public boolean isRolledUp() {
        return Double.isInfinite(degreesOfFreedom);
    }

    @Override
    public Interval valueInterval(double probability, Measure.Change measure) {
        checkNotNull(measure, "measure");
        Interval progress = interval(probability);
        double one = measure.value(progress.lower());
        double other = measure.value(progress.upper());
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PredictiveForecast that
                && Double.compare(finalProgress, that.finalProgress) == 0
                && Double.compare(sd, that.sd) == 0
                && Double.compare(degreesOfFreedom, that.degreesOfFreedom) == 0
                && Double.compare(stretch, that.stretch) == 0
                && Double.compare(requiredPerWeek, that.requiredPerWeek) == 0
                && evidence == that.evidence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(finalProgress, sd, degreesOfFreedom, stretch, requiredPerWeek, evidence);
    }

    @Override
    public String toString() {
        return "Forecast(" + finalProgress + " ± " + sd + ", " + evidence + ")";
    }
}
