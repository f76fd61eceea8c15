package io.github.okralign.cli.text;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.Health;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goals with what contributes to them below, each objective in full once and after that by reference. Keeps
 * a stack of its own, so that chains of any length are no problem.
 */
final class GoalTree {

    private final Analysis analysis;
    private final GoalLine line;
    private final StringBuilder text;
    private final Set<String> shown = new HashSet<>();
    private final Deque<Branch> waiting = new ArrayDeque<>();

    private record Branch(
            String goal,
            int depth,
            @Nullable String target,
            @Nullable Contribution link) {}

    GoalTree(Analysis analysis, Style style, StringBuilder text) {
        this.analysis = analysis;
        this.line = new GoalLine(style);
        this.text = text;
    }

    boolean hasShown(String objective) {
        return shown.contains(objective);
    }

    /** Writes a goal and all that is below it. */
    void write(String root) {
        waiting.push(new Branch(root, 0, null, null));
        while (!waiting.isEmpty()) {
            write(waiting.pop());
        }
    }

    private void write(Branch branch) {
        GoalAnalysis goal = analysis.goal(branch.goal);
        List<String> notes = new ArrayList<>();
        boolean own = goal.goal() instanceof KeyResult keyResult
                && keyResult.objective().equals(branch.target);
        ExclusionReason reason =
                branch.link == null ? null : branch.link.reason().orElse(null);
        boolean saidAnyway = reason == ExclusionReason.UNKNOWN || goal.health() == Health.EXCLUDED;
        if (reason != null && !saidAnyway) {
            notes.add(reason == ExclusionReason.NOT_ACCEPTED ? state(branch) : Words.of(reason));
        }
        boolean foreign = goal.goal() instanceof KeyResult && branch.target != null && !own;
        boolean rootItself = branch.depth > 0 && isStrategic(goal) && !shown.contains(branch.goal);
        boolean again = foreign || rootItself || !shown.add(branch.goal);
        if (again) {
            notes.add(foreign ? "key result of another objective" : rootItself ? "shown below" : "shown above");
        } else {
            notes.addAll(GoalLine.notes(goal));
        }
        if (branch.depth == 0 && goal.goal() instanceof Objective objective) {
            notes.addAll(Words.whose(objective, analysis.okrSet().organization()));
        }
        if (branch.link != null && branch.link.weight() != 1) {
            notes.add("weight " + Words.number(branch.link.weight()));
        }
        boolean closed = reason == ExclusionReason.NOT_ACCEPTED || reason == ExclusionReason.EXCLUDED_STATE;
        if (closed && !again) {
            shown.remove(branch.goal); // it is shown in full in its own section
        }
        line.write(text, branch.depth, goal, notes);
        if (!again && !closed) {
            below(goal.goal(), branch.depth);
        }
    }

    /** Whether the objective is strategic: then it is a root of its own, even if it contributes to another one. */
    private static boolean isStrategic(GoalAnalysis goal) {
        return goal.alignmentClass().filter(AlignmentClass.STRATEGIC::equals).isPresent();
    }

    private void below(Goal goal, int depth) {
        List<Contribution> contributions = analysis.goal(goal.id()).contributions();
        for (int i = contributions.size() - 1; i >= 0; i--) {
            waiting.push(new Branch(contributions.get(i).id(), depth + 1, goal.id(), contributions.get(i)));
        }
    }

    /** The state of a link that is not accepted, such as proposed or declined. */
    private String state(Branch branch) {
        return analysis.okrSet().goal(branch.goal).orElseThrow().alignments().stream()
                .filter(alignment -> alignment.to().equals(branch.target))
                .map(Alignment::state)
                .filter(state -> !state.name().equals("ACCEPTED"))
                .map(Words::of)
                .findFirst()
                .orElse(Words.of(ExclusionReason.NOT_ACCEPTED));
    }
}
