package io.github.okralign.testing;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Course;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureInput;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Reading;
import io.github.okralign.model.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A measure of a kind that the library knows, dressed as one that it does not: what it answers is the same. */
public record Disguise(Measure measure) implements CustomMeasure {

    /** The set with all of its measures disguised. */
    public static OkrSet of(OkrSet okrs) {
        OkrSet.Builder disguised = okrs.toBuilder();
        for (Objective objective : okrs.objectives()) {
            disguised.updateObjective(objective.id(), o -> {
                for (KeyResult keyResult : objective.keyResults()) {
                    keyResult
                            .measure()
                            .ifPresent(measure ->
                                    o.updateKeyResult(keyResult.id(), k -> k.measure(new Disguise(measure))));
                }
            });
        }
        return disguised.build();
    }

    @Override
    public String unit() {
        return measure.unit();
    }

    @Override
    public boolean isNumeric() {
        return measure.isNumeric();
    }

    @Override
    public MeasureInput input() {
        return measure.input();
    }

    @Override
    public List<AttainmentLevel> levels() {
        return measure.levels();
    }

    @Override
    public List<Milestone> milestones() {
        return measure.milestones();
    }

    @Override
    public OptionalDouble progress(Reports reports, Reading reading) {
        return measure.progress(reports, reading);
    }

    @Override
    public OptionalDouble unreported() {
        return measure.unreported();
    }

    @Override
    public Course course() {
        return measure.course();
    }

    @Override
    public boolean expectsCheckIns() {
        return measure.expectsCheckIns();
    }

    @Override
    public boolean isOutput() {
        return measure.isOutput();
    }

    @Override
    public boolean hasMoved(Reports reports) {
        return measure.hasMoved(reports);
    }

    @Override
    public boolean isContinuous() {
        return measure.isContinuous();
    }

    @Override
    public double furthest() {
        return measure.furthest();
    }

    @Override
    public Optional<CheckIn> checkInFor(double progress, Reports reports, Reading reading) {
        return measure.checkInFor(progress, reports, reading);
    }

    @Override
    public Optional<Measure> remaining(Reports reports, LocalDate next) {
        return measure.remaining(reports, next).map(Disguise::new);
    }

    @Override
    public boolean definesSameAs(Measure other) {
        return other instanceof Disguise that && measure.definesSameAs(that.measure);
    }

    @Override
    public Optional<Measure> readingOf(Measure other, Reports reports) {
        return other instanceof Disguise that
                ? measure.readingOf(that.measure, reports).map(Disguise::new)
                : Optional.empty();
    }

    @Override
    public Optional<Measure> withMilestoneDone(String milestone, LocalDate day) {
        return measure.withMilestoneDone(milestone, day).map(Disguise::new);
    }
}
