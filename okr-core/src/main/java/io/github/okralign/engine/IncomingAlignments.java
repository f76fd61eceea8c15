package io.github.okralign.engine;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.List;

/**
 * The alignments of a set by the positions of their targets, of any type and in any state, as far as they are there on a day: what
 * {@link io.github.okralign.graph.AlignmentGraph#linksTo} says of ids. Immutable and thread-safe.
 */
public final class IncomingAlignments {

    private final LocalDate asOf;
    private final LinkTable links;
    private final List<Goal> goals;

    /**
     * The alignments of a set. O(1); O(goals + links) when the first are asked for.
     *
     * @param okrs the set
     * @param asOf the day
     */
    public IncomingAlignments(OkrSet okrs, LocalDate asOf) {
        this.asOf = asOf;
        this.links = IndexAccess.of(okrs).links();
        this.goals = okrs.goals();
    }

    /**
     * The alignments that lead to a goal.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return the alignments, in document order of the goals that they start from; unmodifiable
     */
    public List<Alignment> to(int position) {
        return ofDay(links.incoming(
                position, (source, ordinal) -> goals.get(source).alignments().get(ordinal)));
    }

    /**
     * Those of some alignments of the set that are there on the day.
     *
     * @param alignments alignments
     * @return the same in the same order, without those of other days; unmodifiable
     */
    public List<Alignment> ofDay(List<Alignment> alignments) {
        return links.areDated()
                ? alignments.stream()
                        .filter(alignment -> alignment.isThereOn(asOf))
                        .toList()
                : alignments;
    }
}
