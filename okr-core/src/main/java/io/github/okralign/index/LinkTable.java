package io.github.okralign.index;

import java.util.Arrays;

/**
 * The alignments of a set by the numbers of their goals, in document order: those of each goal in turn. Written to while
 * it is filled and never afterwards; the arrays are for reading.
 */
public final class LinkTable {

    /** The source's progress is part of the target's. */
    public static final int CONTRIBUTES = 1;
    /** The source helps the target. */
    public static final int SUPPORTS = 2;
    /** The source needs the target. */
    public static final int DEPENDS_ON = 4;
    /** The link counts. */
    public static final int ACCEPTED = 8;

    private int[] source = new int[16];
    private int[] target = {};
    private double[] weight = new double[16];
    private byte[] kind = new byte[16];
    private int size;

    /** Without any link yet. */
    public LinkTable() {}

    /**
     * Adds a link; where it leads is said of all together.
     *
     * @param from the number of the goal that it starts from
     * @param itsWeight its weight
     * @param itsKind its type, with {@link #ACCEPTED} or without
     */
    public void add(int from, double itsWeight, int itsKind) {
        if (size == source.length) {
            resize(2 * size);
        }
        source[size] = from;
        weight[size] = itsWeight;
        kind[size++] = (byte) itsKind;
    }

    /**
     * The links with their targets.
     *
     * @param targets for each link the number of the goal that it leads to, or -1 if there is none
     * @return a copy, as more links may be added here
     */
    public LinkTable leadingTo(int[] targets) {
        LinkTable leading = new LinkTable();
        leading.source = Arrays.copyOf(source, size);
        leading.target = targets;
        leading.weight = Arrays.copyOf(weight, size);
        leading.kind = Arrays.copyOf(kind, size);
        leading.size = size;
        return leading;
    }

    private void resize(int newSize) {
        source = Arrays.copyOf(source, newSize);
        weight = Arrays.copyOf(weight, newSize);
        kind = Arrays.copyOf(kind, newSize);
    }

    /**
     * How many links there are.
     *
     * @return the number of links
     */
    public int size() {
        return size;
    }

    /**
     * Where a link starts.
     *
     * @param link the number of a link
     * @return the number of a goal
     */
    public int source(int link) {
        return source[link];
    }

    /**
     * Where a link leads.
     *
     * @param link the number of a link
     * @return the number of a goal, or -1
     */
    public int target(int link) {
        return target[link];
    }

    /**
     * The weight of a link.
     *
     * @param link the number of a link
     * @return the weight
     */
    public double weight(int link) {
        return weight[link];
    }

    /**
     * Whether a link is of a kind.
     *
     * @param link the number of a link
     * @param kinds one type or several
     * @return whether its type is one of them, accepted or not
     */
    public boolean is(int link, int kinds) {
        return (kind[link] & kinds) != 0;
    }
}
