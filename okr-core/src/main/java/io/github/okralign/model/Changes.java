package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Lists;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.PersistentVector;
import java.util.ArrayList;
import java.util.List;

/** Applies changes to the objectives of a set, and refuses them all if one does not fit. */
final class Changes {

    private final GoalIndex index;
    private final OkrSet set;
    private final List<Problem> problems = new ArrayList<>();
    private final ProblemReporter checks = new ProblemReporter(problems::add);
    private PersistentVector<Objective> objectives;

    Changes(OkrSet set) {
        this.set = set;
        this.index = IndexAccess.of(set);
        this.objectives = set.objectiveArray();
    }

    private void person(String id, Location at, String property) {
        if (set.organization().person(id).isEmpty()) {
            checks.dangling(
                    id,
                    at.property(property),
                    "a person",
                    Lists.transform(set.organization().people(), Person::id));
        }
    }

    PersistentVector<Objective> apply(List<? extends Change> changes) {
        for (Change change : changes) {
            int goal = IndexAccess.position(set, change.goal());
            int position = index.objectiveOf(goal);
            Objective objective = objectives.asList().get(position);
            Location at = Location.SET.property("objectives").index(position);
            objectives = objectives.with(position, changed(objective, index.keyResultOf(goal), change, at));
        }
        if (!problems.isEmpty()) {
            throw new InvalidOkrSetException(problems);
        }
        return objectives;
    }

    private Objective changed(Objective objective, int keyResult, Change change, Location at) {
        if (change instanceof Change.CheckedIn || change instanceof Change.MilestoneDone) {
            checkArgument(keyResult >= 0, "\"%s\" is an objective, not a key result", change.goal());
            KeyResult before = objective.keyResults().get(keyResult);
            Location place = at.property("keyResults").index(keyResult);
            return objective.withKeyResult(
                    keyResult,
                    change instanceof Change.CheckedIn checkedIn
                            ? checkIn(before, checkedIn.checkIn(), place)
                            : milestoneDone(before, (Change.MilestoneDone) change, place));
        }
        checkArgument(keyResult < 0, "\"%s\" is a key result, not an objective", change.goal());
        if (change instanceof Change.StateSet stateSet) {
            return objective.withState(stateSet.state());
        } else if (change instanceof Change.ManualSet manual) {
            checks.number(manual.progress(), at, "manual", "manual progress", name(objective));
            return objective.withManual(manual.progress());
        } else if (change instanceof Change.Scored scored) {
            checks.number(scored.score(), at, "score", "score", name(objective));
            return objective.withScore(scored.score());
        }
        return objective.withManual(null);
    }

    private static ProblemReporter.Name name(Objective objective) {
        return new ProblemReporter.Name("objective", objective.id());
    }

    private KeyResult checkIn(KeyResult keyResult, CheckIn checkIn, Location at) {
        Location place = at.property("checkIns").index(keyResult.checkIns().size());
        new CheckInChecks(checks, this::person, keyResult).check(checkIn, place);
        return keyResult.withCheckIn(checkIn);
    }

    private KeyResult milestoneDone(KeyResult keyResult, Change.MilestoneDone change, Location at) {
        Measure changed = keyResult
                .measure()
                .flatMap(measure -> measure.withMilestoneDone(change.milestone(), change.day()))
                .orElse(null);
        if (changed != null) {
            return keyResult.withMeasure(changed);
        }
        checks.report(
                Problem.Code.DANGLING_REFERENCE,
                at.property("measure"),
                "\"" + change.milestone() + "\" is not the id of a milestone of key result "
                        + ProblemReporter.quote(keyResult.id()) + "; it must be one");
        return keyResult;
    }
}
