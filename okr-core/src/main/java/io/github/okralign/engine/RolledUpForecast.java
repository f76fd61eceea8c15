package io.github.okralign.engine;

import io.github.okralign.engine.clock.PaceEvaluator;
import io.github.okralign.engine.clock.PredictiveForecast;
import io.github.okralign.model.KeyResult;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.ForecastEvidence;
import java.util.Optional;

/**
 * Puts the forecasts of leaves together by their influence, as if they were independent
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>): the goal moves from
 * where it is as its leaves do, which also holds where a sum of values has a part that no leaf stands for.
 *
 * <p>The spread is propagated to the first order, by influences as derivatives: the delta method.
 */
final class RolledUpForecast {

    private final RollUpState state;
    private final PaceEvaluator clock;
    private double mean;
    private double variance;
    private boolean any;
    private ForecastEvidence evidence = ForecastEvidence.SUFFICIENT;

    RolledUpForecast(RollUpState state) {
        this.state = state;
        this.clock = state.clock();
    }

    Optional<Forecast> of(int row) {
        mean = state.figures.progress(row);
        new DownwardInfluence(state).down(row, this::add);
        return any
                ? Optional.of(PredictiveForecast.rolledUp(
                        mean,
                        Math.sqrt(variance),
                        clock.term(state.objective(row)).stretch(),
                        evidence))
                : Optional.empty();
    }

    private void add(int row, double influence) {
        Forecast forecast = leaf(row).orElse(null);
        if (forecast == null) {
            return; // it stays where it is
        }
        any = true;
        mean += influence * (state.policy().clamp(forecast.finalProgress()) - state.figures.progress(row));
        variance += influence * influence * forecast.sd() * forecast.sd();
        if (forecast.evidence() == ForecastEvidence.LOW_EVIDENCE) {
            evidence = ForecastEvidence.LOW_EVIDENCE;
        }
    }

    private Optional<Forecast> leaf(int row) {
        return row < state.rows.leaves
                ? clock.forecast((KeyResult) state.goal(row), clock.term(state.objective(row)))
                : Optional.empty();
    }
}
