package io.github.okralign.review;

import com.google.common.base.Suppliers;
import io.github.okralign.Analysis;
import io.github.okralign.audit.rules.review.CarryOverHistory;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.GoalBuilder;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.Source;
import io.github.okralign.model.Targeted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what of a cycle is carried over, and makes the next set, noting all that it leaves behind. */
final class CarryOver {

    /** No number of a measure is greater. */
    private static final double GREATEST_NUMBER = 1e100;

    private final Analysis analysis;
    private final OkrSet okrs;
    private final String closing;
    private final String next;
    private final LocalDate firstDay;
    /** Why a goal is not carried over, by the id of the objective or key result. */
    private final Map<String, String> gone = new HashMap<>();

    private final List<Omission> dropped = new ArrayList<>();

    CarryOver(Analysis analysis, String closing, Cycle next) {
        this.analysis = analysis;
        this.okrs = analysis.okrSet();
        this.closing = closing;
        this.next = next.id();
        this.firstDay = next.start().orElseThrow();
        okrs.objectives().stream().filter(this::isClosing).forEach(this::decide);
    }

    private boolean isClosing(Objective objective) {
        return objective.cycle().filter(closing::equals).isPresent();
    }

    private void decide(Objective objective) {
        List<KeyResult> keyResults = objective.keyResults();
        for (KeyResult keyResult : keyResults) {
            done(keyResult).ifPresent(reason -> gone.put(keyResult.id(), reason));
        }
        boolean noneLeft =
                !keyResults.isEmpty() && keyResults.stream().allMatch(keyResult -> gone.containsKey(keyResult.id()));
        over(objective)
                .or(() -> noneLeft ? Optional.of("all of its key results are done") : Optional.empty())
                .ifPresent(reason -> {
                    gone.put(objective.id(), reason);
                    keyResults.forEach(
                            keyResult -> gone.putIfAbsent(keyResult.id(), "its objective is not carried over"));
                });
    }

    private Optional<String> over(Objective objective) {
        Progress progress = analysis.goal(objective.id()).progress();
        return switch (objective.stateOn(analysis.asOf())) {
            case CLOSED -> Optional.of("closed");
            case CANCELLED -> Optional.of("cancelled");
            default -> progress.isKnown() && progress.ratio() >= 1 ? Optional.of("achieved") : Optional.empty();
        };
    }

    private Optional<String> done(KeyResult keyResult) {
        Measure measure = measure(keyResult);
        if (measure == null) {
            return Optional.empty();
        }
        boolean isDone = keyResult.source().combinesValues()
                ? isReached(measure, value(keyResult))
                : measure.remaining(keyResult.reports(analysis.asOf()), firstDay)
                        .isEmpty();
        if (!isDone) {
            return Optional.empty();
        }
        return Optional.of(measure.milestones().isEmpty() ? "at or past its target" : "all of its milestones are done");
    }

    /** What the values that a key result is made of come to at the close. */
    private OptionalDouble value(KeyResult keyResult) {
        return analysis.goal(keyResult.id()).value();
    }

    private boolean isReached(Measure measure, OptionalDouble value) {
        Targeted now = measure.asTargeted().orElseThrow().inForceOn(analysis.asOf());
        return value.isPresent() && now.progress(value.getAsDouble()) >= 1;
    }

    /** What a key result is really measured by: one that is rolled up may have a measure, but it is idle. */
    private static @Nullable Measure measure(KeyResult keyResult) {
        return keyResult.source() == Source.ROLLED_UP
                ? null
                : keyResult.measure().orElse(null);
    }

    /** Whether it is done today or by the first day of the next cycle, on which nothing carried over is. */
    private boolean isDone(Milestone milestone) {
        return milestone.isDone(analysis.asOf()) || milestone.isDone(firstDay);
    }

    /** The next set; notes on the way what is not in it. */
    OkrSet.Builder carry() {
        OkrSet.Builder set =
                okrs.toBuilder().asOf(firstDay).removeObjectives(objective -> gone.containsKey(objective.id()));
        for (Objective objective : okrs.objectives()) {
            String reason = gone.get(objective.id());
            if (reason != null) {
                leave(objective, reason);
            } else if (isClosing(objective)) {
                set.updateObjective(objective.id(), builder -> carry(objective, builder));
            } else if (leadsToWhatIsGone(objective)) {
                set.updateObjective(objective.id(), builder -> {
                    cutLinks(objective, builder);
                    objective
                            .keyResults()
                            .forEach(keyResult -> builder.updateKeyResult(keyResult.id(), k -> cutLinks(keyResult, k)));
                });
            }
        }
        return set;
    }

    private void leave(Objective objective, String reason) {
        drop(Omission.Kind.OBJECTIVE, objective, "", reason);
        noteLinks(objective);
        for (KeyResult keyResult : objective.keyResults()) {
            leave(keyResult, gone.getOrDefault(keyResult.id(), reason));
        }
    }

    private void leave(KeyResult keyResult, String reason) {
        drop(Omission.Kind.KEY_RESULT, keyResult, "", reason);
        keyResult.measure().ifPresent(measure -> leave(measure, keyResult, milestone -> true));
        noteLinks(keyResult);
    }

    private void leave(Measure measure, KeyResult keyResult, Predicate<Milestone> which) {
        int number = 0;
        for (Milestone milestone : measure.milestones()) {
            number++;
            if (which.test(milestone)) {
                leave(milestone, number, keyResult);
            }
        }
    }

    private void leave(Milestone milestone, int number, KeyResult keyResult) {
        String name = milestone
                .id()
                .or(milestone::title)
                .map(text -> "\"" + text + "\"")
                .orElse("number " + number);
        drop(
                Omission.Kind.MILESTONE,
                keyResult,
                "milestone " + name + " of ",
                isDone(milestone) ? "done on " + milestone.done().orElseThrow() : "its key result is not carried over");
    }

    private void carry(Objective objective, Objective.Builder builder) {
        builder.cycle(next).lineage(CarryOverHistory.lineage(objective.id(), closing));
        builder.clearManual().clearScore();
        ObjectiveState state = objective.stateOn(analysis.asOf());
        if (!objective.states().isEmpty()) {
            builder.clearStates().state(state);
        }
        if (state == ObjectiveState.POSTPONED) {
            builder.state(ObjectiveState.DRAFT);
            drop(Omission.Kind.STATE, objective, "state POSTPONED of ", "it is a draft now, to be agreed anew");
        }
        objective.manual().ifPresent(value -> override(objective, "manual progress", value));
        objective.score().ifPresent(value -> override(objective, "score", value));
        dates(
                objective,
                objective.start(),
                objective.due(),
                () -> builder.start(null).due(null));
        checkIns(objective, objective.checkIns().size(), () -> builder.checkIns(List.of()));
        cutLinks(objective, builder);
        for (KeyResult keyResult : objective.keyResults()) {
            String reason = gone.get(keyResult.id());
            if (reason != null) {
                leave(keyResult, reason);
            } else {
                builder.updateKeyResult(keyResult.id(), k -> carry(keyResult, k));
            }
        }
        builder.removeKeyResults(gone::containsKey);
    }

    private void override(Objective objective, String what, double value) {
        drop(
                Omission.Kind.OVERRIDE,
                objective,
                what + " (" + MessageText.number(value) + ") of ",
                "the new cycle starts without");
    }

    private void carry(KeyResult keyResult, KeyResult.Builder builder) {
        keyResult.measure().ifPresent(measure -> builder.measure(remaining(measure, keyResult)));
        dates(keyResult, keyResult.start(), keyResult.due(), builder::clearWindow);
        checkIns(keyResult, keyResult.checkIns().size(), builder::clearCheckIns);
        if (!keyResult.states().isEmpty()) {
            builder.clearStates().state(keyResult.stateOn(analysis.asOf()));
        }
        cutLinks(keyResult, builder);
    }

    private void dates(Goal goal, Optional<LocalDate> start, Optional<LocalDate> due, Runnable clear) {
        String dates = start.map(day -> "start (" + day + ")").orElse("")
                + (start.isPresent() && due.isPresent() ? " and " : "")
                + due.map(day -> "due date (" + day + ")").orElse("");
        if (!dates.isEmpty()) {
            clear.run();
            drop(Omission.Kind.DATES, goal, dates + " of ", "of the old cycle");
        }
    }

    private void checkIns(Goal goal, int checkIns, Runnable clear) {
        if (checkIns > 0) {
            clear.run();
            drop(Omission.Kind.CHECK_INS, goal, count(checkIns, "check-in") + " of ", "of the old cycle");
        }
    }

    /** What is left of a measure for the next cycle; notes what is not. An idle one keeps all that it is not told by days. */
    private Measure remaining(Measure measure, KeyResult keyResult) {
        boolean keepsNumbers = measure(keyResult) == null || keyResult.source().combinesValues();
        Targeted before =
                measure.asTargeted().map(its -> its.inForceOn(analysis.asOf())).orElse(null);
        Measure left = keepsNumbers
                ? before == null ? measure : from(before, before.baseline())
                : measure.remaining(keyResult.reports(analysis.asOf()), firstDay)
                        .orElseThrow();
        if (before != null) {
            noteRestart(before, left.asTargeted().orElse(before), keyResult);
        }
        if (!keepsNumbers) {
            leave(measure, keyResult, this::isDone);
        }
        return left;
    }

    private static Targeted from(Targeted measure, double baseline) {
        return measure instanceof Measure.Ratio ratio
                ? ratio.from(baseline)
                : ((Measure.Change) measure).from(baseline);
    }

    private void noteRestart(Targeted before, Targeted after, KeyResult keyResult) {
        if (after.baseline() != before.baseline()) {
            drop(
                    Omission.Kind.BASELINE,
                    keyResult,
                    "baseline (" + MessageText.number(before.baseline()) + ") of ",
                    "it is the latest value (" + MessageText.number(after.baseline()) + ") now");
        }
        if (!before.phases().isEmpty()) {
            drop(Omission.Kind.PHASES, keyResult, count(before.phases().size(), "phase") + " of ", "of the old cycle");
        }
    }

    /**
     * The next set with values made of others that start from what these still come to, so that no more and no less is left
     * to do.
     */
    NextCycle withSums(OkrSet carried) {
        Supplier<Analysis> then = Suppliers.memoize(() -> Analysis.of(carried, firstDay, analysis.policy()));
        OkrSet.Builder set = carried.toBuilder();
        for (Objective objective : okrs.objectives()) {
            List<KeyResult> sums = isClosing(objective) && !gone.containsKey(objective.id())
                    ? objective.keyResults().stream()
                            .filter(keyResult ->
                                    keyResult.source().combinesValues() && !gone.containsKey(keyResult.id()))
                            .toList()
                    : List.of();
            if (!sums.isEmpty()) {
                set.updateObjective(objective.id(), o -> sums.forEach(sum -> restart(sum, o, then)));
            }
        }
        dropped.sort(Comparator.comparingInt(each -> IndexAccess.position(okrs, each.goal())));
        return new NextCycle(set.build(), dropped);
    }

    private void restart(KeyResult keyResult, Objective.Builder objective, Supplier<Analysis> then) {
        // Of a pool nothing is reported yet.
        OptionalDouble start = keyResult.source() == Source.POOLED
                ? value(keyResult)
                : then.get().goal(keyResult.id()).value();
        start.ifPresent(from -> objective.updateKeyResult(keyResult.id(), k -> k.measure(restart(keyResult, from))));
    }

    private Measure restart(KeyResult keyResult, double baseline) {
        Targeted before =
                keyResult.measure().flatMap(Measure::asTargeted).orElseThrow().inForceOn(analysis.asOf());
        boolean isSum = keyResult.source() == Source.SUM;
        double moved = isSum ? baseline - value(keyResult).orElse(baseline) : 0;
        double target = before.target() + moved;
        if (target == baseline || (!isSum && before.progress(baseline) >= 1)) {
            return from(before, before.baseline()); // what is left to do is lost in rounding, or with what is gone
        } else if (!isWithinLimits(baseline) || !isWithinLimits(target)) {
            return from(before, before.baseline()); // no measure can say so
        }
        if (baseline != before.baseline()) {
            drop(
                    Omission.Kind.BASELINE,
                    keyResult,
                    "baseline (" + MessageText.number(before.baseline()) + ") of ",
                    (isSum ? "it is what is still added up (" : "it is what the others come to (")
                            + MessageText.number(baseline) + ") now");
        }
        if (moved != 0) {
            drop(
                    Omission.Kind.BASELINE,
                    keyResult,
                    "target (" + MessageText.number(before.target()) + ") of ",
                    "it is " + MessageText.number(target) + " now, as some of what was added up is not carried over");
            return new Measure.Change(baseline, target, before.unit(), List.of());
        }
        return from(before, baseline);
    }

    /** Whether a measure may begin or end there; values that are added up can come to more than any of them may be. */
    private static boolean isWithinLimits(double value) {
        return Math.abs(value) <= GREATEST_NUMBER;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private boolean leadsToWhatIsGone(Objective objective) {
        return leadsToWhatIsGone((Goal) objective)
                || objective.keyResults().stream().anyMatch(keyResult -> leadsToWhatIsGone((Goal) keyResult));
    }

    private boolean leadsToWhatIsGone(Goal goal) {
        return goal.alignments().stream().anyMatch(link -> gone.containsKey(link.to()));
    }

    /** Notes the links of a goal that stays which would lead nowhere, and cuts them. */
    private void cutLinks(Goal goal, GoalBuilder<?> builder) {
        if (leadsToWhatIsGone(goal)) {
            noteLinks(goal);
            builder.removeAlignments(gone::containsKey);
        }
    }

    /** Notes the links of a goal that do not stay. */
    private void noteLinks(Goal goal) {
        boolean starts = !gone.containsKey(goal.id());
        for (Alignment link : goal.alignments()) {
            if (!starts || gone.containsKey(link.to())) {
                dropped.add(new Omission(
                        Omission.Kind.ALIGNMENT,
                        goal.id(),
                        link.type() + " link \"" + link.from() + "\" → \"" + link.to() + "\"",
                        "\"" + (starts ? link.to() : link.from()) + "\" is not carried over"));
            }
        }
    }

    private void drop(Omission.Kind kind, Goal goal, String part, String reason) {
        dropped.add(
                new Omission(kind, goal.id(), part + MessageText.label(goal instanceof Objective, goal.id()), reason));
    }
}
