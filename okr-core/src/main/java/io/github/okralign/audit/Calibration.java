package io.github.okralign.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.KeyResult;
import io.github.okralign.rollup.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well an owner's goals and words have matched what came of them, over all key results that have ended: a ground for a
 * conversation, never for a judgement of a person. What rests on fewer key results than {@link
 * AuditPolicy#sandbaggingSample()} is not said; how many there are always is. Immutable and thread-safe.
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
     * The calibration of every owner of a key result that has ended: that takes part, is of known progress, and belongs to
     * an objective that is closed or whose cycle has passed. One that several analyses know counts once, as the last of
     * them says; the same id in another cycle is another key result. O(goals) of all sets.
     *
     * @param analyses what analyses say, such as one at the close of each cycle, the latest last
     * @return one for each owner, in the order in which they first appear, the latest analysis first; the owner of a key
     *     result is its own, or that of its objective, and those without one are left out
     */
    public static List<Calibration> of(List<Facts> analyses) {
        Set<List<String>> seen = new HashSet<>();
        Map<String, List<Ended>> byOwner = new LinkedHashMap<>();
        for (Facts facts : Lists.reverse(analyses)) {
            facts.objectives()
                    .forEach(objective -> objective.keyResults().forEach(keyResult -> {
                        Progress progress = facts.progress(keyResult).progress();
                        Optional<String> owner = facts.owner(keyResult);
                        if (seen.add(List.of(keyResult.id(), objective.cycle().orElse("")))
                                && facts.isOver(objective)
                                && progress.isKnown()
                                && owner.isPresent()) {
                            byOwner.computeIfAbsent(owner.get(), any -> new ArrayList<>())
                                    .add(new Ended(
                                            objective.commitment() == Commitment.ASPIRATIONAL,
                                            progress.ratio(),
                                            facts.stretch(objective),
                                            confidence(keyResult, facts)));
                        }
                    }));
        }
        return byOwner.entrySet().stream()
                .map(entry -> new Calibration(
                        entry.getKey(), analyses.get(analyses.size() - 1).policy(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static double confidence(KeyResult keyResult, Facts facts) {
        return keyResult
                .latestCheckIn(facts.asOf(), checkIn -> checkIn.confidence().isPresent())
                .map(CheckIn::confidence)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
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
     * @return their mean progress as it counts, or empty for too few of them
     */
    public OptionalDouble meanProgress() {
        return mean(all, Ended::progress);
    }

    /**
     * How many of the key results came to what counts as success: the whole target, or of an aspirational objective its
     * stretch.
     *
     * @return the share in [0, 1], or empty for too few of them
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
     * How confident the check-ins were at last.
     *
     * @return the mean of the latest confidence given in [0, 1], or empty for too few of them
     */
    public OptionalDouble meanConfidence() {
        return mean(confident, Ended::confidence);
    }

    /**
     * By how much the confidence was above what came of it: its mean less the share of the same key results that came to
     * what counts as success.
     *
     * @return the bias in [−1, 1], above 0 for over-confidence, or empty for too few of them
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
     * How many of the {@link #aspirational()} key results came to the whole target.
     *
     * @return the number of key results, at least 0
     */
    public int aspirationalInFull() {
        return (int) aspirational.stream().filter(each -> each.progress >= 1).count();
    }

    /**
     * Whether aspirational targets look too easy: enough key results of aspirational objectives have ended, and at least
     * {@link AuditPolicy#sandbaggingShare()} of them came to the whole target.
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
    public String toString() {
        return "Calibration(" + owner + ", " + keyResults() + " key results)";
    }
}
