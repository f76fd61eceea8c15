package io.github.okralign.rollup;

import io.github.okralign.dense.IncomingLinks;
import io.github.okralign.dense.Rows;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the numbers of a roll-up apart again, by the shares that made them (semantics, section 4). */
final class Explainer {

    private final RollUp rollUp;
    private final Rows rows;
    private final Numbers numbers;
    private final IncomingLinks links;
    private boolean subgradient;

    Explainer(RollUp rollUp, IncomingLinks links) {
        this.rollUp = rollUp;
        this.rows = rollUp.rows;
        this.numbers = rollUp.numbers;
        this.links = links;
    }

    Explanation explain(String goal) {
        int row = rows.row(rollUp.okrs.position(goal));
        List<Influence> influences = influences(row);
        return new Explanation(
                goal, Progress.ofNullable(numbers.progress(row)), contributions(row), influences, subgradient);
    }

    List<Contribution> contributions(String goal) {
        return contributions(rows.row(rollUp.okrs.position(goal)));
    }

    private List<Contribution> contributions(int row) {
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
                contributions.add(uncounted(link, NotCounted.NOT_ACCEPTED));
            } else if (link.type() == AlignmentType.SUPPORTS) {
                contributions.add(uncounted(link, NotCounted.SUPPORTS_ONLY));
            } else {
                contributions.add(slots.next(link.from(), link.weight()));
            }
        }
        return contributions;
    }

    private Contribution uncounted(Alignment link, NotCounted reason) {
        return contribution(link.from(), link.weight(), 0, reason);
    }

    private Contribution contribution(String id, double weight, double share, @Nullable NotCounted reason) {
        double progress = numbers.progress(rowOf(id));
        return new Contribution(id, weight, share, Progress.ofNullable(progress), reason);
    }

    private int rowOf(String id) {
        return rows.row(rollUp.okrs.position(id));
    }

    /** Walks the contributors of a row that roll up, in the order in which they were compiled. */
    private final class Slots {
        private final byte kind;
        private final @Nullable Pool pool;
        private final double[] shares;
        private int slot;

        Slots(int row) {
            this.kind = numbers.kind(row);
            this.pool = row < rows.leaves ? null : rollUp.pool(row);
            this.shares = pool == null ? new double[0] : pool.shares(rows, numbers, rollUp.policy.unknownAsZero());
            this.slot = pool == null ? 0 : rows.contributorStart[row - rows.leaves];
        }

        Contribution next(String id, double weight) {
            NotCounted reason = reason(rowOf(id));
            double share =
                    reason == null && pool != null ? shares[slot - pool.slots().from()] : 0;
            slot++;
            return contribution(id, weight, share, reason);
        }

        private @Nullable NotCounted reason(int row) {
            if (kind == Numbers.EXCLUDED || numbers.kind(row) == Numbers.EXCLUDED) {
                return NotCounted.EXCLUDED_STATE;
            } else if (pool == null) {
                return NotCounted.MEASURED_DIRECTLY;
            } else if (kind == Numbers.MANUAL || kind == Numbers.SCORED) {
                return NotCounted.OVERRIDDEN;
            } else if (!pool.slots().contains(slot)) {
                return NotCounted.OTHER_SIDE;
            } else if (Double.isNaN(numbers.progress(row)) && !rollUp.policy.unknownAsZero()) {
                return NotCounted.UNKNOWN;
            }
            return null;
        }
    }

    private List<Influence> influences(int goal) {
        Sweep sweep = new Sweep(rollUp);
        List<Influence> leaves = new ArrayList<>();
        sweep.down(
                goal,
                (row, influence) -> leaves.add(
                        new Influence(rollUp.goal(row).id(), influence, Progress.ofNullable(numbers.progress(row)))));
        subgradient = sweep.metMinimum();
        leaves.sort(Comparator.comparingDouble(Influence::influence)
                .reversed()
                .thenComparing(leaf -> rollUp.okrs.position(leaf.id())));
        return leaves;
    }
}
