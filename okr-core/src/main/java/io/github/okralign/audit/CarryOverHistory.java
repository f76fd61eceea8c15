package io.github.okralign.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.okralign.model.Objective;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows goals back through the cycles by their lineage, {@code id@cycle}. */
final class CarryOverHistory {
    private final Facts facts;
    private final Facts earlier;
    private final Map<String, Integer> known = new HashMap<>();

    CarryOverHistory(Facts facts, Facts earlier) {
        this.facts = facts;
        this.earlier = earlier;
    }

    void find(Rule.Findings findings) {
        facts.activeObjectives().forEach(objective -> {
            String lineage = objective.lineage().orElse(null);
            if (lineage != null
                    && origin(lineage, earlier).flatMap(Objective::lineage).isPresent()) {
                int times = times(lineage);
                findings.add(
                        List.of(objective.id()),
                        facts.name(objective) + " has been carried over " + times + " times, at last from \"" + lineage
                                + "\"",
                        ImmutableMap.of("carryOvers", (double) times));
            }
        });
    }

    /** How often a goal of this lineage has been carried over, as far as the two sets know; each step is taken once. */
    private int times(String lineage) {
        Set<String> passed = new HashSet<>();
        List<String> way = new ArrayList<>();
        String next = lineage;
        while (next != null && !known.containsKey(next) && passed.add(next)) {
            way.add(next);
            String from = next;
            next = origin(from, earlier)
                    .or(() -> origin(from, facts))
                    .flatMap(Objective::lineage)
                    .orElse(null);
        }
        int times = next == null ? 0 : known.getOrDefault(next, 0);
        for (String each : Lists.reverse(way)) {
            times++;
            known.put(each, times);
        }
        return known.getOrDefault(lineage, times);
    }

    private static Optional<Objective> origin(String lineage, Facts side) {
        int at = lineage.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : side.okrSet()
                        .find(lineage.substring(0, at))
                        .filter(Objective.class::isInstance)
                        .map(Objective.class::cast)
                        .filter(objective -> objective
                                .cycle()
                                .filter(lineage.substring(at + 1)::equals)
                                .isPresent());
    }
}
