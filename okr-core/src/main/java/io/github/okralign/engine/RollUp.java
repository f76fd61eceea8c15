package io.github.okralign.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import io.github.okralign.graph.IncomingLinks;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Change;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Evidence;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.rollup.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.RollupPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Progress, coverage and bounds of every goal of a set on a day (semantics, sections 2 and 3): one forward pass over
 * the rows, and after a change only what depends on it, bit for bit the same. Immutable and thread-safe.
 */
public final class RollUp {

    /** From one change for so many goals on, a full pass is cheaper than an update. */
    private static final int GOALS_PER_CHANGE = 300;

    /** What the foremost influences on goals may cost, in passes over the set. */
    private static final int VISITS = 50;

    public final OkrSet okrs;
    public final CompiledGraph rows;
    final RollupPolicy policy;
    public final FigureStore numbers;
    public final PaceEvaluator clock;
    private final LeafEvaluator readings;
    private final Map<Integer, List<BlockedSums>> wideSegments;

    private RollUp(
            OkrSet okrs,
            CompiledGraph rows,
            PaceEvaluator clock,
            RollupPolicy policy,
            RangeExecutor spread,
            @Nullable RollUp before) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.rows = checkNotNull(rows, "rows");
        this.clock = checkNotNull(clock, "clock");
        this.policy = checkNotNull(policy, "policy");
        this.readings = new LeafEvaluator(policy, clock, rows.haveSums);
        this.wideSegments = new HashMap<>();
        this.numbers = new FigureStore(rows, findWideSegments());
        SharedReadings reuse = before == null ? SharedReadings.NONE : SharedReadings.of(before, okrs, rows.haveSums);
        spread.over(0, okrs.objectives().size(), (from, to) -> read(from, to, reuse));
        MeanPass pass = new MeanPass(this);
        for (int level = 0; level < rows.levelStart.length - 1; level++) {
            spread.over(rows.levelStart[level], rows.levelStart[level + 1], pass::nodes);
        }
    }

    private RollUp(RollUp before, OkrSet okrs, List<? extends Change> changes) {
        this.okrs = okrs;
        this.rows = before.rows;
        this.clock = before.clock;
        this.policy = before.policy;
        this.readings = before.readings;
        this.wideSegments = before.wideSegments;
        this.numbers = before.numbers.next();
        IncrementalPass update = new IncrementalPass(this);
        for (Change change : changes) {
            int goal = IndexAccess.position(okrs, change.goal());
            reread(goal, update);
            if (change instanceof Change.StateSet) {
                int keyResults = okrs.objectiveOf(change.goal()).keyResults().size();
                for (int keyResult = goal + 1; keyResult <= goal + keyResults; keyResult++) {
                    reread(keyResult, update);
                }
            }
        }
        update.run();
    }

    private RollUp(RollUp before, Map<Integer, Figures> leaves, int goal) {
        this.okrs = before.okrs;
        this.rows = before.rows;
        this.clock = before.clock;
        this.policy = before.policy;
        this.readings = before.readings;
        this.wideSegments = before.wideSegments;
        this.numbers = before.numbers.next();
        IncrementalPass update = new IncrementalPass(this);
        leaves.forEach(update::store);
        update.runUpTo(goal);
    }

    /**
     * The numbers if leaves had others than they have. They hold for one goal and what is below it; above it nothing is
     * computed.
     */
    RollUp supposing(Map<Integer, Figures> leaves, int goal) {
        return new RollUp(this, leaves, goal);
    }

    /**
     * Rolls a set up. O(goals + links).
     *
     * @param okrs the set
     * @param rows the rows of the set
     * @param clock what to expect by which day; later check-ins do not count
     * @param policy how to compute where there is a choice
     * @param pool where to compute, or null for the thread that asks
     * @return the numbers of every goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis is the way in from outside
    public static RollUp of(
            OkrSet okrs, CompiledGraph rows, PaceEvaluator clock, RollupPolicy policy, @Nullable ForkJoinPool pool) {
        return new RollUp(okrs, rows, clock, policy, pool == null ? RangeExecutor.HERE : RangeExecutor.on(pool), null);
    }

    /**
     * The numbers after changes. O(a log a) for a goals that depend on the changed ones, or a full pass where that is
     * cheaper.
     *
     * @param changed the set of this roll-up with the changes in it
     * @param changes the changes
     * @return the numbers of every goal, sharing with these whatever stays as it is
     */
    public RollUp after(OkrSet changed, List<? extends Change> changes) {
        return changes.size() > rows.size() / GOALS_PER_CHANGE + 1
                ? new RollUp(changed, rows, clock, policy, RangeExecutor.HERE, this)
                : new RollUp(this, changed, changes);
    }

    /**
     * The numbers of a set that came from the one of this roll-up by changes of any kind. What an objective says of itself
     * is not read again if both sets share it; all goals are computed anew. O(goals + links).
     *
     * @param changed the changed set
     * @param changedRows its rows
     * @param changedClock the clock of the changed set
     * @return the numbers of every goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.withOkrSet is the way in from outside
    public RollUp of(OkrSet changed, CompiledGraph changedRows, PaceEvaluator changedClock) {
        return new RollUp(changed, changedRows, changedClock, policy, RangeExecutor.HERE, this);
    }

    /**
     * The numbers of the same set on another day. O(goals + links).
     *
     * @param other the clock of the other day
     * @return the numbers of every goal
     */
    public RollUp on(PaceEvaluator other) {
        return new RollUp(okrs, rows, other, policy, RangeExecutor.HERE, null);
    }

    /**
     * The goals of which numbers, pace or health may be others than in an earlier roll-up that this one was made from by
     * changes, or that was made from the same one; all other goals are the same bit for bit. Costs what differs.
     *
     * @param earlier another roll-up
     * @return positions in {@link OkrSet#goals()}, or empty if anything may differ
     */
    public Optional<BitSet> changedSince(RollUp earlier) {
        if (!numbers.sharesWith(earlier.numbers)) {
            return Optional.empty();
        }
        BitSet goals = new BitSet();
        numbers.differences(earlier.numbers, row -> goals.set(rows.position(row)));
        IndexAccess.unsharedObjectives(okrs, earlier.okrs).forEach(objective -> {
            int goal = IndexAccess.of(okrs).goalOf(objective);
            goals.set(goal, IndexAccess.of(okrs).endOfParts(goal)); // a confidence moves no number, but health
        });
        return Optional.of(goals);
    }

    /**
     * What a key result would stand at here, had that been reported of it which was reported in another set by the day of
     * its roll-up (semantics, section 10).
     *
     * @param keyResult the id of a key result of both sets
     * @param other the roll-up of the other set
     * @return the progress as it counts here, of a sum by what was added up there; unknown where the reports mean nothing to
     *     the measure of this set, and for rolled-up key results
     * @throws IllegalArgumentException if one of the sets has no such goal
     */
    public Progress asReportedIn(String keyResult, RollUp other) {
        KeyResult defined = (KeyResult) okrs.goals().get(IndexAccess.position(okrs, keyResult));
        KeyResult reported = (KeyResult) other.okrs.goals().get(IndexAccess.position(other.okrs, keyResult));
        SumValue sum = reported.isSum() && defined.isSum()
                ? other.numbers
                        .get(other.rows.row(IndexAccess.position(other.okrs, keyResult)))
                        .value()
                : null;
        double raw = sum == null
                ? CrossMeasureReading.raw(reported, other.clock.asOf(), defined, policy)
                : CrossMeasureReading.raw(reported, sum, defined);
        return Progress.ofNullable(policy.clamp(raw));
    }

    /** Reads what the objectives in the positions {@code [from, to)} and their key results say of themselves. */
    private void read(int from, int to, SharedReadings reuse) {
        for (int position = from; position < to; position++) {
            Objective objective = okrs.objectives().get(position);
            int goal = IndexAccess.of(okrs).goalOf(position);
            int same = reuse.goalOf(position);
            if (same >= 0) {
                for (int i = 0; i <= objective.keyResults().size(); i++) {
                    reuse.copy(same + i, numbers, rows.row(goal + i));
                }
            } else {
                ObjectiveTiming term = clock.term(objective);
                read(goal, objective, objective, term);
                for (KeyResult keyResult : objective.keyResults()) {
                    read(++goal, keyResult, objective, term);
                }
            }
        }
    }

    private void read(int goal, Goal itself, Objective objective, ObjectiveTiming term) {
        int row = rows.row(goal);
        if (row < rows.leaves) {
            numbers.set(row, readings.leaf((KeyResult) itself, objective, term));
        } else {
            byte kind = readings.nodeKind(itself, objective);
            numbers.kind[row] = kind;
            numbers.setValue(row, kind == FigureStore.EXCLUDED ? null : readings.value(itself));
        }
    }

    private void reread(int goal, IncrementalPass update) {
        int row = rows.row(goal);
        Goal itself = okrs.goals().get(goal);
        Objective objective = objectiveOf(goal);
        update.store(
                row,
                row < rows.leaves
                        ? readings.leaf((KeyResult) itself, objective, clock.term(objective))
                        : compute(row, readings.nodeKind(itself, objective)));
    }

    /** Finds the contributors that are too many to sum in one run, and returns how many blocks they need. */
    private int findWideSegments() {
        int blocks = 0;
        for (int row = rows.leaves; row < rows.size(); row++) {
            if (isWide(row)) {
                PooledAggregator.Slots slots = PooledAggregator.Slots.of(rows, row, readings.rule(goal(row)));
                List<BlockedSums> segments = slots.wideSegments(rows, blocks);
                if (!segments.isEmpty()) {
                    wideSegments.put(row, segments);
                    blocks = segments.get(segments.size() - 1).endOfBlocks();
                }
            }
        }
        return blocks;
    }

    private boolean isWide(int row) {
        int node = row - rows.leaves;
        return rows.contributorStart[node + 1] - rows.contributorStart[node] > BlockedSums.RUN;
    }

    /** The segments of a node's contributors whose sums are kept. */
    List<BlockedSums> wideSegments(int row) {
        return isWide(row) ? wideSegments.getOrDefault(row, List.of()) : List.of();
    }

    /** The numbers of a node of some kind, from those of its contributors. */
    Figures compute(int row, byte kind) {
        return switch (kind) {
            case FigureStore.EXCLUDED -> Figures.EXCLUDED;
            case FigureStore.MANUAL, FigureStore.SCORED -> readings.overridden((Objective) goal(row), kind);
            case FigureStore.SUM -> composition(row).figures(kind);
            case FigureStore.PLAIN -> {
                int node = row - rows.leaves;
                yield withValue(
                        row,
                        sum(row, rows.contributorStart[node], rows.contributorStart[node + 1])
                                .mean(kind));
            }
            default -> withValue(row, composition(row).figures(kind));
        };
    }

    /** The numbers of a node with what it adds to a sum by its own check-ins; its goal is looked up only for a sum. */
    private Figures withValue(int row, Figures figures) {
        return rows.haveSums ? figures.adding(readings.value(goal(row))) : figures;
    }

    /** What a node makes of its contributors, whether or not something overrides it. */
    Aggregator composition(int row) {
        Goal goal = goal(row);
        return LeafEvaluator.isSum(goal)
                ? new ValueSumAggregator(this, row)
                : new PooledAggregator(this, row, readings.rule(goal));
    }

    /**
     * Whether influence ends at a contributor although it is rolled up: what a rolled-up key result adds to a sum is the
     * value of its own check-ins.
     */
    boolean endsAt(int contributor, int target) {
        byte kind = numbers.kind(contributor);
        return (kind == FigureStore.PLAIN || kind == FigureStore.RULED) && numbers.kind(target) == FigureStore.SUM;
    }

    /** The contributors of a node in the slots {@code [from, to)}, summed up. */
    Accumulator sum(int row, int from, int to) {
        if (to - from > BlockedSums.RUN) {
            for (BlockedSums segment : wideSegments(row)) {
                if (segment.beginsAt(from)) {
                    return segment.total(numbers);
                }
            }
        }
        Accumulator sums = new Accumulator();
        add(row, sums, from, to);
        return sums;
    }

    /** Adds contributors of a node to sums, one after the other. */
    void add(int row, Accumulator sums, int from, int to) {
        if (rows.haveSums && LeafEvaluator.isSum(goal(row))) {
            ValueSumAggregator.add(this, sums, from, to);
        } else {
            sums.add(rows, numbers, policy.unknownAsZero(), from, to);
        }
    }

    /**
     * The set.
     *
     * @return the set that was rolled up
     */
    public OkrSet okrSet() {
        return okrs;
    }

    Goal goal(int row) {
        return okrs.goals().get(rows.position(row));
    }

    /**
     * The numbers of a goal.
     *
     * @param goal the id of an objective or key result
     * @return its progress and what belongs to it
     * @throws IllegalArgumentException if the set has no such goal
     */
    public GoalProgress progress(String goal) {
        return progress(IndexAccess.position(okrs, goal));
    }

    /**
     * The numbers of a goal that has been looked up already.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return as {@link #progress(String)}
     */
    public GoalProgress progress(int position) {
        int row = rows.row(position);
        Figures figures = numbers.get(row);
        return switch (figures.kind()) {
            case FigureStore.EXCLUDED -> GoalProgress.excluded();
            case FigureStore.REPORTED, FigureStore.ASSUMED, FigureStore.UNKNOWN -> {
                MeasureReading reading = readings.reading((KeyResult) goal(row));
                yield goalProgress(figures, reading.raw(), reading.evidence(), null);
            }
            case FigureStore.MANUAL, FigureStore.SCORED ->
                goalProgress(
                        figures,
                        LeafEvaluator.override((Objective) goal(row)),
                        figures.kind() == FigureStore.MANUAL ? Evidence.MANUAL : Evidence.SCORED,
                        Progress.ofNullable(
                                composition(row).figures(figures.kind()).progress()));
            default ->
                goalProgress(
                        figures,
                        raw(row, figures),
                        Double.isNaN(figures.progress()) ? Evidence.UNKNOWN : Evidence.ROLLED_UP,
                        null);
        };
    }

    /**
     * The progress of a goal that has been looked up already, without all that belongs to it.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return its progress, as {@link GoalProgress#progress()}
     */
    public Progress progressAlone(int position) {
        int row = rows.row(position);
        return numbers.kind(row) == FigureStore.EXCLUDED
                ? Progress.UNKNOWN
                : Progress.ofNullable(numbers.progress(row));
    }

    /** The progress of a rolled-up goal before clamping, which only a sum of values needs. */
    private double raw(int row, Figures figures) {
        return figures.kind() == FigureStore.SUM && figures.value() != null
                ? LeafEvaluator.raw((KeyResult) goal(row), figures.value())
                : figures.progress();
    }

    private GoalProgress goalProgress(Figures figures, double raw, Evidence evidence, @Nullable Progress computed) {
        return new GoalProgress(
                figures.progress(),
                raw,
                figures.coverage(),
                policy.clamps() ? figures.lower() : Double.NaN,
                policy.clamps() ? figures.upper() : Double.NaN,
                evidence,
                computed);
    }

    /**
     * What is expected of a goal by now, how it compares, and how the goal is doing (semantics, section 5).
     *
     * @param goal the id of an objective or key result
     * @return its pace and its health with the reasons
     * @throws IllegalArgumentException if the set has no such goal
     */
    public HealthAssessment diagnosis(String goal) {
        return diagnosis(IndexAccess.position(okrs, goal));
    }

    /**
     * The pace and health of a goal that has been looked up already.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @return as {@link #diagnosis(String)}
     */
    public HealthAssessment diagnosis(int position) {
        Goal itself = okrs.goals().get(position);
        ObjectiveTiming term = clock.term(objectiveOf(position));
        Figures figures = numbers.get(rows.row(position));
        return clock.diagnose(
                itself,
                term,
                figures.progress(),
                readings.pace(itself, term, figures),
                LeafEvaluator.isRolledUp(figures) ? figures.risk() : Double.NaN);
    }

    /**
     * The goals to which a goal matters, over all paths (semantics, section 4).
     *
     * @param goal the id of an objective or key result
     * @return the goals above with the influence of the goal on each, by descending influence
     * @throws IllegalArgumentException if the set has no such goal
     */
    public List<Influence> above(String goal) {
        List<Influence> above = new ArrayList<>();
        new UpwardInfluence(this)
                .from(
                        rows.row(IndexAccess.position(okrs, goal)),
                        (row, influence) -> above.add(
                                new Influence(goal(row).id(), influence, Progress.ofNullable(numbers.progress(row)))));
        above.sort(Comparator.comparingDouble(Influence::influence).reversed());
        return above;
    }

    /**
     * How long nobody has checked in.
     *
     * @param goal the id of a key result
     * @return the days since the last check-in or the start of the window, whichever is later
     * @throws IllegalArgumentException if the set has no such goal
     */
    public long daysSilent(String goal) {
        return daysSilent(IndexAccess.position(okrs, goal));
    }

    /**
     * How long nobody has checked in to a key result that has been looked up already.
     *
     * @param position the key result's position in {@link OkrSet#goals()}
     * @return as {@link #daysSilent(String)}
     */
    public long daysSilent(int position) {
        return clock.daysSilent((KeyResult) okrs.goals().get(position), clock.term(objectiveOf(position)));
    }

    /**
     * How much of a goal rests on leaves that are at risk or worse (semantics, section 5).
     *
     * @param goal the id of an objective or key result
     * @return the share in [0, 1], or empty for leaves and for excluded and unknown goals
     * @throws IllegalArgumentException if the set has no such goal
     */
    public OptionalDouble atRiskShare(String goal) {
        Figures figures = numbers.get(rows.row(IndexAccess.position(okrs, goal)));
        return LeafEvaluator.isRolledUp(figures) && !Double.isNaN(figures.progress())
                ? OptionalDouble.of(figures.risk())
                : OptionalDouble.empty();
    }

    /**
     * Where a goal will end (semantics, section 6): a measured key result by its own check-ins, all others by the forecasts
     * of their leaves, a leaf without one standing where it is. O(goals + links below the goal).
     *
     * @param goal the id of an objective or key result
     * @return the forecast, or empty if the progress is unknown or no leaf below has one
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Optional<Forecast> forecast(String goal) {
        int position = IndexAccess.position(okrs, goal);
        int row = rows.row(position);
        if (row < rows.leaves) {
            return clock.forecast((KeyResult) goal(row), clock.term(objectiveOf(position)));
        }
        return new RolledUpForecast(this, clock).of(row, objectiveOf(position));
    }

    /**
     * What it would take to bring a goal to a target (semantics, section 4). O(n log n) for the n goals and links below it;
     * where a minimum is taken below it, O(n) for each step of the plan.
     *
     * @param goal the id of an objective or key result
     * @param target where it is to get
     * @param order which leaf to raise next
     * @return the plan
     * @throws IllegalArgumentException if the set has no such goal, or the target is unknown
     */
    public Reach reach(String goal, Progress target, ReachOrder order) {
        checkNotNull(target, "target");
        checkNotNull(order, "order");
        int row = rows.row(IndexAccess.position(okrs, goal));
        checkArgument(target.isKnown(), "the target of \"%s\" is unknown; it must be a number", goal);
        return new ReachPlanner(this, row, target.ratio(), order).plan();
    }

    Objective objectiveOf(int position) {
        return okrs.objectives().get(IndexAccess.of(okrs).objectiveOf(position));
    }

    /**
     * Where the progress of a goal comes from. O(goals + links) at most: what lies below the goal.
     *
     * @param goal the id of an objective or key result
     * @param links the alignments of the set
     * @return the contributions and influences
     * @throws IllegalArgumentException if the set has no such goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.explain is the way in from outside
    public Explanation explain(String goal, IncomingLinks links) {
        return new Explainer(this, links).explain(goal);
    }

    /**
     * What each contributor adds to a goal, without looking further down. O(contributors).
     *
     * @param goal the id of an objective or key result
     * @param links the alignments of the set
     * @return the contributors, as in {@link Explanation#contributions()}
     * @throws IllegalArgumentException if the set has no such goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.contributions is the way in from outside
    public List<Contribution> contributions(String goal, IncomingLinks links) {
        return new Explainer(this, links).contributions(IndexAccess.position(okrs, goal));
    }

    /**
     * Whether a goal rests on an over-achieved contributor while another fails (semantics, section 4). O(contributors).
     *
     * @param goal the id of an objective or key result
     * @param links the alignments of the set
     * @return who hides whom, or empty if nothing is hidden
     * @throws IllegalArgumentException if the set has no such goal
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.masking is the way in from outside
    public Optional<Masking> masking(String goal, IncomingLinks links) {
        return masking(IndexAccess.position(okrs, goal), links);
    }

    /**
     * Whether a goal that has been looked up already rests on an over-achieved contributor while another fails.
     *
     * @param position the goal's position in {@link OkrSet#goals()}
     * @param links the alignments of the set
     * @return as {@link #masking(String, IncomingLinks)}
     */
    @SuppressWarnings("exports") // for this module alone, as is its other form
    public Optional<Masking> masking(int position, IncomingLinks links) {
        return Masking.of(this, position, links);
    }

    /**
     * The leaf with the most influence on each of some goals: what {@link #explain} tells first, without all else. In all,
     * it looks at no more than {@value #VISITS} times as many goals as there are in the set, which is more than any cascade
     * takes; goals for which that is not enough are left out.
     *
     * @param goals the ids of objectives or key results
     * @return the foremost influence on each of the goals that has any, in their order
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Map<String, Influence> foremostInfluences(List<String> goals) {
        Map<String, Influence> foremost = new LinkedHashMap<>();
        DownwardInfluence sweep = new DownwardInfluence(this);
        for (String goal : goals) {
            Foremost leaf = new Foremost();
            if (sweep.visited() < (long) VISITS * rows.size()) {
                sweep.down(rows.row(IndexAccess.position(okrs, goal)), leaf);
            }
            if (leaf.row >= 0) {
                foremost.put(
                        goal,
                        new Influence(
                                goal(leaf.row).id(), leaf.influence, Progress.ofNullable(numbers.progress(leaf.row))));
            }
        }
        return foremost;
    }

    /** Keeps the leaf of the most influence; of equals the first in document order. */
    private final class Foremost implements DownwardInfluence.Leaves {
        private int row = -1;
        private double influence;

        @Override
        public void accept(int leaf, double its) {
            if (its > influence || (its == influence && rows.position(leaf) < rows.position(row))) {
                row = leaf;
                influence = its;
            }
        }
    }
}
