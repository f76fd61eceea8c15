package io.github.okralign.audit.policy;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well an owner's targets and confidence have matched the results, over all key results that have ended: a ground for a
 * conversation, never for a judgement of a person. Nothing is said on the basis of fewer key results than {@link
 * AuditPolicy#sandbaggingSample()}; how many there are is always said. Immutable and thread-safe.
 */
public final class Calibration {

    private final String owner;
    private final AuditPolicy policy;
    private final ImmutableList<Ended> all;
    private final ImmutableList<Ended> confident;
    private final ImmutableList<Ended> aspirational;

    /**
     * A key result whose time is over.
     *
     * @param aspirational whether its objective is aspirational
     * @param progress how far it came
     * @param stretch the progress that counts as success
     * @param confidence the latest one given, or NaN
     */
    private record Ended(boolean aspirational, double progress, double stretch, double confidence) {
        double reached() {
            return progress >= stretch ? 1 : 0;
        }
    }

    private Calibration(String owner, AuditPolicy policy, List<Ended> ended) {
        this.owner = owner;
        this.policy = policy;
        this.all = ImmutableList.copyOf(ended);
        this.confident = only(each -> !Double.isNaN(each.confidence));
        this.aspirational = only(each -> each.aspirational);
    }

    private ImmutableList<Ended> only(Predicate<Ended> which) {
        return all.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /**
     * The calibration of every owner, by {@link AuditPolicy#MEDIUM}.
     *
     * @param analyses such as one at the close of each cycle, the latest last
     * @return as by {@link #of(List, AuditPolicy)}
     */
    public static List<Calibration> of(List<Analysis> analyses) {
        return of(analyses, AuditPolicy.MEDIUM);
    }

    /**
     * The calibration of every owner of a key result that has ended: that takes part, is of known progress, and belongs to
     * an objective that is closed or whose cycle has passed. One that is in several analyses counts once, as in the last of
     * them; the same id in another cycle is another key result. O(goals) of all sets.
     *
     * @param analyses such as one at the close of each cycle, the latest last
     * @param policy how many key results it takes, and what counts as too easy
     * @return one for each owner, in the order in which they first appear, the latest analysis first; the owner of a key
     *     result is its own, or that of its objective, and those without one are left out
     */
    public static List<Calibration> of(List<Analysis> analyses, AuditPolicy policy) {
        checkNotNull(policy, "policy");
        Set<String> seen = new HashSet<>();
        Map<String, List<Ended>> byOwner = new LinkedHashMap<>();
        for (Analysis analysis : Lists.reverse(analyses)) {
            for (GoalAnalysis goal : analysis.goals()) {
                Objective objective = goal.objective();
                if (goal.goal() instanceof KeyResult keyResult
                        && objective.state().takesPart()
                        && seen.add(key(keyResult.id(), objective.cycle().orElse("")))
                        && goal.isOver()
                        && goal.progress().isKnown()) {
                    goal.owner()
                            .ifPresent(owner -> byOwner.computeIfAbsent(owner, any -> new ArrayList<>())
                                    .add(ended(goal, keyResult, analysis.asOf())));
                }
            }
        }
        return byOwner.entrySet().stream()
                .map(entry -> new Calibration(entry.getKey(), policy, entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** One text, since texts whose hashes meet are still told apart by their order, which lists of texts have none of. */
    private static String key(String id, String cycle) {
        return id.length() + " " + id + cycle;
    }

    private static Ended ended(GoalAnalysis goal, KeyResult keyResult, LocalDate asOf) {
        return new Ended(
                goal.objective().commitment() == Commitment.ASPIRATIONAL,
                goal.progress().ratio(),
                goal.stretch(),
                keyResult
                        .latestCheckIn(asOf, checkIn -> checkIn.confidence().isPresent())
                        .map(CheckIn::confidence)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN));
    }

    /**
     * Whose calibration it is.
     *
     * @return the id of a person
     */
    public String owner() {
        return owner;
    }

    /**
     * How many key results of the owner have ended.
     *
     * @return the number of key results, at least 1
     */
    public int keyResults() {
        return all.size();
    }

    /**
     * How far the key results came.
     *
     * @return their mean progress as it counts, or empty if there are too few
     */
    public OptionalDouble meanProgress() {
        return mean(all, Ended::progress);
    }

    /**
     * How many of the key results were a success: reached in full, or, of aspirational objectives, to the stretch of the
     * health policy.
     *
     * @return the share in [0, 1], or empty if there are too few
     */
    public OptionalDouble reachedShare() {
        return mean(all, Ended::reached);
    }

    /**
     * For how many of the key results a confidence was given.
     *
     * @return the number of key results, at least 0
     */
    public int withConfidence() {
        return confident.size();
    }

    /**
     * How confident the latest check-ins were.
     *
     * @return the mean of the latest confidence given in [0, 1], or empty if there are too few
     */
    public OptionalDouble meanConfidence() {
        return mean(confident, Ended::confidence);
    }

    /**
     * By how much the confidence exceeded the results: its mean less the share of the same key results that were a success.
     *
     * @return the bias in [−1, 1], above 0 for over-confidence, or empty if there are too few
     */
    public OptionalDouble bias() {
        return mean(confident, each -> each.confidence - each.reached());
    }

    /**
     * How many of the key results are of aspirational objectives.
     *
     * @return the number of key results, at least 0
     */
    public int aspirational() {
        return aspirational.size();
    }

    /**
     * How many of the {@link #aspirational()} key results were reached in full.
     *
     * @return the number of key results, at least 0
     */
    public int aspirationalInFull() {
        return (int) aspirational.stream().filter(each -> each.progress >= 1).count();
    }

    /**
     * Whether aspirational targets look too easy: enough key results of aspirational objectives have ended, and at least
     * {@link AuditPolicy#sandbaggingShare()} of them were reached in full.
     *
     * @return whether they do
     */
    public boolean isSandbagging() {
        return mean(aspirational, each -> each.progress >= 1 ? 1 : 0).orElse(0) >= policy.sandbaggingShare();
    }

    private OptionalDouble mean(List<Ended> sample, ToDoubleFunction<Ended> what) {
        return sample.size() < policy.sandbaggingSample()
                ? OptionalDouble.empty()
                : sample.stream().mapToDouble(what).average();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Calibration that
                && owner.equals(that.owner)
                && all.equals(that.all)
                && policy.sandbaggingSample() == that.policy.sandbaggingSample()
                && policy.sandbaggingShare() == that.policy.sandbaggingShare();
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, all);
    }

    @Override
    public String toString() {
        return "Calibration(" + owner + ", " + keyResults() + " key results)";
    }
}
