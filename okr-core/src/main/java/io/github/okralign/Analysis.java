package io.github.okralign;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Calibration;
import io.github.okralign.audit.Facts;
import io.github.okralign.audit.Finding;
import io.github.okralign.engine.RollUp;
import io.github.okralign.graph.AlignmentGraph;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.NextCycle;
import io.github.okralign.review.Review;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.rollup.Progress;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.structure.Focus;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.Units;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The front door: everything that can be said of a set on a day, under a policy. The numbers are there when the
 * analysis is; structure and links are looked at when they are first asked for. Immutable and thread-safe.
 *
 * <pre>{@code
 * Analysis analysis = Analysis.of(okrs);
 * analysis.goal("grow").progress();   // prints as 33 %
 * analysis.explain("grow");           // where each point of it comes from
 * analysis.structure().islands();     // who works apart from the strategy
 * }</pre>
 */
public final class Analysis {

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final AnalysisPolicy policy;
    private final RollUp rollUp;
    private final Supplier<Structure> structure;

    private Analysis(OkrSet okrs, LocalDate asOf, AnalysisPolicy policy, @Nullable ForkJoinPool pool) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.asOf = checkNotNull(asOf, "asOf");
        this.policy = checkNotNull(policy, "policy");
        this.rollUp = RollUp.of(okrs, asOf, policy.rollup(), policy.health(), pool);
        this.structure = Suppliers.memoize(() -> Structure.of(okrs, policy.strategicLevel()));
    }

    private Analysis(Analysis before, OkrSet changed) {
        this.okrs = checkNotNull(changed, "changed");
        this.asOf = before.asOf;
        this.policy = before.policy;
        this.rollUp = before.rollUp.of(changed);
        this.structure = Suppliers.memoize(() -> Structure.of(changed, policy.strategicLevel()));
    }

    private Analysis(Analysis before, List<? extends Change> changes) {
        this.okrs = before.okrs.with(changes);
        this.asOf = before.asOf;
        this.policy = before.policy;
        this.rollUp = before.rollUp.after(okrs, changes);
        boolean sameStructure = changes.stream().noneMatch(Change.StateSet.class::isInstance);
        this.structure =
                sameStructure ? before.structure : Suppliers.memoize(() -> Structure.of(okrs, policy.strategicLevel()));
    }

    private Analysis(Analysis same, LocalDate day) {
        this.okrs = same.okrs;
        this.asOf = checkNotNull(day, "day");
        this.policy = same.policy;
        this.rollUp = same.rollUp.on(day);
        this.structure = same.structure;
    }

    /**
     * Analyses a set on the day for which it speaks, by {@link AnalysisPolicy#MEDIUM}. O(goals + links).
     *
     * @param okrs the set
     * @return its analysis
     * @throws IllegalArgumentException if the set does not say for which day it speaks
     */
    public static Analysis of(OkrSet okrs) {
        return of(okrs, AnalysisPolicy.MEDIUM);
    }

    /**
     * Analyses a set on the day for which it speaks. O(goals + links).
     *
     * @param okrs the set
     * @param policy how to compute where there is a choice
     * @return its analysis
     * @throws IllegalArgumentException if the set does not say for which day it speaks
     */
    public static Analysis of(OkrSet okrs, AnalysisPolicy policy) {
        LocalDate asOf = okrs.asOf()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the set has no asOf date; give the builder one, or pass the day: Analysis.of(okrs, asOf)"));
        return of(okrs, asOf, policy);
    }

    /**
     * Analyses a set on a day, by {@link AnalysisPolicy#MEDIUM}. O(goals + links).
     *
     * @param okrs the set
     * @param asOf the day; what was checked in later does not count
     * @return its analysis
     */
    public static Analysis of(OkrSet okrs, LocalDate asOf) {
        return of(okrs, asOf, AnalysisPolicy.MEDIUM);
    }

    /**
     * Analyses a set on a day. O(goals + links).
     *
     * @param okrs the set
     * @param asOf the day; what was checked in later does not count
     * @param policy how to compute where there is a choice
     * @return its analysis
     */
    public static Analysis of(OkrSet okrs, LocalDate asOf, AnalysisPolicy policy) {
        return new Analysis(okrs, asOf, policy, null);
    }

    /**
     * Analyses a set on a day with the help of other threads, which pays from some hundred thousand goals on. The result
     * is the same bit for bit.
     *
     * @param okrs the set
     * @param asOf the day; what was checked in later does not count
     * @param policy how to compute where there is a choice
     * @param pool whose threads to use
     * @return its analysis
     */
    public static Analysis of(OkrSet okrs, LocalDate asOf, AnalysisPolicy policy, ForkJoinPool pool) {
        return new Analysis(okrs, asOf, policy, checkNotNull(pool, "pool"));
    }

    /**
     * The analysis after a check-in. This one still stands; both share all that the check-in leaves alone. O(a log a) for
     * a goals that the key result contributes to over any path.
     *
     * @param keyResult the id of a key result
     * @param date the day of the check-in
     * @param value the value reported
     * @return a new analysis, equal bit for bit to one of the changed set from scratch
     * @throws InvalidOkrSetException if the check-in does not fit the key result
     * @throws IllegalArgumentException if the set has no such key result
     */
    public Analysis checkIn(String keyResult, LocalDate date, double value) {
        return checkIn(keyResult, CheckIn.of(date, value));
    }

    /**
     * The analysis after a check-in with a level, a confidence or a note.
     *
     * @param keyResult the id of a key result
     * @param checkIn what was reported
     * @return a new analysis, as by {@link #checkIn(String, LocalDate, double)}
     * @throws InvalidOkrSetException if the check-in does not fit the key result
     * @throws IllegalArgumentException if the set has no such key result
     */
    public Analysis checkIn(String keyResult, CheckIn checkIn) {
        return with(List.of(new Change.CheckedIn(keyResult, checkIn)));
    }

    /**
     * The analysis after many check-ins, each goal above them visited once.
     *
     * @param checkIns what was reported, in order
     * @return a new analysis, as by {@link #with(List)}
     * @throws InvalidOkrSetException if check-ins do not fit, with all of their problems
     * @throws IllegalArgumentException if the set has no such key result
     */
    public Analysis checkIns(List<Change.CheckedIn> checkIns) {
        return with(checkIns);
    }

    /**
     * The analysis after a change: a milestone done, progress set by hand, another state.
     *
     * @param change what happened
     * @return a new analysis, as by {@link #with(List)}
     * @throws InvalidOkrSetException if the change does not fit the set
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Analysis with(Change change) {
        return with(List.of(change));
    }

    /**
     * The analysis after changes, in their order; all of them or, if one does not fit, none. This one still stands; both
     * share all that the changes leave alone. O(a log a) for a goals that depend on the changed ones, or one full pass
     * where that is cheaper; a change of state also has the structure looked at again when it is next asked for.
     *
     * @param changes what happened
     * @return a new analysis, equal bit for bit to one of the changed set from scratch
     * @throws InvalidOkrSetException if changes do not fit the set, with all of their problems
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Analysis with(List<? extends Change> changes) {
        return new Analysis(this, changes);
    }

    /**
     * The analysis of a set that was made from this one's by adding, removing or re-aligning goals or by changing
     * weights, on the same day and by the same policy:
     *
     * <pre>{@code
     * OkrSet changed = analysis.okrSet().toBuilder()
     *     .updateObjective("pipeline", o -> o.removeAlignments("grow").contributesTo("retain", 2))
     *     .build();
     * Analysis realigned = analysis.withOkrSet(changed);
     * }</pre>
     *
     * <p>O(goals + links), as building the changed set is: the graph is compiled and every goal computed anew, while
     * measures and check-ins of objectives that both sets share are not read again.
     *
     * @param changed the changed set
     * @return a new analysis, equal bit for bit to one of the changed set from scratch
     */
    public Analysis withOkrSet(OkrSet changed) {
        return new Analysis(this, changed);
    }

    /**
     * What would be if a proposal was accepted: to be compared with this analysis, on both sides, before anybody answers.
     * As by {@link #withOkrSet}, which serves where there are several proposals between two goals.
     *
     * @param from the id of the goal that the proposal starts from
     * @param to the id of the target
     * @return a new analysis
     * @throws InvalidOkrSetException if it would lead in a circle, with the path
     * @throws IllegalArgumentException if there is no such proposal, or if there are several, of different types
     */
    public Analysis ifAccepted(String from, String to) {
        return withOkrSet(okrs.proposals().accept(from, to, as -> {}));
    }

    /**
     * The same set seen on another day, by the same policy; links and structure, on which no day has a bearing, are shared.
     * O(goals + links).
     *
     * @param day the day; what was checked in later does not count
     * @return a new analysis, equal bit for bit to one from scratch
     */
    public Analysis on(LocalDate day) {
        return new Analysis(this, day);
    }

    /**
     * One set seen on several days, by {@link AnalysisPolicy#MEDIUM}.
     *
     * @param okrs the set
     * @param days the days, ascending and distinct
     * @return the history
     * @throws IllegalArgumentException if the days are not ascending and distinct
     */
    public static History history(OkrSet okrs, List<LocalDate> days) {
        return history(okrs, days, AnalysisPolicy.MEDIUM);
    }

    /**
     * One set seen on several days. O(days · (goals + links)).
     *
     * @param okrs the set
     * @param days the days, ascending and distinct
     * @param policy how to compute where there is a choice
     * @return the history
     * @throws IllegalArgumentException if the days are not ascending and distinct
     */
    public static History history(OkrSet okrs, List<LocalDate> days, AnalysisPolicy policy) {
        return History.of(okrs, days, policy);
    }

    /**
     * What changed since an earlier analysis of the same goals, and why (semantics, section 10):
     *
     * <pre>{@code
     * Analysis later = analysis.checkIn("grow.arr", LocalDate.parse("2026-05-15"), 1_900_000);
     * later.since(analysis).attribution("grow");   // how much of the change was work
     * }</pre>
     *
     * <p>O(1); the comparison says what it costs to ask it.
     *
     * @param earlier the earlier analysis, of another version of the set, another day or another policy
     * @return the comparison
     */
    public Comparison since(Analysis earlier) {
        return new Comparison(earlier.facts(), facts(), structure == earlier.structure);
    }

    /**
     * The set that was analysed.
     *
     * @return the set
     */
    public OkrSet okrSet() {
        return okrs;
    }

    /**
     * The day of the analysis.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The policy of the analysis.
     *
     * @return the policy
     */
    public AnalysisPolicy policy() {
        return policy;
    }

    /**
     * What there is to say of a goal.
     *
     * @param id the id of an objective or key result
     * @return the goal with its numbers and its class
     * @throws IllegalArgumentException if the set has no such goal
     */
    public GoalAnalysis goal(String id) {
        return goal(okrs.goals().get(okrs.position(id)));
    }

    private GoalAnalysis goal(Goal goal) {
        return new GoalAnalysis(
                goal,
                rollUp,
                goal instanceof Objective
                        ? structure().alignmentClass(goal.id()).orElse(null)
                        : null);
    }

    /**
     * What there is to say of every goal, objectives before their key results.
     *
     * @return the goals in document order, computed as they are asked for
     */
    public List<GoalAnalysis> goals() {
        return Collections.unmodifiableList(Lists.transform(okrs.goals(), this::goal));
    }

    /**
     * Where the progress of a goal comes from (semantics, section 4). O(goals + links).
     *
     * @param id the id of an objective or key result
     * @return the contributions to the goal and the influences on it
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Explanation explain(String id) {
        return rollUp.explain(id);
    }

    /**
     * What each contributor adds to the progress of a goal: the part of {@link #explain} that does not look further down.
     * O(contributors).
     *
     * @param id the id of an objective or key result
     * @return the contributors, counted or not: own key results, then aligned goals, each in document order
     * @throws IllegalArgumentException if the set has no such goal
     */
    public List<Contribution> contributions(String id) {
        return rollUp.contributions(id);
    }

    /**
     * Whether a goal rests on an over-achieved contributor while another fails (semantics, section 4): it would be on track
     * if what is beyond the targets counted, and is not. O(contributors).
     *
     * @param id the id of an objective or key result
     * @return who hides whom, or empty if nothing is hidden
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Optional<Masking> masking(String id) {
        return rollUp.masking(id);
    }

    /**
     * What it would take to bring a goal to a target (semantics, section 4), raising first what matters most to it: as
     * {@link #reach(String, Progress, ReachOrder)} by {@link ReachOrder#INFLUENCE}.
     *
     * @param id the id of an objective or key result
     * @param target where the goal is to get, such as {@code Progress.ofPercent(70)}
     * @return the plan, or how far the goal can get
     * @throws IllegalArgumentException if the set has no such goal, or the target is unknown
     */
    public Reach reach(String id, Progress target) {
        return reach(id, target, ReachOrder.INFLUENCE);
    }

    /**
     * What it would take to bring a goal to a target (semantics, section 4). One leaf after the other is raised until the
     * target is reached: those with a {@code CHANGE} measure as far as needed, others all the way. Leaves that are closed or
     * unknown are not raised. O(n log n) for the n goals and links below the goal; where a minimum is taken below it, O(n)
     * for each step of the plan.
     *
     * @param id the id of an objective or key result
     * @param target where the goal is to get, such as {@code Progress.ofPercent(70)}
     * @param order which leaf to raise next
     * @return the plan, or how far the goal can get
     * @throws IllegalArgumentException if the set has no such goal, or the target is unknown
     */
    public Reach reach(String id, Progress target, ReachOrder order) {
        return rollUp.reach(id, target, order);
    }

    /**
     * Where a goal will end (semantics, section 6). O(goals + links) at most: what lies below the goal.
     *
     * @param id the id of an objective or key result
     * @return the forecast, or empty if there is nothing to forecast from
     * @throws IllegalArgumentException if the set has no such goal
     */
    public Optional<Forecast> forecast(String id) {
        return rollUp.forecast(id);
    }

    /** The health of a goal, without all else that there is to say of it. */
    public Health health(String id) {
        return rollUp.diagnosis(id).health();
    }

    /** The owner of a goal, and the owners of the goals above on which it has at least an influence. */
    public List<String> concerned(Goal goal, double influence) {
        Set<String> people = new LinkedHashSet<>();
        owner(goal).ifPresent(people::add);
        for (Influence above : rollUp.above(goal.id())) {
            if (above.influence() >= influence) {
                okrs.goal(above.id()).flatMap(this::owner).ifPresent(people::add);
            }
        }
        return List.copyOf(people);
    }

    private Optional<String> owner(Goal goal) {
        return goal.owner().or(() -> okrs.objectiveOf(goal.id()).owner());
    }

    /** The days since somebody checked in, or since the start of the window. */
    public long daysSilent(String id) {
        return rollUp.daysSilent(id);
    }

    /**
     * How the objectives stand to the strategy (semantics, section 7). O(goals + links) when it is first asked for.
     *
     * @return the structure
     */
    public Structure structure() {
        return structure.get();
    }

    /**
     * How the units are linked by their objectives (semantics, section 8). O(goals + links).
     *
     * @return the links of the units
     */
    public Units units() {
        return Units.of(okrs);
    }

    /**
     * Where the effort goes, and how it is spread (semantics, section 9). O(goals + links).
     *
     * @return the focus
     */
    public Focus focus() {
        return Focus.of(okrs, structure());
    }

    /**
     * What the rules of the policy find: structure, silos, time, health, dependencies, focus and quality.
     *
     * @return the findings, by severity, then by rule, then in document order
     */
    public List<Finding> findings() {
        return Audit.findings(facts());
    }

    /** All that the floors below say, for those above them that judge. */
    Facts facts() {
        return new Facts(rollUp, structure, asOf, policy.health(), policy.audit());
    }

    /**
     * A cycle looked back upon, when it closes: grades, missed promises, and what to do next (semantics, section 10).
     *
     * @param cycle the id of a cycle
     * @return the review
     * @throws IllegalArgumentException if the set has no such cycle
     */
    public Review review(String cycle) {
        return review(cycle, List.of());
    }

    /**
     * A cycle looked back upon, with those before it in mind: a goal that is carried over again and again is seen to be.
     *
     * @param cycle the id of a cycle
     * @param earlier analyses of earlier cycles, in any order
     * @return the review
     * @throws IllegalArgumentException if the set has no such cycle
     */
    public Review review(String cycle, List<Analysis> earlier) {
        return Review.of(facts(), cycle, earlier.stream().map(Analysis::facts).toList());
    }

    /**
     * How well what owners promised and expected has matched what came of it, over the key results that have ended.
     *
     * @param analyses one at the close of each cycle, the latest last
     * @return a calibration for each owner, in the order in which they first appear, the latest analysis first
     */
    public static List<Calibration> calibrations(List<Analysis> analyses) {
        return Calibration.of(analyses.stream().map(Analysis::facts).toList());
    }

    /**
     * The set with which the next cycle begins: what is not achieved is carried over from the one that closes (semantics,
     * section 10). O(goals + links).
     *
     * @param closing the id of the cycle that ends
     * @param next the cycle that begins, with a first day; one that the set has already, or a new one
     * @return the set of the next cycle, with all that was dropped
     * @throws IllegalArgumentException if the set has no such cycle, if the next one is the same, has no start, or is in
     *     the set with other dates
     * @throws InvalidOkrSetException if the next cycle does not fit the others
     */
    public NextCycle nextCycle(String closing, Cycle next) {
        return NextCycle.of(facts(), closing, next);
    }

    /**
     * How well the organisation is aligned, in one number with its parts. O(goals + links).
     *
     * @return the score
     */
    public AlignmentScore alignmentScore() {
        return new AlignmentScore(this);
    }

    /**
     * The whole in a few numbers. O(objectives).
     *
     * @return the summary
     */
    public Summary summary() {
        return new Summary(this);
    }

    /**
     * The alignment graph for JGraphT. O(goals + links) when it or an explanation is first asked for.
     *
     * @return a read-only view
     */
    public AlignmentGraph graph() {
        return AlignmentGraph.of(okrs);
    }

    @Override
    public String toString() {
        return "Analysis(" + okrs + " as of " + asOf + ", " + policy.name() + ")";
    }
}
