package io.github.okralign.json.text;

import io.github.okralign.model.Location;
import java.util.Arrays;

/**
 * The path from the document to the value being read. It becomes a {@link Location} only on demand, as there are millions
 * of values and few problems.
 */
public final class JsonPath {

    /** No format of this module nests deeper; what others keep in a document may. */
    private static final int USUAL = 16;

    /** The property of each step, or null for an element of a list. */
    private String[] properties = new String[USUAL];

    private int[] indexes = new int[USUAL];
    private int length;

    public void enter(String property) {
        makeRoom();
        properties[length++] = property;
    }

    public void enter(int index) {
        makeRoom();
        properties[length] = null;
        indexes[length++] = index;
    }

    private void makeRoom() {
        if (length == properties.length) {
            properties = Arrays.copyOf(properties, 2 * length);
            indexes = Arrays.copyOf(indexes, 2 * length);
        }
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
