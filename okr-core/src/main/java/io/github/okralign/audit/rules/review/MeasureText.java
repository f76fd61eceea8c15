package io.github.okralign.audit.rules.review;

import io.github.okralign.message.MessageText;
import io.github.okralign.model.CustomMeasure;
import io.github.okralign.model.Measure;
import io.github.okralign.model.MeasureVisitor;

/** A measure as people say it; the empty string for one of steps or levels, which would be a list. */
enum MeasureText implements MeasureVisitor<String> {
    INSTANCE;

    private static String unit(Measure measure) {
        return measure.unit().isEmpty() ? "" : " " + measure.unit();
    }

    @Override
    public String change(Measure.Change measure) {
        return MessageText.number(measure.baseline()) + " to " + MessageText.number(measure.target()) + unit(measure);
    }

    @Override
    public String atLeast(Measure.AtLeast measure) {
        return "at least " + MessageText.number(measure.threshold()) + unit(measure);
    }

    @Override
    public String atMost(Measure.AtMost measure) {
        return "at most " + MessageText.number(measure.threshold()) + unit(measure);
    }

    @Override
    public String range(Measure.Range measure) {
        return "between " + MessageText.number(measure.lower()) + " and " + MessageText.number(measure.upper())
                + unit(measure);
    }

    @Override
    public String milestones(Measure.Milestones measure) {
        return "";
    }

    @Override
    public String binary(Measure.Binary measure) {
        return "done or not";
    }

    @Override
    public String levels(Measure.Levels measure) {
        return "";
    }

    @Override
    public String custom(CustomMeasure measure) {
        return measure.toString();
    }
}
