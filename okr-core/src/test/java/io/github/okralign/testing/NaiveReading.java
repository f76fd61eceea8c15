package io.github.okralign.testing;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.rollup.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;

/** Section 2 of the semantics once more; the raw progress is null where it is unknown. */
record NaiveReading(Double raw, Evidence evidence) {

    static NaiveReading of(KeyResult keyResult, LocalDate asOf, boolean latestOnly) {
        List<CheckIn> counting = new ArrayList<>(keyResult.checkIns());
        counting.removeIf(checkIn -> checkIn.date().isAfter(asOf)
                || (checkIn.value().isEmpty() && checkIn.level().isEmpty()));
        counting.sort(Comparator.comparing(CheckIn::date)); // stable: the last in the document stays last
        CheckIn latest = counting.isEmpty() ? null : counting.get(counting.size() - 1);
        Measure measure = keyResult.measure().orElse(null);
        if (measure == null) {
            return new NaiveReading(null, Evidence.UNKNOWN);
        }
        if (measure instanceof Measure.Milestones milestones) {
            return new NaiveReading(done(milestones, asOf), Evidence.REPORTED);
        }
        DoublePredicate inside = inside(measure);
        if (inside != null) {
            List<CheckIn> judged = latestOnly && latest != null ? List.of(latest) : counting;
            long hits = judged.stream()
                    .filter(checkIn -> inside.test(checkIn.value().getAsDouble()))
                    .count();
            return judged.isEmpty()
                    ? new NaiveReading(null, Evidence.UNKNOWN)
                    : new NaiveReading((double) hits / judged.size(), Evidence.REPORTED);
        }
        return latest == null
                ? new NaiveReading(0.0, Evidence.ASSUMED)
                : new NaiveReading(latest(measure, latest), Evidence.REPORTED);
    }

    /** The latest value of a key result that has one. */
    static double latestValue(KeyResult keyResult, LocalDate asOf) {
        List<CheckIn> values = new ArrayList<>(keyResult.checkIns());
        values.removeIf(
                checkIn -> checkIn.date().isAfter(asOf) || checkIn.value().isEmpty());
        values.sort(Comparator.comparing(CheckIn::date));
        return values.get(values.size() - 1).value().getAsDouble();
    }

    private static DoublePredicate inside(Measure measure) {
        if (measure instanceof Measure.AtLeast limit) {
            return value -> value >= limit.threshold();
        } else if (measure instanceof Measure.AtMost limit) {
            return value -> value <= limit.threshold();
        } else if (measure instanceof Measure.Range range) {
            return value -> range.lower() <= value && value <= range.upper();
        }
        return null;
    }

    private static double latest(Measure measure, CheckIn latest) {
        if (measure instanceof Measure.Change change) {
            double x = latest.value().getAsDouble();
            return (x - change.baseline()) / (change.target() - change.baseline());
        } else if (measure instanceof Measure.Levels levels) {
            return levels.levels().stream()
                    .filter(level -> level.name().equals(latest.level().orElseThrow()))
                    .mapToDouble(AttainmentLevel::progress)
                    .findFirst()
                    .getAsDouble();
        }
        return latest.value().getAsDouble() >= 1 ? 1 : 0;
    }

    private static double done(Measure.Milestones measure, LocalDate asOf) {
        double done = 0;
        double all = 0;
        for (Milestone milestone : measure.milestones()) {
            all += milestone.weight();
            if (milestone.done().filter(day -> !day.isAfter(asOf)).isPresent()) {
                done += milestone.weight();
            }
        }
        return done / all;
    }
}
