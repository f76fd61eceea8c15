package io.github.okralign.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What must hold of an objective's joint units, own days, check-ins and initiatives. */
final class ObjectiveFactChecks {

    private final ProblemReporter checks;
    private final References references;
    private final NoteChecks notes;

    ObjectiveFactChecks(ProblemReporter checks, References references, NoteChecks notes) {
        this.checks = checks;
        this.references = references;
        this.notes = notes;
    }

    void check(Objective objective, Location at, ProblemReporter.Name name) {
        List<String> jointUnits = objective.jointUnits();
        if (!jointUnits.isEmpty()) {
            Location list = at.property("jointUnits");
            for (int i = 0; i < jointUnits.size(); i++) {
                references.unitAt(jointUnits.get(i), list.index(i));
            }
            notes.unique(jointUnits, objective.unit().orElse(null), list, "joint unit", name);
        }
        if (objective.start().isPresent() || objective.due().isPresent()) {
            days(objective, references.cycle(objective.cycle().orElse(null)), at, name);
        }
        List<ObjectiveCheckIn> checkIns = objective.checkIns();
        for (int i = 0; i < checkIns.size(); i++) {
            checkIn(checkIns.get(i), at.property("checkIns").index(i), name);
        }
        List<Initiative> initiatives = objective.initiatives();
        if (!initiatives.isEmpty()) {
            initiatives(objective, initiatives, at.property("initiatives"), name);
        }
    }

    private void days(Objective objective, @Nullable Cycle cycle, Location at, ProblemReporter.Name name) {
        GoalDays days = GoalDays.of(objective, cycle);
        if (days.isBackwards()) {
            checks.report(
                    Problem.Code.END_BEFORE_START,
                    at.property(objective.due().isPresent() ? "due" : "start"),
                    "due date (" + days.due() + ") of " + name + " must not be before its start (" + days.start()
                            + ")");
        }
    }

    private void checkIn(ObjectiveCheckIn checkIn, Location at, ProblemReporter.Name whose) {
        String name = "the check-in of " + checkIn.date() + " of " + whose;
        if (checkIn.isSilent()) {
            checks.report(
                    Problem.Code.MISSING_PROPERTY,
                    at.property("progress"),
                    name + " says nothing; it needs a progress, a confidence, a status, a projection or a note");
        }
        ratio(checkIn.progress(), at, "progress", "progress", name);
        ratio(checkIn.projected(), at, "projected", "projected progress", name);
        OptionalDouble confidence = checkIn.confidence();
        if (confidence.isPresent()) {
            checks.share(confidence.getAsDouble(), at, "confidence", "confidence", name);
        }
        String author = checkIn.author().orElse(null);
        if (author != null) {
            references.person(author, at, "author");
        }
    }

    private void ratio(OptionalDouble ratio, Location at, String property, String noun, Object whose) {
        if (ratio.isPresent()) {
            checks.ratio(ratio.getAsDouble(), at, property, noun, whose);
        }
    }

    private void initiatives(
            Objective objective, List<Initiative> initiatives, Location at, ProblemReporter.Name whose) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < initiatives.size(); i++) {
            Initiative initiative = initiatives.get(i);
            notes.uniqueId(initiative.id(), positions, i, at, "an initiative of " + whose);
            initiative(objective, initiative, at.index(i));
        }
    }

    private void initiative(Objective objective, Initiative initiative, Location at) {
        ProblemReporter.Name name = new ProblemReporter.Name("initiative", initiative.id());
        checks.notBlank(initiative.title(), at, "title", name);
        String owner = initiative.owner().orElse(null);
        if (owner != null) {
            references.person(owner, at, "owner");
        }
        OptionalDouble effort = initiative.effort();
        if (effort.isPresent()) {
            checks.notNegative(effort.getAsDouble(), at, "effort", "effort", name);
        }
        GoalDays days =
                new GoalDays(initiative.start().orElse(null), initiative.due().orElse(null));
        if (days.isBackwards()) {
            checks.report(
                    Problem.Code.END_BEFORE_START,
                    at.property("due"),
                    "due date (" + days.due() + ") of " + name + " must not be before its start (" + days.start()
                            + ")");
        }
        if (initiative.done().isPresent() && initiative.state() != Initiative.State.DONE) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("done"),
                    name + " was done on " + initiative.done().get() + " but is " + initiative.state()
                            + "; its state must be DONE");
        }
        for (int i = 0; i < initiative.serves().size(); i++) {
            String served = initiative.serves().get(i);
            if (objective.keyResults().stream().noneMatch(each -> each.id().equals(served))) {
                checks.report(
                        Problem.Code.DANGLING_REFERENCE,
                        at.property("serves").index(i),
                        ProblemReporter.quote(served) + " is not the id of a key result of objective "
                                + ProblemReporter.quote(objective.id()) + "; it must be one");
            }
        }
    }
}
