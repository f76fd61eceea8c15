package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Masking;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Masked failures against all contributions of all goals, by the letter of "Explanation" of docs/semantics.md. */
class MaskingProperties {

    @Property(seed = "1", tries = 1500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void maskedIsWhatTheContributionsSay(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        boolean any = false;
        Analysis analysis = Analysis.of(okrs);
        for (Goal goal : okrs.goals()) {
            Optional<Masking> naive = naive(analysis, goal.id());
            assertThat(analysis.goal(goal.id()).masking()).as(goal.id()).isEqualTo(naive);
            any |= naive.isPresent();
        }
        Statistics.label("masked").collect(any);
        Statistics.label("masked").coverage(coverage -> coverage.check(true).percentage(share -> share > .5));
    }

    private static Optional<Masking> naive(Analysis analysis, String id) {
        GoalAnalysis goal = analysis.goal(id);
        double expected = goal.pace().expected().orElse(0);
        double gap = goal.pace().gap().orElse(0);
        boolean behind = goal.health() == Health.AT_RISK || goal.health() == Health.OFF_TRACK;
        if (!behind || goal.pace().gap().isEmpty() || isOnTrack(analysis, expected, gap)) {
            return Optional.empty();
        }
        double share = 0;
        double beyond = 0;
        List<String> over = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (Contribution part : analysis.goal(id).contributions()) {
            if (!part.counted()) {
                continue;
            }
            GoalAnalysis its = analysis.goal(part.id());
            double progress = part.progress().asOptional().orElse(0);
            double more = its.rollup().raw().orElse(progress) - progress;
            if (its.pace().expected().isPresent()) {
                share += part.share();
                beyond += part.share() * Math.max(0, more);
            }
            if (more > 0) {
                over.add(part.id());
            }
            if (its.health() == Health.OFF_TRACK || its.health() == Health.MISSED) {
                failing.add(part.id());
            }
        }
        double hidden = share > 0 ? beyond / share : 0;
        return !over.isEmpty() && !failing.isEmpty() && isOnTrack(analysis, expected, gap - hidden)
                ? Optional.of(new Masking(id, over, failing, hidden, gap))
                : Optional.empty();
    }

    private static boolean isOnTrack(Analysis analysis, double expected, double gap) {
        HealthPolicy policy = analysis.policy().health();
        return (expected - gap) / expected >= policy.onTrackPace() || gap < policy.onTrackGap();
    }
}
