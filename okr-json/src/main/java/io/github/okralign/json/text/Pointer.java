package io.github.okralign.json.text;

import io.github.okralign.model.Location;
import java.util.List;

/** Locations as JSON Pointers (RFC 6901), and as messages name them. */
public final class Pointer {

    private Pointer() {}

    public static String of(Location location) {
        StringBuilder pointer = new StringBuilder();
        for (String step : location.steps()) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The pointer of the parent; the root is its own parent. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** A location as messages name it, such as {@code weight} or {@code objectives[2]}. */
    public static String label(Location location) {
        List<String> steps = location.steps();
        if (steps.isEmpty()) {
            return "the document";
        }
        String last = steps.get(steps.size() - 1);
        boolean element = steps.size() > 1 && Character.isDigit(last.charAt(0));
        return element ? steps.get(steps.size() - 2) + "[" + last + "]" : last;
    }
}
