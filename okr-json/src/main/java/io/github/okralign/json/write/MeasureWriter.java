package io.github.okralign.json.write;

import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.json.text.MessageText;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;

/** Writes the measure of a key result; refuses one that documents have no form for, as no other means the same. */
final class MeasureWriter implements MeasureVisitor<Runnable> {

    private final JsonOutput out;
    private final String keyResult;

    /**
     * Writes into an object that is open.
     *
     * @param keyResult the id of the key result
     */
    MeasureWriter(JsonOutput out, String keyResult) {
        this.out = out;
        this.keyResult = keyResult;
    }

    @Override
    public Runnable change(Measure.Change measure) {
        return () -> {
            type(MeasureKind.CHANGE);
            out.number("baseline", measure.baseline());
            out.number("target", measure.target());
            unit(measure);
            out.objects("phases", measure.phases(), phase -> {
                out.text("date", phase.date().toString());
                out.number("value", phase.value());
            });
        };
    }

    @Override
    public Runnable atLeast(Measure.AtLeast measure) {
        return () -> {
            type(MeasureKind.AT_LEAST);
            out.number("threshold", measure.threshold());
            unit(measure);
        };
    }

    @Override
    public Runnable atMost(Measure.AtMost measure) {
        return () -> {
            type(MeasureKind.AT_MOST);
            out.number("threshold", measure.threshold());
            unit(measure);
        };
    }

    @Override
    public Runnable range(Measure.Range measure) {
        return () -> {
            type(MeasureKind.RANGE);
            out.number("lower", measure.lower());
            out.number("upper", measure.upper());
            unit(measure);
        };
    }

    @Override
    public Runnable milestones(Measure.Milestones measure) {
        return () -> {
            type(MeasureKind.MILESTONES);
            out.objects("milestones", measure.milestones(), milestone -> {
                out.text("id", milestone.id());
                out.text("title", milestone.title());
                out.number("weight", milestone.weight(), 1);
                out.date("done", milestone.done());
            });
        };
    }

    @Override
    public Runnable binary(Measure.Binary measure) {
        return () -> type(MeasureKind.BINARY);
    }

    @Override
    public Runnable levels(Measure.Levels measure) {
        return () -> {
            type(MeasureKind.LEVELS);
            out.objects("levels", measure.levels(), level -> {
                out.text("name", level.name());
                out.number("progress", level.progress());
            });
        };
    }

    @Override
    public Runnable custom(CustomMeasure measure) {
        throw new IllegalArgumentException(
                "measure " + measure + " of key result " + MessageText.quote(keyResult) + " has no JSON form");
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
