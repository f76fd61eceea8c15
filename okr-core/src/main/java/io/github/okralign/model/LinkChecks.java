package io.github.okralign.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the goals among each other: unique ids, links that lead somewhere, and no loops. */
final class LinkChecks {

    private final Checks checks;
    private final List<Objective> objectives;
    private final GoalIndex index;
    private final boolean[] duplicate;

    LinkChecks(Checks checks, List<Objective> objectives, GoalIndex index) {
        this.checks = checks;
        this.objectives = objectives;
        this.index = index;
        this.duplicate = new boolean[index.size()];
    }

    /**
     * Checks every link.
     *
     * @return all goals, contributors before their targets; means something only where no problem was found
     */
    int[] check() {
        for (int goal = 0; goal < index.size(); goal++) {
            uniqueId(goal);
        }
        for (int goal = 0; goal < index.size(); goal++) {
            links(goal);
        }
        refuseLoops(AlignmentType.DEPENDS_ON);
        return refuseLoops(AlignmentType.CONTRIBUTES);
    }

    private void uniqueId(int goal) {
        int first = index.find(index.id(goal));
        if (first != goal && !index.id(goal).equals(Checks.MISSING)) {
            duplicate[goal] = true;
            checks.duplicate(index.id(goal), location(goal), "a goal", location(first));
        }
    }

    private void links(int goal) {
        Goal source = goal(goal);
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < source.alignments().size(); i++) {
            Alignment alignment = source.alignments().get(i);
            Location at = location(goal).property("alignments").index(i);
            String link =
                    alignment.type() + " link " + Checks.quote(source.id()) + " → " + Checks.quote(alignment.to());
            if (alignment.to().equals(Checks.MISSING)) {
                continue;
            }
            if (index.find(alignment.to()) < 0) {
                checks.dangling(alignment.to(), at.property("to"), "a goal");
            } else if (alignment.to().equals(source.id())) {
                checks.report(
                        Problem.Code.SELF_LINK, at.property("to"), link + " must lead to another goal than itself");
            } else if (ownObjective(source, alignment)) {
                checks.report(
                        Problem.Code.LINK_TO_OWN_OBJECTIVE,
                        at.property("to"),
                        link + " leads to the key result's own objective, of which it is part already;"
                                + " it must lead to another goal");
            }
            if (!seen.add(List.of(alignment.to(), alignment.type()))) {
                checks.report(
                        Problem.Code.DUPLICATE_LINK,
                        at,
                        link + " is there already; there must be one link of a type between two goals");
            }
        }
    }

    private static boolean ownObjective(Goal source, Alignment alignment) {
        return alignment.type() == AlignmentType.CONTRIBUTES
                && source instanceof KeyResult keyResult
                && keyResult.objective().equals(alignment.to());
    }

    private int[] refuseLoops(AlignmentType type) {
        int[] starts = new int[index.size() + 1];
        forEachLink(type, (source, target) -> starts[target + 1]++);
        for (int goal = 0; goal < index.size(); goal++) {
            starts[goal + 1] += starts[goal];
        }
        int[] sources = new int[starts[index.size()]];
        int[] next = Arrays.copyOf(starts, index.size());
        forEachLink(type, (source, target) -> sources[next[target]++] = source);
        LinkOrder order = new LinkOrder(starts, sources);
        order.loops().forEach(loop -> reportLoop(loop, type));
        return order.order();
    }

    private interface LinkConsumer {
        void accept(int source, int target);
    }

    private void forEachLink(AlignmentType type, LinkConsumer consumer) {
        for (int goal = 0; goal < index.size(); goal++) {
            int objective = index.firstGoal(index.objectiveOf(goal));
            if (type == AlignmentType.CONTRIBUTES && goal != objective) {
                consumer.accept(goal, objective);
            }
            for (Alignment alignment : goal(goal).alignments()) {
                int target = index.find(alignment.to());
                boolean refusedAlready = target == goal || ownObjective(goal(goal), alignment);
                if (alignment.type() == type
                        && alignment.state() == AlignmentState.ACCEPTED
                        && target >= 0
                        && !duplicate[goal]
                        && !refusedAlready) {
                    consumer.accept(goal, target);
                }
            }
        }
    }

    private void reportLoop(List<Integer> loop, AlignmentType type) {
        String path = Stream.concat(loop.stream(), Stream.of(loop.get(0)))
                .map(goal -> Checks.quote(index.id(goal)))
                .collect(Collectors.joining(" → "));
        checks.report(
                Problem.Code.LOOP,
                linkLocation(loop.get(0), index.id(loop.get(loop.size() > 1 ? 1 : 0)), type),
                (type == AlignmentType.CONTRIBUTES ? "contributions" : "dependencies") + " lead in a circle: " + path
                        + "; remove one of these links");
    }

    private Location linkLocation(int goal, String target, AlignmentType type) {
        List<Alignment> alignments = goal(goal).alignments();
        for (int i = 0; i < alignments.size(); i++) {
            if (alignments.get(i).type() == type && alignments.get(i).to().equals(target)) {
                return location(goal).property("alignments").index(i);
            }
        }
        return location(goal);
    }

    private Goal goal(int goal) {
        int objective = index.objectiveOf(goal);
        int keyResult = goal - index.firstGoal(objective) - 1;
        return keyResult < 0
                ? objectives.get(objective)
                : objectives.get(objective).keyResults().get(keyResult);
    }

    private Location location(int goal) {
        int objective = index.objectiveOf(goal);
        Location at = Location.SET.property("objectives").index(objective);
        int keyResult = goal - index.firstGoal(objective) - 1;
        return keyResult < 0 ? at : at.property("keyResults").index(keyResult);
    }
}
