package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of a goal: one without a date, or those that it has from days on. One object, as most goals have nothing to
 * say here and share it.
 *
 * @param undated the state that holds on all days, or null where nothing is said
 * @param dated the states from days on, in document order
 */
record StateRecord<S extends Enum<S>>(@Nullable S undated, ImmutableList<DatedState<S>> dated) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final StateRecord<?> SILENT = new StateRecord<>(null, ImmutableList.of());

    @SuppressWarnings("unchecked") // it holds no state at all, so it is one of any kind
    static <S extends Enum<S>> StateRecord<S> of(@Nullable S undated, List<DatedState<S>> dated) {
        return undated == null && dated.isEmpty()
                ? (StateRecord<S>) SILENT
                : new StateRecord<>(undated, ImmutableList.copyOf(dated));
    }

    /** The state on a day: without dates the same on all days, else that of the last that has begun, or a draft. */
    S on(LocalDate day, S byDefault, S draft) {
        checkNotNull(day, "day");
        if (dated.isEmpty()) {
            return undated == null ? byDefault : undated;
        }
        S state = draft;
        for (DatedState<S> each : dated) {
            if (!each.since().isAfter(day)) {
                state = each.state();
            }
        }
        return state;
    }

    /** The state that holds in the end. */
    S last(S byDefault) {
        if (dated.isEmpty()) {
            return undated == null ? byDefault : undated;
        }
        return dated.get(dated.size() - 1).state();
    }

    /**
     * The record in which a state holds from a day on, in place of all that begin on that day or later. A state that held on
     * all days holds from the first day of the calendar instead, as those before the day must stay what they were.
     */
    StateRecord<S> from(LocalDate since, S state, S byDefault) {
        ImmutableList.Builder<DatedState<S>> changed = ImmutableList.builder();
        if (dated.isEmpty() && since.isAfter(FIRST_DAY)) {
            changed.add(DatedState.of(undated == null ? byDefault : undated, FIRST_DAY));
        }
        dated.stream().filter(each -> each.since().isBefore(since)).forEach(changed::add);
        return new StateRecord<>(null, changed.add(DatedState.of(state, since)).build());
    }
}
