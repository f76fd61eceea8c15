package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.collect.GoalIndex;
import io.github.okralign.collect.Links;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the units of an organisation are linked by their objectives (semantics, section 8). Immutable and thread-safe.
 */
public final class Units {

    private static final int NONE = -1;

    private final OkrSet okrs;
    private final ImmutableMap<String, UnitLinks> links;

    private Units(OkrSet okrs) {
        this.okrs = checkNotNull(okrs, "okrs");
        List<Unit> units = okrs.organization().units();
        Map<String, Integer> numbers = new HashMap<>();
        for (Unit unit : units) {
            numbers.putIfAbsent(unit.id(), numbers.size());
        }
        int[] parents = units.stream()
                .mapToInt(unit -> unit.parent().map(numbers::get).orElse(NONE))
                .toArray();
        Tallies tallies = new Tallies(parents);
        int[] unitOf = new int[okrs.objectives().size()];
        int all = 0;
        for (int i = 0; i < unitOf.length; i++) {
            Objective objective = okrs.objectives().get(i);
            unitOf[i] = objective.unit().map(numbers::get).orElse(NONE);
            if (objective.state().takesPart()) {
                all++;
                tallies.countObjective(unitOf[i]);
            }
        }
        long before = NONE;
        for (long pair : sortedPairs()) {
            if (pair != before) {
                tallies.countPair(unitOf[(int) (pair >>> Integer.SIZE)], unitOf[(int) pair]);
            }
            before = pair;
        }
        ImmutableMap.Builder<String, UnitLinks> result = ImmutableMap.builderWithExpectedSize(units.size());
        for (int i = 0; i < units.size(); i++) {
            result.put(units.get(i).id(), tallies.links(i, units.get(i).id(), all));
        }
        this.links = result.buildOrThrow();
    }

    /**
     * Looks at the units of a set. O(goals + links · levels).
     *
     * @param okrs the set
     * @return its units
     */
    public static Units of(OkrSet okrs) {
        return new Units(okrs);
    }

    /** The pairs of objectives that take part and are joined by an accepted link of any type, the same beside each other. */
    private long[] sortedPairs() {
        GoalIndex index = okrs.index();
        Links all = index.links();
        long[] pairs = new long[all.size()];
        int count = 0;
        for (int link = 0; link < all.size(); link++) {
            int one = index.objectiveOf(all.source(link));
            int other = index.objectiveOf(all.target(link));
            if (one != other && all.is(link, Links.ACCEPTED) && takesPart(one) && takesPart(other)) {
                pairs[count++] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.copyOf(pairs, count);
    }

    private boolean takesPart(int objective) {
        return okrs.objectives().get(objective).state().takesPart();
    }

    /**
     * The links of a unit's subtree.
     *
     * @param unit the id of a unit
     * @return its links, or empty if there is no such unit
     */
    public Optional<UnitLinks> unit(String unit) {
        return Optional.ofNullable(links.get(checkNotNull(unit, "unit")));
    }

    /**
     * The links of every unit.
     *
     * @return one for each unit, in document order
     */
    public List<UnitLinks> all() {
        return links.values().asList();
    }

    @Override
    public String toString() {
        return "Units(" + okrs + ")";
    }

    /** Counts by the numbers of the units, each of which counts for all units above it too. */
    private static final class Tallies {
        private final int[] parents;
        private final int[] depths;
        private final int[] objectives;
        private final int[] internal;
        private final int[] vertical;
        private final int[] lateral;

        Tallies(int[] parents) {
            this.parents = parents;
            this.depths = new int[parents.length];
            this.objectives = new int[parents.length];
            this.internal = new int[parents.length];
            this.vertical = new int[parents.length];
            this.lateral = new int[parents.length];
            for (int i = 0; i < parents.length; i++) {
                for (int at = i; at != NONE; at = parents[at]) {
                    depths[i]++;
                }
            }
        }

        void countObjective(int unit) {
            for (int at = unit; at != NONE; at = parents[at]) {
                objectives[at]++;
            }
        }

        void countPair(int one, int other) {
            int common = common(one, other);
            for (int at = common; at != NONE; at = parents[at]) {
                internal[at]++;
            }
            countOutward(one, common, other);
            countOutward(other, common, one);
        }

        /** The innermost unit that both are in. */
        private int common(int one, int other) {
            int ones = one;
            int others = other;
            while (ones != others) {
                if (depth(ones) >= depth(others)) {
                    ones = parents[ones];
                } else {
                    others = parents[others];
                }
            }
            return ones;
        }

        private int depth(int unit) {
            return unit == NONE ? 0 : depths[unit];
        }

        /** The other end is above all units of a line that it is not in, or above none of them. */
        private void countOutward(int unit, int common, int other) {
            int[] counts = other != NONE && other == common ? vertical : lateral;
            for (int at = unit; at != common; at = parents[at]) {
                counts[at]++;
            }
        }

        UnitLinks links(int unit, String id, int all) {
            return new UnitLinks(
                    id, objectives[unit], internal[unit], vertical[unit], lateral[unit], all - objectives[unit]);
        }
    }
}
