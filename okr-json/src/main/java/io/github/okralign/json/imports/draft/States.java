package io.github.okralign.json.imports.draft;

import io.github.okralign.model.DatedState;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import java.time.LocalDate;
import java.util.List;

/** Gives goals their states, from days on where the export tells the days. */
final class States {

    private static final String CLOSED = "x-closed";

    private final LocalDate day;

    States(LocalDate day) {
        this.day = day;
    }

    void on(GoalDraft goal, Objective.Builder objective) {
        if (!isDated(goal)) {
            objective.state(goal.state);
            return;
        }
        goal.states.forEach(objective::state);
    }

    void on(GoalDraft goal, KeyResult.Builder keyResult) {
        if (!isDated(goal)) {
            if (goal.state == ObjectiveState.CLOSED) {
                keyResult.extensions(goal.extensions.with(CLOSED, true));
            }
            if (goal.isExcluded()) {
                keyResult.state(of(goal.state));
            }
            return;
        }
        KeyResultState before = null;
        for (DatedState<ObjectiveState> each : goal.states) {
            KeyResultState state = of(each.state());
            if (state != before) {
                keyResult.state(DatedState.of(state, each.since())
                        .by(each.by().orElse(null))
                        .noting(each.note().orElse(null)));
            }
            before = state;
        }
        DatedState<ObjectiveState> last = goal.states.get(goal.states.size() - 1);
        if (last.state() == ObjectiveState.CLOSED) {
            keyResult.extensions(goal.extensions.with(CLOSED, last.since().toString()));
        }
    }

    /** Whether its days can be told: they ascend, end in the state that it has, and nothing is still to come. */
    private boolean isDated(GoalDraft goal) {
        List<DatedState<ObjectiveState>> states = goal.states;
        if (states.isEmpty()) {
            return false;
        }
        for (int i = 1; i < states.size(); i++) {
            if (!states.get(i).since().isAfter(states.get(i - 1).since())) {
                return false;
            }
        }
        DatedState<ObjectiveState> last = states.get(states.size() - 1);
        return last.state() == goal.state && !last.since().isAfter(day);
    }

    private static KeyResultState of(ObjectiveState state) {
        return switch (state) {
            case DRAFT -> KeyResultState.DRAFT;
            case ACTIVE, CLOSED -> KeyResultState.ACTIVE;
            case POSTPONED -> KeyResultState.POSTPONED;
            case CANCELLED -> KeyResultState.CANCELLED;
        };
    }
}
