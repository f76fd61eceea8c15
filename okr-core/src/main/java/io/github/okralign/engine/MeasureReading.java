package io.github.okralign.engine;

import io.github.okralign.engine.rows.SumValue;
import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.rollup.Evidence;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a measured key result says of itself on a day (semantics, section 2).
 *
 * @param raw the progress before clamping, or NaN if it is unknown
 * @param evidence REPORTED, ASSUMED or UNKNOWN
 */
record MeasureReading(double raw, Evidence evidence) {

    private static final MeasureReading NOTHING = new MeasureReading(Double.NaN, Evidence.UNKNOWN);
    private static final MeasureReading UNTOUCHED = new MeasureReading(0, Evidence.ASSUMED);

    static MeasureReading of(KeyResult keyResult, LocalDate asOf, boolean latestHit) {
        return of(keyResult, keyResult.measure().orElse(null), asOf, latestHit);
    }

    /** What was reported of a key result, read by a measure that may be another one than its own. */
    static MeasureReading of(KeyResult keyResult, @Nullable Measure measure, LocalDate asOf, boolean latestHit) {
        if (measure instanceof Measure.Change change) {
            return change(change, keyResult.latestValue(asOf));
        } else if (measure instanceof Measure.AtLeast limit) {
            return hits(keyResult, asOf, latestHit, value -> value >= limit.threshold());
        } else if (measure instanceof Measure.AtMost limit) {
            return hits(keyResult, asOf, latestHit, value -> value <= limit.threshold());
        } else if (measure instanceof Measure.Range range) {
            return hits(keyResult, asOf, latestHit, value -> value >= range.lower() && value <= range.upper());
        } else if (measure instanceof Measure.Milestones milestones) {
            return milestones(milestones, asOf);
        } else if (measure instanceof Measure.Binary) {
            OptionalDouble latest = keyResult.latestValue(asOf);
            return latest.isEmpty() ? UNTOUCHED : reported(latest.getAsDouble() >= 1 ? 1 : 0);
        } else if (measure instanceof Measure.Levels levels) {
            return level(
                    levels,
                    keyResult
                            .latestCheckIn(asOf, checkIn -> checkIn.level().isPresent())
                            .orElse(null));
        }
        return NOTHING;
    }

    /** What a key result adds to a sum of values: its latest value, or the baseline while nobody has reported one. */
    static SumValue value(KeyResult keyResult, Measure.Change change, LocalDate asOf) {
        OptionalDouble latest = keyResult.latestValue(asOf);
        return new SumValue(latest.orElse(change.baseline()), latest.orElse(change.target()));
    }

    private static MeasureReading reported(double raw) {
        return new MeasureReading(raw, Evidence.REPORTED);
    }

    private static MeasureReading change(Measure.Change change, OptionalDouble latest) {
        return latest.isEmpty() ? UNTOUCHED : reported(change.progress(latest.getAsDouble()));
    }

    private static MeasureReading hits(KeyResult keyResult, LocalDate asOf, boolean latestHit, DoublePredicate inside) {
        if (latestHit) {
            OptionalDouble latest = keyResult.latestValue(asOf);
            return latest.isEmpty() ? NOTHING : reported(inside.test(latest.getAsDouble()) ? 1 : 0);
        }
        int hits = 0;
        int all = 0;
        for (CheckIn checkIn : keyResult.checkIns()) {
            if (checkIn.value().isPresent() && !checkIn.date().isAfter(asOf)) {
                all++;
                hits += inside.test(value(checkIn)) ? 1 : 0;
            }
        }
        return all == 0 ? NOTHING : reported((double) hits / all);
    }

    private static MeasureReading milestones(Measure.Milestones measure, LocalDate asOf) {
        double done = 0;
        double all = 0;
        for (Milestone milestone : measure.milestones()) {
            all += milestone.weight();
            if (milestone.done().isPresent() && !milestone.done().get().isAfter(asOf)) {
                done += milestone.weight();
            }
        }
        return reported(done / all);
    }

    private static MeasureReading level(Measure.Levels measure, @Nullable CheckIn latest) {
        if (latest == null) {
            return UNTOUCHED;
        }
        String name = latest.level().orElseThrow();
        for (AttainmentLevel level : measure.levels()) {
            if (level.name().equals(name)) {
                return reported(level.progress() + 0.0);
            }
        }
        throw new IllegalStateException("level \"" + name + "\" passed validation but is unknown");
    }

    private static double value(CheckIn checkIn) {
        return checkIn.value().orElseThrow();
    }
}
