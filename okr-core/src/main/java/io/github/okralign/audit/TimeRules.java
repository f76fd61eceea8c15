package io.github.okralign.audit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

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
import java.util.Map;

/** Rules about dates and silence. */
final class TimeRules {

    private static final int DAYS_TO_START = 7;
    private static final int ZOMBIE_CADENCES = 3;

    static final List<Rule> ALL = List.of(
            Rule.named("OUTSIDE_CYCLE")
                    .because("what happens outside a cycle is not seen in its review")
                    .suggesting("correct the date, or move the goal to the cycle that it belongs to")
                    .looking((facts, findings) -> {
                        Map<String, Span> spans = facts.okrSet().cycles().stream()
                                .collect(toImmutableMap(Cycle::id, Span::of, (first, any) -> first));
                        facts.activeObjectives()
                                .forEach(objective -> objective
                                        .cycle()
                                        .map(spans::get)
                                        .ifPresent(span -> outside(facts, objective, span, findings)));
                    }),
            Rule.named("NOT_STARTED")
                    .because("the first week decides whether a goal is alive")
                    .suggesting("check in with where it stands today")
                    .looking((facts, findings) -> facts.activeKeyResults().forEach(keyResult -> {
                        LocalDate start = isRegular(keyResult)
                                        && keyResult
                                                .latestCheckIn(facts.asOf(), any -> true)
                                                .isEmpty()
                                ? facts.start(keyResult).orElse(null)
                                : null;
                        if (start != null && days(start, facts.asOf()) >= DAYS_TO_START) {
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
                    .looking((facts, findings) -> facts.activeKeyResults().forEach(keyResult -> {
                        long silent = isRegular(keyResult) ? facts.daysSilent(keyResult) : 0;
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
                        double progress = due != null && facts.asOf().isAfter(due) ? facts.ratio(goal) : Double.NaN;
                        if (due != null && progress < 1) {
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

    /** Whether regular check-ins are expected of a key result. */
    private static boolean isRegular(KeyResult keyResult) {
        return keyResult.isMeasured()
                && keyResult.measure().filter(Measure::expectsCheckIns).isPresent();
    }

    private static boolean neverMoved(KeyResult keyResult, Facts facts) {
        return keyResult
                .measure()
                .filter(measure -> measure.hasMoved(keyResult.reports(facts.asOf())))
                .isEmpty();
    }

    /** A cycle with its days as numbers: there are very many days to compare with them. */
    private record Span(Cycle cycle, long first, long last) {
        static Span of(Cycle cycle) {
            return new Span(
                    cycle,
                    cycle.start().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    cycle.end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
        }

        boolean excludes(long day) {
            return day < first || day > last;
        }

        /** Whether another cycle has a first or a last day outside this one. */
        boolean excludes(Cycle other) {
            return !other.id().equals(cycle.id())
                    && (other.start().filter(day -> excludes(day.toEpochDay())).isPresent()
                            || other.end()
                                    .filter(day -> excludes(day.toEpochDay()))
                                    .isPresent());
        }
    }

    private static void outside(Facts facts, Objective objective, Span span, Rule.Findings findings) {
        long today = facts.asOf().toEpochDay();
        for (KeyResult keyResult : objective.keyResults()) {
            LocalDate due = keyResult.due().orElse(null);
            if (due != null && span.excludes(due.toEpochDay())) {
                findings.add(
                        List.of(keyResult.id()),
                        facts.name(keyResult) + " is due on " + due + ", outside cycle \"" + span.cycle.id() + "\"");
            }
            for (CheckIn checkIn : keyResult.checkIns()) {
                if (checkIn.epochDay() <= today && span.excludes(checkIn.epochDay())) {
                    findings.add(
                            List.of(keyResult.id()),
                            facts.name(keyResult) + " has a check-in of " + checkIn.date() + ", outside cycle \""
                                    + span.cycle.id() + "\"");
                    break;
                }
            }
        }
        contributorsOutside(facts, objective, span, findings);
        objective.keyResults().forEach(keyResult -> contributorsOutside(facts, keyResult, span, findings));
    }

    private static void contributorsOutside(Facts facts, Goal goal, Span span, Rule.Findings findings) {
        for (Alignment link : facts.linksTo(goal)) {
            if (link.type() != AlignmentType.CONTRIBUTES || link.state() != AlignmentState.ACCEPTED) {
                continue;
            }
            Goal part = facts.okrSet().goal(link.from());
            Cycle its = facts.cycle(part).orElse(null);
            if (its != null
                    && span.excludes(its)
                    && facts.objectiveOf(part).state().takesPart()) {
                findings.add(
                        List.of(part.id(), goal.id()),
                        facts.name(part) + " of cycle \"" + its.id() + "\" contributes to " + facts.name(goal)
                                + " of cycle \"" + span.cycle.id() + "\"");
            }
        }
    }
}
