package io.github.okralign.model;

import java.util.List;

/** What must hold of each key result and its measure. */
final class KeyResultChecks {

    private final ProblemReporter checks;
    private final References references;
    private final StateChecks states;
    private final NoteChecks notes;

    KeyResultChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
        this.states = new StateChecks(checks, references);
        this.notes = new NoteChecks(checks, references);
    }

    void check(KeyResult keyResult, Objective objective, Location at, ProblemReporter.Name name) {
        checks.validId(keyResult.id(), at, "a key result");
        checks.title(keyResult.title(), at, name);
        keyResult.owner().ifPresent(owner -> references.person(owner, at, "owner"));
        checks.weightOrNone(keyResult.weight(), at, name);
        keyResult.effort().ifPresent(value -> checks.notNegative(value, at, "effort", "effort", name));
        states.check(keyResult.states(), keyResult.contradictsItself(), at, name);
        notes.check(keyResult, at, name);
        source(keyResult, at, name);
        if (keyResult.start().isPresent() || keyResult.due().isPresent()) {
            window(keyResult, days(keyResult, objective), at, name);
        }
        Measure measure = keyResult.measure().orElse(null);
        if (measure != null) {
            measure.accept(new MeasureChecks(checks, () -> days(keyResult, objective), at.property("measure"), name))
                    .run();
        }
        List<CheckIn> checkIns = keyResult.checkIns();
        if (!checkIns.isEmpty()) {
            checkIns(checkIns, new CheckInChecks(checks, references, keyResult), at.property("checkIns"));
        }
    }

    private GoalDays days(KeyResult keyResult, Objective objective) {
        return GoalDays.of(
                keyResult,
                GoalDays.of(objective, references.cycle(objective.cycle().orElse(null))));
    }

    private void source(KeyResult keyResult, Location at, ProblemReporter.Name name) {
        Source source = keyResult.source();
        if (source == Source.MEASURED || source == Source.ROLLED_UP) {
            return;
        }
        Measure measure = keyResult.measure().orElse(null);
        boolean pooled = source == Source.POOLED;
        if (pooled ? !(measure instanceof Measure.Ratio) : !(measure instanceof Measure.Change)) {
            String what = source == Source.SUM ? "sum" : source == Source.AVERAGE ? "average" : "pooled ratio";
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("source"),
                    "source " + source + " of " + name + " needs a " + (pooled ? "RATIO" : "CHANGE")
                            + " measure, whose baseline and target turn the " + what + " into"
                            + " progress; give it one, or make its source MEASURED or ROLLED_UP");
        } else if (measure instanceof Targeted targeted && isScaled(targeted)) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("measure").property("scale"),
                    "the measure of " + name + " has a scale, which goes with source MEASURED, not " + source
                            + "; leave out scale and steps");
        }
    }

    private static boolean isScaled(Targeted measure) {
        return !measure.scale().isLinear()
                || measure.revisions().stream()
                        .anyMatch(each -> !each.measure().scale().isLinear());
    }

    private static void checkIns(List<CheckIn> checkIns, CheckInChecks each, Location at) {
        for (int i = 0; i < checkIns.size(); i++) {
            each.check(checkIns.get(i), at.index(i));
        }
    }

    private void window(KeyResult keyResult, GoalDays days, Location at, ProblemReporter.Name name) {
        if (days.isBackwards()) {
            checks.report(
                    Problem.Code.END_BEFORE_START,
                    at.property(keyResult.due().isPresent() ? "due" : "start"),
                    "due date (" + days.due() + ") of " + name + " must not be before its start (" + days.start()
                            + ")");
        }
    }
}
