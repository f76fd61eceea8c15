package io.github.okralign.json.text;

import io.github.okralign.model.Location;
import java.util.ArrayList;
import java.util.List;

/** Locations as JSON Pointers (RFC 6901), and as messages name them. */
public final class Pointer {

    private Pointer() {}

    public static String of(Location location) {
        return of(location.steps());
    }

    public static String of(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The steps of a pointer, as they are called. */
    public static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        for (String step : pointer.split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps.subList(1, steps.size());
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
        boolean element = steps.size() > 1 && !last.isEmpty() && Character.isDigit(last.charAt(0));
        return element ? steps.get(steps.size() - 2) + "[" + last + "]" : last;
    }
}
