package io.github.okralign.json.imports.draft;

import io.github.okralign.json.imports.ImportNote;
import io.github.okralign.json.imports.ImportNote.Topic;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Extensions;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import java.util.List;
import java.util.OptionalDouble;

/** Gives goals what was reported on them, in the form that a set has for each kind of goal. */
final class Reporting {

    /** Progress by hand is a ratio within these; what is beyond looks like a percentage. */
    private static final double LEAST_BY_HAND = -1;

    private static final double MOST_BY_HAND = 2;

    private static final String VALUE = "x-value";
    private static final String STATUS = "x-status";

    private final SetDraft set;

    Reporting(SetDraft set) {
        this.set = set;
    }

    /** Reports on an objective whose number comes from elsewhere: a value beside it is kept, and not counted. */
    void onObjective(GoalDraft goal, Objective.Builder objective) {
        for (Report report : goal.reports) {
            add(objective, report, worded(report));
        }
    }

    /** Sets progress by hand, which each report with a value changes from its day on. */
    void byHand(GoalDraft goal, Objective.Builder objective, double ratio) {
        boolean dated = false;
        for (Report report : goal.reports) {
            OptionalDouble progress = report.hasValue() ? progress(goal, report.value()) : OptionalDouble.empty();
            dated |= progress.isPresent();
            ObjectiveCheckIn worded = worded(report);
            add(objective, report, progress.isPresent() ? worded.progress(held(goal, progress.getAsDouble())) : worded);
        }
        // Nobody has reported before the first report: it stands at its start.
        objective.manual(dated ? 0 : held(goal, ratio));
    }

    private static OptionalDouble progress(GoalDraft goal, double value) {
        double ratio = Families.progress(goal.measure, value);
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /** A number by hand, held within what a set may have. */
    double held(GoalDraft goal, double ratio) {
        double held = Math.max(LEAST_BY_HAND, Math.min(MOST_BY_HAND, ratio));
        if (held != ratio) {
            set.notes.changed(
                    Topic.ROLL_UP,
                    goal.place,
                    goal.id,
                    "progress by hand is within −100 % and 200 % in the set; " + ShareReadings.percent(ratio)
                            + " is held within");
        }
        return held;
    }

    private static ObjectiveCheckIn worded(Report report) {
        return ObjectiveCheckIn.on(report.date())
                .status(report.status())
                .note(report.note())
                .author(report.author());
    }

    private void add(Objective.Builder objective, Report report, ObjectiveCheckIn worded) {
        boolean counts = worded.progress().isPresent();
        boolean silent = !counts && worded.status().isEmpty() && worded.note().isEmpty();
        if (silent && report.label() == null) {
            silent();
            return;
        }
        Extensions kept = kept(report, !counts);
        objective.checkIn((silent ? worded.note(report.label()) : worded).with(kept));
        if (report.hasValue() && !counts) {
            apart();
        }
    }

    private void silent() {
        set.notes.count(
                ImportNote.Kind.OMITTED,
                Topic.CHECK_IN,
                "check-ins say nothing but a value where children give the number, or nothing at all",
                1);
    }

    private void apart() {
        set.notes.count(
                ImportNote.Kind.CHANGED,
                Topic.CHECK_IN,
                "check-ins have a value where the number comes from elsewhere, or where nothing is measured; it is kept"
                        + " beside them as " + VALUE,
                1);
    }

    private static Extensions kept(Report report, boolean value) {
        Extensions kept = Extensions.NONE;
        if (report.label() != null) {
            kept = kept.with(STATUS, report.label());
        }
        return value && report.hasValue() ? kept.with(VALUE, report.value()) : kept;
    }

    /** Reports on a key result; a value needs a measure. */
    void onKeyResult(List<Report> reports, boolean measured, KeyResult.Builder keyResult) {
        for (Report report : reports) {
            String note = report.note();
            boolean counts = measured && report.hasValue();
            if (!counts && note == null) {
                if (report.label() == null) {
                    silent();
                    continue;
                }
                // A set has no check-in that says nothing; the status is all that was said.
                note = report.label();
            }
            CheckIn.Builder checkIn =
                    CheckIn.on(report.date()).note(note).author(report.author()).extensions(kept(report, !counts));
            if (counts) {
                checkIn.value(report.value());
            } else if (report.hasValue()) {
                apart();
            }
            keyResult.checkIn(checkIn.build());
        }
    }
}
