package io.github.okralign.engine.rows;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.index.CountingSort;
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

    private final int[] rowOf;
    private final int[] positionOf;

    /** Whether another day may have other links. */
    public final boolean isDated;

    private CompiledGraph(RollUpLinks links) {
        int size = links.goals;
        rowOf = new int[size];
        positionOf = new int[size];
        levelStart = number(links);
        leaves = levelStart[0];
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
        fill(links, 0, links.containments, byTarget, bySource);
        ownEnd = byTarget.nextPlaces();
        fill(links, links.containments, links.count(), byTarget, bySource);
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

    private void fill(RollUpLinks links, int from, int to, CountingSort byTarget, CountingSort bySource) {
        for (int link = from; link < to; link++) {
            int source = rowOf[links.source[link]];
            int targetRow = rowOf[links.target[link]];
            int slot = byTarget.place(targetRow - leaves);
            contributor[slot] = source;
            weight[slot] = links.weight[link];
            target[bySource.place(source)] = targetRow;
        }
    }

    /** Numbers the rows and returns where the levels of nodes begin, with the number of rows at the end. */
    private int[] number(RollUpLinks links) {
        int[] level = links.levels();
        CountingSort byLevel = new CountingSort(Arrays.stream(level).max().orElse(0));
        for (int each : level) {
            if (each > 0) {
                byLevel.count(each - 1);
            }
        }
        int[] start = byLevel.starts();
        int[] nodes = new int[start[start.length - 1]];
        ImmutableIntArray order = links.index.order();
        for (int i = 0; i < order.length(); i++) {
            int goal = order.get(i);
            if (level[goal] > 0) {
                nodes[byLevel.place(level[goal] - 1)] = goal;
            }
        }
        int leaf = 0;
        for (int node : nodes) {
            for (int part = node; part < links.index.endOfParts(node); part++) {
                if (level[part] == 0) {
                    assign(leaf++, part);
                }
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            assign(leaf + i, nodes[i]);
        }
        for (int i = 0; i < start.length; i++) {
            start[i] += leaf;
        }
        return start;
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
}
