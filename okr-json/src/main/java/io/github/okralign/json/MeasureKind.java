package io.github.okralign.json;

import io.github.okralign.model.Measure;
import java.util.ArrayList;
import java.util.List;

/** The kinds of measures: the properties that each has, and the measure that it makes of them. */
enum MeasureKind {
    CHANGE,
    AT_LEAST,
    AT_MOST,
    RANGE,
    MILESTONES,
    BINARY,
    LEVELS;

    /** What must be there, beside the type. */
    List<String> required() {
        return switch (this) {
            case CHANGE -> List.of("baseline", "target");
            case AT_LEAST, AT_MOST -> List.of("threshold");
            case RANGE -> List.of("lower", "upper");
            case MILESTONES -> List.of("milestones");
            case BINARY -> List.of();
            case LEVELS -> List.of("levels");
        };
    }

    /** All that may be there. */
    List<String> properties() {
        List<String> properties = new ArrayList<>(List.of("type"));
        properties.addAll(required());
        properties.addAll(
                switch (this) {
                    case CHANGE -> List.of("unit", "phases");
                    case AT_LEAST, AT_MOST, RANGE -> List.of("unit");
                    case MILESTONES, BINARY, LEVELS -> List.of();
                });
        return properties;
    }

    Measure toMeasure(MeasureDraft draft) {
        return switch (this) {
            case CHANGE -> new Measure.Change(draft.baseline, draft.target, draft.unit, draft.phases());
            case AT_LEAST -> new Measure.AtLeast(draft.threshold, draft.unit);
            case AT_MOST -> new Measure.AtMost(draft.threshold, draft.unit);
            case RANGE -> new Measure.Range(draft.lower, draft.upper, draft.unit);
            case MILESTONES -> new Measure.Milestones(draft.milestones);
            case BINARY -> new Measure.Binary();
            case LEVELS -> new Measure.Levels(draft.levels);
        };
    }

    /** The measure's name after an article. */
    String what() {
        return (this == AT_LEAST || this == AT_MOST ? "an " : "a ") + name() + " measure";
    }
}
