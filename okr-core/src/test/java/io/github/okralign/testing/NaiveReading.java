package io.github.okralign.testing;

import io.github.okralign.model.AttainmentLevel;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.HitReading;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Limit;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Revision;
import io.github.okralign.model.Scale;
import io.github.okralign.model.Targeted;
import io.github.okralign.model.ValueReading;
import io.github.okralign.rollup.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** "Progress of a key result" of docs/semantics.md once more; the raw progress is null where it is unknown. */
record NaiveReading(Double raw, Evidence evidence) {

    /** What a key result says of itself, days of a time share counting up to an end that may be null. */
    static NaiveReading of(KeyResult keyResult, LocalDate asOf, HitReading byPolicy, LocalDate end) {
        Measure measure = keyResult.measure().orElse(null);
        if (measure == null) {
            return new NaiveReading(null, Evidence.UNKNOWN);
        }
        if (measure instanceof Measure.Milestones milestones) {
            return done(milestones, asOf);
        }
        List<CheckIn> counting = counting(keyResult, asOf);
        if (measure instanceof Limit limit) {
            Double share = share(limit, counting, asOf, byPolicy, end);
            return share == null
                    ? new NaiveReading(null, Evidence.UNKNOWN)
                    : new NaiveReading(share, Evidence.REPORTED);
        }
        if (counting.isEmpty()) {
            return new NaiveReading(0.0, Evidence.ASSUMED);
        }
        if (measure instanceof Targeted targeted) {
            return new NaiveReading(
                    progress(inForce(targeted, asOf), value(targeted, counting, asOf)), Evidence.REPORTED);
        }
        return new NaiveReading(latest(measure, counting.get(counting.size() - 1)), Evidence.REPORTED);
    }

    /** The check-ins that say something of where the key result stands, by day; of one day as in the document. */
    private static List<CheckIn> counting(KeyResult keyResult, LocalDate asOf) {
        List<CheckIn> counting = new ArrayList<>(keyResult.checkIns());
        counting.removeIf(checkIn -> checkIn.date().isAfter(asOf)
                || (checkIn.value().isEmpty()
                        && checkIn.level().isEmpty()
                        && checkIn.fraction().isEmpty()));
        counting.sort(Comparator.comparing(CheckIn::date));
        return counting;
    }

    /** Of revisions that are in order the first that is not over, else the measure itself. */
    static Targeted inForce(Targeted measure, LocalDate day) {
        for (Revision<? extends Targeted> each : measure.revisions()) {
            if (!day.isAfter(each.until())) {
                return each.measure();
            }
        }
        return measure;
    }

    /** The value of reports that there are, or null. */
    static Double value(KeyResult keyResult, LocalDate asOf) {
        List<CheckIn> counting = counting(keyResult, asOf);
        return counting.isEmpty()
                ? null
                : (Double) value((Targeted) keyResult.measure().get(), counting, asOf);
    }

    /** The numerator and denominator that a key result adds to a pool, or null. */
    static double[] fraction(KeyResult keyResult, LocalDate asOf) {
        List<CheckIn> counting = counting(keyResult, asOf);
        return counting.isEmpty()
                ? null
                : fraction((Measure.Ratio) keyResult.measure().get(), counting);
    }

    private static double[] fraction(Measure.Ratio ratio, List<CheckIn> counting) {
        double[] sum = new double[2];
        for (CheckIn checkIn : counting) {
            boolean last = checkIn == counting.get(counting.size() - 1);
            if (ratio.reading() == ValueReading.TOTAL || last) {
                sum[0] += checkIn.fraction().get().numerator();
                sum[1] += checkIn.fraction().get().denominator();
            }
        }
        return sum;
    }

    private static double value(Targeted measure, List<CheckIn> counting, LocalDate asOf) {
        if (measure instanceof Measure.Ratio ratio) {
            double[] fraction = fraction(ratio, counting);
            return fraction[0] / fraction[1];
        }
        double sum = 0;
        Map<LocalDate, Double> days = new TreeMap<>();
        for (CheckIn checkIn : counting) {
            sum += checkIn.value().getAsDouble();
            days.put(checkIn.date(), checkIn.value().getAsDouble());
        }
        Targeted now = inForce(measure, asOf);
        return switch (measure.reading()) {
            case LATEST -> counting.get(counting.size() - 1).value().getAsDouble();
            case TOTAL -> now.baseline() + sum;
            case AVERAGE -> sum / counting.size();
            case BEST ->
                now.target() > now.baseline() ? Collections.max(days.values()) : Collections.min(days.values());
        };
    }

    /** Progress along the points of a scale, the ends included; beyond them as if there was none. */
    private static double progress(Targeted measure, double value) {
        double way = (value - measure.baseline()) / (measure.target() - measure.baseline());
        if (way <= 0 || way >= 1 || measure.scale().points().isEmpty()) {
            return way;
        }
        double[] ways = new double[measure.scale().points().size() + 2];
        double[] heights = new double[ways.length];
        for (int i = 1; i < ways.length - 1; i++) {
            Scale.Point point = measure.scale().points().get(i - 1);
            ways[i] = (point.value() - measure.baseline()) / (measure.target() - measure.baseline());
            heights[i] = point.progress();
        }
        ways[ways.length - 1] = 1;
        heights[ways.length - 1] = 1;
        int below = 0;
        while (ways[below + 1] <= way) {
            below++;
        }
        double part = (way - ways[below]) / (ways[below + 1] - ways[below]);
        return measure.scale().steps() ? heights[below] : heights[below] + part * (heights[below + 1] - heights[below]);
    }

    private static Double share(
            Limit limit, List<CheckIn> counting, LocalDate asOf, HitReading byPolicy, LocalDate end) {
        if (counting.isEmpty()) {
            return null;
        }
        HitReading reading = limit.reading() != null ? limit.reading() : byPolicy;
        if (reading == HitReading.LATEST) {
            CheckIn last = counting.get(counting.size() - 1);
            return inside(limit, asOf, last) ? 1.0 : 0.0;
        } else if (reading == HitReading.HIT_RATE) {
            return counting.stream()
                    .mapToDouble(checkIn -> inside(limit, checkIn.date(), checkIn) ? 1 : 0)
                    .average()
                    .getAsDouble();
        }
        LocalDate until = end != null && end.isBefore(asOf) ? end : asOf;
        int days = 0;
        int good = 0;
        for (LocalDate day = counting.get(0).date(); !day.isAfter(until); day = day.plusDays(1)) {
            CheckIn last = null;
            for (CheckIn checkIn : counting) {
                last = checkIn.date().isAfter(day) ? last : checkIn;
            }
            days++;
            good += inside(limit, last.date(), last) ? 1 : 0;
        }
        return days == 0 ? null : (Double) ((double) good / days);
    }

    /** Whether a report is good by the definition of a day. */
    private static boolean inside(Limit limit, LocalDate day, CheckIn report) {
        Limit then = limit;
        for (Revision<? extends Limit> each : limit.revisions()) {
            if (!day.isAfter(each.until())) {
                then = each.measure();
                break;
            }
        }
        double value = report.value().getAsDouble();
        if (then instanceof Measure.AtLeast least) {
            return value >= least.threshold();
        } else if (then instanceof Measure.AtMost most) {
            return value <= most.threshold();
        }
        Measure.Range range = (Measure.Range) then;
        return range.lower() <= value && value <= range.upper();
    }

    private static double latest(Measure measure, CheckIn latest) {
        if (measure instanceof Measure.Levels levels) {
            return levels.levels().stream()
                    .filter(level -> level.name().equals(latest.level().orElseThrow()))
                    .mapToDouble(AttainmentLevel::progress)
                    .findFirst()
                    .getAsDouble();
        }
        return latest.value().getAsDouble() >= 1 ? 1 : 0;
    }

    private static NaiveReading done(Measure.Milestones measure, LocalDate asOf) {
        double done = 0;
        double all = 0;
        for (Milestone milestone : measure.milestones()) {
            if (milestone.dropped().filter(day -> !day.isAfter(asOf)).isEmpty()) {
                all += milestone.weight();
                if (milestone.done().filter(day -> !day.isAfter(asOf)).isPresent()) {
                    done += milestone.weight();
                }
            }
        }
        return all == 0 ? new NaiveReading(null, Evidence.UNKNOWN) : new NaiveReading(done / all, Evidence.REPORTED);
    }
}
