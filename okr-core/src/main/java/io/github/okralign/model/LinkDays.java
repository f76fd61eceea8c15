package io.github.okralign.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of links between two goals, of which no two may overlap. Not thread-safe. */
final class LinkDays {

    private final TreeMap<LocalDate, Alignment> bySince = new TreeMap<>();

    /** Adds a link, or gives the one that it overlaps, or null where it overlaps none. O(log links). */
    @Nullable
    Alignment add(Alignment link) {
        LocalDate since = link.since().orElse(LocalDate.MIN);
        Map.Entry<LocalDate, Alignment> before = bySince.floorEntry(since);
        if (before != null && before.getValue().overlaps(link)) {
            return before.getValue();
        }
        Map.Entry<LocalDate, Alignment> after = bySince.ceilingEntry(since);
        if (after != null && after.getValue().overlaps(link)) {
            return after.getValue();
        }
        bySince.put(since, link);
        return null;
    }

    /** The days of a link as messages tell them. */
    static String text(Alignment link) {
        return link.since().map(LocalDate::toString).orElse("…") + " to "
                + link.until().map(LocalDate::toString).orElse("…");
    }
}
