package io.github.okralign.json.write;

import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.model.Measure;

/** Writes measures. */
final class MeasureWriter {

    private final JsonOutput out;

    MeasureWriter(JsonOutput out) {
        this.out = out;
    }

    void write(Measure measure) {
        if (measure instanceof Measure.Change change) {
            change(change);
        } else if (measure instanceof Measure.AtLeast atLeast) {
            threshold(MeasureKind.AT_LEAST, atLeast.threshold(), atLeast);
        } else if (measure instanceof Measure.AtMost atMost) {
            threshold(MeasureKind.AT_MOST, atMost.threshold(), atMost);
        } else if (measure instanceof Measure.Range range) {
            type(MeasureKind.RANGE);
            out.number("lower", range.lower());
            out.number("upper", range.upper());
            unit(range);
        } else if (measure instanceof Measure.Milestones milestones) {
            milestones(milestones);
        } else if (measure instanceof Measure.Levels levels) {
            type(MeasureKind.LEVELS);
            out.objects("levels", levels.levels(), level -> {
                out.text("name", level.name());
                out.number("progress", level.progress());
            });
        } else {
            type(MeasureKind.BINARY);
        }
    }

    private void change(Measure.Change change) {
        type(MeasureKind.CHANGE);
        out.number("baseline", change.baseline());
        out.number("target", change.target());
        unit(change);
        out.objects("phases", change.phases(), phase -> {
            out.text("date", phase.date().toString());
            out.number("value", phase.value());
        });
    }

    private void threshold(MeasureKind kind, double threshold, Measure measure) {
        type(kind);
        out.number("threshold", threshold);
        unit(measure);
    }

    private void milestones(Measure.Milestones milestones) {
        type(MeasureKind.MILESTONES);
        out.objects("milestones", milestones.milestones(), milestone -> {
            out.text("id", milestone.id());
            out.text("title", milestone.title());
            out.number("weight", milestone.weight(), 1);
            out.date("done", milestone.done());
        });
    }

    private void type(MeasureKind kind) {
        out.text("type", kind.name());
    }

    private void unit(Measure measure) {
        if (!measure.unit().isEmpty()) {
            out.text("unit", measure.unit());
        }
    }
}
