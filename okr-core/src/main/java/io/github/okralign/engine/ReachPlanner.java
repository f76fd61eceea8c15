package io.github.okralign.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.okralign.engine.rows.GoalFigures;
import io.github.okralign.engine.rows.Unknown;
import io.github.okralign.rollup.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.ReachStep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plan that brings a goal to a target
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>). What a plan comes
 * to is never estimated: the roll-up itself computes it from what the leaves would be.
 *
 * <p>Where influences hold for changes of any size, one sweep ranks all leaves, and the plan is a beginning of this
 * ranking. Where they do not, they are looked up again after every step.
 *
 * <p>The ranking is the greedy one of the fractional knapsack (G. B. Dantzig, "Discrete-Variable Extremum Problems",
 * Operations Research 5, 1957); where it ends is found by exponential search from where it should (J. L. Bentley, A. C. Yao,
 * "An Almost Optimal Algorithm for Unbounded Searching", Information Processing Letters 5, 1976).
 */
final class ReachPlanner {

    /** What differs by less is the same but for rounding. */
    private static final double ROUNDING = 1e-9;

    /** What is no further beyond a target is at it. */
    private static final double AT_TARGET = 1e-15;

    /** A leaf that could be raised next. */
    private record Candidate(RaisableLeaf raise, int row, double influence, double rank) {

        Step step(double end) {
            return new Step(this, end, influence * (end - raise.progress()));
        }

        Step wholeStep() {
            return step(raise.full());
        }
    }

    /** A leaf that is raised, how far, and what that adds. */
    private record Step(Candidate leaf, double end, double adds) {

        ReachStep told() {
            return PlannedStep.of(leaf.raise, leaf.influence, end, adds);
        }
    }

    private final RollUpState start;
    private final int goal;
    private final double target;
    private final ReachOrder order;

    ReachPlanner(RollUpState start, int goal, double target, ReachOrder order) {
        this.start = start;
        this.goal = goal;
        this.target = target;
        this.order = order;
    }

    Reach plan() {
        double before = progress(start);
        List<Step> steps = before < target ? steps(before) : List.of();
        RollUpState end = supposing(start, steps);
        return new PlannedReach(
                start.goal(goal).id(),
                Progress.ofRatio(target),
                Unknown.toProgress(before),
                Unknown.toProgress(progress(end)),
                steps.stream().map(Step::told).collect(ImmutableList.toImmutableList()));
    }

    private List<Step> steps(double before) {
        List<Step> steps = inOneGo(before);
        return steps == null ? withoutWaste(oneByOne()) : steps;
    }

    private double progress(RollUpState state) {
        return state.figures.progress(goal);
    }

    private RollUpState supposing(RollUpState before, Candidate leaf, double end) {
        return IncrementalPass.supposing(before, Map.of(leaf.row, leaf.raise.at(end)), goal);
    }

    private RollUpState supposing(RollUpState before, List<Step> steps) {
        Map<Integer, GoalFigures> raised = new HashMap<>();
        steps.forEach(step -> raised.put(step.leaf.row, step.leaf.raise.at(step.end)));
        return IncrementalPass.supposing(before, raised, goal);
    }

    /** The beginning of one ranking, or null where influences do not hold so far. */
    private @Nullable List<Step> inOneGo(double before) {
        List<Step> ranking = new ArrayList<>();
        DownwardInfluence sweep = new DownwardInfluence(start);
        sweep.down(goal, (row, influence) -> {
            Candidate leaf = influence > 0 ? candidate(start, row, influence) : null;
            if (leaf != null) {
                ranking.add(leaf.wholeStep());
            }
        });
        if (sweep.isSubgradient()) {
            return null;
        }
        ranking.sort(Comparator.comparing(Step::leaf, this::compare));
        double[] expected = new double[ranking.size() + 1];
        expected[0] = before;
        for (int i = 0; i < ranking.size(); i++) {
            expected[i + 1] = expected[i] + ranking.get(i).adds;
        }
        int needed = needed(ranking, expected);
        boolean isEnough = needed <= ranking.size();
        List<Step> steps = new ArrayList<>(ranking.subList(0, isEnough ? needed - 1 : ranking.size()));
        RollUpState almost = supposing(start, steps);
        if (Math.abs(progress(almost) - expected[steps.size()]) > ROUNDING) {
            return null;
        }
        if (isEnough) {
            steps.add(last(almost, ranking.get(needed - 1).leaf));
        }
        return steps;
    }

    private @Nullable Candidate candidate(RollUpState now, int row, double influence) {
        RaisableLeaf raise = RaisableLeaf.of(now, row);
        return raise == null ? null : new Candidate(raise, row, influence, rank(influence, raise.effort()));
    }

    /** By what leaves are ranked, the greatest first. */
    private double rank(double influence, double effort) {
        return order == ReachOrder.INFLUENCE ? influence : influence / effort;
    }

    private int compare(Candidate one, Candidate other) {
        int byRank = Double.compare(other.rank, one.rank);
        return byRank != 0 ? byRank : start.rows.position(one.row) - start.rows.position(other.row);
    }

    /**
     * How many of the ranking it takes, or one more than there are. Begins where it is expected to be, and widens the
     * search while that is not so.
     */
    private int needed(List<Step> ranking, double[] expected) {
        int next = 0;
        while (next < ranking.size() && expected[next] < target) {
            next++;
        }
        int tooFew = 0;
        int enough = ranking.size() + 1;
        int stride = 1;
        while (tooFew < next && next < enough) {
            boolean reached = progress(supposing(start, ranking.subList(0, next))) >= target;
            if (reached) {
                enough = next;
            } else {
                tooFew = next;
            }
            int half = (tooFew + enough) >>> 1;
            next = reached ? Math.max(next - stride, half) : Math.min(next + stride, half);
            stride *= 2;
        }
        return enough;
    }

    /** The step that reaches the target, no further than it has to go; what it adds is looked up, as a sum may be clamped. */
    private Step last(RollUpState before, Candidate leaf) {
        double end = leaf.raise.full();
        if (leaf.raise.isContinuous()) {
            double guess = leaf.raise.progress() + (target - progress(before)) / leaf.influence;
            end = least(before, leaf, target, guess, end, AT_TARGET);
        }
        return new Step(leaf, end, progress(supposing(before, leaf, end)) - progress(before));
    }

    /**
     * How far a leaf has to come for the goal to stand somewhere, or a little beyond. Begins at a guess, which is the answer
     * but for rounding where influences hold, and widens the search while it is not.
     */
    private double least(
            RollUpState before, Candidate leaf, double wanted, double guess, double enoughAtLast, double tolerance) {
        if (progress(supposing(before, leaf, enoughAtLast)) - wanted <= tolerance) {
            return enoughAtLast;
        }
        double tooLittle = leaf.raise.progress();
        double enough = enoughAtLast;
        double next = guess < enough ? guess : tooLittle + (enough - tooLittle) / 2;
        double stride = Math.max(leaf.raise.grain(), Math.ulp(next));
        while (tooLittle < next && next < enough) {
            double beyond = progress(supposing(before, leaf, next)) - wanted;
            if (beyond >= 0) {
                enough = next;
            } else {
                tooLittle = next;
            }
            if (beyond >= 0 && beyond <= tolerance) {
                break;
            }
            double half = tooLittle + (enough - tooLittle) / 2;
            next = beyond >= 0 ? half : Math.min(next + stride, half);
            stride *= 2;
        }
        return enough;
    }

    /**
     * The leaf that matters most, then the one that does so then, and so on. Each once: what was read into a mean may stay a
     * rounding error below 1 after going all the way.
     */
    private List<Step> oneByOne() {
        List<Step> steps = new ArrayList<>();
        BitSet raised = new BitSet();
        RollUpState now = start;
        Candidate best = best(now, raised);
        while (best != null && progress(now) < target) {
            RollUpState next = supposing(now, best, best.raise.full());
            steps.add(progress(next) < target ? best.wholeStep() : last(now, best));
            raised.set(best.row);
            now = next;
            best = best(now, raised);
        }
        return steps;
    }

    private @Nullable Candidate best(RollUpState now, BitSet raised) {
        @Nullable Candidate[] best = new @Nullable Candidate[1];
        new DownwardInfluence(now).down(goal, (row, influence) -> {
            Candidate leaf = influence > 0 && !raised.get(row) ? candidate(now, row, influence) : null;
            if (leaf != null && (best[0] == null || compare(leaf, best[0]) < 0)) {
                best[0] = leaf;
            }
        });
        return best[0];
    }

    /**
     * The steps as far as they do something for the result: where a minimum is taken, a leaf need not go further than those
     * after it. What each adds is looked up.
     */
    private List<Step> withoutWaste(List<Step> steps) {
        RollUpState now = supposing(start, steps);
        double result = progress(now);
        List<Step> needed = new ArrayList<>();
        for (Step step : Lists.reverse(steps)) {
            RollUpState without =
                    IncrementalPass.supposing(now, Map.of(step.leaf.row, start.figures.get(step.leaf.row)), goal);
            if (progress(without) >= result) {
                now = without;
            } else {
                Step least = least(now, step, result);
                now = supposing(now, least.leaf, least.end);
                needed.add(least);
            }
        }
        return lookedUp(Lists.reverse(needed));
    }

    /** The step as far as the result needs it, if that is less by more than rounding. */
    private Step least(RollUpState now, Step step, double result) {
        if (!step.leaf.raise.isContinuous()) {
            return step;
        }
        double half = (step.leaf.raise.progress() + step.end) / 2;
        double end = least(now, step.leaf, result, half, step.end, -1);
        return step.end - end > ROUNDING ? step.leaf.step(end) : step;
    }

    private List<Step> lookedUp(List<Step> steps) {
        List<Step> told = new ArrayList<>();
        RollUpState now = start;
        for (Step step : steps) {
            RollUpState next = supposing(now, step.leaf, step.end);
            told.add(new Step(step.leaf, step.end, progress(next) - progress(now)));
            now = next;
        }
        return told;
    }
}
