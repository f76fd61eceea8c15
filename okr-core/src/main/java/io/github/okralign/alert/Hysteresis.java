package io.github.okralign.alert;

import com.google.common.base.Suppliers;
import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.pace.Health;
import java.util.function.Supplier;

/**
 * Tells a health that has really changed from one that wavers at a threshold: it has if it would still differ from what
 * was announced with all thresholds moved a little in favour of that, for the goals below too.
 */
final class Hysteresis {

    private final Supplier<Analysis> lenient;
    private final Supplier<Analysis> strict;

    Hysteresis(Analysis analysis, double hysteresis) {
        this.lenient = Suppliers.memoize(() -> moved(analysis, -hysteresis));
        this.strict = Suppliers.memoize(() -> moved(analysis, hysteresis));
    }

    private static Analysis moved(Analysis analysis, double by) {
        AnalysisPolicy policy = analysis.policy();
        return Analysis.of(
                analysis.okrSet(),
                analysis.asOf(),
                policy.withHealth(policy.health().movedBy(by)));
    }

    boolean hasLeft(GoalAnalysis goal, Health announced) {
        if (!isLevel(announced) || !isLevel(goal.health())) {
            return true;
        }
        Supplier<Analysis> favourable = goal.health().compareTo(announced) > 0 ? lenient : strict;
        return favourable.get().goal(goal.id()).health() != announced;
    }

    private static boolean isLevel(Health health) {
        return health == Health.ON_TRACK || health == Health.AT_RISK || health == Health.OFF_TRACK;
    }
}
