package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
final class Nearest {

    private static final int HINTS = 3;
    /** Longer words are no typos of an id, and would cost the square of their length for each. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** Refuses what is not the id of a goal. */
    static void require(String goal, OkrSet okrs) {
        if (okrs.goal(goal).isEmpty()) {
            throw Refusal.ofUsage("there is no goal \"" + Layout.shown(goal) + "\" in the document" + hint(goal, okrs));
        }
    }

    /** The ids that are nearest to what was asked for, as the end of a sentence; empty if none is near. */
    static String hint(String asked, OkrSet okrs) {
        int near = Math.max(2, asked.length() / 3);
        List<String> hints = okrs.goals().stream()
                .map(Goal::id)
                .filter(id -> asked.length() <= LONGEST && Math.abs(asked.length() - id.length()) <= near)
                .filter(id -> distance(asked, id) <= near)
                .sorted(Comparator.comparingInt(id -> distance(asked, id)))
                .limit(HINTS)
                .map(id -> "\"" + Layout.shown(id) + "\"")
                .collect(Collectors.toList());
        return hints.isEmpty()
                ? "; `okr report FILE` shows the ids in brackets"
                : "; did you mean " + String.join(" or ", hints) + "?";
    }

    /** How many characters have to be put in, taken out or replaced, upper and lower case aside. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
