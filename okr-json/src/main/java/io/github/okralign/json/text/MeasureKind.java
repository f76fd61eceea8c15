package io.github.okralign.json.text;

import java.util.ArrayList;
import java.util.List;

/** The kinds of measures by the names that documents have for them, and the properties of each kind. */
@SuppressWarnings("ImmutableEnumChecker") // both lists are immutable
public enum MeasureKind {
    CHANGE(List.of("baseline", "target"), "unit", "reading", "scale", "steps", "phases", "revisions"),
    RATIO(List.of("baseline", "target"), "unit", "reading", "scale", "steps", "phases", "revisions"),
    AT_LEAST(List.of("threshold"), "unit", "reading", "revisions"),
    AT_MOST(List.of("threshold"), "unit", "reading", "revisions"),
    RANGE(List.of("lower", "upper"), "unit", "reading", "revisions"),
    MILESTONES(List.of("milestones")),
    BINARY(List.of()),
    LEVELS(List.of("levels"));

    /** What earlier definitions take from the one that is in force. */
    private static final List<String> OF_ALL_REVISIONS = List.of("type", "unit", "reading", "revisions");

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

    /** Whether a value is to get from a baseline to a target. */
    public boolean isTargeted() {
        return this == CHANGE || this == RATIO;
    }

    /** The properties that an earlier definition of the kind may have. */
    public List<String> propertiesOfRevision() {
        List<String> all = new ArrayList<>(List.of("until"));
        properties.stream().filter(name -> !OF_ALL_REVISIONS.contains(name)).forEach(all::add);
        return all;
    }

    /** The name of the kind after an article. */
    public String what() {
        return (this == AT_LEAST || this == AT_MOST ? "an " : "a ") + name() + " measure";
    }
}
