package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachStep;
import java.util.List;

/** A plan; what its components mean stands at {@link Reach}. */
record PlannedReach(String goal, Progress target, Progress before, Progress after, List<ReachStep> steps)
        implements Reach {

    PlannedReach {
        steps = ImmutableList.copyOf(steps);
    }

    @Override
    public String toString() {
        return "Reach(" + goal + ": " + before + " → " + after + " of " + target + ", " + steps + ")";
    }
}
