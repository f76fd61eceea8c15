package io.github.okralign.pace;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A goal's pace and health, and what the health rests on
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 *
 * @param pace what is expected by now, and how the progress compares
 * @param health how the goal is doing
 * @param reasons what says so, in the order of {@link HealthReason}; empty where pace and confidence were not asked
 */
public record HealthAssessment(Pace pace, Health health, List<HealthReason> reasons) {

    /**
     * A diagnosis.
     *
     * @param pace what is expected by now, and how the progress compares
     * @param health how the goal is doing
     * @param reasons what says so, in the order of {@link HealthReason}; empty where pace and confidence were not asked
     */
    public HealthAssessment {
        checkNotNull(pace, "pace");
        checkNotNull(health, "health");
        reasons = ImmutableList.copyOf(reasons);
    }
}
