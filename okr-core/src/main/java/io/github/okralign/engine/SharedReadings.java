package io.github.okralign.engine;

import io.github.okralign.engine.rows.FigureStore;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an earlier roll-up has read of objectives that a changed set shares with its own. */
final class SharedReadings {

    /** Nothing to reuse. */
    static final SharedReadings NONE = new SharedReadings(null, new int[0]);

    private final @Nullable RollUpState before;
    /** For each objective of the changed set the number of the same goal in the earlier one, or -1. */
    private final int[] goalBefore;

    private SharedReadings(@Nullable RollUpState before, int[] goalBefore) {
        this.before = before;
        this.goalBefore = goalBefore;
    }

    /** Finds the shared objectives in one walk, as long as they come in the same order in both sets. */
    static SharedReadings of(RollUpState before, OkrSet changed, boolean haveSums) {
        List<Objective> old = before.okrs.objectives();
        List<Objective> now = changed.objectives();
        int[] goalBefore = new int[now.size()];
        Arrays.fill(goalBefore, -1);
        if (!before.okrs.cycles().equals(changed.cycles()) || (haveSums && !before.rows.haveSums)) {
            return new SharedReadings(
                    before, goalBefore); // other dates, other expectations; or values that were not read
        }
        int at = 0;
        for (int i = 0; i < goalBefore.length && at < old.size(); i++) {
            Objective objective = now.get(i);
            if (at + 1 < old.size() && !objective.equals(old.get(at)) && objective.equals(old.get(at + 1))) {
                at++; // one was removed
            }
            if (objective.equals(old.get(at))) {
                goalBefore[i] = IndexAccess.of(before.okrs).goalOf(at++);
            } else if (objective.id().equals(old.get(at).id())) {
                at++; // one was changed
            }
        }
        return new SharedReadings(before, goalBefore);
    }

    /** The number that the goal of an objective had before, or -1 if it has to be read. */
    int goalOf(int objective) {
        return before == null ? -1 : goalBefore[objective];
    }

    /** Copies what was read: a leaf's numbers, a node's kind. */
    void copy(int goal, FigureStore numbers, int row) {
        if (before != null) {
            int rowBefore = before.rows.row(goal);
            if (row < numbers.leaves) {
                numbers.set(row, before.figures.get(rowBefore));
            } else {
                numbers.kind[row] = before.figures.kind(rowBefore);
                numbers.setValue(row, before.figures.get(rowBefore).value());
            }
        }
    }
}
