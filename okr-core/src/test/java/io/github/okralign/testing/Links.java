package io.github.okralign.testing;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is linked with what, by looking at every link anew. */
public final class Links {

    private Links() {}

    /** The ids of the goals whose number is measured, in document order. */
    public static List<String> leaves(OkrSet okrs) {
        return okrs.goals().stream()
                .filter(goal -> goal instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED)
                .map(Goal::id)
                .collect(Collectors.toList());
    }

    /** Every accepted contribution, in document order. */
    public static List<Alignment> contributions(OkrSet okrs) {
        return okrs.goals().stream()
                .flatMap(goal -> goal.alignments().stream())
                .filter(link -> link.type() == AlignmentType.CONTRIBUTES && link.state() == AlignmentState.ACCEPTED)
                .collect(Collectors.toList());
    }

    /** The accepted contributions to a goal. */
    public static List<Alignment> contributionsTo(OkrSet okrs, String target) {
        return contributions(okrs).stream()
                .filter(link -> link.to().equals(target))
                .collect(Collectors.toList());
    }

    /** A goal and every goal that its number goes into, over any number of links. */
    public static Set<String> upwardFrom(OkrSet okrs, String id) {
        return closure(id, at -> {
            List<String> above = new ArrayList<>();
            contributions(okrs).stream().filter(link -> link.from().equals(at)).forEach(link -> above.add(link.to()));
            if (okrs.goal(at) instanceof KeyResult keyResult) {
                above.add(keyResult.objective());
            }
            return above;
        });
    }

    /** A goal and every goal whose number goes into it, over any number of links. */
    public static Set<String> downwardFrom(OkrSet okrs, String id) {
        return closure(id, at -> {
            List<String> below = new ArrayList<>();
            contributionsTo(okrs, at).forEach(link -> below.add(link.from()));
            if (okrs.goal(at) instanceof Objective objective) {
                objective.keyResults().forEach(keyResult -> below.add(keyResult.id()));
            }
            return below;
        });
    }

    private static Set<String> closure(String from, Function<String, List<String>> next) {
        Set<String> seen = new LinkedHashSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String each : next.apply(open.remove())) {
                if (seen.add(each)) {
                    open.add(each);
                }
            }
        }
        return seen;
    }
}
