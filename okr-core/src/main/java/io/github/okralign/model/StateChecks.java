package io.github.okralign.model;

import java.time.LocalDate;
import java.util.List;

/** What must hold of the states of a goal. */
final class StateChecks {

    private final ProblemReporter checks;
    private final References references;

    StateChecks(ProblemReporter checks, References references) {
        this.checks = checks;
        this.references = references;
    }

    /**
     * Checks states.
     *
     * @param contradicts whether a state without a date is there too
     */
    <S extends Enum<S>> void check(List<DatedState<S>> states, boolean contradicts, Location at, Object whose) {
        if (contradicts) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("state"),
                    whose + " has a state that holds on all days and dated states; give one or the other");
        }
        LocalDate previous = null;
        for (int i = 0; i < states.size(); i++) {
            DatedState<S> state = states.get(i);
            Location place = at.property("states").index(i);
            if (previous != null && !state.since().isAfter(previous)) {
                checks.report(
                        Problem.Code.OUT_OF_ORDER,
                        place.property("since"),
                        "state " + state.state() + " of " + whose + " (since " + state.since()
                                + ") must begin after the one before it (" + previous + ")");
            }
            previous = state.since();
            String by = state.by().orElse(null);
            if (by != null) {
                references.person(by, place, "by");
            }
        }
    }
}
