package io.github.okralign.structure;

import io.github.okralign.index.GoalIndex;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** Who takes part on a day, and which links hold on it: what all of structure looks at. Immutable and thread-safe. */
final class LinksOfDay {

    private final LocalDate asOf;
    private final long today;
    private final List<Objective> objectives;
    private final GoalIndex index;
    private final LinkTable links;
    private final BitSet takesPart = new BitSet();

    /** Looks at a set. O(objectives). */
    LinksOfDay(OkrSet okrs, LocalDate asOf) {
        this.asOf = asOf;
        this.today = asOf.toEpochDay();
        this.objectives = okrs.objectives();
        this.index = IndexAccess.of(okrs);
        this.links = index.links();
        int position = 0;
        for (Objective objective : objectives) {
            takesPart.set(position++, objective.stateOn(asOf).takesPart());
        }
    }

    /** The day of a set without regard to an analysis: its own, or the end of time, by which everything has happened. */
    static LocalDate of(OkrSet okrs) {
        return okrs.asOf().orElse(LocalDate.MAX);
    }

    LinkTable table() {
        return links;
    }

    int size() {
        return objectives.size();
    }

    /** The objective at the near end of a link. */
    int from(int link) {
        return index.objectiveOf(links.source(link));
    }

    /** The objective at the far end of a link. */
    int to(int link) {
        return index.objectiveOf(links.target(link));
    }

    /** Whether a link starts from an objective itself and not from one of its key results. */
    boolean isOwn(int link) {
        return index.keyResultOf(links.source(link)) < 0;
    }

    /** Whether an objective takes part. */
    boolean takesPart(int objective) {
        return takesPart.get(objective);
    }

    /** Whether a link, in whatever state, holds on the day. */
    boolean holds(int link) {
        return links.holds(link, today);
    }

    /** Whether a link is accepted, holds on the day, and joins goals that take part. */
    boolean isLive(int link) {
        return links.is(link, LinkTable.ACCEPTED)
                && holds(link)
                && goalTakesPart(links.source(link))
                && goalTakesPart(links.target(link));
    }

    private boolean goalTakesPart(int goal) {
        int objective = index.objectiveOf(goal);
        int keyResult = index.keyResultOf(goal);
        return takesPart.get(objective)
                && (keyResult < 0
                        || objectives
                                .get(objective)
                                .keyResults()
                                .get(keyResult)
                                .stateOn(asOf)
                                .takesPart());
    }
}
