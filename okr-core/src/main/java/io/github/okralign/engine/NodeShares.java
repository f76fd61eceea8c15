package io.github.okralign.engine;

import io.github.okralign.engine.aggregate.Composition;
import io.github.okralign.engine.rows.CompiledGraph;
import java.util.Arrays;

/** The shares of the contributors of one node, to be looked up by contributor. Immutable and thread-safe. */
final class NodeShares {

    /** Up to so many contributors are looked through. */
    private static final int FEW = 16;

    private final CompiledGraph rows;
    private final Composition composition;
    private final double[] shares;
    /** The contributors of a wide node in ascending order, each with its place: {@code row << 32 | place}; else empty. */
    private final long[] placeOfRow;

    private NodeShares(RollUpState state, int row) {
        this.rows = state.rows;
        this.composition = state.composition(row);
        this.shares = composition.shares();
        this.placeOfRow = new long[shares.length > FEW ? shares.length : 0];
        for (int i = 0; i < placeOfRow.length; i++) {
            placeOfRow[i] = (long) contributor(i) << Integer.SIZE | i;
        }
        Arrays.sort(placeOfRow);
    }

    /** The shares of a node. O(contributors · log contributors). */
    static NodeShares of(RollUpState state, int row) {
        return new NodeShares(state, row);
    }

    private int contributor(int place) {
        return rows.contributor[composition.from() + place];
    }

    /** The share of a contributor in the node: of what it is itself, or of what it passes on from below. O(log contributors). */
    double share(int row, boolean itself) {
        int place = place(row);
        return place >= 0 && (itself || !composition.endsAt(composition.from() + place)) ? shares[place] : 0;
    }

    /** The sum of the sizes of all shares. */
    double sum() {
        return Arrays.stream(shares).map(Math::abs).sum();
    }

    /** The first place of a contributor, or a negative number if it has none that counts. */
    private int place(int row) {
        if (placeOfRow.length == 0) {
            for (int i = 0; i < shares.length; i++) {
                if (contributor(i) == row) {
                    return i;
                }
            }
            return -1;
        }
        int found = Arrays.binarySearch(placeOfRow, (long) row << Integer.SIZE);
        int at = found < 0 ? -found - 1 : found;
        boolean there = at < placeOfRow.length && (int) (placeOfRow[at] >>> Integer.SIZE) == row;
        return there ? (int) placeOfRow[at] : -1;
    }
}
