package io.github.okralign.rollup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one contributor adds to a goal's progress (semantics, section 4). Immutable and thread-safe.
 */
public final class Contribution {

    private final String id;
    private final double weight;
    private final double share;
    private final Progress progress;
    private final @Nullable ExclusionReason reason;

    public Contribution(String id, double weight, double share, Progress progress, @Nullable ExclusionReason reason) {
        this.id = id;
        this.weight = weight;
        this.share = share;
        this.progress = progress;
        this.reason = reason;
    }

    /**
     * The contributor.
     *
     * @return the id of a goal
     */
    public String id() {
        return id;
    }

    /**
     * The weight of the link, as given.
     *
     * @return the weight, within [1e-9, 1e9]
     */
    public double weight() {
        return weight;
    }

    /**
     * The part of the goal that the contributor stands for. The shares of all contributors sum to 1, and are within [0, 1],
     * unless the goal is a sum of values: there they are what the way of each from its baseline to its target is to the
     * goal's own.
     *
     * @return the effective share; 0 where it is not counted
     */
    public double share() {
        return share;
    }

    /**
     * The contributor's own progress; before clamping where its value is added to a sum.
     *
     * @return the progress, possibly unknown
     */
    public Progress progress() {
        return progress;
    }

    /**
     * Share × progress: how much of the goal's progress comes from here.
     *
     * @return the contribution as a ratio; 0 where it is not counted
     */
    public double contribution() {
        return share * progress.asOptional().orElse(0);
    }

    /**
     * Whether the contributor counts.
     *
     * @return whether it is among those that the goal's progress is made of
     */
    public boolean counted() {
        return reason == null;
    }

    /**
     * Why the contributor does not count.
     *
     * @return the reason, or empty if it counts
     */
    public Optional<ExclusionReason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contribution that
                && id.equals(that.id)
                && Double.compare(weight, that.weight) == 0
                && Double.compare(share, that.share) == 0
                && progress.equals(that.progress)
                && reason == that.reason;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + ": " + share + " × " + progress + (reason == null ? "" : " (" + reason + ")");
    }
}
