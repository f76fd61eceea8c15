package io.github.okralign.cli;

import io.github.okralign.cli.text.Layout;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.OkrSet;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** Refuses what is not the id of a goal. */
    static void require(String goal, OkrSet okrs) {
        if (okrs.find(goal).isEmpty()) {
            throw Refusal.ofUsage("there is no goal \"" + Layout.shown(goal) + "\" in the document" + hint(goal, okrs));
        }
    }

    /** The ids that are nearest to what was asked for, as the end of a sentence; empty if none is near. */
    static String hint(String asked, OkrSet okrs) {
        List<String> nearest = NoSuchGoalException.of(okrs, asked).nearest();
        return nearest.isEmpty()
                ? "; `okr report FILE` shows the ids in brackets"
                : nearest.stream()
                        .map(id -> "\"" + Layout.shown(id) + "\"")
                        .collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }
}
