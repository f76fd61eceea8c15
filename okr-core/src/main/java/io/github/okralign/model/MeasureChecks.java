package io.github.okralign.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            if (hasWay(measure, at, name) && !measure.phases().isEmpty()) {
                phases(measure, days.get(), at.property("phases"), name);
            }
        };
    }

    @Override
    public Runnable atLeast(Measure.AtLeast measure) {
        return () -> checks.number(measure.threshold(), at, "threshold", "threshold", name);
    }

    @Override
    public Runnable atMost(Measure.AtMost measure) {
        return () -> checks.number(measure.threshold(), at, "threshold", "threshold", name);
    }

    @Override
    public Runnable range(Measure.Range measure) {
        return () -> range(measure, at, name);
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
    private boolean hasWay(Measure.Change change, Location at, ProblemReporter.Name name) {
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

    private void phases(Measure.Change change, GoalDays window, Location at, ProblemReporter.Name name) {
        LocalDate previousDate = null;
        double previous = 0;
        for (int i = 0; i < change.phases().size(); i++) {
            Phase phase = change.phases().get(i);
            Location place = at.index(i);
            PhaseName what = new PhaseName(phase, name);
            if (!checks.number(phase.value(), place, "value", "value", what)) {
                return;
            }
            double planned = (phase.value() - change.baseline()) / (change.target() - change.baseline());
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
