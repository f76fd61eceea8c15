package io.github.okralign.review;

import com.google.common.collect.ImmutableList;
import io.github.okralign.Analysis;
import io.github.okralign.audit.rules.review.CarryOverHistory;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Milestone;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
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
        if (measure instanceof Measure.Change change) {
            OptionalDouble value = value(keyResult);
            if (value.isPresent() && change.progress(value.getAsDouble()) >= 1) {
                return Optional.of("at or past its target");
            }
        } else if (measure instanceof Measure.Milestones milestones
                && left(milestones).isEmpty()) {
            return Optional.of("all of its milestones are done");
        }
        return Optional.empty();
    }

    /** What a key result is really measured by: one that is rolled up may have a measure, but it is idle. */
    private static @Nullable Measure measure(KeyResult keyResult) {
        return keyResult.source() == Source.ROLLED_UP
                ? null
                : keyResult.measure().orElse(null);
    }

    /** The value at which a change stands, or empty if nobody has reported one. */
    private OptionalDouble value(KeyResult keyResult) {
        return keyResult.isSum() ? totals.of(keyResult.id()) : keyResult.latestValue(analysis.asOf());
    }

    private List<Milestone> left(Measure.Milestones measure) {
        return measure.milestones().stream()
                .filter(milestone -> !isDone(milestone))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether it is done today or by the first day of the next cycle, on which nothing carried over is. */
    private boolean isDone(Milestone milestone) {
        return milestone
                .done()
                .filter(day -> !day.isAfter(analysis.asOf()) || !day.isAfter(firstDay))
                .isPresent();
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
        if (keyResult.measure().orElse(null) instanceof Measure.Milestones measure) {
            measure.milestones().forEach(milestone -> leave(milestone, measure, keyResult));
        }
        cutLinks(keyResult, target -> {});
    }

    private void leave(Milestone milestone, Measure.Milestones measure, KeyResult keyResult) {
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
        Measure measure = keyResult.measure().orElse(null);
        if (measure instanceof Measure.Change change) {
            builder.measure(restart(change, keyResult));
        } else if (measure(keyResult) instanceof Measure.Milestones milestones) {
            milestones.milestones().stream().filter(this::isDone).forEach(done -> leave(done, milestones, keyResult));
            builder.measure(new Measure.Milestones(left(milestones)));
        }
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

    private Measure restart(Measure.Change change, KeyResult keyResult) {
        double baseline = measure(keyResult) == null || keyResult.isSum()
                ? change.baseline()
                : value(keyResult).orElse(change.baseline());
        if (baseline != change.baseline()) {
            drop(
                    Omission.Kind.BASELINE,
                    keyResult,
                    "baseline (" + MessageText.number(change.baseline()) + ") of ",
                    "it is the latest value (" + MessageText.number(baseline) + ") now");
        }
        if (!change.phases().isEmpty()) {
            drop(Omission.Kind.PHASES, keyResult, count(change.phases().size(), "phase") + " of ", "of the old cycle");
        }
        return new Measure.Change(baseline, change.target(), change.unit(), List.of());
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
        dropped.sort(Comparator.comparingInt(each -> okrs.position(each.goal())));
        return new NextCycle(set.build(), dropped);
    }

    private Measure.Change restart(KeyResult sum, double baseline, double moved) {
        Measure.Change change = (Measure.Change) sum.measure().orElseThrow();
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
