package io.github.okralign.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.primitives.ImmutableIntArray;
import io.github.okralign.engine.aggregate.Aggregator;
import io.github.okralign.engine.aggregate.Aggregators;
import io.github.okralign.engine.aggregate.RollupRules;
import io.github.okralign.engine.clock.PaceEvaluator;
import io.github.okralign.engine.rows.CompiledGraph;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Progress;
import io.github.okralign.model.RollupRule;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.rollup.RollupPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door of the engine: every number of a set on a day, and what follows from them
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">Explanation</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">Pace and health</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">Forecast</a>). Goals are asked for by
 * their positions in {@link OkrSet#goals()} or by their ids; an unknown id is an {@link IllegalArgumentException}.
 * After a change only what depends on it is computed, bit for bit the same. Immutable and thread-safe.
 */
public final class RollUp {

    /** From one change for so many goals on, a full pass is cheaper than an update. */
    private static final int GOALS_PER_CHANGE = 300;

    private final RollUpState state;
    private final HealthPolicy health;

    private RollUp(RollUpState state, HealthPolicy health) {
        this.state = state;
        this.health = health;
    }

    /** Rolls a set up as of a day; later check-ins do not count. O(goals + links), on the pool where there is one. */
    public static RollUp of(
            OkrSet okrs, LocalDate asOf, RollupPolicy policy, HealthPolicy health, @Nullable ForkJoinPool pool) {
        RangeExecutor executor = pool == null ? RangeExecutor.HERE : RangeExecutor.on(pool);
        return of(okrs, asOf, policy, health, executor, Aggregators::of);
    }

    /** Rolls a set up with other aggregators than those that come with the engine. */
    static RollUp of(
            OkrSet okrs,
            LocalDate asOf,
            RollupPolicy policy,
            HealthPolicy health,
            RangeExecutor executor,
            Function<RollupRule, Aggregator> aggregators) {
        RollupRules rules = RollupRules.of(policy, aggregators);
        return full(okrs, CompiledGraph.of(okrs, asOf), asOf, policy, health, rules, SharedReadings.NONE, executor);
    }

    private static RollUp full(
            OkrSet okrs,
            CompiledGraph rows,
            LocalDate asOf,
            RollupPolicy policy,
            HealthPolicy health,
            RollupRules rules,
            SharedReadings shared,
            RangeExecutor executor) {
        PaceEvaluator clock = PaceEvaluator.of(okrs.cycles(), asOf, health);
        LeafEvaluator leaves = new LeafEvaluator(policy, clock, rows.haveSums);
        return new RollUp(FullPass.over(okrs, rows, leaves, rules, shared, executor), health);
    }

    private RollUp again(OkrSet okrs, CompiledGraph rows, LocalDate asOf, SharedReadings shared) {
        return full(okrs, rows, asOf, state.policy(), health, state.rules, shared, RangeExecutor.HERE);
    }

    /**
     * The numbers of a set that came from this one by changes of any kind, bit for bit those from scratch. Where ids and links
     * are the same, only what depends on the changed goals is computed, O(a log a) for a such goals, or all in one full pass
     * where that is cheaper; else the graph is compiled anew, O(goals + links). What an objective says of itself is not read
     * again if both sets share it.
     */
    public RollUp of(OkrSet changed) {
        if (IndexAccess.of(changed) != IndexAccess.of(state.okrs)) {
            return recompiled(changed);
        }
        ImmutableIntArray goals = IndexAccess.unsharedGoals(changed, state.okrs);
        if (!state.okrs.cycles().equals(changed.cycles())
                || !state.okrs.conversions().equals(changed.conversions())
                || !keepRows(goals, changed)) {
            return recompiled(changed);
        }
        return goals.length() > state.rows.size() / GOALS_PER_CHANGE + 2
                ? again(changed, state.rows, asOf(), SharedReadings.of(state, changed, state.rows.haveSums))
                : new RollUp(IncrementalPass.after(state, changed, goals), health);
    }

    private RollUp recompiled(OkrSet changed) {
        CompiledGraph rows = CompiledGraph.of(changed, asOf());
        return again(changed, rows, asOf(), SharedReadings.of(state, changed, rows.haveSums));
    }

    /** Whether changed goals with the ids and links that they had still weigh and roll up as they did. */
    private boolean keepRows(ImmutableIntArray goals, OkrSet changed) {
        return goals.stream().allMatch(position -> {
            Goal before = state.okrs.goals().get(position);
            Goal after = changed.goals().get(position);
            return before instanceof Objective objective
                    ? objective.rollup().equals(((Objective) after).rollup())
                    : weighsAs((KeyResult) before, (KeyResult) after);
        });
    }

    private boolean weighsAs(KeyResult before, KeyResult after) {
        return before.source() == after.source()
                && before.weight() == after.weight()
                && (!state.rows.haveSums || definesSame(before, after));
    }

    /** Whether the ends of a measure, which the shares of a value made of others come from, are what they were. */
    private static boolean definesSame(KeyResult before, KeyResult after) {
        return before.measure().equals(after.measure())
                || (before.measure().isPresent()
                        && after.measure()
                                .filter(before.measure().get()::definesSameAs)
                                .isPresent());
    }

    /** The numbers of the same set on another day; links are compiled again only where some are dated. O(goals + links). */
    public RollUp on(LocalDate day) {
        CompiledGraph rows = state.rows.isDated ? CompiledGraph.of(state.okrs, day) : state.rows;
        return again(state.okrs, rows, day, SharedReadings.NONE);
    }

    private LocalDate asOf() {
        return state.clock().asOf();
    }

    /**
     * The positions of the goals whose numbers, pace or health may differ from an earlier roll-up that this one was made from
     * by changes, or that was made from the same one; all other goals are the same bit for bit. Empty if anything may differ.
     * Costs what differs.
     */
    public Optional<SortedSet<Integer>> changedSince(RollUp earlier) {
        if (!state.figures.sharesWith(earlier.state.figures)) {
            return Optional.empty();
        }
        SortedSet<Integer> goals = new TreeSet<>();
        state.figures.differences(earlier.state.figures, row -> goals.add(state.rows.position(row)));
        goals.addAll(IndexAccess.unsharedGoals(state.okrs, earlier.state.okrs)
                .asList()); // a confidence moves no number, but health
        return Optional.of(goals);
    }

    /**
     * What a key result of both sets would stand at here, had that been reported of it which was reported in the other
     * by the day of its roll-up
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). Unknown
     * where the reports mean nothing to the measure of this set, and for rolled-up key results; a sum stands at what
     * was added up there.
     */
    public Progress asReportedIn(String keyResult, RollUp other) {
        return CrossMeasureReading.progress(keyResult, state, other.state);
    }

    /** The set that was rolled up. */
    public OkrSet okrSet() {
        return state.okrs;
    }

    /** The numbers of a goal. */
    public GoalProgress progress(String goal) {
        return new GoalResults(state).progress(state.row(goal));
    }

    /** The numbers of a goal. */
    public GoalProgress progress(int position) {
        return new GoalResults(state).progress(state.rows.row(position));
    }

    /** The progress of a goal without all that belongs to it. */
    public Progress progressAlone(int position) {
        return state.progress(state.rows.row(position));
    }

    /** Pace and health of a goal. */
    public HealthAssessment diagnosis(String goal) {
        return new GoalResults(state).assessment(state.row(goal));
    }

    /** Pace and health of a goal. */
    public HealthAssessment diagnosis(int position) {
        return new GoalResults(state).assessment(state.rows.row(position));
    }

    /** Where a key result stands in the unit of its measure; empty for objectives and while nobody has reported a value. */
    public OptionalDouble value(int position) {
        return new GoalResults(state).value(state.rows.row(position));
    }

    /** How much of a goal rests on leaves that are at risk or worse; empty for leaves, excluded and unknown goals. */
    public OptionalDouble atRiskShare(String goal) {
        return new GoalResults(state).atRiskShare(state.row(goal));
    }

    /** The days since the last check-in to a key result or the start of its window; -1 if there is neither. */
    public long daysSilent(String keyResult) {
        return new GoalResults(state).daysSilent(state.row(keyResult));
    }

    /** The days since the last check-in to a key result or the start of its window; -1 if there is neither. */
    public long daysSilent(int position) {
        return new GoalResults(state).daysSilent(state.rows.row(position));
    }

    /** Where a goal will end; empty if its progress is unknown or no leaf below has a forecast. O(links below the goal). */
    public Optional<Forecast> forecast(String goal) {
        return new GoalResults(state).forecast(state.row(goal));
    }

    /** The goals to which a goal matters, over all paths, by descending influence on them. */
    public List<Influence> above(String goal) {
        return new InfluenceFinder(state).above(state.row(goal));
    }

    /**
     * The goals above each of some goals on which it has at least a given influence, by descending influence on them. Costs
     * what lies up to the last of these, and the contributors of that once for all goals.
     */
    public Map<String, List<Influence>> above(List<String> goals, double least) {
        return new InfluenceFinder(state).above(goals, least);
    }

    /** The leaf with the most influence on each of some goals that has any, in their order; not at any cost. */
    public Map<String, Influence> foremostInfluences(List<String> goals) {
        return new InfluenceFinder(state).foremost(goals);
    }

    /**
     * What it takes to bring a goal to a target. O(n log n) for the n goals and links below it; where a minimum is taken
     * below it, O(n) for each step of the plan.
     *
     * @throws IllegalArgumentException if the target is unknown
     */
    public Reach reach(String goal, Progress target, ReachOrder order) {
        checkNotNull(target, "target");
        checkNotNull(order, "order");
        int row = state.row(goal);
        checkArgument(target.isKnown(), "the target of \"%s\" is unknown; it must be a number", goal);
        return new ReachPlanner(state, row, target.ratio(), order).plan();
    }

    /** Where the progress of a goal comes from. O(links below the goal). */
    public Explanation explain(String goal) {
        return new Explainer(state).explain(state.row(goal));
    }

    /** What each contributor adds to a goal, without looking further down. O(contributors). */
    public List<Contribution> contributions(String goal) {
        return new Explainer(state).contributions(state.row(goal));
    }

    /** Whether a goal rests on an over-achieved contributor while another fails. O(contributors). */
    public Optional<Masking> masking(String goal) {
        return masking(IndexAccess.position(state.okrs, goal));
    }

    /** Whether a goal rests on an over-achieved contributor while another fails. O(contributors). */
    public Optional<Masking> masking(int position) {
        return new MaskingFinder(state).find(state.rows.row(position));
    }
}
