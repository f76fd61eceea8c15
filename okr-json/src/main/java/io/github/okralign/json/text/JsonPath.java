package io.github.okralign.json.text;

import io.github.okralign.model.Location;

/**
 * The path from the document to the value being read. It becomes a {@link Location} only on demand, as there are millions
 * of values and few problems.
 */
public final class JsonPath {

    /** No format of this module nests deeper. */
    private static final int DEEPEST = 16;

    /** The property of each step, or null for an element of a list. */
    private final String[] properties = new String[DEEPEST];

    private final int[] indexes = new int[DEEPEST];
    private int length;

    public void enter(String property) {
        properties[length++] = property;
    }

    public void enter(int index) {
        properties[length] = null;
        indexes[length++] = index;
    }

    public void leave() {
        length--;
    }

    /** The innermost property. */
    public String property() {
        return properties[length - 1];
    }

    public Location place() {
        Location place = Location.SET;
        for (int i = 0; i < length; i++) {
            place = properties[i] == null ? place.index(indexes[i]) : place.property(properties[i]);
        }
        return place;
    }
}
