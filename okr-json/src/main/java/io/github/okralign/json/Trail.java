package io.github.okralign.json;

import io.github.okralign.model.Location;

/**
 * The way from the document to the value that is being read; a place is made of it only where somebody asks for one, as
 * there are millions of values and few problems.
 */
final class Trail {

    /** No format of this module nests deeper. */
    private static final int DEEPEST = 16;

    /** The property of each step, or null for an element of a list. */
    private final String[] properties = new String[DEEPEST];

    private final int[] indexes = new int[DEEPEST];
    private int length;

    void enter(String property) {
        properties[length++] = property;
    }

    void enter(int index) {
        properties[length] = null;
        indexes[length++] = index;
    }

    void leave() {
        length--;
    }

    /** The property that was entered last, of those that are not left. */
    String property() {
        return properties[length - 1];
    }

    Location place() {
        Location place = Location.SET;
        for (int i = 0; i < length; i++) {
            place = properties[i] == null ? place.index(indexes[i]) : place.property(properties[i]);
        }
        return place;
    }
}
