package io.github.okralign.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What must hold of the measure of a key result, whatever its kind. */
final class MeasureChecks implements MeasureVisitor<Runnable> {

    private final ProblemReporter checks;
    private final Supplier<GoalDays> days;
    private final Location at;
    private final ProblemReporter.Name name;

    /**
     * Checks a measure.
     *
     * @param days the days between which the key result is worked on, where they matter
     * @param at where the measure stands
     * @param name what messages call the key result
     */
    MeasureChecks(ProblemReporter checks, Supplier<GoalDays> days, Location at, ProblemReporter.Name name) {
        this.checks = checks;
        this.days = days;
        this.at = at;
        this.name = name;
    }

    @Override
    public Runnable change(Measure.Change measure) {
        return () -> {
            targeted(measure, at);
            revisions(measure.revisions(), this::targeted);
        };
    }

    @Override
    public Runnable ratio(Measure.Ratio measure) {
        return () -> {
            if (measure.reading() != ValueReading.LATEST && measure.reading() != ValueReading.TOTAL) {
                checks.report(
                        Problem.Code.CONFLICT,
                        at.property("reading"),
                        "reading " + measure.reading() + " of " + name
                                + " does not go with a RATIO measure; it must be LATEST or TOTAL");
            }
            targeted(measure, at);
            revisions(measure.revisions(), this::targeted);
        };
    }

    private void targeted(Targeted measure, Location place) {
        if (hasWay(measure, place, name)
                && isSound(measure, place.property("scale"))
                && !measure.phases().isEmpty()) {
            phases(measure, days.get(), place.property("phases"), name);
        }
    }

    /** Whether the points of the scale lead from the baseline to the target. */
    private boolean isSound(Targeted measure, Location list) {
        double previousValue = measure.baseline();
        double previousProgress = 0;
        List<Scale.Point> points = measure.scale().points();
        for (int i = 0; i < points.size(); i++) {
            Scale.Point point = points.get(i);
            Location place = list.index(i);
            String what = "point " + (i + 1) + " of the scale of " + name;
            if (!checks.number(point.value(), place, "value", "value", what)
                    || !checks.number(point.progress(), place, "progress", "progress", what)) {
                return false;
            }
            if (!isBetween(previousValue, point.value(), measure.target())) {
                badPhase(
                        place.property("value"),
                        "value (" + point.value() + ") of " + what + " must lie between the one before it ("
                                + previousValue + ") and the target (" + measure.target() + ")");
                return false;
            }
            if (!isBetween(previousProgress, point.progress(), 1)) {
                badPhase(
                        place.property("progress"),
                        "progress (" + point.progress() + ") of " + what + " must lie between the one before it ("
                                + previousProgress + ") and 1");
                return false;
            }
            previousValue = point.value();
            previousProgress = point.progress();
        }
        return true;
    }

    private static boolean isBetween(double from, double value, double to) {
        return from < to ? from < value && value < to : from > value && value > to;
    }

    private <M extends Measure> void revisions(List<Revision<M>> revisions, BiConsumer<? super M, Location> each) {
        LocalDate previous = null;
        for (int i = 0; i < revisions.size(); i++) {
            Revision<M> revision = revisions.get(i);
            Location place = at.property("revisions").index(i);
            if (previous != null && !revision.until().isAfter(previous)) {
                checks.report(
                        Problem.Code.OUT_OF_ORDER,
                        place.property("until"),
                        "revision until " + revision.until() + " of " + name + " must end after the one before it ("
                                + previous + ")");
            }
            previous = revision.until();
            each.accept(revision.measure(), place);
        }
    }

    @Override
    public Runnable atLeast(Measure.AtLeast measure) {
        return () -> {
            threshold(measure.threshold(), at);
            revisions(measure.revisions(), (each, place) -> threshold(each.threshold(), place));
        };
    }

    @Override
    public Runnable atMost(Measure.AtMost measure) {
        return () -> {
            threshold(measure.threshold(), at);
            revisions(measure.revisions(), (each, place) -> threshold(each.threshold(), place));
        };
    }

    private void threshold(double threshold, Location place) {
        checks.number(threshold, place, "threshold", "threshold", name);
    }

    @Override
    public Runnable range(Measure.Range measure) {
        return () -> {
            range(measure, at, name);
            revisions(measure.revisions(), (each, place) -> range(each, place, name));
        };
    }

    @Override
    public Runnable milestones(Measure.Milestones measure) {
        return () -> milestones(measure.milestones(), at.property("milestones"), name);
    }

    @Override
    public Runnable binary(Measure.Binary measure) {
        return () -> {};
    }

    @Override
    public Runnable levels(Measure.Levels measure) {
        return () -> levels(measure.levels(), at.property("levels"), name);
    }

    @Override
    public Runnable custom(CustomMeasure measure) {
        return () -> measure.conflict()
                .ifPresent(
                        conflict -> checks.report(Problem.Code.CONFLICT, at, "measure of " + name + ": " + conflict));
    }

    /** Whether there is a way from the baseline to the target, on which phases may lie. */
    private boolean hasWay(Targeted change, Location at, ProblemReporter.Name name) {
        boolean baseline = checks.number(change.baseline(), at, "baseline", "baseline", name);
        boolean target = checks.number(change.target(), at, "target", "target", name);
        if (baseline && target && change.baseline() == change.target()) {
            checks.report(
                    Problem.Code.TARGET_IS_BASELINE,
                    at.property("target"),
                    "target (" + change.target() + ") of " + name + " must differ from its baseline");
            return false;
        }
        return baseline && target;
    }

    private void phases(Targeted change, GoalDays window, Location at, ProblemReporter.Name name) {
        LocalDate previousDate = null;
        double previous = 0;
        for (int i = 0; i < change.phases().size(); i++) {
            Phase phase = change.phases().get(i);
            Location place = at.index(i);
            PhaseName what = new PhaseName(phase, name);
            if (!checks.number(phase.value(), place, "value", "value", what)) {
                return;
            }
            double planned = change.progress(phase.value());
            boolean first = phase.date().equals(window.start());
            boolean last = phase.date().equals(window.due());
            if (previousDate != null && !phase.date().isAfter(previousDate)) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must be after the one before it (" + previousDate + ")");
            } else if (!window.holds(phase.date())) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must lie within the key result's window ("
                                + (window.start() == null ? "…" : window.start()) + " to "
                                + (window.due() == null ? "…" : window.due()) + ")");
            } else if (!(planned >= previous && planned <= 1)) {
                badPhase(
                        place.property("value"),
                        "value (" + phase.value() + ") of " + what
                                + " must lead from the baseline to the target without turning back");
            } else if ((first && planned != 0) || (last && planned != 1)) {
                badPhase(
                        place.property("value"),
                        "value (" + phase.value() + ") of " + what + " must be the "
                                + (first ? "baseline on the first day" : "target on the last day"));
            }
            previousDate = phase.date();
            previous = planned;
        }
    }

    private static String phase(Phase phase, ProblemReporter.Name whose) {
        return "phase of " + phase.date() + " of " + whose;
    }

    /** What messages call a phase; becomes text only if there is a message. */
    private record PhaseName(Phase phase, ProblemReporter.Name whose) {
        @Override
        public String toString() {
            return "the " + MeasureChecks.phase(phase, whose);
        }
    }

    private void badPhase(Location at, String message) {
        checks.report(Problem.Code.BAD_PHASES, at, message);
    }

    private void range(Measure.Range range, Location at, ProblemReporter.Name name) {
        boolean lower = checks.number(range.lower(), at, "lower", "lower end", name);
        boolean upper = checks.number(range.upper(), at, "upper", "upper end", name);
        if (lower && upper && range.lower() > range.upper()) {
            checks.report(
                    Problem.Code.LOWER_ABOVE_UPPER,
                    at.property("lower"),
                    "lower end (" + range.lower() + ") of " + name + " must not be above its upper end ("
                            + range.upper() + ")");
        }
    }

    private void milestones(List<Milestone> milestones, Location at, ProblemReporter.Name name) {
        if (milestones.isEmpty()) {
            checks.report(Problem.Code.EMPTY_LIST, at, name + " must have at least one milestone");
        }
        ProblemReporter.Name each = new ProblemReporter.Name("a milestone of key result", name.id());
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Location place = at.index(i);
            checks.weight(milestone.weight(), place, each);
            if (milestone.id().isPresent()) {
                String id = milestone.id().get();
                boolean valid = checks.validId(id, place, each);
                Integer first = positions.putIfAbsent(id, i);
                if (valid && first != null) {
                    checks.duplicate(id, place, "a milestone of " + name, at.index(first));
                }
            }
        }
    }

    private void levels(List<AttainmentLevel> levels, Location at, ProblemReporter.Name name) {
        if (levels.isEmpty()) {
            checks.report(Problem.Code.EMPTY_LIST, at, name + " must have at least one level");
        }
        ProblemReporter.Name each = new ProblemReporter.Name("a level of key result", name.id());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            AttainmentLevel level = levels.get(i);
            Location place = at.index(i);
            checks.number(level.progress(), place, "progress", "progress", each);
            if (!names.add(level.name())) {
                checks.report(
                        Problem.Code.DUPLICATE_ID,
                        place.property("name"),
                        "level " + ProblemReporter.quote(level.name()) + " of " + name
                                + " is listed twice; level names must be unique");
            }
        }
    }
}
