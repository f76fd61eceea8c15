package io.github.okralign.model;

import java.util.List;
import java.util.stream.Collectors;

/** What must hold of each check-in. */
final class CheckInChecks {

    private final Checks checks;
    private final People people;

    /** Who can be referred to. */
    interface People {
        void person(String id, Location location);
    }

    CheckInChecks(Checks checks, People people) {
        this.checks = checks;
        this.people = people;
    }

    void check(CheckIn checkIn, KeyResult keyResult, Location at) {
        String name = "check-in of " + checkIn.date() + " of key result " + Checks.quote(keyResult.id());
        checkIn.value().ifPresent(value -> checks.number(value, at.property("value"), "value of the " + name));
        checkIn.confidence()
                .ifPresent(value -> checks.share(value, at.property("confidence"), "confidence of the " + name));
        checkIn.author().ifPresent(author -> people.person(author, at.property("author")));
        Measure measure = keyResult.measure().orElse(null);
        if (measure instanceof Measure.Levels levels) {
            checkIn.level().ifPresent(level -> level(level, levels, at.property("level"), name));
            if (checkIn.value().isPresent()) {
                checks.report(
                        Problem.Code.CONFLICT,
                        at.property("value"),
                        "the " + name + " has a value, but the key result is measured by levels; it must name a level");
            }
        } else if (checkIn.level().isPresent()) {
            checks.report(
                    Problem.Code.UNKNOWN_LEVEL,
                    at.property("level"),
                    "level \"" + checkIn.level().get() + "\" of the " + name
                            + " is unknown, as the key result is not measured by levels; it must give a value");
        }
    }

    private void level(String level, Measure.Levels levels, Location at, String name) {
        List<String> names = levels.levels().stream().map(AttainmentLevel::name).collect(Collectors.toList());
        if (!names.contains(level)) {
            checks.report(
                    Problem.Code.UNKNOWN_LEVEL,
                    at,
                    "level \"" + level + "\" of the " + name + " is unknown; it must be one of "
                            + String.join(", ", names));
        }
    }
}
