package io.github.okralign.rollup;

import io.github.okralign.dense.Rows;

/**
 * The numbers of every row. Leaves hold their progress and what it rests on, from which coverage and bounds follow;
 * nodes hold four numbers side by side, so that one cache line has them all.
 */
final class Numbers {

    /** Of a leaf: reported. */
    static final byte REPORTED = 0;
    /** Of a leaf: not reported, progress 0. */
    static final byte ASSUMED = 1;
    /** Of a leaf: progress unknown, which is NaN. */
    static final byte UNKNOWN = 2;
    /** Of a node: computed by the weighted mean of all contributors in one pool. */
    static final byte PLAIN = 3;
    /** Of a node: computed by its rule. */
    static final byte RULED = 4;
    /** Of a node: set by hand. */
    static final byte MANUAL = 5;
    /** Of a node: graded at close. */
    static final byte SCORED = 6;
    /** Of a leaf or node: takes no part, and counts nowhere. */
    static final byte EXCLUDED = 7;

    private static final int NODE_WIDTH = 4;

    private final int leaves;
    private final byte[] kind;
    private final double[] leaf;
    private final double[] node;

    Numbers(Rows rows) {
        this.leaves = rows.leaves;
        this.kind = new byte[rows.size()];
        this.leaf = new double[leaves];
        this.node = new double[NODE_WIDTH * (rows.size() - leaves)];
    }

    byte kind(int row) {
        return kind[row];
    }

    void setKind(int row, byte newKind) {
        kind[row] = newKind;
    }

    void setLeaf(int row, double progress, byte newKind) {
        leaf[row] = progress;
        kind[row] = newKind;
    }

    void setNode(int row, double progress, double coverage, double lower, double upper) {
        int at = NODE_WIDTH * (row - leaves);
        node[at] = progress;
        node[at + 1] = coverage;
        node[at + 2] = lower;
        node[at + 3] = upper;
    }

    double progress(int row) {
        return row < leaves ? leaf[row] : node[NODE_WIDTH * (row - leaves)];
    }

    double coverage(int row) {
        return row < leaves ? (kind[row] == REPORTED ? 1 : 0) : node[NODE_WIDTH * (row - leaves) + 1];
    }

    double lower(int row) {
        return row < leaves ? (kind[row] == REPORTED ? leaf[row] : 0) : node[NODE_WIDTH * (row - leaves) + 2];
    }

    double upper(int row) {
        return row < leaves ? (kind[row] == REPORTED ? leaf[row] : 1) : node[NODE_WIDTH * (row - leaves) + 3];
    }
}
