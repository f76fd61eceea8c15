package io.github.okralign.engine;

import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import java.util.List;

/**
 * The alignments of a set by the positions of their targets, of any type and in any state: what
 * {@link io.github.okralign.graph.AlignmentGraph#linksTo} says of ids. Immutable and thread-safe.
 */
public final class IncomingAlignments {

    private final LinkTable links;
    private final List<Goal> goals;

    /**
     * The alignments of a set. O(1); O(goals + links) when the first are asked for.
     *
     * @param okrs the set
     */
    public IncomingAlignments(OkrSet okrs) {
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
        return links.incoming(
                position, (source, ordinal) -> goals.get(source).alignments().get(ordinal));
    }
}
