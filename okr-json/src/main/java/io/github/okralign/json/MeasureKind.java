package io.github.okralign.json;

import io.github.okralign.model.Measure;
import java.util.ArrayList;
import java.util.List;

/** The kinds of measures: the properties that each has, and the measure that it makes of them. */
@SuppressWarnings("ImmutableEnumChecker") // nothing can be put into these lists
enum MeasureKind {
    CHANGE(List.of("baseline", "target"), "unit", "phases"),
    AT_LEAST(List.of("threshold"), "unit"),
    AT_MOST(List.of("threshold"), "unit"),
    RANGE(List.of("lower", "upper"), "unit"),
    MILESTONES(List.of("milestones")),
    BINARY(List.of()),
    LEVELS(List.of("levels"));

    private final List<String> required;
    private final List<String> properties;

    MeasureKind(List<String> required, String... optional) {
        this.required = required;
        List<String> all = new ArrayList<>(List.of("type"));
        all.addAll(required);
        all.addAll(List.of(optional));
        this.properties = List.copyOf(all);
    }

    /** What must be there, beside the type. */
    List<String> required() {
        return required;
    }

    /** All that may be there. */
    List<String> properties() {
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
