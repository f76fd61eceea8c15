package io.github.okralign.engine.rows;

import io.github.okralign.index.PersistentVector;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of every row in one version. A full computation fills arrays: leaves hold what coverage and bounds follow
 * from, and nodes hold their numbers side by side, so that a cache line or two have them all. The
 * versions that changes lead to share these arrays and lay over them what differs. A version is written to while it is
 * made and never afterwards.
 */
public final class FigureStore {

    /** Of a node: progress, coverage, lower, upper, expected, comparable, risk. */
    public static final int NODE_WIDTH = 7;

    public final int leaves;
    public final byte[] kind;
    public final double[] leaf;
    public final double[] node;
    private final LeafClock clock;
    /** For each row what it adds to a sum of values; empty where nothing is summed. */
    private final @Nullable SumValue[] value;

    private final Accumulator[] blocks;
    /** What differs from the arrays; null in the version that fills them. */
    private final PersistentVector.@Nullable Edit<GoalFigures> changed;

    private final PersistentVector.Edit<Accumulator> changedBlocks;

    public FigureStore(CompiledGraph rows, int blockCount) {
        this.leaves = rows.leaves;
        this.kind = new byte[rows.size()];
        this.leaf = new double[leaves];
        this.clock = new LeafClock(leaves);
        this.node = new double[NODE_WIDTH * (rows.size() - leaves)];
        this.value = new @Nullable SumValue[rows.haveSums ? rows.size() : 0];
        this.blocks = new Accumulator[blockCount];
        this.changed = null;
        this.changedBlocks = PersistentVector.<Accumulator>ofLength(blockCount).edit();
    }

    private FigureStore(FigureStore before, LeafClock clock, PersistentVector.@Nullable Edit<GoalFigures> changed) {
        this.leaves = before.leaves;
        this.kind = before.kind;
        this.leaf = before.leaf;
        this.clock = clock;
        this.node = before.node;
        this.value = before.value;
        this.blocks = before.blocks;
        this.changed = changed;
        this.changedBlocks = before.changedBlocks.fork();
    }

    /** A version that starts out equal to this one and shares everything with it. */
    public FigureStore next() {
        return new FigureStore(this, clock, overlay().fork());
    }

    /** The version that has been filled, in less memory. O(leaves). */
    public FigureStore packed() {
        return new FigureStore(this, clock.packed(), null);
    }

    /** For the pass that fills the arrays: the expected progress of each leaf. */
    public double[] leafExpected() {
        return clock.expected;
    }

    /** For the pass that fills the arrays: whether each leaf is at risk. */
    public boolean[] leafAtRisk() {
        return clock.atRisk;
    }

    /** Whether this and another version lie over the same arrays, so that {@link #differences} knows what differs. */
    public boolean sharesWith(FigureStore other) {
        return kind == other.kind;
    }

    /** Tells the rows that may have other numbers in another version of the same arrays. */
    public void differences(FigureStore other, IntConsumer row) {
        overlay().differences(other.overlay(), row);
    }

    private PersistentVector.Edit<GoalFigures> overlay() {
        return changed != null
                ? changed
                : PersistentVector.<GoalFigures>ofLength(kind.length).edit();
    }

    public void set(int row, GoalFigures figures) {
        if (changed != null) {
            changed.set(row, figures);
            return;
        }
        kind[row] = figures.kind();
        setValue(row, figures.value());
        if (row < leaves) {
            leaf[row] = figures.progress();
            clock.expected[row] = figures.expected();
            clock.atRisk[row] = figures.risk() > 0;
        } else {
            int at = NODE_WIDTH * (row - leaves);
            node[at] = figures.progress();
            node[at + 1] = figures.coverage();
            node[at + 2] = figures.lower();
            node[at + 3] = figures.upper();
            node[at + 4] = figures.expected();
            node[at + 5] = figures.comparable();
            node[at + 6] = figures.risk();
        }
    }

    /** In the version that fills the arrays: sets what a row adds to a sum, where anything is summed. */
    public void setValue(int row, @Nullable SumValue itsValue) {
        if (value.length > 0) {
            value[row] = itsValue;
        }
    }

    public GoalFigures get(int row) {
        GoalFigures figures = changed == null ? null : changed.get(row);
        if (figures != null) {
            return figures;
        } else if (kind[row] == RowKind.EXCLUDED) {
            return GoalFigures.EXCLUDED;
        } else if (row < leaves) {
            return GoalFigures.leaf(leaf[row], clock.expected(row), clock.isAtRisk(row), kind[row])
                    .adding(baseValue(row));
        }
        int at = NODE_WIDTH * (row - leaves);
        return new GoalFigures(
                node[at],
                node[at + 1],
                node[at + 2],
                node[at + 3],
                node[at + 4],
                node[at + 5],
                node[at + 6],
                baseValue(row),
                kind[row]);
    }

    private @Nullable SumValue baseValue(int row) {
        return value.length > 0 ? value[row] : null;
    }

    /** Reads rows that lie beside each other, such as the contributors of a node. */
    public Reader reader() {
        return new Reader(this);
    }

    /** Adds rows to sums. Not thread-safe. */
    public static final class Reader {
        private final FigureStore figures;
        private final PersistentVector.@Nullable Reader<GoalFigures> changed;

        private Reader(FigureStore figures) {
            this.figures = figures;
            this.changed = figures.changed == null ? null : figures.changed.reader();
        }

        /** Adds a row to the sums of a node that it contributes to, unless it is excluded. */
        public void addTo(Accumulator sums, int row, double weight, boolean unknownAsZero) {
            figures.addTo(sums, row, changed == null ? null : changed.get(row), weight, unknownAsZero);
        }
    }

    private void addTo(Accumulator sums, int row, @Nullable GoalFigures now, double weight, boolean unknownAsZero) {
        byte itsKind = now != null ? now.kind() : kind[row];
        if (itsKind == RowKind.EXCLUDED) {
            return;
        }
        double progress = now != null ? now.progress() : row < leaves ? leaf[row] : node[NODE_WIDTH * (row - leaves)];
        double counted = unknownAsZero && Double.isNaN(progress) ? 0 : progress;
        if (now != null) {
            sums.add(
                    weight,
                    counted,
                    now.coverage(),
                    now.lower(),
                    now.upper(),
                    now.expected(),
                    now.comparable(),
                    now.risk());
        } else if (row < leaves) {
            boolean reported = itsKind == RowKind.REPORTED;
            sums.add(
                    weight,
                    counted,
                    reported ? 1 : 0,
                    reported ? progress : 0,
                    reported ? progress : 1,
                    clock.expected(row),
                    progress,
                    clock.isAtRisk(row) ? 1 : 0);
        } else {
            int at = NODE_WIDTH * (row - leaves);
            sums.add(
                    weight,
                    counted,
                    node[at + 1],
                    node[at + 2],
                    node[at + 3],
                    node[at + 4],
                    node[at + 5],
                    node[at + 6]);
        }
    }

    public double progress(int row) {
        GoalFigures figures = changed == null ? null : changed.get(row);
        if (figures != null) {
            return figures.progress();
        }
        return row < leaves ? leaf[row] : node[NODE_WIDTH * (row - leaves)];
    }

    /** What a row adds to a value made of others, or null. */
    public @Nullable SumValue value(int row) {
        GoalFigures figures = changed == null ? null : changed.get(row);
        if (figures != null) {
            return figures.value();
        }
        return kind[row] == RowKind.EXCLUDED ? null : baseValue(row);
    }

    public byte kind(int row) {
        GoalFigures figures = changed == null ? null : changed.get(row);
        return figures != null ? figures.kind() : kind[row];
    }

    public Accumulator block(int block) {
        Accumulator sums = changedBlocks.get(block);
        return sums != null ? sums : blocks[block];
    }

    public void setBlock(int block, Accumulator sums) {
        if (changed != null) {
            changedBlocks.set(block, sums);
        } else {
            blocks[block] = sums;
        }
    }
}
