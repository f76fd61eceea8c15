package io.github.okralign.model;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;

/** What must hold of each check-in of a key result. */
final class CheckInChecks {

    /** So many levels stand in a message. */
    private static final int LISTED = 20;

    private final Checks checks;
    private final People people;
    private final KeyResult keyResult;
    private final boolean byLevels;
    private final ImmutableSet<String> levels;

    /** Who can be referred to. */
    interface People {
        void person(String id, Location location);
    }

    CheckInChecks(Checks checks, People people, KeyResult keyResult) {
        this.checks = checks;
        this.people = people;
        this.keyResult = keyResult;
        if (keyResult.measure().orElse(null) instanceof Measure.Levels measure) {
            this.byLevels = true;
            this.levels = measure.levels().stream().map(AttainmentLevel::name).collect(ImmutableSet.toImmutableSet());
        } else {
            this.byLevels = false;
            this.levels = ImmutableSet.of();
        }
    }

    void check(CheckIn checkIn, Location at) {
        checkIn.value().ifPresent(value -> checks.number(value, at, "value", () -> "value of the " + name(checkIn)));
        checkIn.confidence()
                .ifPresent(value -> checks.share(value, at, "confidence", () -> "confidence of the " + name(checkIn)));
        checkIn.author().ifPresent(author -> people.person(author, at.property("author")));
        checkIn.level().filter(level -> !levels.contains(level)).ifPresent(level -> unknown(level, checkIn, at));
        if (byLevels && checkIn.value().isPresent()) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property("value"),
                    "the " + name(checkIn)
                            + " has a value, but the key result is measured by levels; it must name a level");
        }
    }

    private void unknown(String level, CheckIn checkIn, Location at) {
        checks.report(
                Problem.Code.UNKNOWN_LEVEL,
                at.property("level"),
                "level " + Checks.quote(level) + " of the " + name(checkIn)
                        + (byLevels
                                ? " is unknown; it must be one of " + known()
                                : " is unknown, as the key result is not measured by levels; it must give a value"));
    }

    private String known() {
        return levels.stream().limit(LISTED).map(Checks::cut).collect(Collectors.joining(", "))
                + (levels.size() > LISTED ? ", …" : "");
    }

    private String name(CheckIn checkIn) {
        return "check-in of " + checkIn.date() + " of key result " + Checks.quote(keyResult.id());
    }
}
