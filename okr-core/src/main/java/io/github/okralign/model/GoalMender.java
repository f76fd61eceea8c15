package io.github.okralign.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the changes to the goals that salvaging asks for. */
final class GoalMender {

    private final Mends mends;

    GoalMender(Mends mends) {
        this.mends = mends;
    }

    /** An objective with all changes to it and its key results. */
    Objective mended(Objective objective, Location at) {
        Objective.Builder builder = objective.toBuilder();
        goal(objective, builder, at);
        List<KeyResult> keyResults = objective.keyResults();
        if (!keyResults.isEmpty()) {
            Location list = at.property("keyResults");
            List<KeyResult.Builder> changed = new ArrayList<>();
            for (int i = 0; i < keyResults.size(); i++) {
                changed.add(mended(keyResults.get(i), list.index(i)));
            }
            builder.replaceKeyResults(mends.kept(changed, list));
        }
        builder.states(states(objective.states(), at))
                .jointUnits(mends.kept(objective.jointUnits(), at.property("jointUnits")))
                .values(mends.kept(objective.values(), at.property("values")))
                .checkIns(mends.kept(objective.checkIns(), at.property("checkIns")))
                .initiatives(initiatives(objective.initiatives(), at.property("initiatives")));
        ifLeftOut(at, "state", () -> builder.state((ObjectiveState) null));
        ifLeftOut(at, "priority", () -> builder.priority((Double) null));
        ifLeftOut(at, "effort", () -> builder.effort((Double) null));
        ifLeftOut(at, "score", builder::clearScore);
        ifLeftOut(at, "manual", builder::clearManual);
        ifLeftOut(at, "rollup", () -> builder.rollup((RollupRule) null));
        ifLeftOut(at, "start", () -> builder.start(null));
        ifLeftOut(at, "due", () -> builder.due(null));
        return builder.build();
    }

    private KeyResult.Builder mended(KeyResult keyResult, Location at) {
        KeyResult.Builder builder = keyResult.toBuilder();
        goal(keyResult, builder, at);
        builder.states(states(keyResult.states(), at))
                .checkIns(mends.kept(keyResult.checkIns(), at.property("checkIns")));
        keyResult
                .measure()
                .ifPresent(measure -> builder.measure(MeasureMender.mended(measure, at.property("measure"), mends)));
        if (mends.has(at.property("weight"), Remedy.SET_TO_ONE)) {
            builder.weight(1);
        }
        ifLeftOut(at, "state", () -> builder.state((KeyResultState) null));
        ifLeftOut(at, "effort", () -> builder.effort((Double) null));
        ifLeftOut(at, "source", () -> builder.source(null));
        ifLeftOut(at, "start", () -> builder.start((LocalDate) null));
        ifLeftOut(at, "due", () -> builder.due((LocalDate) null));
        return builder;
    }

    /** Makes the changes to what goals of both kinds have. */
    private void goal(Goal goal, GoalBuilder<?> builder, Location at) {
        if (mends.has(at.property("title"), Remedy.TITLED_BY_ID)) {
            builder.title(goal.id());
        }
        builder.coOwners(mends.kept(goal.coOwners(), at.property("coOwners")));
        builder.blockers(mends.kept(goal.blockers(), at.property("blockers")));
        builder.comments(mends.kept(goal.comments(), at.property("comments")));
        Location list = at.property("alignments");
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < goal.alignments().size(); i++) {
            Alignment alignment = goal.alignments().get(i);
            boolean weighsOne = mends.has(list.index(i).property("weight"), Remedy.SET_TO_ONE);
            alignments.add(weighsOne ? alignment.toBuilder().weight(1).build(goal.id()) : alignment);
        }
        builder.replaceAlignments(mends.kept(alignments, list));
    }

    private void ifLeftOut(Location at, String property, Runnable leaveOut) {
        if (mends.leavesOut(at.property(property))) {
            leaveOut.run();
        }
    }

    private <S extends Enum<S>> List<DatedState<S>> states(List<DatedState<S>> states, Location at) {
        if (!mends.has(at.property("states"), Remedy.PUT_IN_ORDER)) {
            return states;
        }
        Set<LocalDate> days = new HashSet<>();
        return states.stream()
                .sorted(Comparator.comparing(DatedState::since))
                .filter(state -> days.add(state.since()))
                .toList();
    }

    private List<Initiative> initiatives(List<Initiative> initiatives, Location at) {
        List<Initiative> changed = new ArrayList<>();
        for (int i = 0; i < initiatives.size(); i++) {
            Initiative initiative = initiatives.get(i);
            changed.add(initiative.serving(
                    mends.kept(initiative.serves(), at.index(i).property("serves"))));
        }
        return mends.kept(changed, at);
    }
}
