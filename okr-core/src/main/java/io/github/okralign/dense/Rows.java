package io.github.okralign.dense;

import io.github.okralign.collect.GoalIndex;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import java.util.Arrays;
import java.util.List;

/**
 * The roll-up's side of a set as arrays: every goal a row, contributors before their targets, laid out for one forward
 * pass. Measured key results come first, as leaves; objectives and rolled-up key results follow, as nodes. Depends on
 * ids, links and weights only, so sets that differ in check-ins and states share it. Immutable; the arrays are not to
 * be written to.
 */
public final class Rows {

    /** How many rows are leaves: measured key results, whose number does not come from other goals. */
    public final int leaves;

    /**
     * Where each level of nodes begins, with the number of rows at the end. The nodes of a level do not depend on each
     * other, only on lower levels, so they can be computed in any order and at the same time.
     */
    public final int[] levelStart;

    /** For each node (row − leaves) where its contributors begin; one place more than there are nodes. */
    public final int[] contributorStart;

    /** For each node where its own key results end and the goals aligned to it begin. */
    public final int[] ownEnd;

    /** The rows of the contributors: own key results, then aligned goals, each in document order. */
    public final int[] contributor;

    /** The weights of the contributors, beside {@link #contributor}. */
    public final double[] weight;

    /** For each row where the nodes that it contributes to begin; one place more than there are rows. */
    public final int[] targetStart;

    /** The rows of the nodes that a row contributes to. */
    public final int[] target;

    private final GoalIndex index;
    private final int[] rowOf;
    private final int[] positionOf;

    private Rows(OkrSet okrs) {
        index = okrs.index();
        int size = index.size();
        rowOf = new int[size];
        positionOf = new int[size];
        levelStart = number(okrs);
        leaves = levelStart[0];
        contributorStart = new int[size - leaves + 1];
        targetStart = new int[size + 1];
        LinkConsumer count = (source, to, linkWeight) -> {
            contributorStart[to - leaves + 1]++;
            targetStart[source + 1]++;
        };
        forEachContainment(okrs, count);
        forEachContribution(okrs, count);
        accumulate(contributorStart);
        accumulate(targetStart);
        contributor = new int[targetStart[size]];
        weight = new double[contributor.length];
        target = new int[contributor.length];
        int[] nextContributor = Arrays.copyOf(contributorStart, size - leaves);
        int[] nextTarget = Arrays.copyOf(targetStart, size);
        LinkConsumer fill = (source, to, linkWeight) -> {
            int slot = nextContributor[to - leaves]++;
            contributor[slot] = source;
            weight[slot] = linkWeight;
            target[nextTarget[source]++] = to;
        };
        forEachContainment(okrs, fill);
        ownEnd = nextContributor.clone();
        forEachContribution(okrs, fill);
    }

    /**
     * Compiles a set. O(goals + links).
     *
     * @param okrs the set
     * @return its rows
     */
    public static Rows of(OkrSet okrs) {
        return new Rows(okrs);
    }

    private static void accumulate(int[] starts) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** Numbers the rows and returns where the levels of nodes begin, with the number of rows at the end. */
    private int[] number(OkrSet okrs) {
        List<Goal> goals = okrs.goals();
        int[] level = levels(okrs);
        int[] levelStart = new int[Arrays.stream(level).max().orElse(0) + 1];
        for (int each : level) {
            if (each > 0) {
                levelStart[each]++;
            }
        }
        accumulate(levelStart);
        int[] nodes = new int[levelStart[levelStart.length - 1]];
        int[] next = levelStart.clone();
        for (int goal : index.order()) {
            if (level[goal] > 0) {
                nodes[next[level[goal] - 1]++] = goal;
            }
        }
        int leaf = 0;
        for (int node : nodes) {
            int keyResult = node + 1;
            for (int end = keyResult + keyResults(goals.get(node)); keyResult < end; keyResult++) {
                if (level[keyResult] == 0) {
                    assign(leaf++, keyResult);
                }
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            assign(leaf + i, nodes[i]);
        }
        for (int i = 0; i < levelStart.length; i++) {
            levelStart[i] += leaf;
        }
        return levelStart;
    }

    private static int keyResults(Goal goal) {
        return goal instanceof Objective objective ? objective.keyResults().size() : 0;
    }

    /** For each goal 0 if it is a leaf, else the number of links on the longest path from a leaf, at least 1. */
    private int[] levels(OkrSet okrs) {
        int[] level = new int[index.size()];
        int[] firstLink = new int[index.size() + 1];
        List<Goal> goals = okrs.goals();
        for (int goal = 0; goal < level.length; goal++) {
            Goal each = goals.get(goal);
            firstLink[goal + 1] = firstLink[goal] + each.alignments().size();
            level[goal] = each instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED ? 0 : 1;
        }
        for (int goal : index.order()) {
            if (index.keyResultOf(goal) >= 0) {
                raise(level, index.goalOf(index.objectiveOf(goal)), level[goal]);
            }
            List<Alignment> alignments = goals.get(goal).alignments();
            for (int i = 0; i < alignments.size(); i++) {
                if (rollsUp(alignments.get(i))) {
                    raise(level, index.targets()[firstLink[goal] + i], level[goal]);
                }
            }
        }
        return level;
    }

    private static void raise(int[] level, int target, int contributorLevel) {
        if (level[target] > 0 && level[target] <= contributorLevel) {
            level[target] = contributorLevel + 1;
        }
    }

    private static boolean rollsUp(Alignment alignment) {
        return alignment.type() == AlignmentType.CONTRIBUTES && alignment.state() == AlignmentState.ACCEPTED;
    }

    private void assign(int row, int position) {
        rowOf[position] = row;
        positionOf[row] = position;
    }

    /**
     * The number of rows.
     *
     * @return leaves and nodes
     */
    public int size() {
        return rowOf.length;
    }

    /**
     * The row of a goal.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return its row
     */
    public int row(int position) {
        return rowOf[position];
    }

    /**
     * The goal of a row.
     *
     * @param row a row
     * @return the goal's position in {@link OkrSet#goals()}
     */
    public int position(int row) {
        return positionOf[row];
    }

    private interface LinkConsumer {
        void accept(int source, int target, double weight);
    }

    private void forEachContainment(OkrSet okrs, LinkConsumer consumer) {
        int position = 0;
        for (Objective objective : okrs.objectives()) {
            int objectiveRow = rowOf[position++];
            for (KeyResult keyResult : objective.keyResults()) {
                consumer.accept(rowOf[position++], objectiveRow, keyResult.weight());
            }
        }
    }

    private void forEachContribution(OkrSet okrs, LinkConsumer consumer) {
        int position = 0;
        int link = 0;
        for (Goal goal : okrs.goals()) {
            int source = rowOf[position++];
            for (Alignment alignment : goal.alignments()) {
                int to = rowOf[index.targets()[link++]];
                if (to >= leaves && rollsUp(alignment)) {
                    consumer.accept(source, to, alignment.weight());
                }
            }
        }
    }
}
