package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.PersistentVector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes to a set, and refuses them all if one does not fit. What was reported is checked as it comes, what was
 * edited once at the end; where ids or links have moved, the set is built anew.
 */
final class Changes implements ChangeVisitor<Objective> {

    private final List<Problem> problems = new ArrayList<>();
    private final ProblemReporter checks = new ProblemReporter(problems::add);
    /** What edited goals were before, by their numbers. */
    private final Map<Integer, Goal> edited = new LinkedHashMap<>();

    private OkrSet set;
    private GoalIndex index;
    private PersistentVector<Objective> objectives;
    private boolean linksMoved;

    /** The goal that is being changed. */
    private int goal;

    private Changes(OkrSet set) {
        this.set = set;
        this.index = IndexAccess.of(set);
        this.objectives = set.objectiveArray();
    }

    /** The set after changes. */
    static OkrSet apply(OkrSet set, List<? extends Change> changes) {
        Changes all = new Changes(set);
        for (Change change : changes) {
            all.goal = all.find(change.goal());
            Objective changed = change.accept(all);
            all.objectives = all.objectives.with(all.index.objectiveOf(all.goal), changed);
        }
        return all.done();
    }

    /** The number of a goal, for which the set is built anew where an edit before has added or moved it. */
    private int find(String id) {
        int found = index.find(id);
        if (linksMoved
                && (found < 0
                        || current(found).filter(now -> now.id().equals(id)).isEmpty())) {
            set = done();
            index = IndexAccess.of(set);
            objectives = set.objectiveArray();
            linksMoved = false;
        }
        return IndexAccess.position(set, id);
    }

    private Optional<Goal> current(int number) {
        Objective objective = objectives.asList().get(index.objectiveOf(number));
        int keyResult = index.keyResultOf(number);
        if (keyResult < 0) {
            return Optional.of(objective);
        }
        List<KeyResult> all = objective.keyResults();
        return keyResult < all.size() ? Optional.of(all.get(keyResult)) : Optional.empty();
    }

    private OkrSet done() {
        if (!linksMoved) {
            edited.forEach(this::checkEdit);
        }
        edited.clear();
        if (!problems.isEmpty()) {
            throw new InvalidOkrSetException(problems);
        }
        return linksMoved ? set.toBuilder().replaceAll(objectives.asList()).build() : set.withObjectives(objectives);
    }

    private void checkEdit(int number, Goal before) {
        Objective objective = objectives.asList().get(index.objectiveOf(number));
        EditChecks each = new EditChecks(checks, new SetReferences(set, checks));
        if (before instanceof Objective was) {
            each.check(was, objective, location(number));
        } else if (!edited.containsKey(index.goalOf(index.objectiveOf(number)))) { // else it was checked with that
            KeyResult now = objective.keyResults().get(index.keyResultOf(number));
            each.check((KeyResult) before, now, objective, location(number));
        }
    }

    private Location location(int number) {
        Location place = Location.SET.property("objectives").index(index.objectiveOf(number));
        int keyResult = index.keyResultOf(number);
        return keyResult < 0 ? place : place.property("keyResults").index(keyResult);
    }

    private Objective objective(Change change) {
        checkArgument(index.keyResultOf(goal) < 0, "\"%s\" is a key result, not an objective", change.goal());
        return objectives.asList().get(index.objectiveOf(goal));
    }

    private KeyResult keyResult(Change change) {
        checkArgument(index.keyResultOf(goal) >= 0, "\"%s\" is an objective, not a key result", change.goal());
        return objectives.asList().get(index.objectiveOf(goal)).keyResults().get(index.keyResultOf(goal));
    }

    private Objective with(KeyResult after) {
        return objectives.asList().get(index.objectiveOf(goal)).withKeyResult(index.keyResultOf(goal), after);
    }

    private ProblemReporter.Name name(Change change) {
        return new ProblemReporter.Name("objective", change.goal());
    }

    @Override
    public Objective stateSet(Change.StateSet change) {
        Objective objective = objective(change);
        LocalDate since = change.since();
        return since == null ? objective.withState(change.state()) : objective.withState(change.state(), since);
    }

    @Override
    public Objective manualSet(Change.ManualSet change) {
        Objective objective = objective(change);
        checks.ratio(change.progress(), location(goal), "manual", "manual progress", name(change));
        LocalDate since = change.since();
        return since == null
                ? objective.withManual(change.progress())
                : objective.withCheckIn(ObjectiveCheckIn.on(since).progress(change.progress()));
    }

    @Override
    public Objective manualCleared(Change.ManualCleared change) {
        Objective objective = objective(change);
        LocalDate since = change.since();
        return since == null
                ? objective.withManual(null)
                : objective.withCheckIn(ObjectiveCheckIn.on(since).computing());
    }

    @Override
    public Objective scored(Change.Scored change) {
        Objective objective = objective(change);
        checks.ratio(change.score(), location(goal), "score", "score", name(change));
        LocalDate closed = change.closed();
        Objective scored = objective.withScore(change.score());
        return closed == null ? scored : scored.withState(ObjectiveState.CLOSED, closed);
    }

    @Override
    public Objective scoreCleared(Change.ScoreCleared change) {
        return objective(change).withScore(null);
    }

    @Override
    public Objective checkedIn(Change.CheckedIn change) {
        KeyResult keyResult = keyResult(change);
        check(change.checkIn(), keyResult, keyResult.checkIns().size());
        return with(keyResult.withCheckIn(change.checkIn()));
    }

    @Override
    public Objective checkInCorrected(Change.CheckInCorrected change) {
        KeyResult keyResult = keyResult(change);
        checkElementIndex(change.position(), keyResult.checkIns().size(), "position");
        check(change.checkIn(), keyResult, change.position());
        return with(keyResult.withCheckIn(change.position(), change.checkIn()));
    }

    private void check(CheckIn checkIn, KeyResult keyResult, int position) {
        Location place = location(goal).property("checkIns").index(position);
        new CheckInChecks(checks, new SetReferences(set, checks), keyResult).check(checkIn, place);
    }

    @Override
    public Objective checkInDeleted(Change.CheckInDeleted change) {
        KeyResult keyResult = keyResult(change);
        checkElementIndex(change.position(), keyResult.checkIns().size(), "position");
        return with(keyResult.withoutCheckIn(change.position()));
    }

    @Override
    public Objective milestoneDone(Change.MilestoneDone change) {
        return milestone(change, change.milestone(), change.day());
    }

    @Override
    public Objective milestoneUndone(Change.MilestoneUndone change) {
        return milestone(change, change.milestone(), null);
    }

    private Objective milestone(Change change, String milestone, @Nullable LocalDate day) {
        KeyResult keyResult = keyResult(change);
        Measure changed = keyResult
                .measure()
                .flatMap(measure -> measure.withMilestoneDone(milestone, day))
                .orElse(null);
        if (changed != null) {
            return with(keyResult.withMeasure(changed));
        }
        checks.report(
                Problem.Code.DANGLING_REFERENCE,
                location(goal).property("measure"),
                "\"" + milestone + "\" is not the id of a milestone of key result "
                        + ProblemReporter.quote(keyResult.id()) + "; it must be one");
        return objectives.asList().get(index.objectiveOf(goal));
    }

    @Override
    public Objective goalEdited(Change.GoalEdited change) {
        return index.keyResultOf(goal) < 0
                ? edit(objective(change), change.edit()::accept)
                : edit(keyResult(change), change.edit()::accept);
    }

    @Override
    public Objective objectiveEdited(Change.ObjectiveEdited change) {
        return edit(objective(change), change.edit()::accept);
    }

    @Override
    public Objective keyResultEdited(Change.KeyResultEdited change) {
        return edit(keyResult(change), change.edit()::accept);
    }

    private Objective edit(Objective before, Consumer<Objective.Builder> edit) {
        Objective.Builder builder = before.toBuilder();
        edit.accept(builder);
        Objective after = builder.build();
        edited.putIfAbsent(goal, before);
        linksMoved |= !EditChecks.linksAs(before, after);
        return after;
    }

    private Objective edit(KeyResult before, Consumer<KeyResult.Builder> edit) {
        KeyResult.Builder builder = before.toBuilder();
        edit.accept(builder);
        KeyResult after = builder.build(before.objective());
        edited.putIfAbsent(goal, before);
        linksMoved |= !EditChecks.linksAs(before, after);
        return with(after);
    }
}
