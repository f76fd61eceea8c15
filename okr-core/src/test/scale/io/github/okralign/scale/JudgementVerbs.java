package io.github.okralign.scale;

import io.github.okralign.Analysis;
import io.github.okralign.History;
import io.github.okralign.alert.AlertPolicy;
import io.github.okralign.alert.Alerts;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.FindingHistory;
import io.github.okralign.audit.policy.AuditContext;
import io.github.okralign.audit.policy.AuditPolicy;
import io.github.okralign.audit.policy.Calibration;
import io.github.okralign.model.Cycle;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.NextCycle;
import io.github.okralign.review.Review;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The entry points above the analysis and how their verbs are called: audits, alerts, comparisons and reviews. */
final class JudgementVerbs {

    private JudgementVerbs() {}

    static List<EntryPoint<?>> all() {
        return List.of(
                audit(),
                context(),
                EntryPoint.of(FindingHistory.class, w -> FindingHistory.of(History.of(w.okrs(), World.DAYS)))
                        .make(
                                "of(History)",
                                w -> History.of(w.okrs(), World.DAYS),
                                (w, history) -> FindingHistory.of(history).findings())
                        .same("of(History, AuditPolicy)"),
                EntryPoint.of(
                                Calibration.class,
                                w -> Calibration.of(List.of(ended(w))).get(0))
                        .make(
                                "of(List)",
                                JudgementVerbs::ended,
                                (w, ended) -> Calibration.of(List.of(w.later(), ended)))
                        .same("of(List, AuditPolicy)"),
                alerts(),
                comparison(),
                EntryPoint.of(
                        Attribution.class,
                        w -> Comparison.between(w.unasked(), w.later())
                                .attribution(w.top().id())),
                review(),
                nextCycle());
    }

    /** The analysis after the cycle, when every key result has ended. */
    private static Analysis ended(World world) {
        return world.later().on(Seed.AS_OF.plusMonths(2));
    }

    private static EntryPoint<AuditContext> context() {
        return EntryPoint.of(AuditContext.class, w -> AuditContext.of(w.unasked(), AuditPolicy.MEDIUM))
                .make("of(Analysis, AuditPolicy)", World::unasked, (w, a) -> AuditContext.of(a, AuditPolicy.MEDIUM))
                .verb("goal(Goal)", (w, context) -> context.goal(w.bottom()))
                .verb("label(Goal)", (w, context) -> context.label(w.bottom()))
                .verb("objectives(AlignmentClass)", (w, context) -> context.objectives(AlignmentClass.UNALIGNED))
                .verb(
                        "followedBy(Analysis, AuditPolicy)",
                        (w, context) -> context.followedBy(w.later(), AuditPolicy.MEDIUM))
                .verb("shared(Class, Function)", (w, context) -> context.shared(String.class, shared -> "made"))
                .verb(
                        "shared(Class, Predicate, Function)",
                        (w, context) -> context.shared(String.class, any -> true, shared -> "made"));
    }

    private static EntryPoint<Audit> audit() {
        return EntryPoint.of(Audit.class, w -> Audit.of(w.unasked()))
                .make("of(Analysis)", World::unasked, (w, analysis) -> Audit.of(analysis))
                .make(
                        "of(Analysis, AuditPolicy)",
                        World::unasked,
                        (w, a) -> Audit.of(a, AuditPolicy.LARGE).findings())
                .make(
                        "findingsSince(Analysis)",
                        w -> Audit.of(w.later()),
                        (w, later) -> later.findingsSince(w.analysis()))
                .same("shippedRules()");
    }

    private static EntryPoint<Alerts> alerts() {
        return EntryPoint.of(Alerts.class, w -> Alerts.between(w.unasked(), w.later()))
                .make(
                        "between(Analysis, Analysis)",
                        World::unasked,
                        (w, before) -> Alerts.between(before, w.later()).list())
                .make(
                        "between(Analysis, Analysis, AlertPolicy)",
                        World::unasked,
                        (w, before) -> Alerts.between(w.later(), before, AlertPolicy.DEFAULT)
                                .list())
                .verb("then(Analysis)", (w, alerts) -> alerts.then(w.analysis()).list());
    }

    private static EntryPoint<Comparison> comparison() {
        return EntryPoint.of(Comparison.class, w -> Comparison.between(w.unasked(), w.later()))
                .make(
                        "between(Analysis, Analysis)",
                        World::unasked,
                        (w, before) -> Comparison.between(before, w.later()))
                .make(
                        "between(Audit, Audit)",
                        World::unasked,
                        (w, before) -> Comparison.between(Audit.of(before), Audit.of(w.later()))
                                .findings())
                .verb(
                        "change(String)",
                        (w, comparison) -> comparison.change(w.top().id()))
                .verb(
                        "attribution(String)",
                        (w, comparison) -> comparison.attribution(w.top().id()).parts())
                .row("attribution, of each goal", CoreVerbs.SHALLOW, (w, comparison) -> {
                    List<Object> parts = new ArrayList<>();
                    w.okrs()
                            .goals()
                            .forEach(goal ->
                                    parts.add(comparison.attribution(goal.id()).parts()));
                    return parts;
                });
    }

    private static EntryPoint<Review> review() {
        return EntryPoint.of(Review.class, w -> Review.of(w.unasked(), Seed.CYCLE))
                .make(
                        "of(Analysis, String)",
                        World::unasked,
                        (w, a) -> Review.of(a, Seed.CYCLE).grades())
                .make(
                        "of(Analysis, String, List)",
                        World::unasked,
                        (w, a) -> Review.of(w.later(), Seed.CYCLE, List.of(a)).grades())
                .verb(
                        "grade(String)",
                        (w, review) -> w.top().cycle().equals(Optional.of(Seed.CYCLE))
                                ? review.grade(w.top().id())
                                : review)
                .row("grade, of each objective", EnumSet.allOf(Shape.class), (w, review) -> {
                    List<Object> grades = new ArrayList<>();
                    review.grades().forEach(each -> grades.add(review.grade(each.objective())));
                    return grades;
                });
    }

    private static EntryPoint<NextCycle> nextCycle() {
        Cycle next = Cycle.of("2026-Q3").from(LocalDate.of(2026, 7, 1)).until(LocalDate.of(2026, 9, 30));
        return EntryPoint.of(NextCycle.class, w -> NextCycle.of(w.unasked(), Seed.CYCLE, next))
                .make("of(Analysis, String, Cycle)", World::unasked, (w, a) -> NextCycle.of(a, Seed.CYCLE, next));
    }
}
