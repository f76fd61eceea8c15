package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.pace.HealthReason;
import java.time.LocalDate;
import java.util.List;

/** Rules about dates and silence. */
final class TimeRules {

    private static final int DAYS_TO_START = 7;
    private static final int ZOMBIE_CADENCES = 3;

    static final List<Rule> ALL = List.of(
            Rule.named("OUTSIDE_CYCLE")
                    .because("what happens outside a cycle is not seen in its review")
                    .suggesting("correct the date, or move the goal to the cycle that it belongs to")
                    .looking((facts, findings) -> facts.activeObjectives().forEach(objective -> {
                        outside(facts, objective, findings);
                    })),
            Rule.named("NOT_STARTED")
                    .because("the first week decides whether a goal is alive")
                    .suggesting("check in with where it stands today")
                    .looking((facts, findings) -> regular(facts).forEach(keyResult -> {
                        LocalDate start = facts.start(keyResult).orElse(null);
                        boolean silent = keyResult
                                .latestCheckIn(facts.asOf(), any -> true)
                                .isEmpty();
                        if (start != null && silent && days(start, facts.asOf()) >= DAYS_TO_START) {
                            findings.add(
                                    List.of(keyResult.id()),
                                    facts.name(keyResult) + " began " + days(start, facts.asOf())
                                            + " days ago and has had no check-in",
                                    ImmutableMap.of("days", (double) days(start, facts.asOf())));
                        }
                    })),
            Rule.named("STALE")
                    .because("silence is never green")
                    .suggesting("check in, or say why nobody does")
                    .looking((facts, findings) -> facts.activeKeyResults().forEach(keyResult -> {
                        if (facts.health(keyResult).reasons().contains(HealthReason.STALE)) {
                            long silent = facts.daysSilent(keyResult);
                            findings.add(
                                    List.of(keyResult.id()),
                                    facts.name(keyResult) + " has had no check-in for " + silent + " days",
                                    ImmutableMap.of("days", (double) silent));
                        }
                    })),
            Rule.named("ZOMBIE")
                    .because("a goal that nobody moves and nobody stops takes up room")
                    .suggesting("revive it with an owner and a date, or stop it")
                    .looking((facts, findings) -> regular(facts).forEach(keyResult -> {
                        long silent = facts.daysSilent(keyResult);
                        if (silent > (long) ZOMBIE_CADENCES * facts.cadenceDays() && neverMoved(keyResult, facts)) {
                            findings.add(
                                    List.of(keyResult.id()),
                                    facts.name(keyResult) + " has never moved and has been silent for " + silent
                                            + " days",
                                    ImmutableMap.of("days", (double) silent));
                        }
                    })),
            Rule.named("OVERDUE")
                    .because("a date that passes in silence was not meant")
                    .suggesting("close it with a score, or give it a new date")
                    .looking((facts, findings) -> facts.activeGoals().forEach(goal -> {
                        LocalDate due = facts.due(goal).orElse(null);
                        double progress =
                                facts.progress(goal).progress().asOptional().orElse(1);
                        if (due != null && facts.asOf().isAfter(due) && progress < 1) {
                            findings.add(
                                    List.of(goal.id()),
                                    facts.name(goal) + " was due on " + due + " and stands at "
                                            + Math.min(99, Math.round(progress * 100)) + " %",
                                    ImmutableMap.of("days", (double) days(due, facts.asOf()), "progress", progress));
                        }
                    })));

    private TimeRules() {}

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Measured key results from which regular check-ins are expected. */
    private static List<KeyResult> regular(Facts facts) {
        return facts.activeKeyResults()
                .filter(KeyResult::isMeasured)
                .filter(keyResult -> keyResult
                        .measure()
                        .filter(measure ->
                                !(measure instanceof Measure.Milestones) && !(measure instanceof Measure.Binary))
                        .isPresent())
                .toList();
    }

    private static boolean neverMoved(KeyResult keyResult, Facts facts) {
        List<CheckIn> reported = keyResult.checkIns().stream()
                .filter(checkIn ->
                        checkIn.value().isPresent() || checkIn.level().isPresent())
                .filter(checkIn -> !checkIn.date().isAfter(facts.asOf()))
                .toList();
        if (keyResult.measure().orElse(null) instanceof Measure.Change change) {
            return reported.stream().allMatch(checkIn -> checkIn.value().orElse(0) == change.baseline());
        }
        return reported.stream()
                        .map(checkIn -> List.of(checkIn.value(), checkIn.level()))
                        .distinct()
                        .count()
                < 2;
    }

    private static void outside(Facts facts, Objective objective, Rule.Findings findings) {
        Cycle cycle = facts.cycle(objective).orElse(null);
        if (cycle == null) {
            return;
        }
        for (KeyResult keyResult : objective.keyResults()) {
            keyResult
                    .due()
                    .filter(due -> isOutside(due, cycle))
                    .ifPresent(due -> findings.add(
                            List.of(keyResult.id()),
                            facts.name(keyResult) + " is due on " + due + ", outside cycle \"" + cycle.id() + "\""));
            for (CheckIn checkIn : keyResult.checkIns()) {
                LocalDate date = checkIn.date();
                if (!date.isAfter(facts.asOf()) && isOutside(date, cycle)) {
                    findings.add(
                            List.of(keyResult.id()),
                            facts.name(keyResult) + " has a check-in of " + date + ", outside cycle \"" + cycle.id()
                                    + "\"");
                    break;
                }
            }
        }
        contributorsOutside(facts, objective, cycle, findings);
        objective.keyResults().forEach(keyResult -> contributorsOutside(facts, keyResult, cycle, findings));
    }

    private static void contributorsOutside(Facts facts, Goal goal, Cycle cycle, Rule.Findings findings) {
        for (Alignment link : facts.linksTo(goal)) {
            Goal part = facts.okrSet().goal(link.from()).orElseThrow();
            Cycle its = facts.cycle(part).orElse(null);
            if (its != null
                    && link.type() == AlignmentType.CONTRIBUTES
                    && link.state() == AlignmentState.ACCEPTED
                    && facts.objectiveOf(part).state().takesPart()
                    && (its.start().filter(day -> isOutside(day, cycle)).isPresent()
                            || its.end().filter(day -> isOutside(day, cycle)).isPresent())) {
                findings.add(
                        List.of(part.id(), goal.id()),
                        facts.name(part) + " of cycle \"" + its.id() + "\" contributes to " + facts.name(goal)
                                + " of cycle \"" + cycle.id() + "\"");
            }
        }
    }

    private static boolean isOutside(LocalDate date, Cycle cycle) {
        return cycle.start().filter(date::isBefore).isPresent()
                || cycle.end().filter(date::isAfter).isPresent();
    }
}
