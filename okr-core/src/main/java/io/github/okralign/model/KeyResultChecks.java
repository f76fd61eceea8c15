package io.github.okralign.model;

import java.util.List;
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
        if (keyResult.isSum() && keyResult.measure().flatMap(Measure::asChange).isEmpty()) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("source"),
                    "source SUM of " + name + " needs a CHANGE measure, whose baseline and target turn the sum into"
                            + " progress; give it one, or make its source MEASURED or ROLLED_UP");
        }
        if (keyResult.start().isPresent() || keyResult.due().isPresent()) {
            window(keyResult, GoalDays.of(keyResult, references.cycle(cycle)), at, name);
        }
        Measure measure = keyResult.measure().orElse(null);
        if (measure != null) {
            measure.accept(new MeasureChecks(
                            checks,
                            () -> GoalDays.of(keyResult, references.cycle(cycle)),
                            at.property("measure"),
                            name))
                    .run();
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
