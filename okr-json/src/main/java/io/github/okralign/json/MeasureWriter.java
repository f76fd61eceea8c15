package io.github.okralign.json;

import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;
import org.jspecify.annotations.Nullable;

/** Writes the measure of a key result; refuses one that documents have no form for, as no other means the same. */
final class MeasureWriter implements MeasureVisitor<@Nullable Void> {

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
    public @Nullable Void change(Measure.Change measure) {
        type(MeasureKind.CHANGE);
        out.number("baseline", measure.baseline());
        out.number("target", measure.target());
        unit(measure);
        out.objects("phases", measure.phases(), phase -> {
            out.text("date", phase.date().toString());
            out.number("value", phase.value());
        });
        return null;
    }

    @Override
    public @Nullable Void atLeast(Measure.AtLeast measure) {
        type(MeasureKind.AT_LEAST);
        out.number("threshold", measure.threshold());
        unit(measure);
        return null;
    }

    @Override
    public @Nullable Void atMost(Measure.AtMost measure) {
        type(MeasureKind.AT_MOST);
        out.number("threshold", measure.threshold());
        unit(measure);
        return null;
    }

    @Override
    public @Nullable Void range(Measure.Range measure) {
        type(MeasureKind.RANGE);
        out.number("lower", measure.lower());
        out.number("upper", measure.upper());
        unit(measure);
        return null;
    }

    @Override
    public @Nullable Void milestones(Measure.Milestones measure) {
        type(MeasureKind.MILESTONES);
        out.objects("milestones", measure.milestones(), milestone -> {
            out.text("id", milestone.id());
            out.text("title", milestone.title());
            out.number("weight", milestone.weight(), 1);
            out.date("done", milestone.done());
        });
        return null;
    }

    @Override
    public @Nullable Void binary(Measure.Binary measure) {
        type(MeasureKind.BINARY);
        return null;
    }

    @Override
    public @Nullable Void levels(Measure.Levels measure) {
        type(MeasureKind.LEVELS);
        out.objects("levels", measure.levels(), level -> {
            out.text("name", level.name());
            out.number("progress", level.progress());
        });
        return null;
    }

    @Override
    public @Nullable Void custom(CustomMeasure measure) {
        throw new IllegalArgumentException(
                "measure " + measure + " of key result " + Texts.quote(keyResult) + " has no JSON form");
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
