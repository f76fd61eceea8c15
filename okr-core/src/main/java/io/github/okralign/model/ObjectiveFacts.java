package io.github.okralign.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What few objectives have. One object, as the others share it.
 *
 * @param jointUnits the ids of units that pursue the objective beside its unit
 * @param start the first day, where it differs from the cycle's
 * @param due the last day, where it differs from the cycle's
 * @param checkIns what the owner reported
 * @param initiatives what is done about the objective
 */
record ObjectiveFacts(
        ImmutableList<String> jointUnits,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        ImmutableList<ObjectiveCheckIn> checkIns,
        ImmutableList<Initiative> initiatives) {

    static final ObjectiveFacts NONE =
            new ObjectiveFacts(ImmutableList.of(), null, null, ImmutableList.of(), ImmutableList.of());

    static ObjectiveFacts of(
            List<String> jointUnits,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            List<ObjectiveCheckIn> checkIns,
            List<Initiative> initiatives) {
        return jointUnits.isEmpty() && start == null && due == null && checkIns.isEmpty() && initiatives.isEmpty()
                ? NONE
                : new ObjectiveFacts(
                        ImmutableList.copyOf(jointUnits),
                        start,
                        due,
                        ImmutableList.copyOf(checkIns),
                        ImmutableList.copyOf(initiatives));
    }
}
