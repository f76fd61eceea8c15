package io.github.okralign.audit.rules.time;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.Rule;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code OUTSIDE_CYCLE}: a due date, a check-in or a contributor's cycle that is outside the cycle of a goal. */
public final class OutsideCycleRule {

    private OutsideCycleRule() {}

    /** {@return the rule} */
    public static Rule rule() {
        return Rule.named("OUTSIDE_CYCLE")
                .because("what happens outside a cycle is not seen in its review")
                .suggesting("correct the date, or move the goal to the cycle that it belongs to")
                .looking(OutsideCycleRule::look);
    }

    private static void look(AuditContext audit, Rule.Findings findings) {
        Map<String, Span> spans =
                audit.okrSet().cycles().stream().collect(toImmutableMap(Cycle::id, Span::of, (first, any) -> first));
        audit.activeObjectives()
                .forEach(objective ->
                        objective.cycle().map(spans::get).ifPresent(span -> look(audit, objective, span, findings)));
    }

    /** A cycle with its days as numbers, as there are very many days to compare with them. */
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

    private static void look(AuditContext audit, Objective objective, Span span, Rule.Findings findings) {
        long today = audit.asOf().toEpochDay();
        for (KeyResult keyResult : objective.keyResults()) {
            LocalDate due = keyResult.due().orElse(null);
            if (due != null && span.excludes(due.toEpochDay())) {
                findings.add(
                        List.of(keyResult.id()),
                        audit.label(keyResult) + " is due on " + due + ", outside cycle \"" + span.cycle.id() + "\"");
            }
            for (CheckIn checkIn : keyResult.checkIns()) {
                if (checkIn.epochDay() <= today && span.excludes(checkIn.epochDay())) {
                    findings.add(
                            List.of(keyResult.id()),
                            audit.label(keyResult) + " has a check-in of " + checkIn.date() + ", outside cycle \""
                                    + span.cycle.id() + "\"");
                    break;
                }
            }
        }
        contributors(audit, objective, span, findings);
        objective.keyResults().forEach(keyResult -> contributors(audit, keyResult, span, findings));
    }

    private static void contributors(AuditContext audit, Goal goal, Span span, Rule.Findings findings) {
        for (Alignment link : audit.goal(goal).incoming()) {
            if (link.type() != AlignmentType.CONTRIBUTES || link.state() != AlignmentState.ACCEPTED) {
                continue;
            }
            Goal contributor = audit.okrSet().goal(link.from());
            GoalAnalysis its = audit.goal(contributor);
            Cycle cycle = its.cycle().orElse(null);
            if (cycle != null && span.excludes(cycle) && its.objective().state().takesPart()) {
                findings.add(
                        List.of(contributor.id(), goal.id()),
                        audit.label(contributor) + " of cycle \"" + cycle.id() + "\" contributes to "
                                + audit.label(goal) + " of cycle \"" + span.cycle.id() + "\"");
            }
        }
    }
}
