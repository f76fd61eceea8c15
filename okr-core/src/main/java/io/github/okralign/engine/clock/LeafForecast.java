package io.github.okralign.engine.clock;

import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;
import io.github.okralign.pace.Forecast;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How each kind of measure is forecast; so far only a change is
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>).
 */
record LeafForecast(KeyResult keyResult, GoalWindow window, double stretch, LocalDate asOf)
        implements MeasureVisitor<Optional<Forecast>> {

    @Override
    public Optional<Forecast> change(Measure.Change measure) {
        return new LeafForecaster(measure.inForceOn(asOf), window, stretch).forecast(keyResult.checkIns(), asOf);
    }

    @Override
    public Optional<Forecast> ratio(Measure.Ratio measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> atLeast(Measure.AtLeast measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> atMost(Measure.AtMost measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> range(Measure.Range measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> milestones(Measure.Milestones measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> binary(Measure.Binary measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> levels(Measure.Levels measure) {
        return Optional.empty();
    }

    @Override
    public Optional<Forecast> custom(CustomMeasure measure) {
        return Optional.empty();
    }
}
