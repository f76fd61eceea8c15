package io.github.okralign.model;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of each check-in of a key result. */
final class CheckInChecks {

    /** So many levels stand in a message. */
    private static final int LISTED = 20;

    private final ProblemReporter checks;
    private final People people;
    private final KeyResult keyResult;
    private final @Nullable Measure measure;
    private final boolean byLevels;
    private final ImmutableSet<String> levels;

    /** Who can be referred to. */
    interface People {
        /** Checks a property that should be the id of a person. */
        void person(String id, Location at, String property);
    }

    CheckInChecks(ProblemReporter checks, People people, KeyResult keyResult) {
        this.checks = checks;
        this.people = people;
        this.keyResult = keyResult;
        this.measure = keyResult.measure().orElse(null);
        this.byLevels = keyResult
                .measure()
                .filter(each -> each.input() == MeasureInput.LEVEL)
                .isPresent();
        this.levels = byLevels ? names(keyResult.measure().orElseThrow()) : ImmutableSet.of();
    }

    private static ImmutableSet<String> names(Measure measure) {
        return measure.levels().stream().map(AttainmentLevel::name).collect(ImmutableSet.toImmutableSet());
    }

    void check(CheckIn checkIn, Location at) {
        if (checkIn.isSilent()) {
            checks.report(
                    Problem.Code.MISSING_PROPERTY,
                    at.property("value"),
                    new Name(checkIn, keyResult)
                            + " says nothing; it needs a value, a level, a confidence, a projection or a note");
        }
        OptionalDouble value = checkIn.value();
        if (value.isPresent()) {
            checks.number(value.getAsDouble(), at, "value", "value", new Name(checkIn, keyResult));
        }
        OptionalDouble confidence = checkIn.confidence();
        if (confidence.isPresent()) {
            checks.share(confidence.getAsDouble(), at, "confidence", "confidence", new Name(checkIn, keyResult));
        }
        String author = checkIn.author().orElse(null);
        if (author != null) {
            people.person(author, at, "author");
        }
        String level = checkIn.level().orElse(null);
        if (level != null && !levels.contains(level)) {
            unknown(level, checkIn, at);
        }
        if (value.isPresent() || checkIn.projected().isPresent()) {
            belongs(checkIn, at);
        }
        if (checkIn.hasRatioPart()) {
            fraction(checkIn, at);
        }
        String conflict = measure == null ? null : measure.conflict(checkIn).orElse(null);
        if (conflict != null) {
            checks.report(Problem.Code.CONFLICT, at, new Name(checkIn, keyResult) + ": " + conflict);
        }
    }

    /** Reports a value where the measure takes none. */
    private void belongs(CheckIn checkIn, Location at) {
        MeasureInput input = measure == null ? null : measure.input();
        String what = checkIn.value().isPresent() ? "value" : "projected value";
        String instead;
        if (input == null) {
            instead = "has no measure; give it one, or leave out the " + what;
        } else if (input == MeasureInput.LEVEL) {
            instead = "is measured by levels; it must name a level";
        } else if (input == MeasureInput.MILESTONES) {
            instead = "is measured by milestones; say on which day a milestone was done";
        } else if (measure instanceof Measure.Ratio && checkIn.value().isPresent()) {
            instead = "is measured by a ratio; it must give a numerator and a denominator";
        } else {
            OptionalDouble projected = checkIn.projected();
            if (projected.isPresent()) {
                checks.number(
                        projected.getAsDouble(), at, "projected", "projected value", new Name(checkIn, keyResult));
            }
            return;
        }
        checks.report(
                Problem.Code.CONFLICT,
                at.property(checkIn.value().isPresent() ? "value" : "projected"),
                new Name(checkIn, keyResult) + " has a " + what + ", but the key result " + instead);
    }

    private void fraction(CheckIn checkIn, Location at) {
        Name name = new Name(checkIn, keyResult);
        Fraction fraction = checkIn.fraction().orElse(null);
        boolean hasNumerator = checkIn.numerator().isPresent();
        if (!(measure instanceof Measure.Ratio)) {
            checks.report(
                    Problem.Code.CONFLICT,
                    at.property(hasNumerator ? "numerator" : "denominator"),
                    name + " has a " + (hasNumerator ? "numerator" : "denominator")
                            + ", but the key result is not measured by a ratio; it must give a value");
        } else if (fraction == null) {
            checks.missing(at, hasNumerator ? "denominator" : "numerator", name);
        } else {
            checks.fraction(fraction, at, name);
        }
    }

    private void unknown(String level, CheckIn checkIn, Location at) {
        checks.report(
                Problem.Code.UNKNOWN_LEVEL,
                at.property("level"),
                "level " + ProblemReporter.quote(level) + " of " + new Name(checkIn, keyResult)
                        + (byLevels
                                ? " is unknown; it must be one of " + known()
                                : " is unknown, as the key result is not measured by levels; it must give a value"));
    }

    private String known() {
        return levels.stream().limit(LISTED).map(ProblemReporter::cut).collect(Collectors.joining(", "))
                + (levels.size() > LISTED ? ", …" : "");
    }

    /** What messages call a check-in; becomes text only if there is a message. */
    private record Name(CheckIn checkIn, KeyResult keyResult) {
        @Override
        public String toString() {
            return "the check-in of " + checkIn.date() + " of key result " + ProblemReporter.quote(keyResult.id());
        }
    }
}
