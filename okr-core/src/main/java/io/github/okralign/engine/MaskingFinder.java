package io.github.okralign.engine;

import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.engine.rows.RowKind;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.Pace;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a goal that by uncapped numbers would keep the pace, and by those that count does not
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>). Pace is read of
 * the contributors of which something is expected, their shares renormalised
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
final class MaskingFinder {

    private final RollUpState state;
    private final GoalResults results;
    private final Explainer explainer;

    MaskingFinder(RollUpState state) {
        this.state = state;
        this.results = new GoalResults(state);
        this.explainer = new Explainer(state);
    }

    /** Who hides whom among the contributors of a row, or empty if nothing is hidden. O(contributors). */
    Optional<Masking> find(int row) {
        if (!mayHide(row)) {
            return Optional.empty();
        }
        HealthAssessment assessment = results.assessment(row);
        Pace pace = assessment.pace();
        boolean behind = assessment.health() == Health.AT_RISK || assessment.health() == Health.OFF_TRACK;
        double expected = pace.expected().orElse(0);
        double gap = pace.gap().orElse(0);
        return behind && pace.gap().isPresent() && !isOnTrack(expected, gap)
                ? masking(row, expected, gap)
                : Optional.empty();
    }

    private Optional<Masking> masking(int row, double expected, double gap) {
        double expectedShare = 0;
        double beyondShare = 0;
        List<String> overAchieved = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Contribution part : explainer.contributions(row)) {
            if (part.counted()) {
                int its = state.row(part.id());
                double progress = part.progress().asOptional().orElse(0);
                double beyond = results.progress(its).raw().orElse(progress) - progress;
                HealthAssessment assessment = results.assessment(its);
                if (assessment.pace().expected().isPresent()) {
                    expectedShare += part.share();
                    beyondShare += part.share() * Math.max(0, beyond);
                }
                if (beyond > 0) {
                    overAchieved.add(part.id());
                }
                if (assessment.health() == Health.OFF_TRACK || assessment.health() == Health.MISSED) {
                    failing.add(part.id());
                }
            }
        }
        double hidden = expectedShare > 0 ? beyondShare / expectedShare : 0;
        return !overAchieved.isEmpty() && !failing.isEmpty() && isOnTrack(expected, gap - hidden)
                ? Optional.of(new Masking(state.goal(row).id(), overAchieved, failing, hidden, gap))
                : Optional.empty();
    }

    /**
     * Whether any contributor is at its target, as those beyond it are; most goals have none. A sum knows no such limit, nor
     * does what is added to it.
     */
    private boolean mayHide(int row) {
        CompiledGraph rows = state.rows;
        if (row < rows.leaves) {
            return false;
        }
        boolean may = state.figures.kind(row) == RowKind.SUM;
        int node = row - rows.leaves;
        for (int slot = rows.contributorStart[node]; slot < rows.contributorStart[node + 1] && !may; slot++) {
            int part = rows.contributor[slot];
            may = state.figures.progress(part) >= 1 || state.figures.kind(part) == RowKind.SUM;
        }
        return may;
    }

    private boolean isOnTrack(double expected, double gap) {
        return state.leaves.health().isOnTrack((expected - gap) / expected, gap);
    }
}
