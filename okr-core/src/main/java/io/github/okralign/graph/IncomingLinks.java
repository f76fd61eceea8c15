package io.github.okralign.graph;

import com.google.common.collect.ImmutableList;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.index.LinkTable;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.List;

/** The alignments of a set by their target, in any state and of any type. Immutable and thread-safe. */
public final class IncomingLinks {

    private final int[] start;
    private final ImmutableList<Alignment> links;

    private IncomingLinks(OkrSet okrs) {
        start = new int[okrs.goals().size() + 1];
        LinkTable all = IndexAccess.of(okrs).links();
        for (int i = 0; i < all.size(); i++) {
            start[all.target(i) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        Alignment[] byTarget = new Alignment[all.size()];
        int[] next = start.clone();
        int link = 0;
        for (Objective objective : okrs.objectives()) {
            for (Alignment alignment : objective.alignments()) {
                byTarget[next[all.target(link++)]++] = alignment;
            }
            for (KeyResult keyResult : objective.keyResults()) {
                for (Alignment alignment : keyResult.alignments()) {
                    byTarget[next[all.target(link++)]++] = alignment;
                }
            }
        }
        links = ImmutableList.copyOf(byTarget);
    }

    /**
     * Collects the links of a set. O(goals + links).
     *
     * @param okrs the set
     * @return its links
     */
    public static IncomingLinks of(OkrSet okrs) {
        return new IncomingLinks(okrs);
    }

    /**
     * The links that lead to a goal.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return the links, in document order of the goals that they start from
     */
    public List<Alignment> to(int position) {
        return links.subList(start[position], start[position + 1]);
    }
}
