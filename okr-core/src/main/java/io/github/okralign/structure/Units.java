package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the units of an organisation are linked by their objectives
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#silos">semantics</a>). Immutable and
 * thread-safe.
 */
public final class Units {

    private final ImmutableMap<String, UnitLinks> links;

    private Units(OkrSet okrs, LocalDate asOf) {
        LinksOfDay day = new LinksOfDay(okrs, asOf);
        List<Unit> units = okrs.organization().units();
        UnitTree tree = new UnitTree(units);
        Tally tally = new Tally(tree);
        int[] unitOf = new int[okrs.objectives().size()];
        int all = 0;
        for (int i = 0; i < unitOf.length; i++) {
            Objective objective = okrs.objectives().get(i);
            unitOf[i] = tree.number(objective.unit().orElse(null));
            if (day.takesPart(i)) {
                all++;
                tally.objectives[unitOf[i]]++;
            }
        }
        long before = -1;
        for (long pair : sortedPairs(day)) {
            if (pair != before) {
                tally.count(unitOf[(int) (pair >>> Integer.SIZE)], unitOf[(int) pair]);
            }
            before = pair;
        }
        tally.sumUp();
        ImmutableMap.Builder<String, UnitLinks> result = ImmutableMap.builderWithExpectedSize(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            result.put(units.get(unit).id(), tally.links(units.get(unit).id(), unit, all));
        }
        this.links = result.buildOrThrow();
    }

    /**
     * Looks at the units of a set as of its own day; if it has none, as of the end of time. O(goals + links · log units).
     *
     * @param okrs the set
     * @return its units
     */
    public static Units of(OkrSet okrs) {
        return of(okrs, LinksOfDay.of(checkNotNull(okrs, "okrs")));
    }

    /**
     * Looks at the units of a set as of a day. O(goals + links · log units).
     *
     * @param okrs the set
     * @param asOf the day, on which states and links count that hold on some days only
     * @return its units
     */
    public static Units of(OkrSet okrs, LocalDate asOf) {
        return new Units(checkNotNull(okrs, "okrs"), checkNotNull(asOf, "asOf"));
    }

    /** The pairs of objectives that take part and are joined by an accepted link of any type, in order, so repeats are adjacent. */
    private static long[] sortedPairs(LinksOfDay day) {
        LinkTable all = day.table();
        long[] pairs = new long[all.size()];
        int count = 0;
        for (int link = 0; link < all.size(); link++) {
            int one = day.from(link);
            int other = day.to(link);
            if (one != other && day.isLive(link)) {
                pairs[count++] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.copyOf(pairs, count);
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

    /** {@return the links of each unit's subtree, in document order of the units} */
    public List<UnitLinks> all() {
        return links.values().asList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Units that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }

    @Override
    public String toString() {
        return "Units" + all();
    }

    /** Counts for each unit, first without the units below it, then with them. */
    private static final class Tally {
        private final UnitTree tree;
        private final int[] objectives;
        private final int[] internal;
        private final int[] vertical;
        private final int[] lateral;

        Tally(UnitTree tree) {
            this.tree = tree;
            this.objectives = tree.places();
            this.internal = tree.places();
            this.vertical = tree.places();
            this.lateral = tree.places();
        }

        /** Counts a linked pair of objectives of two units. */
        void count(int one, int other) {
            int common = tree.common(one, other);
            internal[common]++;
            outward(one, common, other);
            outward(other, common, one);
        }

        /**
         * Counts the pair as outward for one end and all units above it that do not contain the other end. It is vertical for
         * all of these if the other end's unit is their common one, and for none otherwise.
         */
        private void outward(int from, int common, int other) {
            int[] counts = common == other && other != tree.number(null) ? vertical : lateral;
            counts[from]++;
            counts[common]--;
        }

        void sumUp() {
            tree.sumUp(objectives);
            tree.sumUp(internal);
            tree.sumUp(vertical);
            tree.sumUp(lateral);
        }

        UnitLinks links(String id, int unit, int all) {
            return new UnitLinks(
                    id, objectives[unit], internal[unit], vertical[unit], lateral[unit], all - objectives[unit]);
        }
    }
}
