package io.github.okralign.engine;

import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.ForecastEvidence;
import java.util.Optional;

/**
 * Puts the forecasts of leaves together by their influence, as if they were independent (semantics, section 6): the goal
 * moves from where it is as its leaves do, which also holds where a sum of values has a part that no leaf stands for.
 */
final class RolledUpForecast {

    private final RollUp rollUp;
    private final PaceEvaluator clock;
    private double mean;
    private double variance;
    private boolean any;
    private ForecastEvidence evidence = ForecastEvidence.SUFFICIENT;

    RolledUpForecast(RollUp rollUp, PaceEvaluator clock) {
        this.rollUp = rollUp;
        this.clock = clock;
    }

    Optional<Forecast> of(int row, Objective objective) {
        mean = rollUp.numbers.progress(row);
        new DownwardInfluence(rollUp).down(row, this::add);
        return any
                ? Optional.of(Forecast.rolledUp(
                        mean, Math.sqrt(variance), clock.term(objective).stretch(), evidence))
                : Optional.empty();
    }

    private void add(int row, double influence) {
        Forecast forecast = leaf(row).orElse(null);
        if (forecast == null) {
            return; // it stays where it is
        }
        any = true;
        mean += influence * (rollUp.policy.clamp(forecast.finalProgress()) - rollUp.numbers.progress(row));
        variance += influence * influence * forecast.sd() * forecast.sd();
        if (forecast.evidence() == ForecastEvidence.LOW_EVIDENCE) {
            evidence = ForecastEvidence.LOW_EVIDENCE;
        }
    }

    private Optional<Forecast> leaf(int row) {
        return row < rollUp.rows.leaves
                ? clock.forecast(
                        (KeyResult) rollUp.goal(row), clock.term(rollUp.objectiveOf(rollUp.rows.position(row))))
                : Optional.empty();
    }
}
