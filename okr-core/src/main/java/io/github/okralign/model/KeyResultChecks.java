package io.github.okralign.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of each key result and its measure. */
final class KeyResultChecks {

    private final Checks checks;
    private final OrganizationChecks organization;

    KeyResultChecks(Checks checks, OrganizationChecks organization) {
        this.checks = checks;
        this.organization = organization;
    }

    void check(KeyResult keyResult, @Nullable Cycle cycle, Location at, Checks.Name name) {
        checks.validId(keyResult.id(), at, "a key result");
        checks.present(keyResult.title(), at, "title", name);
        keyResult.owner().ifPresent(owner -> organization.person(owner, at, "owner"));
        checks.weight(keyResult.weight(), at, name);
        keyResult.effort().ifPresent(value -> checks.notNegative(value, at, "effort", "effort", name));
        if (keyResult.isSum() && !(keyResult.measure().orElse(null) instanceof Measure.Change)) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("source"),
                    "source SUM of " + name + " needs a CHANGE measure, whose baseline and target turn the sum into"
                            + " progress; give it one, or make its source MEASURED or ROLLED_UP");
        }
        LocalDate start =
                keyResult.start().orElse(cycle == null ? null : cycle.start().orElse(null));
        LocalDate due =
                keyResult.due().orElse(cycle == null ? null : cycle.end().orElse(null));
        window(keyResult, start, due, at, name);
        Optional<Measure> measure = keyResult.measure();
        if (measure.isPresent()) {
            measure(measure.get(), start, due, at.property("measure"), name);
        }
        CheckInChecks checkInChecks = new CheckInChecks(checks, organization, keyResult);
        List<CheckIn> checkIns = keyResult.checkIns();
        for (int i = 0; i < checkIns.size(); i++) {
            checkInChecks.check(checkIns.get(i), at.property("checkIns").index(i));
        }
    }

    private void window(
            KeyResult keyResult, @Nullable LocalDate start, @Nullable LocalDate due, Location at, Checks.Name name) {
        boolean ownWindow = keyResult.start().isPresent() || keyResult.due().isPresent();
        if (ownWindow && start != null && due != null && due.isBefore(start)) {
            checks.report(
                    Problem.Code.END_BEFORE_START,
                    at.property(keyResult.due().isPresent() ? "due" : "start"),
                    "due date (" + due + ") of " + name + " must not be before its start (" + start + ")");
        }
    }

    private void measure(
            Measure measure, @Nullable LocalDate start, @Nullable LocalDate due, Location at, Checks.Name name) {
        if (measure instanceof Measure.Change change) {
            change(change, start, due, at, name);
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

    private void change(
            Measure.Change change, @Nullable LocalDate start, @Nullable LocalDate due, Location at, Checks.Name name) {
        boolean baseline = checks.number(change.baseline(), at, "baseline", "baseline", name);
        boolean target = checks.number(change.target(), at, "target", "target", name);
        if (baseline && target && change.baseline() == change.target()) {
            checks.report(
                    Problem.Code.TARGET_IS_BASELINE,
                    at.property("target"),
                    "target (" + change.target() + ") of " + name + " must differ from its baseline");
        } else if (baseline && target) {
            phases(change, start, due, at.property("phases"), name);
        }
    }

    private void phases(
            Measure.Change change, @Nullable LocalDate start, @Nullable LocalDate due, Location at, Checks.Name name) {
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
            boolean first = start != null && phase.date().equals(start);
            boolean last = due != null && phase.date().equals(due);
            if (previousDate != null && !phase.date().isAfter(previousDate)) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must be after the one before it (" + previousDate + ")");
            } else if ((start != null && phase.date().isBefore(start))
                    || (due != null && phase.date().isAfter(due))) {
                badPhase(
                        place.property("date"),
                        phase(phase, name) + " must lie within the key result's window ("
                                + (start == null ? "…" : start) + " to " + (due == null ? "…" : due) + ")");
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

    private static String phase(Phase phase, Checks.Name whose) {
        return "phase of " + phase.date() + " of " + whose;
    }

    /** What messages call a phase; put into words only if there is a message. */
    private record PhaseName(Phase phase, Checks.Name whose) {
        @Override
        public String toString() {
            return "the " + KeyResultChecks.phase(phase, whose);
        }
    }

    private void badPhase(Location at, String message) {
        checks.report(Problem.Code.BAD_PHASES, at, message);
    }

    private void range(Measure.Range range, Location at, Checks.Name name) {
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

    private void milestones(List<Milestone> milestones, Location at, Checks.Name name) {
        if (milestones.isEmpty()) {
            checks.report(Problem.Code.EMPTY_LIST, at, name + " must have at least one milestone");
        }
        Checks.Name each = new Checks.Name("a milestone of key result", name.id());
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

    private void levels(List<AttainmentLevel> levels, Location at, Checks.Name name) {
        if (levels.isEmpty()) {
            checks.report(Problem.Code.EMPTY_LIST, at, name + " must have at least one level");
        }
        Checks.Name each = new Checks.Name("a level of key result", name.id());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            AttainmentLevel level = levels.get(i);
            Location place = at.index(i);
            checks.number(level.progress(), place, "progress", "progress", each);
            if (!names.add(level.name())) {
                checks.report(
                        Problem.Code.DUPLICATE_ID,
                        place.property("name"),
                        "level " + Checks.quote(level.name()) + " of " + name
                                + " is there already; its name must be unique");
            }
        }
    }
}
