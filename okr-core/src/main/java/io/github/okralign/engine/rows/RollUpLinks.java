package io.github.okralign.engine.rows;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.Arrays;

/**
 * The links of a set that roll up, by the numbers of their goals: containment, then accepted contributions to goals that
 * are not measured themselves, each in document order. The objects of the set are walked once, in document order, in
 * which they tend to lie in memory; all that follows works on arrays.
 */
final class RollUpLinks {

    final GoalIndex index;
    final int goals;
    final int[] source;
    final int[] target;
    final double[] weight;
    final int containments;
    /** Whether a key result takes its progress from the values of others, added up. */
    boolean sums;

    private int count;
    /** For each goal 0 if it is a leaf, else 1, until levels are known. */
    private final int[] level;
    /** For each goal the number of its first contribution; one place more than there are goals. */
    private final int[] firstContribution;

    RollUpLinks(OkrSet okrs) {
        index = IndexAccess.of(okrs);
        goals = index.size();
        containments = goals - okrs.objectives().size();
        int atMost = containments + index.links().size();
        source = new int[atMost];
        target = new int[atMost];
        weight = new double[atMost];
        level = new int[goals];
        firstContribution = new int[goals + 1];
        readContainment(okrs);
        count = containments;
        readContributions(index.links());
    }

    private void readContainment(OkrSet okrs) {
        int goal = 0;
        int link = 0;
        for (Objective objective : okrs.objectives()) {
            int itself = goal++;
            level[itself] = 1;
            for (KeyResult keyResult : objective.keyResults()) {
                set(link++, goal, itself, keyResult.weight());
                level[goal++] = keyResult.isMeasured() ? 0 : 1;
                sums |= keyResult.isSum();
            }
        }
    }

    private void readContributions(LinkTable links) {
        int goal = 0;
        for (int link = 0; link < links.size(); link++) {
            while (goal <= links.source(link)) {
                firstContribution[goal++] = count;
            }
            if (links.is(link, LinkTable.CONTRIBUTES)
                    && links.is(link, LinkTable.ACCEPTED)
                    && level[links.target(link)] > 0) {
                set(count++, links.source(link), links.target(link), links.weight(link));
            }
        }
        Arrays.fill(firstContribution, goal, goals + 1, count);
    }

    private void set(int link, int from, int to, double itsWeight) {
        source[link] = from;
        target[link] = to;
        weight[link] = itsWeight;
    }

    /** How many links there are. */
    int count() {
        return count;
    }

    /** For each goal 0 if it is a leaf, else the number of links on the longest path from a leaf, at least 1. */
    int[] levels() {
        int[] levels = Arrays.copyOf(level, goals);
        ImmutableIntArray order = index.order();
        for (int i = 0; i < order.length(); i++) {
            int goal = order.get(i);
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
