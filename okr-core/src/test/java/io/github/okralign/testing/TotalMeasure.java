package io.github.okralign.testing;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Course;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureInput;
import io.github.okralign.model.Reading;
import io.github.okralign.model.Reports;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** A kind of measure that the library does not know, in one class: how much all reports come to, of a target. */
public record TotalMeasure(double target) implements CustomMeasure {

    private static double total(Reports reports) {
        return reports.stream()
                .mapToDouble(checkIn -> checkIn.value().orElse(0))
                .sum();
    }

    @Override
    public Optional<String> conflict() {
        return target > 0 ? Optional.empty() : Optional.of("target (" + target + ") must be > 0");
    }

    @Override
    public Optional<String> conflict(CheckIn checkIn) {
        return checkIn.value().orElse(0) >= 0
                ? Optional.empty()
                : Optional.of("value (" + checkIn.value().getAsDouble() + ") must be >= 0");
    }

    @Override
    public MeasureInput input() {
        return MeasureInput.VALUE;
    }

    @Override
    public OptionalDouble progress(Reports reports, Reading reading) {
        return reports.latestValue().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(total(reports) / target);
    }

    @Override
    public OptionalDouble unreported() {
        return OptionalDouble.of(0);
    }

    @Override
    public Course course() {
        return Course.GRADUAL;
    }

    @Override
    public boolean expectsCheckIns() {
        return true;
    }

    @Override
    public boolean isContinuous() {
        return true;
    }

    @Override
    public Optional<CheckIn> checkInFor(double progress, Reports reports, Reading reading) {
        return Optional.of(CheckIn.of(reports.asOf(), progress * target - total(reports)));
    }

    @Override
    public Optional<Measure> remaining(Reports reports, LocalDate next) {
        double left = target - total(reports);
        return left > 0 ? Optional.of(new TotalMeasure(left)) : Optional.empty();
    }
}
