package io.github.okralign.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How an objective rolls up: which contributors count and how they become one number
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">semantics</a>). Immutable and
 * thread-safe.
 */
public final class RollupRule {

    /** All contributors in one pool, by their weighted mean: what holds where nothing is said. */
    public static final RollupRule DEFAULT =
            new RollupRule(Contributors.ALL, null, Aggregation.MEAN, null, Extensions.NONE);

    private final Contributors contributors;
    private final @Nullable Double keyResultShare;
    private final Aggregation aggregation;
    private final @Nullable Double beta;
    private final Extensions extensions;

    private RollupRule(
            Contributors contributors,
            @Nullable Double keyResultShare,
            Aggregation aggregation,
            @Nullable Double beta,
            Extensions extensions) {
        this.contributors = contributors;
        this.keyResultShare = keyResultShare;
        this.aggregation = aggregation;
        this.beta = beta;
        this.extensions = extensions;
    }

    /**
     * This rule for other contributors.
     *
     * @param newContributors which contributors count
     * @return a copy
     */
    public RollupRule counting(Contributors newContributors) {
        return new RollupRule(
                checkNotNull(newContributors, "newContributors"), keyResultShare, aggregation, beta, extensions);
    }

    /**
     * This rule with a fixed share for the objective's own key results; goes with {@link Contributors#ALL} only.
     *
     * @param share λ, the share of the own key results in [0, 1]; the aligned goals have the rest
     * @return a copy
     */
    public RollupRule withKeyResultShare(double share) {
        return new RollupRule(contributors, share, aggregation, beta, extensions);
    }

    /**
     * This rule with another aggregation; for {@link Aggregation#BLEND}, {@link #blending} is shorter.
     *
     * @param newAggregation how counted contributors become one number
     * @return a copy
     */
    public RollupRule by(Aggregation newAggregation) {
        return new RollupRule(
                contributors, keyResultShare, checkNotNull(newAggregation, "newAggregation"), beta, extensions);
    }

    /**
     * This rule with β, which {@link Aggregation#BLEND} needs and no other aggregation takes.
     *
     * @param newBeta the share of the minimum, in [0, 1]
     * @return a copy
     */
    public RollupRule withBeta(double newBeta) {
        return new RollupRule(contributors, keyResultShare, aggregation, newBeta, extensions);
    }

    /**
     * This rule with a blend of mean and minimum.
     *
     * @param newBeta the share of the minimum, in [0, 1]
     * @return a copy
     */
    public RollupRule blending(double newBeta) {
        return by(Aggregation.BLEND).withBeta(newBeta);
    }

    /**
     * This rule with extensions, which replace those that are there.
     *
     * @param newExtensions what else is kept here
     * @return a copy
     */
    public RollupRule with(Extensions newExtensions) {
        return new RollupRule(
                contributors, keyResultShare, aggregation, beta, checkNotNull(newExtensions, "newExtensions"));
    }

    /** {@return what else is kept on the rule, possibly nothing} */
    public Extensions extensions() {
        return extensions;
    }

    /** {@return which contributors count; {@link Contributors#ALL} by default} */
    public Contributors contributors() {
        return contributors;
    }

    /**
     * {@return λ, the fixed share of the objective's own key results in [0, 1], or empty where all contributors share
     * one pool}
     */
    public OptionalDouble keyResultShare() {
        return keyResultShare == null ? OptionalDouble.empty() : OptionalDouble.of(keyResultShare);
    }

    /** {@return how counted contributors become one number; {@link Aggregation#MEAN} by default} */
    public Aggregation aggregation() {
        return aggregation;
    }

    /**
     * {@return β, the share of the minimum in a {@link Aggregation#BLEND}, in [0, 1], or empty for other aggregations}
     */
    public OptionalDouble beta() {
        return beta == null ? OptionalDouble.empty() : OptionalDouble.of(beta);
    }

    /**
     * The rule that rolled-up key results follow where this one is the policy's: all contributors in one pool, by the
     * same aggregation.
     *
     * @return a rule without limits on what counts
     */
    public RollupRule forKeyResults() {
        return new RollupRule(Contributors.ALL, null, aggregation, beta, Extensions.NONE);
    }

    /**
     * {@return whether this rule does the same as {@link #DEFAULT}: one pool of all contributors, by their weighted
     * mean}
     */
    public boolean isPlain() {
        return with(Extensions.NONE).equals(DEFAULT);
    }

    /**
     * This rule, if it can be followed.
     *
     * @return this rule
     * @throws IllegalArgumentException if it contradicts itself or a number is outside [0, 1]
     */
    public RollupRule checked() {
        conflict().ifPresent(conflict -> {
            throw new IllegalArgumentException(conflict);
        });
        keyResultShare().ifPresent(share -> checkShare("key-result share", share));
        beta().ifPresent(value -> checkShare("beta", value));
        return this;
    }

    private static void checkShare(String what, double share) {
        checkArgument(share >= 0 && share <= 1, "%s (%s) must be within [0, 1]", what, share);
    }

    /** What contradicts itself in this rule, or empty. */
    Optional<String> conflict() {
        if (keyResultShare != null && contributors != Contributors.ALL) {
            return Optional.of("a key-result share goes with contributors ALL, not " + contributors);
        }
        if (aggregation == Aggregation.BLEND && beta == null) {
            return Optional.of("aggregation BLEND needs a beta within [0, 1]");
        }
        if (aggregation != Aggregation.BLEND && beta != null) {
            return Optional.of("beta goes with aggregation BLEND, not " + aggregation);
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RollupRule that
                && contributors == that.contributors
                && Objects.equals(keyResultShare, that.keyResultShare)
                && aggregation == that.aggregation
                && Objects.equals(beta, that.beta)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contributors, keyResultShare, aggregation, beta);
    }

    @Override
    public String toString() {
        return "RollupRule(" + contributors + (keyResultShare == null ? "" : ", key results " + keyResultShare) + ", "
                + aggregation + (beta == null ? ")" : " " + beta + ")");
    }
}
