package io.github.okralign.engine;

import io.github.okralign.graph.IncomingLinks;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the numbers of a roll-up apart again, by the shares that made them (semantics, section 4). */
public final class Explainer {

    private final RollUp rollUp;
    private final CompiledGraph rows;
    private final FigureStore numbers;
    private final IncomingLinks links;

    public Explainer(RollUp rollUp, IncomingLinks links) {
        this.rollUp = rollUp;
        this.rows = rollUp.rows;
        this.numbers = rollUp.numbers;
        this.links = links;
    }

    Explanation explain(String goal) {
        int row = rows.row(IndexAccess.position(rollUp.okrs, goal));
        DownwardInfluence sweep = new DownwardInfluence(rollUp);
        List<Influence> influences = influences(sweep, row);
        return new Explanation(
                goal,
                Progress.ofNullable(numbers.progress(row)),
                numbers.kind(row) == FigureStore.SUM ? new ValueSumAggregator(rollUp, row).constant() : 0,
                contributionsTo(row),
                influences,
                sweep.isSubgradient());
    }

    public List<Contribution> contributions(int position) {
        return contributionsTo(rows.row(position));
    }

    private List<Contribution> contributionsTo(int row) {
        List<Contribution> contributions = new ArrayList<>();
        Slots slots = new Slots(row);
        if (rollUp.goal(row) instanceof Objective objective) {
            for (KeyResult keyResult : objective.keyResults()) {
                contributions.add(slots.next(keyResult.id(), keyResult.weight()));
            }
        }
        for (Alignment link : links.to(rows.position(row))) {
            if (link.type() == AlignmentType.DEPENDS_ON) {
                continue;
            }
            if (link.state() != AlignmentState.ACCEPTED) {
                contributions.add(uncounted(link, ExclusionReason.NOT_ACCEPTED));
            } else if (link.type() == AlignmentType.SUPPORTS) {
                contributions.add(uncounted(link, ExclusionReason.SUPPORTS_ONLY));
            } else {
                contributions.add(slots.next(link.from(), link.weight()));
            }
        }
        return contributions;
    }

    private Contribution uncounted(Alignment link, ExclusionReason reason) {
        return contribution(link.from(), link.weight(), 0, numbers.progress(rowOf(link.from())), reason);
    }

    private static Contribution contribution(
            String id, double weight, double share, double progress, @Nullable ExclusionReason reason) {
        return new Contribution(id, weight, share, Progress.ofNullable(progress), reason);
    }

    private int rowOf(String id) {
        return rows.row(IndexAccess.position(rollUp.okrs, id));
    }

    /** Walks the contributors of a row that roll up, in the order in which they were compiled. */
    private final class Slots {
        private final byte kind;
        private final @Nullable Aggregator composition;
        private final double[] shares;
        private int slot;

        Slots(int row) {
            this.kind = numbers.kind(row);
            this.composition = row < rows.leaves ? null : rollUp.composition(row);
            this.shares = composition == null ? new double[0] : composition.shares();
            this.slot = composition == null ? 0 : rows.contributorStart[row - rows.leaves];
        }

        Contribution next(String id, double weight) {
            int row = rowOf(id);
            ExclusionReason reason = reason(row);
            double share = reason == null && composition != null
                    ? shares[slot - composition.slots().from()]
                    : 0;
            slot++;
            boolean addend = reason == null && kind == FigureStore.SUM;
            return contribution(id, weight, share, addend ? addedProgress(row) : numbers.progress(row), reason);
        }

        /** A sum adds values, which nothing clamps. */
        private double addedProgress(int row) {
            SumValue value = numbers.get(row).value();
            return value == null ? Double.NaN : LeafEvaluator.raw((KeyResult) rollUp.goal(row), value);
        }

        private @Nullable ExclusionReason reason(int row) {
            if (kind == FigureStore.EXCLUDED || numbers.kind(row) == FigureStore.EXCLUDED) {
                return ExclusionReason.EXCLUDED_STATE;
            } else if (composition == null) {
                return ExclusionReason.MEASURED_DIRECTLY;
            } else if (kind == FigureStore.MANUAL || kind == FigureStore.SCORED) {
                return ExclusionReason.OVERRIDDEN;
            } else if (!composition.slots().contains(slot)) {
                return ExclusionReason.OTHER_SIDE;
            } else if (kind == FigureStore.SUM) {
                return notAdded(row);
            } else if (Double.isNaN(numbers.progress(row)) && !rollUp.policy.unknownAsZero()) {
                return ExclusionReason.UNKNOWN;
            }
            return null;
        }

        private @Nullable ExclusionReason notAdded(int row) {
            if (numbers.get(row).value() != null) {
                return null;
            }
            return LeafEvaluator.isSum(rollUp.goal(row)) ? ExclusionReason.UNKNOWN : ExclusionReason.OTHER_UNIT;
        }
    }

    private List<Influence> influences(DownwardInfluence sweep, int goal) {
        List<Influence> leaves = new ArrayList<>();
        sweep.down(
                goal,
                (row, influence) -> leaves.add(
                        new Influence(rollUp.goal(row).id(), influence, Progress.ofNullable(numbers.progress(row)))));
        leaves.sort(Comparator.comparingDouble(Influence::influence)
                .reversed()
                .thenComparing(leaf -> IndexAccess.position(rollUp.okrs, leaf.id())));
        return leaves;
    }
}
