package io.github.okralign.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of each key result and its measure. */
final class KeyResultChecks {

    private final ProblemReporter checks;
    private final References references;

    KeyResultChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
    }

    void check(KeyResult keyResult, @Nullable String cycle, Location at, ProblemReporter.Name name) {
        checks.validId(keyResult.id(), at, "a key result");
        checks.title(keyResult.title(), at, name);
        keyResult.owner().ifPresent(owner -> references.person(owner, at, "owner"));
        checks.weight(keyResult.weight(), at, name);
        keyResult.effort().ifPresent(value -> checks.notNegative(value, at, "effort", "effort", name));
        if (keyResult.isSum() && !(keyResult.measure().orElse(null) instanceof Measure.Change)) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("source"),
                    "source SUM of " + name + " needs a CHANGE measure, whose baseline and target turn the sum into"
                            + " progress; give it one, or make its source MEASURED or ROLLED_UP");
        }
        if (keyResult.start().isPresent() || keyResult.due().isPresent()) {
            window(keyResult, Window.of(keyResult, references.cycle(cycle)), at, name);
        }
        Measure measure = keyResult.measure().orElse(null);
        if (measure != null) {
            measure(measure, keyResult, cycle, at.property("measure"), name);
        }
        List<CheckIn> checkIns = keyResult.checkIns();
        if (!checkIns.isEmpty()) {
            checkIns(checkIns, new CheckInChecks(checks, references, keyResult), at.property("checkIns"));
        }
    }

    private static void checkIns(List<CheckIn> checkIns, CheckInChecks each, Location at) {
        for (int i = 0; i < checkIns.size(); i++) {
            each.check(checkIns.get(i), at.index(i));
        }
    }

    /** The days between which a key result is worked on: its own, or else its cycle's. */
    private record Window(
            @Nullable LocalDate start, @Nullable LocalDate due) {

        static Window of(KeyResult keyResult, @Nullable Cycle cycle) {
            return new Window(
                    keyResult
                            .start()
                            .orElse(cycle == null ? null : cycle.start().orElse(null)),
                    keyResult.due().orElse(cycle == null ? null : cycle.end().orElse(null)));
        }

        boolean isBackwards() {
            return start != null && due != null && due.isBefore(start);
        }

        boolean holds(LocalDate day) {
            return !(start != null && day.isBefore(start)) && !(due != null && day.isAfter(due));
        }
    }

    private void window(KeyResult keyResult, Window window, Location at, ProblemReporter.Name name) {
        if (window.isBackwards()) {
            checks.report(
                    Problem.Code.END_BEFORE_START,
                    at.property(keyResult.due().isPresent() ? "due" : "start"),
                    "due date (" + window.due + ") of " + name + " must not be before its start (" + window.start
                            + ")");
        }
    }

    private void measure(
            Measure measure, KeyResult keyResult, @Nullable String cycle, Location at, ProblemReporter.Name name) {
        if (measure instanceof Measure.Change change) {
            if (change(change, at, name) && !change.phases().isEmpty()) {
                phases(change, Window.of(keyResult, references.cycle(cycle)), at.property("phases"), name);
            }
        } else if (measure instanceof Measure.AtLeast atLeast) {
            checks.number(atLeast.threshold(), at, "threshold", "threshold", name);
        } else if (measure instanceof Measure.AtMost atMost) {
            checks.number(atMost.threshold(), at, "threshold", "threshold", name);
        } else if (measure instanceof Measure.Range range) {
            range(range, at, name);
        } else if (measure instanceof Measure.Milestones milestones) {
            milestones(milestones.milestones(), at.property("milestones"), name);
        } else if (measure instanceof Measure.Levels levels) {
            levels(levels.levels(), at.property("levels"), name);
        }
    }

    /** Whether there is a way from the baseline to the target, on which phases may lie. */
    private boolean change(Measure.Change change, Location at, ProblemReporter.Name name) {
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

    private void phases(Measure.Change change, Window window, Location at, ProblemReporter.Name name) {
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
            boolean first = phase.date().equals(window.start);
            boolean last = phase.date().equals(window.due);
            if (previousDate != null && !phase.date().isAfter(previousDate)) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must be after the one before it (" + previousDate + ")");
            } else if (!window.holds(phase.date())) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must lie within the key result's window ("
                                + (window.start == null ? "…" : window.start) + " to "
                                + (window.due == null ? "…" : window.due) + ")");
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

    /** What messages call a phase; put into words only if there is a message. */
    private record PhaseName(Phase phase, ProblemReporter.Name whose) {
        @Override
        public String toString() {
            return "the " + KeyResultChecks.phase(phase, whose);
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
                                + " is there already; its name must be unique");
            }
        }
    }
}
