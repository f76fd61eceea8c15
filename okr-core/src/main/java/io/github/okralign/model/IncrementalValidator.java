package io.github.okralign.model;

import io.github.okralign.index.GoalIndex;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks objectives as they are added, while each is at hand: coming back to every one of millions, which lie all over the
 * memory, costs more than checking it. Collects what is asked of all of them together, and says which ones need a second
 * look because something is wrong with them or depends on what is not known yet.
 */
final class IncrementalValidator implements References {

    private final ObjectiveChecks checks = new ObjectiveChecks(new ProblemReporter(problem -> inDoubt()), this);
    private final GoalCollector goals = new GoalCollector();
    private final Set<String> units = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> cycles = new HashSet<>();
    private final BitSet doubtful = new BitSet();
    private int objectives;

    static IncrementalValidator of(List<Objective> objectives) {
        IncrementalValidator validator = new IncrementalValidator();
        objectives.forEach(validator::add);
        return validator;
    }

    void add(Objective objective) {
        checks.check(objective, Location.NOWHERE);
        goals.add(objective);
        objectives++;
    }

    private void inDoubt() {
        doubtful.set(objectives);
    }

    /** The positions of the objectives to look at once more. */
    BitSet doubtful(OrganizationChecks organization) {
        BitSet all = new BitSet();
        all.set(0, objectives);
        return organization.hasUnits(units)
                        && organization.hasPeople(people)
                        && organization.hasValues(values)
                        && organization.hasCycles(cycles)
                ? doubtful
                : all;
    }

    /** The index of all goals with their links, in no order yet. */
    GoalIndex index() {
        return goals.index();
    }

    @Override
    public void unit(String id, Location at) {
        units.add(id);
    }

    @Override
    public void person(String id, Location at, String property) {
        people.add(id);
    }

    @Override
    public void values(List<String> ids, Location at) {
        values.addAll(ids);
    }

    @Override
    public void cycle(String id, Location at) {
        cycles.add(id);
    }

    @Override
    public @Nullable Cycle cycle(@Nullable String id) {
        inDoubt();
        return null;
    }
}
