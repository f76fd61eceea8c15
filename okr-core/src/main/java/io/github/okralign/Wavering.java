package io.github.okralign;

import io.github.okralign.pace.Clock;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthPolicy;

/**
 * Tells a health that has really changed from one that wavers at a threshold: it has if it would still differ from what
 * was announced with all thresholds moved a little in favour of that.
 */
final class Wavering {

    private final Analysis analysis;
    private final Clock lenient;
    private final Clock strict;

    Wavering(Analysis analysis, double hysteresis) {
        this.analysis = analysis;
        this.lenient = clock(analysis, -hysteresis);
        this.strict = clock(analysis, hysteresis);
    }

    private static Clock clock(Analysis analysis, double by) {
        HealthPolicy moved = analysis.policy().health().movedBy(by);
        return Clock.of(analysis.okrSet().cycles(), analysis.asOf(), moved);
    }

    boolean hasLeft(GoalAnalysis goal, Health announced) {
        if (!isLevel(announced) || !isLevel(goal.health())) {
            return true;
        }
        Clock favourable = goal.health().compareTo(announced) > 0 ? lenient : strict;
        return analysis.diagnose(goal.goal().id(), favourable).health() != announced;
    }

    private static boolean isLevel(Health health) {
        return health == Health.ON_TRACK || health == Health.AT_RISK || health == Health.OFF_TRACK;
    }
}
