package io.github.okralign.engine.rows;

/**
 * What a row of the compiled graph is, in one byte: how its number comes about. Constants and not an enum, as there is an
 * array of them that the full pass reads in order.
 */
public final class RowKind {

    /** Of a leaf: reported. */
    public static final byte REPORTED = 0;
    /** Of a leaf: not reported, progress 0. */
    public static final byte ASSUMED = 1;
    /** Of a leaf: progress unknown, which is NaN. */
    public static final byte UNKNOWN = 2;
    /** Of a node: computed by the weighted mean of all contributors in one pool. */
    public static final byte PLAIN = 3;
    /** Of a node: computed by its rule. */
    public static final byte RULED = 4;
    /** Of a node: set by hand. */
    public static final byte MANUAL = 5;
    /** Of a node: graded at close. */
    public static final byte SCORED = 6;
    /** Of a leaf or node: takes no part, and counts nowhere. */
    public static final byte EXCLUDED = 7;
    /** Of a node: computed from values of others, added up. */
    public static final byte SUM = 8;

    private RowKind() {}

    /** Whether the number is made of the numbers of contributors. */
    public static boolean isRolledUp(byte kind) {
        return kind == PLAIN || kind == RULED || kind == SUM;
    }

    /** Whether something stands in place of the number that is made of contributors. */
    public static boolean isOverridden(byte kind) {
        return kind == MANUAL || kind == SCORED;
    }

    /** Whether what the row adds to a sum of values comes from its own check-ins, although contributors make its number. */
    public static boolean addsOwnValue(byte kind) {
        return kind == PLAIN || kind == RULED;
    }

    /** Whether the number is known for sure: nothing that is not reported yet could change it. */
    static boolean isSure(byte kind) {
        return kind == REPORTED || isOverridden(kind);
    }
}
