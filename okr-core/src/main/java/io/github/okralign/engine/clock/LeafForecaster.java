package io.github.okralign.engine.clock;

import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Targeted;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.ForecastEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Carries a key result on from its last check-in at the average rate, the plan counting as two weeks of evidence
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>).
 *
 * <p>Progress is taken as a random walk with drift. The plan is a conjugate prior of its rate and spread, so that the final
 * progress has a Student-t predictive distribution (A. Gelman and others, "Bayesian Data Analysis", third edition, 2013).
 */
final class LeafForecaster {

    private static final double DAYS_PER_WEEK = 7;
    /** How many weeks of evidence the plan is worth. */
    private static final double KAPPA_0 = 2;
    /** How many steps of evidence the spread of the plan is worth. */
    private static final double NU_0 = 2;
    /** The spread of progress in a week that is taken for granted. */
    private static final double S_0 = .05;
    /** How far a whole window may drift from the average rate. */
    private static final double DRIFT = .4;

    private static final int SUFFICIENT_STEPS = 3;

    private final Targeted measure;
    private final GoalWindow window;
    private final double stretch;

    LeafForecaster(Targeted measure, GoalWindow window, double stretch) {
        this.measure = measure;
        this.window = window;
        this.stretch = stretch;
    }

    private record Point(double week, double progress) {}

    Optional<Forecast> forecast(List<CheckIn> checkIns, LocalDate asOf) {
        double due = week(window.due().toEpochDay());
        List<Point> points = points(checkIns, asOf);
        if (points.isEmpty() || due <= 0) {
            return Optional.empty();
        }
        if (points.get(0).week > 0) {
            points.add(0, new Point(0, 0));
        }
        return Optional.of(forecast(points, due));
    }

    /**
     * What the reports came to on each day with one, from the start of the window on, by the definition that is in force now.
     */
    private List<Point> points(List<CheckIn> checkIns, LocalDate asOf) {
        List<CheckIn> sorted = new ArrayList<>(checkIns);
        sorted.removeIf(checkIn -> checkIn.value().isEmpty() || checkIn.epochDay() > asOf.toEpochDay());
        sorted.sort(
                Comparator.comparingLong(CheckIn::epochDay)); // stable: of one day the last in the document stays last
        List<Point> points = new ArrayList<>();
        double total = 0;
        double best = Double.NaN;
        for (int i = 0; i < sorted.size(); i++) {
            CheckIn checkIn = sorted.get(i);
            double value = checkIn.value().orElseThrow();
            total += value;
            boolean last = i + 1 == sorted.size() || sorted.get(i + 1).epochDay() > checkIn.epochDay();
            if (last) {
                best = Double.isNaN(best) || (measure.isUpward() ? value > best : value < best) ? value : best;
                if (checkIn.epochDay() >= window.start().toEpochDay()) {
                    double stands = switch (measure.reading()) {
                        case LATEST -> value;
                        case TOTAL -> measure.baseline() + total;
                        case AVERAGE -> total / (i + 1);
                        case BEST -> best;
                    };
                    points.add(new Point(week(checkIn.epochDay()), measure.progress(stands)));
                }
            }
        }
        return points;
    }

    private double week(long epochDay) {
        return (epochDay - window.start().toEpochDay()) / DAYS_PER_WEEK;
    }

    private Forecast forecast(List<Point> points, double due) {
        int steps = points.size() - 1;
        Point first = points.get(0);
        Point last = points.get(steps);
        double planned = stretch / due;
        double evidenceWeeks = KAPPA_0 + last.week - first.week;
        double rate = (KAPPA_0 * planned + last.progress - first.progress) / evidenceWeeks;
        double squares = NU_0 * S_0 * S_0 + KAPPA_0 * (rate - planned) * (rate - planned);
        for (int i = 1; i <= steps; i++) {
            double weeks = points.get(i).week - points.get(i - 1).week;
            double off = points.get(i).progress - points.get(i - 1).progress - rate * weeks;
            squares += off * off / weeks;
        }
        double degreesOfFreedom = NU_0 + steps;
        double left = due - last.week;
        ForecastEvidence evidence =
                steps < SUFFICIENT_STEPS ? ForecastEvidence.LOW_EVIDENCE : ForecastEvidence.SUFFICIENT;
        if (left <= 0) {
            return PredictiveForecast.ofLeaf(last.progress, 0, degreesOfFreedom, stretch, Double.NaN, evidence);
        }
        double drift = DRIFT * left / due;
        double variance = squares / degreesOfFreedom * (left + left * left / evidenceWeeks) + drift * drift;
        return PredictiveForecast.ofLeaf(
                last.progress + rate * left,
                Math.sqrt(variance),
                degreesOfFreedom,
                stretch,
                Math.max(0, 1 - last.progress) / left,
                evidence);
    }
}
