package io.github.okralign.json.text;

import java.util.ArrayList;
import java.util.List;

/** The kinds of measures by the names that documents have for them, and the properties of each kind. */
@SuppressWarnings("ImmutableEnumChecker") // both lists are immutable
public enum MeasureKind {
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

    /** The required properties, besides the type. */
    public List<String> required() {
        return required;
    }

    /** All properties that the kind may have. */
    public List<String> properties() {
        return properties;
    }

    /** The name of the kind after an article. */
    public String what() {
        return (this == AT_LEAST || this == AT_MOST ? "an " : "a ") + name() + " measure";
    }
}
