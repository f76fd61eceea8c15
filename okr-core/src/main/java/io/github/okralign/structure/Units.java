package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.collect.GoalIndex;
import io.github.okralign.collect.Links;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the units of an organisation are linked by their objectives (semantics, section 8). Immutable and thread-safe.
 */
public final class Units {

    private final OkrSet okrs;
    private final ImmutableMap<String, UnitLinks> links;

    private Units(OkrSet okrs) {
        this.okrs = checkNotNull(okrs, "okrs");
        Map<String, Tally> tallies = new LinkedHashMap<>();
        okrs.organization().units().forEach(unit -> tallies.put(unit.id(), new Tally()));
        int all = 0;
        for (Objective objective : okrs.objectives()) {
            if (objective.state().takesPart()) {
                all++;
                line(objective.unit().orElse(null)).forEach(unit -> tally(tallies, unit).objectives++);
            }
        }
        for (long pair : pairs()) {
            count(unit((int) (pair >>> Integer.SIZE)), unit((int) pair), tallies);
        }
        ImmutableMap.Builder<String, UnitLinks> result = ImmutableMap.builder();
        int total = all;
        tallies.forEach((unit, tally) -> result.put(unit, tally.links(unit, total)));
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

    private static Tally tally(Map<String, Tally> tallies, String unit) {
        return tallies.computeIfAbsent(unit, any -> new Tally());
    }

    private @Nullable String unit(int objective) {
        return okrs.objectives().get(objective).unit().orElse(null);
    }

    /** A unit and those above it, from the inside out. */
    private List<String> line(@Nullable String unit) {
        List<String> line = new ArrayList<>();
        for (Optional<String> at = Optional.ofNullable(unit); at.isPresent(); at = parent(at.get())) {
            line.add(at.get());
        }
        return line;
    }

    private Optional<String> parent(String unit) {
        return okrs.organization().unit(unit).flatMap(Unit::parent);
    }

    /** The pairs of objectives that take part and are joined by an accepted link of any type, each once. */
    private Set<Long> pairs() {
        GoalIndex index = okrs.index();
        Links all = index.links();
        Set<Long> pairs = new HashSet<>();
        for (int link = 0; link < all.size(); link++) {
            int one = index.objectiveOf(all.source(link));
            int other = index.objectiveOf(all.target(link));
            if (one != other && all.is(link, Links.ACCEPTED) && takesPart(one) && takesPart(other)) {
                pairs.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other));
            }
        }
        return pairs;
    }

    private boolean takesPart(int objective) {
        return okrs.objectives().get(objective).state().takesPart();
    }

    private void count(@Nullable String one, @Nullable String other, Map<String, Tally> tallies) {
        List<String> oneLine = line(one);
        List<String> otherLine = line(other);
        Set<String> common = new HashSet<>(oneLine);
        common.retainAll(new HashSet<>(otherLine));
        common.forEach(unit -> tally(tallies, unit).internal++);
        countOutward(oneLine, other, common, tallies);
        countOutward(otherLine, one, common, tallies);
    }

    /** The other end is above all units of a line that it is not in, or above none of them. */
    private static void countOutward(
            List<String> line, @Nullable String other, Set<String> common, Map<String, Tally> tallies) {
        boolean above = other != null && line.contains(other);
        for (String unit : line) {
            if (common.contains(unit)) {
                return;
            }
            if (above) {
                tally(tallies, unit).vertical++;
            } else {
                tally(tallies, unit).lateral++;
            }
        }
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

    private static final class Tally {
        private int objectives;
        private int internal;
        private int vertical;
        private int lateral;

        UnitLinks links(String unit, int all) {
            return new UnitLinks(unit, objectives, internal, vertical, lateral, all - objectives);
        }
    }
}
