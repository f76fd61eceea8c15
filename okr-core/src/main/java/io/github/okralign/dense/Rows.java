package io.github.okralign.dense;

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

    private final int[] rowOf;
    private final int[] positionOf;

    private Rows(OkrSet okrs) {
        int size = okrs.goals().size();
        rowOf = new int[size];
        positionOf = new int[size];
        leaves = number(okrs);
        Links links = new Links(okrs);
        contributorStart = new int[size - leaves + 1];
        targetStart = new int[size + 1];
        LinkConsumer count = (source, to, linkWeight) -> {
            contributorStart[to - leaves + 1]++;
            targetStart[source + 1]++;
        };
        links.containment(count);
        links.contributions(count);
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
        links.containment(fill);
        ownEnd = nextContributor.clone();
        links.contributions(fill);
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

    /** Numbers the rows and returns how many are leaves. */
    private int number(OkrSet okrs) {
        List<Goal> goals = okrs.contributorsFirst();
        int leaf = 0;
        for (Goal goal : goals) {
            if (isLeaf(goal)) {
                leaf = assign(leaf, okrs.position(goal.id()));
            }
        }
        int node = leaf;
        for (Goal goal : goals) {
            if (!isLeaf(goal)) {
                node = assign(node, okrs.position(goal.id()));
            }
        }
        return leaf;
    }

    private int assign(int row, int position) {
        rowOf[position] = row;
        positionOf[row] = position;
        return row + 1;
    }

    private static boolean isLeaf(Goal goal) {
        return goal instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED;
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

    /** The links that roll up, in document order, with the rows at their ends. */
    private final class Links {
        private final OkrSet okrs;
        /** The target row of each alignment in document order, or -1 where it does not roll up. */
        private final int[] targets;

        Links(OkrSet okrs) {
            this.okrs = okrs;
            this.targets = okrs.goals().stream()
                    .flatMap(goal -> goal.alignments().stream())
                    .mapToInt(this::targetRow)
                    .toArray();
        }

        private int targetRow(Alignment alignment) {
            if (alignment.type() != AlignmentType.CONTRIBUTES || alignment.state() != AlignmentState.ACCEPTED) {
                return -1;
            }
            int row = rowOf[okrs.position(alignment.to())];
            return row < leaves ? -1 : row;
        }

        void containment(LinkConsumer consumer) {
            int position = 0;
            for (Objective objective : okrs.objectives()) {
                int objectiveRow = rowOf[position++];
                for (KeyResult keyResult : objective.keyResults()) {
                    consumer.accept(rowOf[position++], objectiveRow, keyResult.weight());
                }
            }
        }

        void contributions(LinkConsumer consumer) {
            int position = 0;
            int at = 0;
            for (Goal goal : okrs.goals()) {
                int source = rowOf[position++];
                for (Alignment alignment : goal.alignments()) {
                    if (targets[at] >= 0) {
                        consumer.accept(source, targets[at], alignment.weight());
                    }
                    at++;
                }
            }
        }
    }
}
