package io.github.okralign.engine.rows;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.CountingSort;
import io.github.okralign.index.GoalIndex;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The roll-up's side of a set as arrays: every goal a row, contributors before their targets, laid out for one forward
 * pass. Measured key results come first, as leaves; objectives and rolled-up key results follow, as nodes. Depends on
 * ids, links and weights only, so sets that differ in check-ins and states share it. Immutable; the arrays are not to
 * be written to.
 *
 * <p>Links are in compressed sparse row form, filled by counting sort; levels are the longest paths from a leaf.
 */
public final class CompiledGraph {

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

    /** Whether a node takes its progress from values of others, added up. */
    public final boolean haveSums;

    private final GoalIndex index;
    /** For each objective its row. A key result is found among the contributors of its objective. */
    private final int[] objectiveRow;
    /** For each node (row − leaves) its goal. A leaf is found by its objective, too. */
    private final int[] nodePosition;

    /** Whether another day may have other links. */
    public final boolean isDated;

    private CompiledGraph(RollUpLinks links) {
        int size = links.goals;
        index = links.index;
        int[] rowOf = new int[size];
        int[] level = links.levels();
        CountingSort byLevel = new CountingSort(Arrays.stream(level).max().orElse(0));
        levelStart = countLevels(level, byLevel);
        nodePosition = nodesByLevel(level, byLevel);
        leaves = size - nodePosition.length;
        number(level, rowOf);
        objectiveRow = new int[size - links.containments];
        Arrays.setAll(objectiveRow, objective -> rowOf[index.goalOf(objective)]);
        haveSums = links.sums;
        isDated = links.index.links().areDated();
        CountingSort byTarget = new CountingSort(size - leaves);
        CountingSort bySource = new CountingSort(size);
        for (int link = 0; link < links.count(); link++) {
            byTarget.count(rowOf[links.target[link]] - leaves);
            bySource.count(rowOf[links.source[link]]);
        }
        contributorStart = byTarget.starts();
        targetStart = bySource.starts();
        contributor = new int[links.count()];
        weight = new double[links.count()];
        target = new int[links.count()];
        for (int link = 0; link < links.containments; link++) {
            place(links, link, rowOf, byTarget, bySource);
        }
        ownEnd = byTarget.nextPlaces();
        for (int link = links.containments; link < links.count(); link++) {
            place(links, link, rowOf, byTarget, bySource);
        }
    }

    /**
     * Compiles a set. O(goals + links).
     *
     * @param okrs the set
     * @param asOf the day on which links count that hold on some days only
     * @return its rows
     */
    public static CompiledGraph of(OkrSet okrs, LocalDate asOf) {
        return new CompiledGraph(new RollUpLinks(okrs, asOf));
    }

    private void place(RollUpLinks links, int link, int[] rowOf, CountingSort byTarget, CountingSort bySource) {
        int source = rowOf[links.source[link]];
        int targetRow = rowOf[links.target[link]];
        int slot = byTarget.place(targetRow - leaves);
        contributor[slot] = source;
        weight[slot] = links.weight[link];
        target[bySource.place(source)] = targetRow;
    }

    /** Where the levels of nodes begin, with the number of rows at the end. */
    private static int[] countLevels(int[] level, CountingSort byLevel) {
        int leaves = 0;
        for (int each : level) {
            if (each > 0) {
                byLevel.count(each - 1);
            } else {
                leaves++;
            }
        }
        int[] start = byLevel.starts();
        for (int i = 0; i < start.length; i++) {
            start[i] += leaves;
        }
        return start;
    }

    /** The goals that are nodes, level by level, each level in the order of the index. */
    private int[] nodesByLevel(int[] level, CountingSort byLevel) {
        int[] nodes = new int[levelStart[levelStart.length - 1] - levelStart[0]];
        ImmutableIntArray order = index.order();
        for (int i = 0; i < order.length(); i++) {
            int goal = order.get(i);
            if (level[goal] > 0) {
                nodes[byLevel.place(level[goal] - 1)] = goal;
            }
        }
        return nodes;
    }

    /** Gives each goal its row: first the leaves of one node after the other, then the nodes. */
    private void number(int[] level, int[] rowOf) {
        int leaf = 0;
        for (int node : nodePosition) {
            for (int part = node; part < index.endOfParts(node); part++) {
                if (level[part] == 0) {
                    rowOf[part] = leaf++;
                }
            }
        }
        for (int i = 0; i < nodePosition.length; i++) {
            rowOf[nodePosition[i]] = leaves + i;
        }
    }

    /**
     * The number of rows.
     *
     * @return leaves and nodes
     */
    public int size() {
        return leaves + nodePosition.length;
    }

    /**
     * The row of a goal.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return its row
     */
    public int row(int position) {
        int row = objectiveRow[index.objectiveOf(position)];
        int keyResult = index.keyResultOf(position);
        return keyResult < 0 ? row : contributor[contributorStart[row - leaves] + keyResult];
    }

    /**
     * The goal of a row. O(1); of a leaf O(rolled-up key results of its objective).
     *
     * @param row a row
     * @return the goal's position in {@link OkrSet#goals()}
     */
    public int position(int row) {
        return row < leaves ? leafPosition(row) : nodePosition[row - leaves];
    }

    /**
     * The first target of a leaf is its objective, whose first contributors are its key results in order. The rows of those
     * that are leaves follow each other, so from one of them the searched one is at least as many slots away as rows.
     */
    private int leafPosition(int row) {
        int node = target[targetStart[row]] - leaves;
        int first = contributorStart[node];
        int slot = first;
        while (contributor[slot] != row) {
            slot += contributor[slot] < leaves ? row - contributor[slot] : 1;
        }
        return nodePosition[node] + 1 + slot - first;
    }
}
