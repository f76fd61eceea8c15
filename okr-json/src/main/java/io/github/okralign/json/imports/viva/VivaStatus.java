package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OwnerStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** The statuses of Viva Goals: how a goal is doing, and whether it is closed or postponed. */
enum VivaStatus {
    NOT_STARTED("Not Started", null, ObjectiveState.ACTIVE),
    ON_TRACK("On Track", OwnerStatus.ON_TRACK, ObjectiveState.ACTIVE),
    /** Any gap to the expected progress, shown in yellow. */
    BEHIND("Behind", OwnerStatus.AT_RISK, ObjectiveState.ACTIVE),
    /** A gap of more than 25 points, shown in red. */
    AT_RISK("At Risk", OwnerStatus.OFF_TRACK, ObjectiveState.ACTIVE),
    CLOSED("Closed", null, ObjectiveState.CLOSED),
    POSTPONED("Postponed", null, ObjectiveState.POSTPONED),
    REOPENED("Reopened", null, ObjectiveState.ACTIVE);

    /** Where nothing tells when a goal began, it always was there. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    final String label;

    @Nullable
    final OwnerStatus owner;

    final ObjectiveState state;

    VivaStatus(String label, @Nullable OwnerStatus owner, ObjectiveState state) {
        this.label = label;
        this.owner = owner;
        this.state = state;
    }

    /** The status that a label is; null if it is none. */
    static @Nullable VivaStatus of(@Nullable String label) {
        if (label != null) {
            String key = LooseElement.key(label);
            for (VivaStatus each : values()) {
                if (key.equals(LooseElement.key(each.label))) {
                    return each;
                }
            }
        }
        return null;
    }

    /**
     * The states from days on that statuses tell; none if the goal never was closed or postponed.
     *
     * @param told the last status of each day
     * @param begin the first day of the goal, or null
     */
    static List<DatedState<ObjectiveState>> states(
            NavigableMap<LocalDate, VivaStatus> told, @Nullable LocalDate begin) {
        List<DatedState<ObjectiveState>> states = new ArrayList<>();
        ObjectiveState now = ObjectiveState.ACTIVE;
        for (Map.Entry<LocalDate, VivaStatus> each : told.entrySet()) {
            if (each.getValue().state != now) {
                now = each.getValue().state;
                states.add(DatedState.of(now, each.getKey()));
            }
        }
        if (!states.isEmpty()) {
            LocalDate first = begin != null && begin.isBefore(states.get(0).since()) ? begin : FIRST_DAY;
            states.add(0, DatedState.of(ObjectiveState.ACTIVE, first));
        }
        return states;
    }
}
