package io.github.okralign.json.imports.viva;

import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.json.imports.draft.GoalDraft;
import io.github.okralign.json.imports.draft.Report;
import io.github.okralign.json.imports.draft.SetDraft;
import io.github.okralign.json.imports.loose.LooseElement;
import io.github.okralign.json.imports.loose.LooseNumbers;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Phase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads how a goal is measured, what its value is, and, where it rolls up, what percentage it claims. */
final class VivaOutcome {

    private final SetDraft set;
    private final LooseNumbers numbers;

    VivaOutcome(SetDraft set, LooseNumbers numbers) {
        this.set = set;
        this.numbers = numbers;
    }

    /** Whether the value is raw, not a percentage. */
    static boolean isMetric(VivaGoal goal) {
        String type = goal.outcomeType == null ? "" : LooseElement.key(goal.outcomeType);
        if (type.contains("percent")) {
            return false;
        }
        return type.contains("metric") || type.contains("kpi") || goal.metricName != null || goal.target != null;
    }

    void read(VivaGoal goal, GoalDraft draft) {
        OptionalDouble value = number(goal.progress, goal, draft, "its progress");
        OptionalDouble percent = number(goal.percent, goal, draft, "its progress in percent");
        boolean metric = isMetric(goal);
        draft.measure = metric ? measure(goal, draft, value) : percentage(goal);
        if (draft.measure == null && !draft.rollsUp) {
            if (percent.isPresent()) {
                draft.measure = percentage(goal);
                value = percent;
            } else {
                return;
            }
        } else if (metric
                && percent.isPresent()
                && !draft.rollsUp
                && contradicts(draft, value, percent.getAsDouble())) {
            set.notes()
                    .ambiguous(
                            Topic.MEASURE,
                            goal.place,
                            draft.id,
                            "its start, target and value do not give its percentage; it is measured in percent");
            draft.measure = percentage(goal);
            draft.reports.replaceAll(VivaOutcome::withoutValue);
            value = percent;
        }
        if (draft.rollsUp) {
            claim(goal, draft, metric, value, percent);
        } else {
            current(goal, draft, value);
        }
        strict(goal, draft);
    }

    private OptionalDouble number(@Nullable String text, VivaGoal goal, GoalDraft draft, String what) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = numbers.parse(text);
        if (number.isEmpty() && !text.isBlank()) {
            set.notes().omitted(Topic.BAD_NUMBER, goal.place, draft.id, what + " is not a number and is left out");
        }
        return number;
    }

    private static Measure percentage(VivaGoal goal) {
        return new Measure.Change(0, 100, "%", phases(goal));
    }

    private @Nullable Measure measure(VivaGoal goal, GoalDraft draft, OptionalDouble value) {
        OptionalDouble target = number(goal.target, goal, draft, "its target");
        double start = number(goal.startValue, goal, draft, "its start").orElse(0);
        String kind = goal.targetType == null ? "" : LooseElement.key(goal.targetType);
        String unit = set.word(goal.metricUnit);
        String shown = unit == null ? "" : unit;
        if (target.isEmpty()) {
            if (!draft.rollsUp || value.isPresent()) {
                set.notes()
                        .omitted(
                                Topic.MEASURE,
                                goal.place,
                                draft.id,
                                "it has a metric without a target, which says no progress");
            }
            return null;
        }
        double end = target.getAsDouble();
        if (kind.contains("above")) {
            return new Measure.AtLeast(end, shown);
        }
        if (kind.contains("below")) {
            return new Measure.AtMost(end, shown);
        }
        if (start == end) {
            set.notes()
                    .omitted(
                            Topic.MEASURE,
                            goal.place,
                            draft.id,
                            "its target is where it starts, which says no progress");
            return null;
        }
        return new Measure.Change(start, end, shown, phases(goal));
    }

    private static List<Phase> phases(VivaGoal goal) {
        return goal.phases.stream()
                .sorted(Comparator.comparing(VivaGoal.PhasedTarget::date))
                .map(phase -> new Phase(phase.date(), phase.value()))
                .toList();
    }

    private static boolean contradicts(GoalDraft draft, OptionalDouble value, double percent) {
        return draft.measure instanceof Measure.Change change
                && value.isPresent()
                && Math.abs(Math.max(0, change.progress(value.getAsDouble())) * 100 - Math.max(0, percent)) > 1;
    }

    /** What the goal says of itself, though its children give the number. */
    private void claim(VivaGoal goal, GoalDraft draft, boolean metric, OptionalDouble value, OptionalDouble percent) {
        if (percent.isPresent() && goal.percent != null) {
            draft.claim = percent.getAsDouble() / 100;
            draft.claimStep = LooseNumbers.step(goal.percent) / 100;
        } else if (value.isPresent() && goal.progress != null) {
            double x = value.getAsDouble();
            if (!metric || goal.progress.contains("%")) {
                draft.claim = x / 100;
                draft.claimStep = LooseNumbers.step(goal.progress) / 100;
            } else if (draft.measure instanceof Measure.Change change) {
                draft.claim = Math.max(0, change.progress(x));
                double step = LooseNumbers.step(goal.progress) / Math.abs(change.target() - change.baseline());
                draft.claimStep = Math.max(0.01, Math.min(1, step));
            } else if (draft.measure instanceof Measure.AtLeast atLeast) {
                draft.claim = x >= atLeast.threshold() ? 1 : 0;
            } else if (draft.measure instanceof Measure.AtMost atMost) {
                draft.claim = x < atMost.threshold() ? 1 : 0;
            }
        }
        draft.maySum = metric && draft.measure instanceof Measure.Change;
    }

    /** Makes the last report say what the goal says of itself. */
    private void current(VivaGoal goal, GoalDraft draft, OptionalDouble value) {
        OptionalDouble last = Report.latest(draft.reports);
        LocalDate lastDay = null;
        for (Report report : draft.reports) {
            lastDay = report.hasValue() ? report.date() : lastDay;
        }
        if (value.isEmpty() || value.equals(last)) {
            return;
        }
        double x = value.getAsDouble();
        // Check-ins without a value tell of a status only.
        boolean never = last.isEmpty() && (goal.lastCheckIn == null || !draft.reports.isEmpty());
        if (never && x == 0) {
            if (draft.measure instanceof Measure.Change change && change.baseline() == 0) {
                return;
            }
            if (!(draft.measure instanceof Measure.Change)) {
                draft.impliedValue = x;
                return;
            }
            set.notes()
                    .changed(
                            Topic.CHECK_IN,
                            goal.place,
                            draft.id,
                            "nobody checked in; its value of 0 is no report, and it stands at its start");
            return;
        }
        if (last.isPresent() && isPercentOf(draft, last.getAsDouble(), x)) {
            set.notes()
                    .ambiguous(
                            Topic.CHECK_IN,
                            goal.place,
                            draft.id,
                            "its progress is the percentage of its last check-in, not a raw value; the check-in is kept");
            return;
        }
        LocalDate day = day(goal, lastDay);
        draft.reports.add(Report.of(day, x));
        draft.reports.sort(Comparator.comparing(Report::date));
        if (last.isPresent()) {
            set.notes()
                    .ambiguous(
                            Topic.CHECK_IN,
                            goal.place,
                            draft.id,
                            "its progress is not the value of its last check-in; its progress stands as a later report");
        } else {
            set.notes()
                    .changed(
                            Topic.CHECK_IN,
                            goal.place,
                            draft.id,
                            "no check-in has its value, which stands as a report of " + day);
        }
    }

    private static Report withoutValue(Report report) {
        return new Report(report.date(), Double.NaN, report.status(), report.label(), report.note(), report.author());
    }

    private static boolean isPercentOf(GoalDraft draft, double last, double progress) {
        return draft.measure instanceof Measure.Change change
                && !(change.baseline() == 0 && change.target() == 100)
                && Math.abs(Math.max(0, change.progress(last)) * 100 - progress) <= 0.51
                && Math.abs(last - progress) > 1e-9;
    }

    private LocalDate day(VivaGoal goal, @Nullable LocalDate lastDay) {
        LocalDate day = goal.lastCheckIn != null ? goal.lastCheckIn : set.day();
        if (lastDay != null && day.isBefore(lastDay)) {
            day = lastDay;
        }
        return day.isAfter(set.day()) ? set.day() : day;
    }

    /** "Stay below" is not met by the threshold itself. */
    private void strict(VivaGoal goal, GoalDraft draft) {
        if (draft.measure instanceof Measure.AtMost atMost) {
            boolean touches = draft.reports.stream().anyMatch(report -> report.value() == atMost.threshold());
            if (touches) {
                draft.measure = new Measure.AtMost(Math.nextDown(atMost.threshold()), atMost.unit());
                set.notes()
                        .changed(
                                Topic.MEASURE,
                                goal.place,
                                draft.id,
                                "staying below " + atMost.threshold()
                                        + " is not met by that number itself; the threshold is the"
                                        + " next number below it");
            }
        }
    }
}
