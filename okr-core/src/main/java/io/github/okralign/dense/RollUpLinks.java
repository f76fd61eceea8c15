package io.github.okralign.dense;

import io.github.okralign.collect.GoalIndex;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.Arrays;

/**
 * The links of a set that roll up, by the numbers of their goals: containment, then accepted contributions to goals that
 * are not measured themselves, each in document order. They are read in one walk in document order, in which the
 * objects of a set tend to lie in memory; all that follows works on arrays.
 */
final class RollUpLinks {

    final GoalIndex index;
    final int goals;
    final int[] source;
    final int[] target;
    final double[] weight;
    final int containments;
    private int count;
    private int linksRead;
    /** For each goal 0 if it is a leaf, else 1, until levels are known. */
    private final int[] level;
    /** For each goal the number of its first contribution; one place more than there are goals. */
    private final int[] firstContribution;

    RollUpLinks(OkrSet okrs) {
        index = okrs.index();
        goals = index.size();
        containments = goals - okrs.objectives().size();
        int atMost = containments + index.targets().length;
        source = new int[atMost];
        target = new int[atMost];
        weight = new double[atMost];
        level = new int[goals];
        firstContribution = new int[goals + 1];
        count = containments;
        int goal = 0;
        int containment = 0;
        for (Objective objective : okrs.objectives()) {
            int itself = goal++;
            readContributions(itself, objective);
            level[itself] = 1;
            for (KeyResult keyResult : objective.keyResults()) {
                set(containment++, goal, itself, keyResult.weight());
                readContributions(goal, keyResult);
                level[goal++] = keyResult.isMeasured() ? 0 : 1;
            }
        }
        firstContribution[goals] = count;
        dropContributionsToLeaves();
    }

    private void readContributions(int goal, Goal from) {
        firstContribution[goal] = count;
        for (Alignment alignment : from.alignments()) {
            int to = index.targets()[linksRead++];
            if (alignment.type() == AlignmentType.CONTRIBUTES && alignment.state() == AlignmentState.ACCEPTED) {
                set(count++, goal, to, alignment.weight());
            }
        }
    }

    private void set(int link, int from, int to, double itsWeight) {
        source[link] = from;
        target[link] = to;
        weight[link] = itsWeight;
    }

    private void dropContributionsToLeaves() {
        int kept = containments;
        int at = containments;
        for (int goal = 0; goal < goals; goal++) {
            firstContribution[goal] = kept;
            for (; at < count && source[at] == goal; at++) {
                if (level[target[at]] > 0) {
                    set(kept++, goal, target[at], weight[at]);
                }
            }
        }
        firstContribution[goals] = kept;
        count = kept;
    }

    /** How many links there are. */
    int count() {
        return count;
    }

    /** For each goal 0 if it is a leaf, else the number of links on the longest path from a leaf, at least 1. */
    int[] levels() {
        int[] levels = Arrays.copyOf(level, goals);
        for (int goal : index.order()) {
            int objective = index.goalOf(index.objectiveOf(goal));
            if (goal != objective) {
                levels[objective] = Math.max(levels[objective], levels[goal] + 1);
            }
            for (int link = firstContribution[goal]; link < firstContribution[goal + 1]; link++) {
                levels[target[link]] = Math.max(levels[target[link]], levels[goal] + 1);
            }
        }
        return levels;
    }
}
