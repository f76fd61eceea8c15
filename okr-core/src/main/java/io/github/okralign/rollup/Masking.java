package io.github.okralign.rollup;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.CompiledGraph;
import io.github.okralign.engine.Explainer;
import io.github.okralign.engine.FigureStore;
import io.github.okralign.engine.RollUp;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A goal that would look fine if what its contributors have achieved beyond their targets counted, while another
 * contributor fails (semantics, section 4).
 *
 * @param goal the id of the goal
 * @param overAchieved the ids of the counted contributors that are beyond their targets, at least one, in the order of
 *     {@link Explanation#contributions()}
 * @param failing the ids of the counted contributors that are off track or were missed, at least one, in the same order
 * @param hidden how much more progress the goal would show: what is beyond the targets, by the shares of those
 *     contributors of which something is expected
 * @param gap how far the goal is behind what is expected of it, which {@code hidden} would make up for
 */
public record Masking(String goal, List<String> overAchieved, List<String> failing, double hidden, double gap) {

    /**
     * A masked failure.
     *
     * @param goal the id of the goal
     * @param overAchieved the ids of the counted contributors that are beyond their targets, at least one
     * @param failing the ids of the counted contributors that are off track or were missed, at least one
     * @param hidden how much more progress the goal would show
     * @param gap how far the goal is behind what is expected of it
     */
    public Masking {
        checkNotNull(goal, "goal");
        overAchieved = ImmutableList.copyOf(overAchieved);
        failing = ImmutableList.copyOf(failing);
    }

    /**
     * By uncapped numbers the goal's pace would be on track, by those that count it is not. Pace is read of the contributors
     * of which something is expected, their shares renormalised (section 5).
     */
    public static Optional<Masking> of(RollUp rollUp, int position) {
        if (!mayHide(rollUp, rollUp.rows.row(position))) {
            return Optional.empty();
        }
        HealthAssessment diagnosis = rollUp.diagnosis(position);
        Pace pace = diagnosis.pace();
        boolean behind = diagnosis.health() == Health.AT_RISK || diagnosis.health() == Health.OFF_TRACK;
        double expected = pace.expected().orElse(0);
        double gap = pace.gap().orElse(0);
        if (!behind || pace.gap().isEmpty() || isOnTrack(rollUp, expected, gap)) {
            return Optional.empty();
        }
        double expectedShare = 0;
        double beyondShare = 0;
        List<String> overAchieved = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Contribution part : new Explainer(rollUp).contributions(position)) {
            if (part.counted()) {
                double progress = part.progress().asOptional().orElse(0);
                double beyond = rollUp.progress(part.id()).raw().orElse(progress) - progress;
                HealthAssessment its = rollUp.diagnosis(part.id());
                if (its.pace().expected().isPresent()) {
                    expectedShare += part.share();
                    beyondShare += part.share() * Math.max(0, beyond);
                }
                if (beyond > 0) {
                    overAchieved.add(part.id());
                }
                if (its.health() == Health.OFF_TRACK || its.health() == Health.MISSED) {
                    failing.add(part.id());
                }
            }
        }
        double hidden = expectedShare > 0 ? beyondShare / expectedShare : 0;
        return !overAchieved.isEmpty() && !failing.isEmpty() && isOnTrack(rollUp, expected, gap - hidden)
                ? Optional.of(new Masking(IndexAccess.of(rollUp.okrs).id(position), overAchieved, failing, hidden, gap))
                : Optional.empty();
    }

    /**
     * Whether any contributor is at its target, as those beyond it are; most goals have none. A sum knows no such limit, nor
     * does what is added to it.
     */
    private static boolean mayHide(RollUp rollUp, int row) {
        CompiledGraph rows = rollUp.rows;
        if (row < rows.leaves) {
            return false;
        }
        boolean may = rollUp.numbers.kind(row) == FigureStore.SUM;
        int node = row - rows.leaves;
        for (int slot = rows.contributorStart[node]; slot < rows.contributorStart[node + 1] && !may; slot++) {
            int part = rows.contributor[slot];
            may = rollUp.numbers.progress(part) >= 1 || rollUp.numbers.kind(part) == FigureStore.SUM;
        }
        return may;
    }

    private static boolean isOnTrack(RollUp rollUp, double expected, double gap) {
        return rollUp.clock.isOnTrack((expected - gap) / expected, gap);
    }
}
