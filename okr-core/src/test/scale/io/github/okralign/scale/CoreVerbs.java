package io.github.okralign.scale;

import io.github.okralign.AlignmentScore;
import io.github.okralign.Analysis;
import io.github.okralign.AnalysisPolicy;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.History;
import io.github.okralign.Summary;
import io.github.okralign.model.Change;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.Progress;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

/** The entry points of the engine and how their verbs are called. */
final class CoreVerbs {

    private static final Progress TARGET = Progress.ofPercent(90);
    private static final double SOME_INFLUENCE = .1;

    /** Where a check-in has few goals above it, so that all of them in a row are not many steps each. */
    static final Set<Shape> SHALLOW = EnumSet.of(
            Shape.COMPANY,
            Shape.STAR,
            Shape.MINIMUM_STAR,
            Shape.UNLINKED,
            Shape.MANY_CHECK_INS,
            Shape.WIDE_OBJECTIVE,
            Shape.SUM,
            Shape.EQUAL_HASHES);

    private CoreVerbs() {}

    static List<EntryPoint<?>> all() {
        List<EntryPoint<?>> all = new ArrayList<>(ModelVerbs.all());
        all.add(analysis());
        all.add(goal(EntryPoint.of(
                GoalAnalysis.class, "top", w -> w.unasked().goal(w.top().id()))));
        all.add(goal(EntryPoint.of(
                GoalAnalysis.class, "bottom", w -> w.unasked().goal(w.bottom().id()))));
        all.add(explanation());
        all.add(reach());
        all.add(goalProgress());
        all.add(history());
        all.add(EntryPoint.of(Summary.class, w -> w.unasked().summary()));
        all.add(EntryPoint.of(AlignmentScore.class, w -> w.unasked().score()));
        all.addAll(JudgementVerbs.all());
        return all;
    }

    private static EntryPoint<Analysis> analysis() {
        return EntryPoint.of(Analysis.class, World::unasked)
                .make("of(OkrSet)", World::untouched, (w, okrs) -> Analysis.of(okrs))
                .make(
                        "of(OkrSet, LocalDate, AnalysisPolicy, ForkJoinPool)",
                        World::untouched,
                        (w, okrs) -> Analysis.of(okrs, Seed.AS_OF, AnalysisPolicy.MEDIUM, ForkJoinPool.commonPool()))
                .same("of(OkrSet, AnalysisPolicy)", "of(OkrSet, LocalDate)", "of(OkrSet, LocalDate, AnalysisPolicy)")
                .verb(
                        "checkIn(String, CheckIn)",
                        (w, a) -> a.checkIn(w.checkIn().goal(), w.checkIn().checkIn()))
                .same("checkIn(String, LocalDate, double)")
                .verb("checkIns(List)", (w, a) -> a.checkIns(w.checkIns()))
                .verb(
                        "with(Change)",
                        (w, a) -> a.with(new Change.StateSet(w.low().id(), ObjectiveState.CLOSED)))
                .verb("with(List)", (w, a) -> a.with(statesSet(w)))
                .make(
                        "withOkrSet(OkrSet)",
                        w -> w.later().okrSet(),
                        (w, okrs) -> w.analysis().withOkrSet(okrs))
                .verb("ifAccepted(String, String)", EnumSet.of(Shape.PROPOSALS), (w, a) -> a.ifAccepted("o0", "o1"))
                .verb("on(LocalDate)", (w, a) -> a.on(Seed.AS_OF.plusDays(1)))
                .verb("goal(String)", (w, a) -> a.goal(w.bottom().id()))
                .verb("find(String)", (w, a) -> a.find(w.bottom().id()))
                .make(
                        "changedSince(Analysis)",
                        w -> w.analysis().checkIns(w.checkIns()),
                        (w, later) -> later.changedSince(w.analysis()))
                .verb(
                        "foremostInfluences(List)",
                        (w, a) -> a.foremostInfluences(a.okrSet().goals().stream()
                                .map(goal -> goal.id())
                                .toList()))
                .verb(
                        "concerned(List, double)",
                        (w, a) -> a.concerned(
                                a.okrSet().goals().stream()
                                        .map(goal -> goal.id())
                                        .toList(),
                                SOME_INFLUENCE))
                .row("checkIn, each key result in turn", SHALLOW, (w, a) -> {
                    Analysis latest = a;
                    for (Change.CheckedIn each : w.checkIns()) {
                        latest = latest.checkIn(each.goal(), each.checkIn());
                    }
                    return latest;
                })
                .row(
                        "checkIn, one key result n times",
                        EnumSet.of(Shape.MANY_CHECK_INS, Shape.WIDE_OBJECTIVE),
                        (w, a) -> {
                            Analysis latest = a;
                            for (int i = 0; i < w.input(); i++) {
                                latest = latest.checkIn(w.checkIn().goal(), Seed.AS_OF, i % 100);
                            }
                            return latest;
                        })
                .row(
                        "checkIns, n to one key result",
                        EnumSet.of(Shape.MANY_CHECK_INS, Shape.WIDE_OBJECTIVE),
                        (w, a) -> {
                            List<Change.CheckedIn> many = new ArrayList<>();
                            for (int i = 0; i < w.input(); i++) {
                                many.add(w.checkIn());
                            }
                            return a.checkIns(many);
                        })
                .row("with, milestones done in turn", EnumSet.of(Shape.MANY_MILESTONES), (w, a) -> {
                    Analysis latest = a;
                    for (long i = w.input() / 2; i < w.input() - 10; i++) {
                        latest = latest.with(new Change.MilestoneDone("plan", "m" + i, Seed.AS_OF));
                    }
                    return latest;
                })
                .row("goals, the numbers of each", EnumSet.allOf(Shape.class), (w, a) -> {
                    double sum = 0;
                    for (GoalAnalysis goal : a.goals()) {
                        sum += goal.progress().asOptional().orElse(0)
                                + goal.health().ordinal();
                        sum += goal.pace().hashCode() + goal.rollup().coverage().orElse(0);
                        sum += goal.exposure()
                                + goal.incoming().size()
                                + goal.outgoing().size();
                    }
                    return sum;
                })
                .row("goals, the contributions of each", EnumSet.allOf(Shape.class), (w, a) -> {
                    long sum = 0;
                    for (GoalAnalysis goal : a.goals()) {
                        sum += goal.contributions().size() + (goal.masking().isPresent() ? 1 : 0);
                    }
                    return sum;
                });
    }

    private static List<Change> statesSet(World world) {
        List<Change> changes = new ArrayList<>();
        world.okrs().objectives().forEach(o -> changes.add(new Change.StateSet(o.id(), ObjectiveState.CLOSED)));
        return changes;
    }

    private static EntryPoint<GoalAnalysis> goal(EntryPoint<GoalAnalysis> goal) {
        return goal.verb("concerned(double)", (w, g) -> g.concerned(SOME_INFLUENCE))
                .verb("reach(Progress)", (w, g) -> g.reach(TARGET))
                .verb("reach(Progress, ReachOrder)", (w, g) -> g.reach(TARGET, ReachOrder.INFLUENCE_PER_EFFORT))
                .verb(
                        "asReportedIn(GoalAnalysis)",
                        (w, g) -> g.goal() instanceof KeyResult
                                ? g.asReportedIn(w.later().goal(g.id()))
                                : Progress.UNKNOWN);
    }

    private static EntryPoint<Explanation> explanation() {
        return EntryPoint.of(
                Explanation.class, w -> w.unasked().goal(w.top().id()).explain());
    }

    private static EntryPoint<Reach> reach() {
        return EntryPoint.of(Reach.class, w -> w.unasked().goal(w.top().id()).reach(TARGET));
    }

    private static EntryPoint<GoalProgress> goalProgress() {
        return EntryPoint.of(
                GoalProgress.class, w -> w.unasked().goal(w.top().id()).rollup());
    }

    private static EntryPoint<History> history() {
        return EntryPoint.of(History.class, w -> History.of(w.okrs(), World.DAYS))
                .make("of(OkrSet, List)", World::untouched, (w, okrs) -> History.of(okrs, World.DAYS))
                .same("of(OkrSet, List, AnalysisPolicy)")
                .verb("series(Function)", (w, history) -> history.series(Analysis::summary))
                .verb(
                        "progress(String)",
                        (w, history) -> history.progress(w.top().id()))
                .verb("health(String)", (w, history) -> history.health(w.top().id()))
                .verb(
                        "coverage(String)",
                        (w, history) -> history.coverage(w.top().id()));
    }
}
