package io.github.okralign.scale;

import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random changes that fit a set. */
final class Steps {

    private static final int MOST = 3;
    private static final int DAYS = 60;

    private Steps() {}

    /** One to three changes. */
    static List<Change> some(OkrSet okrs, SplittableRandom random) {
        List<Change> changes = new ArrayList<>();
        int count = 1 + random.nextInt(MOST);
        for (int i = 0; i < count; i++) {
            Goal goal = okrs.goals().get(random.nextInt(okrs.goals().size()));
            changes.add(goal instanceof KeyResult keyResult ? reported(keyResult, random) : decided(goal.id(), random));
        }
        return changes;
    }

    private static Change decided(String objective, SplittableRandom random) {
        double progress = random.nextDouble(-.2, 1.2);
        return switch (random.nextInt(6)) {
            case 0 -> new Change.ManualSet(objective, progress);
            case 1 -> new Change.ManualCleared(objective);
            case 2 -> new Change.Scored(objective, progress);
            default ->
                new Change.StateSet(objective, ObjectiveState.values()[random.nextInt(ObjectiveState.values().length)]);
        };
    }

    private static Change reported(KeyResult keyResult, SplittableRandom random) {
        LocalDate day = Seed.AS_OF.minusDays(random.nextInt(DAYS));
        Measure measure = keyResult.measure().orElse(null);
        if (measure instanceof Measure.Milestones plan) {
            List<Milestone> steps = plan.milestones();
            return new Change.MilestoneDone(
                    keyResult.id(), steps.get(random.nextInt(steps.size())).id().orElseThrow(), day);
        }
        CheckIn.Builder checkIn = CheckIn.on(day).confidence(random.nextInt(11) / 10.);
        if (keyResult.source() == Source.MEASURED) {
            checkIn.value(random.nextDouble(-20, 150));
        }
        return new Change.CheckedIn(keyResult.id(), checkIn.build());
    }
}
