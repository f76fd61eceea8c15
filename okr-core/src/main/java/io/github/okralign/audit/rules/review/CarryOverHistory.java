package io.github.okralign.audit.rules.review;

import com.google.common.collect.ImmutableList;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows objectives back through the cycles by their lineages, {@code id@cycle}. O(1) for each step back, and each step is
 * taken once. Not thread-safe: it keeps what it has counted.
 */
public final class CarryOverHistory {

    private final ImmutableList<OkrSet> sets;
    /** How often an objective of a lineage has been carried over. */
    private final Map<String, Integer> known = new HashMap<>();

    /** A history over sets; of two that have the same objective in the same cycle, the first one counts. */
    public CarryOverHistory(List<OkrSet> sets) {
        this.sets = ImmutableList.copyOf(sets);
    }

    /** The lineage of an objective that is carried over from a cycle. */
    public static String lineage(String objective, String cycle) {
        return objective + "@" + cycle;
    }

    /**
     * How often an objective has been carried over: once if it has a lineage, and once more for each ancestor in the sets
     * that has one itself. Ancestors that lead in a circle count once each.
     */
    public int timesCarried(Objective objective) {
        return objective.lineage().map(this::times).orElse(0);
    }

    private int times(String lineage) {
        Map<String, Integer> passed = new HashMap<>();
        List<String> way = new ArrayList<>();
        String next = lineage;
        while (next != null && !known.containsKey(next) && passed.putIfAbsent(next, way.size()) == null) {
            way.add(next);
            next = origin(next).flatMap(Objective::lineage).orElse(null);
        }
        int circle = next == null ? way.size() : passed.getOrDefault(next, way.size());
        int times = next == null ? 0 : known.getOrDefault(next, 0);
        if (circle < way.size()) {
            times = way.size() - circle;
            for (String each : way.subList(circle, way.size())) {
                known.put(each, times);
            }
        }
        for (int i = circle - 1; i >= 0; i--) {
            known.put(way.get(i), ++times);
        }
        return known.getOrDefault(lineage, times);
    }

    /** The objective that a lineage names, if one of the sets has it. */
    public Optional<Objective> origin(String lineage) {
        for (OkrSet okrs : sets) {
            for (int at = lineage.lastIndexOf('@'); at >= 0; at = lineage.lastIndexOf('@', at - 1)) {
                String cycle = lineage.substring(at + 1);
                Optional<Objective> found = okrs.find(lineage.substring(0, at))
                        .filter(Objective.class::isInstance)
                        .map(Objective.class::cast)
                        .filter(objective ->
                                objective.cycle().filter(cycle::equals).isPresent());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
