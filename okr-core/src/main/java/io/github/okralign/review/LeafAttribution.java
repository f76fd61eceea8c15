package io.github.okralign.review;

import io.github.okralign.model.Progress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one leaf moved in an {@link Attribution}: a measured key result, or an objective with manual progress or a score.
 * Immutable and thread-safe.
 */
public final class LeafAttribution {

    private final String id;
    private final double work;
    private final double reweighting;
    private final double structure;
    private final double influenceBefore;
    private final double influenceAfter;
    private final Progress before;
    private final Progress after;

    LeafAttribution(
            String id,
            double work,
            double reweighting,
            double structure,
            double influenceBefore,
            double influenceAfter,
            Progress before,
            Progress after) {
        this.id = id;
        this.work = work;
        this.reweighting = reweighting;
        this.structure = structure;
        this.influenceBefore = influenceBefore;
        this.influenceAfter = influenceAfter;
        this.before = before;
        this.after = after;
    }

    /** {@return the id of the leaf} */
    public String id() {
        return id;
    }

    /** {@return what its own progress moved, as a ratio} */
    public double work() {
        return work;
    }

    /** {@return what its changed influence moved, as a ratio, if it has one on both sides; else 0} */
    public double reweighting() {
        return reweighting;
    }

    /** {@return what its coming or going moved, as a ratio, if it has an influence on one side only; else 0} */
    public double structure() {
        return structure;
    }

    /** {@return its influence on the goal before, or 0} */
    public double influenceBefore() {
        return influenceBefore;
    }

    /** {@return its influence on the goal now, or 0} */
    public double influenceAfter() {
        return influenceAfter;
    }

    /** {@return its progress before; unknown where it was no leaf} */
    public Progress before() {
        return before;
    }

    /** {@return its progress now; unknown where it is no leaf} */
    public Progress after() {
        return after;
    }

    /** {@return all that the leaf moved: work, re-weighting and structure together, as a ratio} */
    public double total() {
        return work + reweighting + structure;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeafAttribution that
                && id.equals(that.id)
                && Double.compare(work, that.work) == 0
                && Double.compare(reweighting, that.reweighting) == 0
                && Double.compare(structure, that.structure) == 0
                && Double.compare(influenceBefore, that.influenceBefore) == 0
                && Double.compare(influenceAfter, that.influenceAfter) == 0
                && before.equals(that.before)
                && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, work, reweighting, structure, influenceBefore, influenceAfter, before, after);
    }

    @Override
    public String toString() {
        return id + ": " + before + " → " + after + " moved " + total() + " (work " + work + ", re-weighting "
                + reweighting + ", structure " + structure + ")";
    }
}
