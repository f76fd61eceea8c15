package io.github.okralign.review;

import io.github.okralign.Analysis;
import io.github.okralign.audit.rules.review.CarryOverHistory;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Reports;
import io.github.okralign.model.Source;
import io.github.okralign.rollup.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides what of a cycle is carried over, and makes the next set, noting all that it leaves behind. */
final class CarryOver {

    private final Analysis analysis;
    private final OkrSet okrs;
    private final String closing;
    private final String next;
    private final LocalDate firstDay;
    /** What is added up at the close. */
    private final SumTotals totals;
    /** Why a goal is not carried over, by the id of the objective or key result. */
    private final Map<String, String> gone = new HashMap<>();

    private final List<Omission> dropped = new ArrayList<>();

    CarryOver(Analysis analysis, String closing, Cycle next) {
        this.analysis = analysis;
        this.okrs = analysis.okrSet();
        this.closing = closing;
        this.next = next.id();
        this.firstDay = next.start().orElseThrow();
        this.totals = new SumTotals(okrs, analysis.asOf());
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
        return switch (objective.state()) {
            case CLOSED -> Optional.of("closed");
            case CANCELLED -> Optional.of("cancelled");
            default -> progress.isKnown() && progress.ratio() >= 1 ? Optional.of("achieved") : Optional.empty();
        };
    }

    private Optional<String> done(KeyResult keyResult) {
        Measure measure = measure(keyResult);
        return measure == null
                        || measure.remaining(reports(keyResult), firstDay).isPresent()
                ? Optional.empty()
                : Optional.of(
                        measure.milestones().isEmpty() ? "at or past its target" : "all of its milestones are done");
    }

    /** What a measure is to be read by: of a sum, a report of the total. */
    private Reports reports(KeyResult keyResult) {
        if (!keyResult.isSum()) {
            return keyResult.reports(analysis.asOf());
        }
        OptionalDouble total = totals.of(keyResult.id());
        return new Reports(
                total.isPresent() ? List.of(CheckIn.of(analysis.asOf(), total.getAsDouble())) : List.of(),
                analysis.asOf());
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
                    cutLinks(objective, builder::removeAlignments);
                    objective
                            .keyResults()
                            .forEach(keyResult -> builder.updateKeyResult(
                                    keyResult.id(), k -> cutLinks(keyResult, k::removeAlignments)));
                });
            }
        }
        return set;
    }

    private void leave(Objective objective, String reason) {
        drop(Omission.Kind.OBJECTIVE, objective, "", reason);
        cutLinks(objective, target -> {});
        for (KeyResult keyResult : objective.keyResults()) {
            leave(keyResult, gone.getOrDefault(keyResult.id(), reason));
        }
    }

    private void leave(KeyResult keyResult, String reason) {
        drop(Omission.Kind.KEY_RESULT, keyResult, "", reason);
        keyResult
                .measure()
                .ifPresent(measure -> measure.milestones().forEach(milestone -> leave(milestone, measure, keyResult)));
        cutLinks(keyResult, target -> {});
    }

    private void leave(Milestone milestone, Measure measure, KeyResult keyResult) {
        String name = milestone
                .id()
                .or(milestone::title)
                .map(text -> "\"" + text + "\"")
                .orElseGet(() -> "number " + (measure.milestones().indexOf(milestone) + 1));
        drop(
                Omission.Kind.MILESTONE,
                keyResult,
                "milestone " + name + " of ",
                isDone(milestone) ? "done on " + milestone.done().orElseThrow() : "its key result is not carried over");
    }

    private void carry(Objective objective, Objective.Builder builder) {
        builder.cycle(next).lineage(CarryOverHistory.lineage(objective.id(), closing));
        builder.clearManual().clearScore();
        if (objective.state() == ObjectiveState.POSTPONED) {
            builder.state(ObjectiveState.DRAFT);
            drop(Omission.Kind.STATE, objective, "state POSTPONED of ", "it is a draft now, to be agreed anew");
        }
        objective.manual().ifPresent(value -> override(objective, "manual progress", value));
        objective.score().ifPresent(value -> override(objective, "score", value));
        cutLinks(objective, builder::removeAlignments);
        for (KeyResult keyResult : objective.keyResults()) {
            String reason = gone.get(keyResult.id());
            if (reason != null) {
                leave(keyResult, reason);
                builder.removeKeyResult(keyResult.id());
            } else {
                builder.updateKeyResult(keyResult.id(), k -> carry(keyResult, k));
            }
        }
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
        String dates = keyResult.start().map(day -> "start (" + day + ")").orElse("")
                + (keyResult.start().isPresent() && keyResult.due().isPresent() ? " and " : "")
                + keyResult.due().map(day -> "due date (" + day + ")").orElse("");
        if (!dates.isEmpty()) {
            builder.clearWindow();
            drop(Omission.Kind.DATES, keyResult, dates + " of ", "of the old cycle");
        }
        int checkIns = keyResult.checkIns().size();
        if (checkIns > 0) {
            builder.clearCheckIns();
            drop(Omission.Kind.CHECK_INS, keyResult, count(checkIns, "check-in") + " of ", "of the old cycle");
        }
        cutLinks(keyResult, builder::removeAlignments);
    }

    /** What is left of a measure for the next cycle; notes what is not. An idle one keeps all that it is not told by days. */
    private Measure remaining(Measure measure, KeyResult keyResult) {
        boolean keepsNumbers = measure(keyResult) == null || keyResult.isSum();
        Measure.Change change = measure.asChange().orElse(null);
        Measure left = keepsNumbers
                ? change == null ? measure : change.from(change.baseline())
                : measure.remaining(keyResult.reports(analysis.asOf()), firstDay)
                        .orElseThrow();
        if (change != null) {
            noteRestart(change, left.asChange().orElse(change), keyResult);
        }
        if (!keepsNumbers) {
            measure.milestones().stream().filter(this::isDone).forEach(done -> leave(done, measure, keyResult));
        }
        return left;
    }

    private void noteRestart(Measure.Change before, Measure.Change after, KeyResult keyResult) {
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

    /** The next set with sums that start from what is still added to them, so that no more and no less is left to do. */
    NextCycle withSums(OkrSet carried) {
        SumTotals now = new SumTotals(carried, firstDay);
        OkrSet.Builder set = carried.toBuilder();
        okrs.objectives().stream()
                .filter(objective -> isClosing(objective) && !gone.containsKey(objective.id()))
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.isSum() && !gone.containsKey(keyResult.id()))
                .filter(keyResult -> now.of(keyResult.id()).isPresent())
                .forEach(keyResult -> {
                    double start = now.of(keyResult.id()).getAsDouble();
                    double left = start - totals.of(keyResult.id()).orElse(start);
                    Measure.Change restarted = restart(keyResult, start, left);
                    set.updateObjective(
                            keyResult.objective(), o -> o.updateKeyResult(keyResult.id(), k -> k.measure(restarted)));
                });
        dropped.sort(Comparator.comparingInt(each -> IndexAccess.position(okrs, each.goal())));
        return new NextCycle(set.build(), dropped);
    }

    private Measure.Change restart(KeyResult sum, double baseline, double moved) {
        Measure.Change change = sum.measure().flatMap(Measure::asChange).orElseThrow();
        if (change.target() + moved == baseline) {
            return change; // what is left to do is lost in rounding
        }
        if (baseline != change.baseline()) {
            drop(
                    Omission.Kind.BASELINE,
                    sum,
                    "baseline (" + MessageText.number(change.baseline()) + ") of ",
                    "it is what is still added up (" + MessageText.number(baseline) + ") now");
        }
        double target = change.target() + moved;
        if (moved != 0) {
            drop(
                    Omission.Kind.BASELINE,
                    sum,
                    "target (" + MessageText.number(change.target()) + ") of ",
                    "it is " + MessageText.number(target) + " now, as some of what was added up is not carried over");
        }
        return new Measure.Change(baseline, target, change.unit(), List.of());
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

    /** Notes the links of a goal that do not stay, and has those cut that would lead nowhere. */
    private void cutLinks(Goal goal, Consumer<String> cut) {
        for (Alignment link : goal.alignments()) {
            boolean starts = !gone.containsKey(goal.id());
            if (!starts || gone.containsKey(link.to())) {
                dropped.add(new Omission(
                        Omission.Kind.ALIGNMENT,
                        goal.id(),
                        link.type() + " link \"" + link.from() + "\" → \"" + link.to() + "\"",
                        "\"" + (starts ? link.to() : link.from()) + "\" is not carried over"));
                cut.accept(link.to());
            }
        }
    }

    private void drop(Omission.Kind kind, Goal goal, String part, String reason) {
        dropped.add(new Omission(kind, goal.id(), part + MessageText.label(goal), reason));
    }
}
