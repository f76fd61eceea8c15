package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import io.github.okralign.Analysis;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.OkrSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The set with which the next cycle begins, and everything in it that was dropped or changed
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). What is not
 * achieved is carried over:
 *
 * <ul>
 *   <li>Active objectives and drafts are carried over under their ids, with the lineage {@code id@cycle}, and postponed
 *       ones as drafts; those that are closed, cancelled or achieved are dropped, as are those none of whose key results
 *       remains. Progress set by hand and scores are dropped.
 *   <li>A measured change that is at or past its target is dropped; others start from their latest value, without phases.
 *       Milestones keep what is not done, and are dropped if nothing is left. A sum of values starts from what is still
 *       added to it, and its target moves by what is not. All other key results are copied.
 *   <li>Check-ins and own dates of key results are dropped, and alignments of or to anything that is.
 *   <li>The organisation, the cycles and the objectives of other cycles stay as they are, but for alignments to what is
 *       dropped. The day of the set is the first of the new cycle.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class NextCycle {

    private final OkrSet okrs;
    private final ImmutableList<Omission> dropped;

    NextCycle(OkrSet okrs, List<Omission> dropped) {
        this.okrs = okrs;
        this.dropped = ImmutableList.copyOf(dropped);
    }

    /**
     * Carries a cycle over into the next one. O(goals + links).
     *
     * @param analysis the analysis at the close
     * @param closing the id of the cycle that ends
     * @param next the cycle that begins, with a first day; one that the set has already, or a new one
     * @return the set of the next cycle
     * @throws IllegalArgumentException if the set has no such cycle, if the next one is the same, has no start, or is in
     *     the set with other dates
     * @throws io.github.okralign.model.InvalidOkrSetException if the next cycle does not fit the others
     */
    public static NextCycle of(Analysis analysis, String closing, Cycle next) {
        OkrSet okrs = analysis.okrSet();
        checkNotNull(next, "next");
        Review.existing(okrs, closing);
        checkArgument(
                !next.id().equals(closing), "cycle \"%s\" cannot follow itself; the next one must be another", closing);
        checkArgument(
                next.start().isPresent(),
                "cycle \"%s\" has no start; it needs one, which is the day of the new set",
                next.id());
        Optional<Cycle> known = okrs.cycle(next.id());
        known.ifPresent(there -> checkArgument(
                there.start().equals(next.start()) && there.end().equals(next.end()),
                "cycle \"%s\" is there already, %s; the one given, %s, must have the same dates",
                next.id(),
                dates(there),
                dates(next)));
        CarryOver carryOver = new CarryOver(analysis, closing, next);
        OkrSet.Builder set = carryOver.carry();
        if (known.isEmpty()) {
            set.cycle(next);
        }
        return carryOver.withSums(set.build());
    }

    private static String dates(Cycle cycle) {
        return "from " + cycle.start().map(Object::toString).orElse("…") + " to "
                + cycle.end().map(Object::toString).orElse("…");
    }

    /**
     * The set with which the next cycle begins.
     *
     * @return a set that speaks for the first day of the cycle
     */
    public OkrSet okrSet() {
        return okrs;
    }

    /**
     * What was dropped or altered, with the reason.
     *
     * @return every objective, key result, milestone and alignment that is not in the new set, and all else that is not in
     *     what was carried over, in document order
     */
    public List<Omission> dropped() {
        return dropped;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NextCycle that && okrs.equals(that.okrs) && dropped.equals(that.dropped);
    }

    @Override
    public int hashCode() {
        return Objects.hash(okrs, dropped);
    }

    @Override
    public String toString() {
        return "NextCycle(" + okrs + ", " + dropped.size() + " dropped)";
    }
}
