package io.github.okralign.testing;

import io.github.okralign.model.Aggregation;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Contributors;
import io.github.okralign.model.Conversion;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.DatedState;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.KeyResultState;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveCheckIn;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.RollupRule;
import io.github.okralign.model.Source;
import io.github.okralign.model.Targeted;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.ExclusionReason;
import io.github.okralign.rollup.RollupPolicy;
import io.github.okralign.rollup.Unreported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * "Progress of a key result", "Roll-up" and "Explanation" of docs/semantics.md once more, straight from the text and
 * without a thought for speed: an oracle for the real thing. A number that may be unknown is a {@code Double} that may
 * be null.
 */
public final class NaiveAnalysis {

    /** What there is to say of a goal; everything but the evidence is null for one that takes no part. */
    public record Numbers(
            Double progress, Double raw, Double coverage, Double lower, Double upper, Evidence evidence) {}

    /** A contributor as it is listed; the reason is null where it counts. */
    public record Part(String id, double weight, double share, Double progress, ExclusionReason reason) {}

    /** A possible contributor: an own key result, or a goal with a link that may or may not count. */
    private record Candidate(Goal goal, double weight, boolean own, Optional<Alignment> link) {}

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final RollupPolicy policy;
    private final Map<String, Numbers> numbers = new HashMap<>();
    private final Map<String, Map<String, Double>> influences = new HashMap<>();
    private final Map<String, Boolean> fragile = new HashMap<>();

    /** Looks at a set; nothing is computed before it is asked for. */
    public NaiveAnalysis(OkrSet okrs, LocalDate asOf, RollupPolicy policy) {
        this.okrs = okrs;
        this.asOf = asOf;
        this.policy = policy;
    }

    /** The numbers of a goal. */
    public Numbers numbers(Goal goal) {
        Numbers known = numbers.get(goal.id());
        if (known == null) {
            known = compute(goal);
            numbers.put(goal.id(), known);
        }
        return known;
    }

    private Numbers compute(Goal goal) {
        if (!takesPart(goal)) {
            return new Numbers(null, null, null, null, null, Evidence.UNKNOWN);
        }
        OptionalDouble override = override(goal);
        if (override.isPresent()) {
            double value = clamp(override.getAsDouble());
            boolean scored = goal instanceof Objective objective && isScored(objective);
            return new Numbers(
                    value,
                    override.getAsDouble(),
                    1.0,
                    bound(value),
                    bound(value),
                    scored ? Evidence.SCORED : Evidence.MANUAL);
        }
        if (goal instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED) {
            return measured(keyResult);
        }
        if (isCombined(goal)) {
            return combined((KeyResult) goal);
        }
        Double progress = computed(goal);
        return new Numbers(
                progress,
                progress,
                coverage(goal),
                clamps() ? bound(goal, Numbers::lower, 0) : null,
                clamps() ? bound(goal, Numbers::upper, 1) : null,
                progress == null ? Evidence.UNKNOWN : Evidence.ROLLED_UP);
    }

    private Numbers measured(KeyResult keyResult) {
        NaiveReading reading = NaiveReading.of(keyResult, asOf, policy.reading(), end(keyResult));
        boolean unsaid = reading.evidence() == Evidence.ASSUMED && policy.unreported() == Unreported.UNKNOWN;
        if (reading.raw() == null || unsaid) {
            return new Numbers(null, null, 0.0, bound(0), bound(1), Evidence.UNKNOWN);
        }
        double value = clamp(reading.raw());
        boolean reported = reading.evidence() == Evidence.REPORTED;
        return new Numbers(
                value,
                reading.raw(),
                reported ? 1.0 : 0.0,
                bound(reported ? value : 0),
                bound(reported ? value : 1),
                reading.evidence());
    }

    /** The day on which a key result was due or closed, whichever is earlier, or null. */
    private LocalDate end(KeyResult keyResult) {
        Objective objective = okrs.objectiveOf(keyResult.id());
        LocalDate end = keyResult
                .due()
                .or(objective::due)
                .or(() -> objective.cycle().flatMap(okrs::cycle).flatMap(Cycle::end))
                .orElse(null);
        if (state(objective) == ObjectiveState.CLOSED && !objective.states().isEmpty()) {
            LocalDate closed = objective.states().stream()
                    .map(DatedState::since)
                    .filter(day -> !day.isAfter(asOf))
                    .max(LocalDate::compareTo)
                    .get();
            return end == null || closed.isBefore(end) ? closed : end;
        }
        return end;
    }

    // -------------------------------------------------------------------------------------------- values of others

    private static Source source(Goal goal) {
        return goal instanceof KeyResult keyResult ? keyResult.source() : null;
    }

    private static boolean isCombined(Goal goal) {
        Source source = source(goal);
        return source == Source.SUM || source == Source.AVERAGE || source == Source.POOLED;
    }

    private static Measure measure(Goal goal) {
        return goal instanceof KeyResult keyResult ? keyResult.measure().orElse(null) : null;
    }

    /** The definition in force, if values of the goal can be combined by a source; else null. */
    private Targeted ends(Goal goal, Source by) {
        boolean fits =
                by == Source.POOLED ? measure(goal) instanceof Measure.Ratio : measure(goal) instanceof Measure.Change;
        return fits ? NaiveReading.inForce((Targeted) measure(goal), asOf) : null;
    }

    private static double ratio(Targeted measure, double value) {
        return (value - measure.baseline()) / (measure.target() - measure.baseline());
    }

    /** What a key result of a change adds, with what is unreported at its baseline or at its target; null for nothing. */
    private Double value(Goal goal, boolean atTarget) {
        Targeted ends = ends(goal, Source.SUM);
        if (ends == null || !takesPart(goal)) {
            return null;
        }
        if (source(goal) == Source.SUM || source(goal) == Source.AVERAGE) {
            double sum = 0;
            double weights = 0;
            for (Candidate candidate : combining(goal)) {
                sum += candidate.weight() * rate(candidate.goal(), goal) * value(candidate.goal(), atTarget);
                weights += candidate.weight();
            }
            return weights == 0 ? null : (Double) (source(goal) == Source.SUM ? sum : sum / weights);
        }
        Double own = NaiveReading.value((KeyResult) goal, asOf);
        return own != null ? own : (Double) (atTarget ? ends.target() : ends.baseline());
    }

    /** Numerator, denominator and how much is missing of a ratio; null for what is none, takes no part or is empty. */
    private double[] pooled(Goal goal) {
        if (ends(goal, Source.POOLED) == null || !takesPart(goal)) {
            return null;
        }
        if (source(goal) != Source.POOLED) {
            double[] own = NaiveReading.fraction((KeyResult) goal, asOf);
            return own == null ? new double[] {0, 0, 1} : new double[] {own[0], own[1], 0};
        }
        double[] sum = new double[3];
        List<Candidate> all = combining(goal);
        for (Candidate candidate : all) {
            for (int i = 0; i < 3; i++) {
                sum[i] += candidate.weight() * pooled(candidate.goal())[i];
            }
        }
        return all.isEmpty() ? null : sum;
    }

    private List<Candidate> combining(Goal goal) {
        List<Candidate> all = pool(goal);
        all.removeIf(candidate -> source(goal) == Source.POOLED
                ? pooled(candidate.goal()) == null
                : value(candidate.goal(), false) == null);
        return all;
    }

    /** The value of a goal made of others, or null. */
    private Double combinedValue(Goal goal) {
        if (source(goal) != Source.POOLED) {
            return value(goal, false);
        }
        double[] sum = pooled(goal);
        return sum == null || sum[1] == 0 ? null : (Double) (sum[0] / sum[1]);
    }

    private Numbers combined(KeyResult goal) {
        double weights = 0;
        double covered = 0;
        for (Candidate candidate : combining(goal)) {
            weights += candidate.weight();
            covered += candidate.weight() * numbers(candidate.goal()).coverage();
        }
        double coverage = weights == 0 ? 0 : covered / weights;
        Double value = combinedValue(goal);
        if (value == null) {
            return new Numbers(null, null, coverage, bound(0), bound(1), Evidence.UNKNOWN);
        }
        Targeted ends = ends(goal, source(goal));
        double raw = ratio(ends, value);
        double lower = 0;
        double upper = 1;
        if (source(goal) != Source.POOLED) {
            double other = clamp(ratio(ends, value(goal, true)));
            lower = Math.min(clamp(raw), other);
            upper = Math.max(clamp(raw), other);
        } else if (pooled(goal)[2] == 0) {
            lower = clamp(raw);
            upper = lower;
        }
        return new Numbers(clamp(raw), raw, coverage, bound(lower), bound(upper), Evidence.ROLLED_UP);
    }

    /** By what a value of one goal becomes one in the unit of another. */
    private double rate(Goal from, Goal to) {
        if (source(to) != Source.POOLED) {
            for (Conversion each : okrs.conversions()) {
                if (each.from().equals(measure(from).unit())
                        && each.to().equals(measure(to).unit())) {
                    return each.rate();
                }
            }
        }
        return 1;
    }

    /** How much the value of a contributor counts, before all of it is divided by the same. */
    private double mass(Goal goal, Candidate candidate) {
        return candidate.weight() * (source(goal) == Source.POOLED ? pooled(candidate.goal())[1] : 1);
    }

    private double divisor(Goal goal) {
        double sum = 0;
        for (Candidate candidate : combining(goal)) {
            sum += mass(goal, candidate);
        }
        return source(goal) == Source.SUM ? 1 : sum;
    }

    private List<Part> combinedParts(Goal goal) {
        List<Part> parts = new ArrayList<>();
        Targeted own = ends(goal, source(goal));
        List<Candidate> counted = combining(goal);
        for (Candidate candidate : candidates(goal)) {
            Goal contributor = candidate.goal();
            ExclusionReason reason = outside(goal, candidate);
            Targeted its = ends(contributor, source(goal));
            if (reason == null && !counted.contains(candidate)) {
                reason = isCombined(contributor) && its != null ? ExclusionReason.UNKNOWN : ExclusionReason.OTHER_UNIT;
            } else if (reason == null && mass(goal, candidate) == 0) {
                reason = ExclusionReason.UNKNOWN;
            }
            double share = 0;
            Double progress = numbers(contributor).progress();
            if (reason == null) {
                double[] fraction = pooled(contributor);
                double value = source(goal) == Source.POOLED ? fraction[0] / fraction[1] : value(contributor, false);
                share = mass(goal, candidate)
                        * rate(contributor, goal)
                        * (its.target() - its.baseline())
                        / (divisor(goal) * (own.target() - own.baseline()));
                progress = ratio(its, value);
            }
            parts.add(new Part(contributor.id(), candidate.weight(), share, progress, reason));
        }
        return parts;
    }

    /** The part of a combined value's progress that is of no contributor. */
    public double constant(Goal goal) {
        if (!isCombined(goal) || combinedValue(goal) == null) {
            return 0;
        }
        double baselines = 0;
        for (Candidate candidate : combining(goal)) {
            baselines += mass(goal, candidate)
                    * rate(candidate.goal(), goal)
                    * ends(candidate.goal(), source(goal)).baseline();
        }
        return ratio(ends(goal, source(goal)), baselines / divisor(goal));
    }

    /** What the contributors say, overridden or not. */
    public Double computed(Goal goal) {
        return roll(goal, known(goal), candidate -> {
            Double progress = numbers(candidate.goal()).progress();
            return progress == null ? 0 : progress;
        });
    }

    private Double coverage(Goal goal) {
        List<Candidate> all = pool(goal);
        RollupRule mean = RollupRule.DEFAULT;
        if (rule(goal).keyResultShare().isPresent()) {
            mean = mean.withKeyResultShare(rule(goal).keyResultShare().getAsDouble());
        }
        Double coverage = roll(mean, all, candidate -> numbers(candidate.goal()).coverage());
        return coverage == null ? 0 : coverage;
    }

    private Double bound(Goal goal, Function<Numbers, Double> end, double ifNone) {
        Double bound = roll(goal, pool(goal), candidate -> end.apply(numbers(candidate.goal())));
        return bound == null ? ifNone : bound;
    }

    private Double bound(double value) {
        return clamps() ? value : null;
    }

    // ------------------------------------------------------------------------------------------------ contributors

    private List<Candidate> candidates(Goal goal) {
        List<Candidate> result = new ArrayList<>();
        if (goal instanceof Objective objective) {
            for (KeyResult keyResult : objective.keyResults()) {
                result.add(new Candidate(keyResult, keyResult.weight(), true, Optional.empty()));
            }
        }
        for (Goal other : okrs.goals()) {
            for (Alignment link : other.alignments()) {
                boolean there = link.since().filter(asOf::isBefore).isEmpty()
                        && link.until().filter(asOf::isAfter).isEmpty();
                if (there && link.to().equals(goal.id()) && link.type() != AlignmentType.DEPENDS_ON) {
                    result.add(new Candidate(other, link.weight(), false, Optional.of(link)));
                }
            }
        }
        return result;
    }

    /** Why a candidate is not even in A, or null if it is; as if nothing were overridden. */
    private ExclusionReason outside(Goal goal, Candidate candidate) {
        if (candidate.link().isPresent() && candidate.link().get().state() != AlignmentState.ACCEPTED) {
            return ExclusionReason.NOT_ACCEPTED;
        }
        if (candidate.link().isPresent() && candidate.link().get().type() == AlignmentType.SUPPORTS) {
            return ExclusionReason.SUPPORTS_ONLY;
        }
        if (!takesPart(goal) || !takesPart(candidate.goal())) {
            return ExclusionReason.EXCLUDED_STATE;
        }
        if (goal instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED) {
            return ExclusionReason.MEASURED_DIRECTLY;
        }
        boolean otherSide = rule(goal).contributors()
                == (candidate.own() ? Contributors.CHILDREN_ONLY : Contributors.KEY_RESULTS_ONLY);
        if (otherSide) {
            return ExclusionReason.OTHER_SIDE;
        }
        return candidate.weight() == 0 ? ExclusionReason.NO_WEIGHT : null;
    }

    /** The set A. */
    private List<Candidate> pool(Goal goal) {
        List<Candidate> pool = new ArrayList<>();
        for (Candidate candidate : candidates(goal)) {
            if (outside(goal, candidate) == null) {
                pool.add(candidate);
            }
        }
        return pool;
    }

    /** The set K. */
    private List<Candidate> known(Goal goal) {
        List<Candidate> known = pool(goal);
        known.removeIf(candidate ->
                !policy.unknownAsZero() && numbers(candidate.goal()).progress() == null);
        return known;
    }

    private RollupRule rule(Goal goal) {
        if (goal instanceof Objective objective) {
            return objective.rollup().orElse(policy.rule());
        }
        if (isCombined(goal)) {
            return RollupRule.DEFAULT;
        }
        RollupRule rule = RollupRule.DEFAULT.by(policy.rule().aggregation());
        return policy.rule().beta().isPresent()
                ? rule.withBeta(policy.rule().beta().getAsDouble())
                : rule;
    }

    private boolean takesPart(Goal goal) {
        ObjectiveState state = state(okrs.objectiveOf(goal.id()));
        return (state == ObjectiveState.ACTIVE || state == ObjectiveState.CLOSED)
                && !(goal instanceof KeyResult keyResult && state(keyResult) != KeyResultState.ACTIVE);
    }

    private ObjectiveState state(Objective objective) {
        return state(objective.states(), objective.state(), ObjectiveState.DRAFT);
    }

    private KeyResultState state(KeyResult keyResult) {
        return state(keyResult.states(), keyResult.state(), KeyResultState.DRAFT);
    }

    private <S extends Enum<S>> S state(List<DatedState<S>> dated, S undated, S before) {
        S state = dated.isEmpty() ? undated : before;
        for (DatedState<S> each : dated) {
            state = each.since().isAfter(asOf) ? state : each.state();
        }
        return state;
    }

    private boolean isScored(Objective objective) {
        return state(objective) == ObjectiveState.CLOSED && objective.score().isPresent();
    }

    private OptionalDouble override(Goal goal) {
        if (!(goal instanceof Objective objective)) {
            return OptionalDouble.empty();
        } else if (isScored(objective)) {
            return objective.score();
        }
        OptionalDouble manual = objective.manual();
        List<ObjectiveCheckIn> checkIns = new ArrayList<>(objective.checkIns());
        checkIns.sort(Comparator.comparing(ObjectiveCheckIn::date));
        for (ObjectiveCheckIn checkIn : checkIns) {
            boolean says = checkIn.isComputed() || checkIn.progress().isPresent();
            manual = says && !checkIn.date().isAfter(asOf) ? checkIn.progress() : manual;
        }
        return manual;
    }

    private boolean clamps() {
        return !policy.uncapped() && !policy.negative();
    }

    private double clamp(double raw) {
        if (raw < 0 && !policy.negative()) {
            return 0;
        }
        return raw > 1 && !policy.uncapped() ? 1 : raw;
    }

    // ------------------------------------------------------------------------------------------------- aggregation

    private Double roll(Goal goal, List<Candidate> candidates, Function<Candidate, Double> value) {
        return roll(rule(goal), candidates, value);
    }

    private static Double roll(RollupRule rule, List<Candidate> candidates, Function<Candidate, Double> value) {
        if (rule.keyResultShare().isEmpty()) {
            return aggregate(rule, candidates, value);
        }
        double share = rule.keyResultShare().getAsDouble();
        Double own = aggregate(rule, side(candidates, true), value);
        Double aligned = aggregate(rule, side(candidates, false), value);
        if (own == null || aligned == null) {
            return own == null ? aligned : own;
        }
        return share * own + (1 - share) * aligned;
    }

    private static List<Candidate> side(List<Candidate> candidates, boolean own) {
        List<Candidate> side = new ArrayList<>(candidates);
        side.removeIf(candidate -> candidate.own() != own);
        return side;
    }

    private static Double aggregate(RollupRule rule, List<Candidate> candidates, Function<Candidate, Double> value) {
        if (candidates.isEmpty()) {
            return null;
        }
        double weights = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            weights += candidate.weight();
            sum += candidate.weight() * value.apply(candidate);
            least = Math.min(least, value.apply(candidate));
        }
        double beta = beta(rule);
        return beta == 0 ? (Double) (sum / weights) : (Double) ((1 - beta) * sum / weights + beta * least);
    }

    /** How much of the minimum is in an aggregation. */
    private static double beta(RollupRule rule) {
        return rule.aggregation() == Aggregation.MIN ? 1 : rule.beta().orElse(0);
    }

    // ------------------------------------------------------------------------------------------------- explanation

    /** Every contributor of a goal, counted or not. */
    public List<Part> contributions(Goal goal) {
        if (isCombined(goal)) {
            return combinedParts(goal);
        }
        List<Part> parts = new ArrayList<>();
        List<Candidate> known = known(goal);
        for (Candidate candidate : candidates(goal)) {
            ExclusionReason reason = outside(goal, candidate);
            boolean overridden = override(goal).isPresent();
            boolean within =
                    reason == null || reason == ExclusionReason.OTHER_SIDE || reason == ExclusionReason.NO_WEIGHT;
            if (overridden && within) {
                reason = ExclusionReason.OVERRIDDEN;
            }
            if (reason == null && !known.contains(candidate)) {
                reason = ExclusionReason.UNKNOWN;
            }
            parts.add(new Part(
                    candidate.goal().id(),
                    candidate.weight(),
                    reason == null ? share(rule(goal), candidate, known) : 0,
                    numbers(candidate.goal()).progress(),
                    reason));
        }
        return parts;
    }

    private double share(RollupRule rule, Candidate of, List<Candidate> known) {
        if (rule.keyResultShare().isEmpty()) {
            return shareWithin(rule, of, known);
        }
        boolean both =
                side(known, true).size() < known.size() && side(known, false).size() < known.size();
        double lambda = rule.keyResultShare().getAsDouble();
        double whole = both ? (of.own() ? lambda : 1 - lambda) : 1;
        return whole * shareWithin(rule, of, side(known, of.own()));
    }

    private double shareWithin(RollupRule rule, Candidate of, List<Candidate> pool) {
        double weights = 0;
        for (Candidate each : pool) {
            weights += each.weight();
        }
        boolean least = of.equals(pool.get(firstMinimum(pool)));
        return (1 - beta(rule)) * of.weight() / weights + (least ? beta(rule) : 0);
    }

    private int firstMinimum(List<Candidate> pool) {
        int first = 0;
        for (int i = 1; i < pool.size(); i++) {
            if (value(pool.get(i)) < value(pool.get(first))) {
                first = i;
            }
        }
        return first;
    }

    private double value(Candidate candidate) {
        Double progress = numbers(candidate.goal()).progress();
        return progress == null ? 0 : progress;
    }

    /**
     * The influence of every leaf that has some on a goal of known progress. Where unknown contributors count as 0, one
     * without contributors of its own is where influence stops, so that influences still sum to 1.
     */
    public Map<String, Double> influences(Goal goal) {
        Map<String, Double> known = influences.get(goal.id());
        if (known == null) {
            known = new HashMap<>();
            if (isLeaf(goal) || numbers(goal).progress() == null) {
                known.put(goal.id(), 1.0);
            } else {
                for (Part part : contributions(goal)) {
                    Goal contributor = okrs.goal(part.id());
                    if (part.share() != 0 && isCombined(goal) && !isCombined(contributor)) {
                        known.merge(part.id(), part.share(), Double::sum); // its own check-ins
                    } else if (part.share() != 0) {
                        for (Map.Entry<String, Double> leaf :
                                influences(contributor).entrySet()) {
                            known.merge(leaf.getKey(), part.share() * leaf.getValue(), Double::sum);
                        }
                    }
                }
            }
            influences.put(goal.id(), known);
        }
        return known;
    }

    private boolean isLeaf(Goal goal) {
        return override(goal).isPresent()
                || (goal instanceof KeyResult keyResult && keyResult.source() == Source.MEASURED);
    }

    /**
     * Whether a minimum at or below a goal is so close to another contributor that another order of additions may well
     * choose that one, so that shares cannot be compared.
     */
    public boolean isFragile(Goal goal) {
        Boolean known = fragile.get(goal.id());
        if (known == null) {
            known = false;
            if (!isLeaf(goal)) {
                List<Candidate> pool = known(goal);
                known = beta(rule(goal)) > 0
                        && (rule(goal).keyResultShare().isPresent()
                                ? hasNearTie(side(pool, true)) || hasNearTie(side(pool, false))
                                : hasNearTie(pool));
                for (Candidate candidate : pool) {
                    known |= isFragile(candidate.goal());
                }
            }
            fragile.put(goal.id(), known);
        }
        return known;
    }

    /** Exact values, which leaves have, and 0 and 1, which stay exact in every mean, do not depend on any order. */
    private boolean hasNearTie(List<Candidate> pool) {
        if (pool.isEmpty()) {
            return false;
        }
        Candidate first = pool.get(firstMinimum(pool));
        double least = value(first);
        for (Candidate other : pool) {
            boolean exact = isLeaf(first.goal()) && isLeaf(other.goal());
            boolean round = value(other) == least && (least == 0 || least == 1);
            if (!other.equals(first) && !exact && !round && Math.abs(value(other) - least) < 1e-9) {
                return true;
            }
        }
        return false;
    }
}
