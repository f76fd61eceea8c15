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
 * Goals with what contributes to them below, each objective in full once and after that by reference. What is too deep, or
 * too much for one section, is counted instead. O(goals + links) in all, with a stack of its own, so that chains of any
 * length are no problem.
 */
final class GoalTree {

    /** Deeper goals are counted instead of shown. */
    private static final int DEEPEST = 12;
    /** More lines in one section than anybody reads. */
    private static final int LONGEST = 1000;

    private final Analysis analysis;
    private final GoalLine line;
    private final StringBuilder text;
    private final Set<String> shown = new HashSet<>();
    private final Deque<Branch> waiting = new ArrayDeque<>();

    private int room = LONGEST;
    private int more;
    private int deeper;

    /** A goal to be written; below a link that is not followed any more, it is only counted. */
    private record Branch(
            String goal,
            int depth,
            boolean isCounted,
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
        waiting.push(new Branch(root, 0, false, null, null));
        while (!waiting.isEmpty()) {
            Branch branch = waiting.pop();
            if (deeper > 0 && !branch.isCounted) {
                deeperOnes();
            }
            write(branch);
        }
        deeperOnes();
    }

    /** Whether the section has room for one more line, which is taken; if not, the line is counted. */
    boolean takesLine() {
        if (room == 0) {
            more++;
            return false;
        }
        room--;
        return true;
    }

    /** Leaves no more room in the section: what follows is counted. */
    void fill() {
        room = 0;
    }

    /** Ends a section and returns how many goals were counted instead of shown. */
    int endSection() {
        int counted = more;
        more = 0;
        room = LONGEST;
        return counted;
    }

    private void deeperOnes() {
        if (deeper > 0 && room > 0) {
            text.append(GoalLine.indent(DEEPEST))
                    .append("… and ")
                    .append(deeper)
                    .append(" more below\n");
        } else {
            more += deeper;
        }
        deeper = 0;
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
        if (branch.isCounted) {
            deeper += again || closed ? 0 : 1;
        } else if (room > 0) {
            room--;
            line.write(text, branch.depth, goal, notes);
        } else {
            more += again || closed ? 0 : 1;
        }
        if (!again && !closed) {
            below(goal.goal(), branch);
        }
    }

    /** Whether the objective is strategic: then it is a root of its own, even if it contributes to another one. */
    private static boolean isStrategic(GoalAnalysis goal) {
        return goal.alignmentClass().filter(AlignmentClass.STRATEGIC::equals).isPresent();
    }

    private void below(Goal goal, Branch branch) {
        boolean counted = branch.isCounted || branch.depth == DEEPEST;
        List<Contribution> contributions = analysis.goal(goal.id()).contributions();
        for (int i = contributions.size() - 1; i >= 0; i--) {
            waiting.push(
                    new Branch(contributions.get(i).id(), branch.depth + 1, counted, goal.id(), contributions.get(i)));
        }
    }

    /** The state of a link that is not accepted, such as proposed or declined. */
    private String state(Branch branch) {
        return analysis.okrSet().goal(branch.goal).alignments().stream()
                .filter(alignment -> alignment.to().equals(branch.target))
                .map(Alignment::state)
                .filter(state -> !state.name().equals("ACCEPTED"))
                .map(Words::of)
                .findFirst()
                .orElse(Words.of(ExclusionReason.NOT_ACCEPTED));
    }
}
