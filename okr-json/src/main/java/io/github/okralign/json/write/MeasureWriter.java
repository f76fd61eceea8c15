package io.github.okralign.json.write;

import io.github.okralign.json.text.MeasureKind;
import io.github.okralign.json.text.MessageText;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Limit;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;
import io.github.okralign.model.Revision;
import io.github.okralign.model.Targeted;
import io.github.okralign.model.ValueReading;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        return targeted(MeasureKind.CHANGE, measure);
    }

    @Override
    public Runnable ratio(Measure.Ratio measure) {
        return targeted(MeasureKind.RATIO, measure);
    }

    private Runnable targeted(MeasureKind kind, Targeted measure) {
        return () -> {
            type(kind);
            way(measure, () -> {
                unit(measure);
                out.name("reading", measure.reading(), ValueReading.LATEST);
            });
            revisions(measure.revisions(), earlier -> way(earlier, () -> {}));
            out.extensions(measure.extensions());
        };
    }

    /** The numbers of a definition; what belongs to all definitions of the measure comes between them. */
    private void way(Targeted measure, Runnable ofAll) {
        out.number("baseline", measure.baseline());
        out.number("target", measure.target());
        ofAll.run();
        out.objects("scale", measure.scale().points(), point -> {
            out.number("value", point.value());
            out.number("progress", point.progress());
            out.extensions(point.extensions());
        });
        if (measure.scale().steps()) {
            out.flag("steps", Optional.of(true));
        }
        out.objects("phases", measure.phases(), phase -> {
            out.text("date", phase.date().toString());
            out.number("value", phase.value());
            out.extensions(phase.extensions());
        });
    }

    private <M extends Measure> void revisions(List<? extends Revision<? extends M>> revisions, Consumer<M> numbers) {
        out.objects("revisions", revisions, revision -> {
            out.text("until", revision.until().toString());
            numbers.accept(revision.measure());
            if (!revision.measure().extensions().isEmpty()) {
                throw new IllegalArgumentException("extensions of a measure of a revision of key result "
                        + MessageText.quote(keyResult) + " have no JSON form; they must be those of the revision");
            }
            out.extensions(revision.extensions());
        });
    }

    @Override
    public Runnable atLeast(Measure.AtLeast measure) {
        return () -> {
            type(MeasureKind.AT_LEAST);
            out.number("threshold", measure.threshold());
            limit(measure);
            revisions(measure.revisions(), earlier -> out.number("threshold", earlier.threshold()));
            out.extensions(measure.extensions());
        };
    }

    @Override
    public Runnable atMost(Measure.AtMost measure) {
        return () -> {
            type(MeasureKind.AT_MOST);
            out.number("threshold", measure.threshold());
            limit(measure);
            revisions(measure.revisions(), earlier -> out.number("threshold", earlier.threshold()));
            out.extensions(measure.extensions());
        };
    }

    @Override
    public Runnable range(Measure.Range measure) {
        return () -> {
            type(MeasureKind.RANGE);
            ends(measure);
            limit(measure);
            revisions(measure.revisions(), this::ends);
            out.extensions(measure.extensions());
        };
    }

    private void ends(Measure.Range range) {
        out.number("lower", range.lower());
        out.number("upper", range.upper());
    }

    private void limit(Limit limit) {
        unit(limit);
        out.name("reading", Optional.ofNullable(limit.reading()));
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
                out.date("dropped", milestone.dropped());
                out.extensions(milestone.extensions());
            });
            out.extensions(measure.extensions());
        };
    }

    @Override
    public Runnable binary(Measure.Binary measure) {
        return () -> {
            type(MeasureKind.BINARY);
            out.extensions(measure.extensions());
        };
    }

    @Override
    public Runnable levels(Measure.Levels measure) {
        return () -> {
            type(MeasureKind.LEVELS);
            out.objects("levels", measure.levels(), level -> {
                out.text("name", level.name());
                out.number("progress", level.progress());
                out.extensions(level.extensions());
            });
            out.extensions(measure.extensions());
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
