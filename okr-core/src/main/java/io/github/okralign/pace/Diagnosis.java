package io.github.okralign.pace;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A goal's health and what it rests on (semantics, section 5).
 *
 * @param health how the goal is doing
 * @param reasons what says so, in the order of {@link HealthReason}; empty where pace and confidence were not asked
 */
public record Diagnosis(Health health, List<HealthReason> reasons) {

    /**
     * A diagnosis.
     *
     * @param health how the goal is doing
     * @param reasons what says so, in the order of {@link HealthReason}; empty where pace and confidence were not asked
     */
    public Diagnosis {
        checkNotNull(health, "health");
        reasons = ImmutableList.copyOf(reasons);
    }
}
