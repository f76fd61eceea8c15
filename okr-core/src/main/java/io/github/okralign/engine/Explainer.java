package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.aggregate.Composition;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Objective;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the figures of a roll-up apart again, by the shares that made them
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
 */
final class Explainer {

    /** What a contributor adds; what the components mean stands at {@link Contribution}. */
    record Part(
            String id,
            double weight,
            double share,
            Progress progress,
            @Nullable ExclusionReason reasonOrNull) implements Contribution {

        @Override
        public Optional<ExclusionReason> reason() {
            return Optional.ofNullable(reasonOrNull);
        }

        @Override
        public String toString() {
            return id + ": " + share + " × " + progress + (reasonOrNull == null ? "" : " (" + reasonOrNull + ")");
        }
    }

    /** An explanation; what its components mean stands at {@link Explanation}. */
    record Parts(
            String goal,
            Progress progress,
            double constant,
            List<Contribution> contributions,
            List<Influence> influences,
            boolean isSubgradient)
            implements Explanation {

        Parts {
            contributions = ImmutableList.copyOf(contributions);
            influences = ImmutableList.copyOf(influences);
        }

        @Override
        public String toString() {
            return "Explanation(" + goal + ": " + progress + " from " + contributions.size() + " contributors, "
                    + influences.size() + " leaves)";
        }
    }

    private final RollUpState state;
    private final CompiledGraph rows;
    private final IncomingAlignments links;

    Explainer(RollUpState state) {
        this.state = state;
        this.rows = state.rows;
        this.links = new IncomingAlignments(state.okrs, state.clock().asOf());
    }

    /** Where the progress of a row comes from. O(goals + links) at most: what lies below it. */
    Explanation explain(int row) {
        DownwardInfluence sweep = new DownwardInfluence(state);
        List<Influence> influences = new InfluenceFinder(state).leaves(sweep, row);
        return new Parts(
                state.goal(row).id(),
                state.progress(row),
                RowKind.isRolledUp(state.figures.kind(row))
                        ? state.composition(row).constant()
                        : 0,
                contributions(row),
                influences,
                sweep.isSubgradient());
    }

    /** What each contributor adds to a row: own key results, then aligned goals, each in document order. */
    List<Contribution> contributions(int row) {
        List<Contribution> contributions = new ArrayList<>();
        Contributors contributors = new Contributors(row);
        if (state.goal(row) instanceof Objective objective) {
            objective
                    .keyResults()
                    .forEach(keyResult -> contributions.add(contributors.next(keyResult.id(), keyResult.weight())));
        }
        for (Alignment link : links.to(rows.position(row))) {
            if (link.type() == AlignmentType.DEPENDS_ON) {
                continue;
            }
            ExclusionReason reason = reason(link);
            contributions.add(
                    reason == null
                            ? contributors.next(link.from(), link.weight())
                            : new Part(link.from(), link.weight(), 0, state.progress(state.row(link.from())), reason));
        }
        return contributions;
    }

    /** Why a link does not roll up, or null if it does. */
    private static @Nullable ExclusionReason reason(Alignment link) {
        if (link.state() != AlignmentState.ACCEPTED) {
            return ExclusionReason.NOT_ACCEPTED;
        }
        return link.type() == AlignmentType.SUPPORTS ? ExclusionReason.SUPPORTS_ONLY : null;
    }

    /** Walks the contributors of a row that roll up, in the order in which they were compiled. */
    private final class Contributors {
        private final byte kind;
        private final @Nullable Composition composition;
        private final double[] shares;
        private int slot;

        Contributors(int row) {
            this.kind = state.figures.kind(row);
            this.composition = row < rows.leaves ? null : state.composition(row);
            this.shares = composition == null ? new double[0] : composition.shares();
            this.slot = composition == null ? 0 : rows.contributorStart[row - rows.leaves];
        }

        Contribution next(String id, double weight) {
            int row = state.row(id);
            ExclusionReason reason = reason(row);
            Part part = composition == null || reason != null
                    ? new Part(id, weight, 0, state.progress(row), reason)
                    : new Part(
                            id,
                            weight,
                            shares[slot - composition.from()],
                            Unknown.toProgress(composition.contributedProgress(slot)),
                            null);
            slot++;
            return part;
        }

        private @Nullable ExclusionReason reason(int row) {
            if (kind == RowKind.EXCLUDED || state.figures.kind(row) == RowKind.EXCLUDED) {
                return ExclusionReason.EXCLUDED_STATE;
            } else if (composition == null) {
                return ExclusionReason.MEASURED_DIRECTLY;
            }
            return RowKind.isOverridden(kind) ? ExclusionReason.OVERRIDDEN : composition.exclusion(slot);
        }
    }
}
