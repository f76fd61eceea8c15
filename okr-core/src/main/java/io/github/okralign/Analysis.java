package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.graph.AlignmentGraph;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.InvalidOkrSetException;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Influence;
import io.github.okralign.structure.Focus;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.Units;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The front door: everything that can be said of a set on a day, under a policy. Progress is computed with the analysis;
 * structure and links are computed when they are first asked for. What is judged of it stands in packages of its own:
 * {@code audit}, {@code alert} and {@code review}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Analysis analysis = Analysis.of(okrs);
 * analysis.goal("grow").progress();   // prints as 33 %
 * analysis.goal("grow").explain();    // where each point of it comes from
 * analysis.structure().islands();     // who works apart from the strategy
 * Audit.of(analysis).findings();      // what should be looked at
 * }</pre>
 */
public final class Analysis {

    private final AnalysisParts parts;

    private Analysis(AnalysisParts parts) {
        this.parts = parts;
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
        return new Analysis(AnalysisParts.of(okrs, asOf, policy, null));
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
        return new Analysis(AnalysisParts.of(okrs, asOf, policy, checkNotNull(pool, "pool")));
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
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is not a key result, or the day is after that of the analysis
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
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is not a key result, or the day is after that of the analysis
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
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if the goal is not a key result, or the day is after that of the analysis
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
     * @throws NoSuchGoalException if the set has no such goal
     */
    public Analysis with(Change change) {
        return with(List.of(change));
    }

    /**
     * The analysis after changes, in their order; all of them or, if one does not fit, none. This one still stands; both
     * share all that the changes leave alone. O(a log a) for a goals that depend on the changed ones, or one full pass
     * where that is cheaper; a change of state also has the structure looked at again when it is next asked for, and one of
     * ids, links, sources or units costs O(goals + links).
     *
     * @param changes what happened
     * @return a new analysis, equal bit for bit to one of the changed set from scratch
     * @throws InvalidOkrSetException if changes do not fit the set, with all of their problems
     * @throws NoSuchGoalException if the set has no such goal
     * @throws IllegalArgumentException if a check-in of a key result or objective is of a later day than the analysis, with both days; move the day
     *     first, by {@link #on}
     */
    public Analysis with(List<? extends Change> changes) {
        for (Change change : changes) {
            change.reported().ifPresent(day -> refuseLater(day, change));
        }
        return new Analysis(parts.with(changes));
    }

    private void refuseLater(LocalDate day, Change change) {
        checkArgument(
                !day.isAfter(asOf()),
                "the check-in of %s of \"%s\" is after the day of the analysis (%s) and would not count; move the day"
                        + " first: analysis.on(day).with(…)",
                day,
                change.goal(),
                asOf());
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
     * measures and check-ins of objectives that both sets share are not read again. Of a set that was changed by
     * {@link OkrSet#with(List)} only what depends on the changes is computed.
     *
     * @param changed the changed set
     * @return a new analysis, equal bit for bit to one of the changed set from scratch
     */
    public Analysis withOkrSet(OkrSet changed) {
        return new Analysis(parts.withOkrSet(checkNotNull(changed, "changed")));
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
        return withOkrSet(okrSet().proposals().accept(from, to, as -> {}));
    }

    /**
     * The same set seen on another day, by the same policy: what one would have seen then. What no day has a bearing on is
     * shared; a set whose states and links have days has its links and structure looked at again.
     * O(goals + links).
     *
     * @param day the day; what was checked in later does not count
     * @return a new analysis, equal bit for bit to one from scratch
     */
    public Analysis on(LocalDate day) {
        return new Analysis(parts.on(checkNotNull(day, "day")));
    }

    /**
     * The set that was analysed.
     *
     * @return the set
     */
    public OkrSet okrSet() {
        return parts.okrSet();
    }

    /**
     * The day of the analysis.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return parts.asOf();
    }

    /**
     * The policy of the analysis.
     *
     * @return the policy
     */
    public AnalysisPolicy policy() {
        return parts.policy();
    }

    /**
     * What this analysis says of a goal: progress, health, forecast, explanation and all else. O(1); the answers are
     * computed when they are asked for.
     *
     * @param id the id of an objective or key result
     * @return the goal, to be asked
     * @throws NoSuchGoalException if the set has no such goal
     */
    public GoalAnalysis goal(String id) {
        return find(id).orElseThrow(() -> NoSuchGoalException.of(okrSet(), id));
    }

    /**
     * What this analysis says of a goal that may not exist. O(1).
     *
     * @param id an id
     * @return the goal, or empty if the set has no objective or key result of that id
     */
    public Optional<GoalAnalysis> find(String id) {
        int position = IndexAccess.of(okrSet()).find(checkNotNull(id, "id"));
        return position < 0 ? Optional.empty() : Optional.of(GoalAnalysis.of(parts, position));
    }

    /**
     * What this analysis says of every goal, objectives before their key results. O(1).
     *
     * @return the goals in document order; each is made when it is taken from the list
     */
    public List<GoalAnalysis> goals() {
        return new Goals(parts);
    }

    /**
     * The goals of which progress, pace, health or class may differ from an earlier analysis; all others are the same bit
     * for bit. The answer is a short one where one of the two was made from the other, or both from a third, by check-ins
     * and other changes of single goals. It costs what differs, and O(objectives) if a state was changed.
     *
     * @param earlier another analysis
     * @return the goals of this analysis in document order, or empty if any of them may differ, or the sets may have
     *     different goals
     */
    public Optional<List<GoalAnalysis>> changedSince(Analysis earlier) {
        return parts.rollUp().changedSince(earlier.parts.rollUp()).map(changed -> {
            if (!parts.sharesStructureWith(earlier.parts)) {
                for (Objective objective : okrSet().objectives()) {
                    String id = objective.id();
                    if (!structure()
                            .alignmentClass(id)
                            .equals(earlier.structure().alignmentClass(id))) {
                        changed.add(IndexAccess.position(okrSet(), id));
                    }
                }
            }
            return changed.stream().map(goals()::get).collect(ImmutableList.toImmutableList());
        });
    }

    /**
     * The people to whom each of some goals matters: {@link GoalAnalysis#concerned} for many goals at once. Costs the links
     * above each goal as far as it has such an influence, and the contributors of all goals above once.
     *
     * @param ids the ids of objectives or key results
     * @param influence the least influence that counts, in [0, 1]
     * @return the ids of people by goal, in the order of the ids
     * @throws NoSuchGoalException if the set has no such goal
     */
    public Map<String, List<String>> concerned(List<String> ids, double influence) {
        ids.forEach(this::goal);
        ImmutableMap.Builder<String, List<String>> concerned = ImmutableMap.builder();
        parts.rollUp().above(ids, influence).forEach((id, above) -> concerned.put(id, goal(id).owners(above)));
        return concerned.buildOrThrow();
    }

    /**
     * The leaf with the most influence on each of some goals: the first of {@link GoalAnalysis#influences()}, for many goals
     * at once. All together, this looks at fifty times as many goals as the set has at most, which is more than any cascade
     * takes; goals for which that is not enough are left out.
     *
     * @param ids the ids of objectives or key results
     * @return the foremost influence by goal, in the order of the ids, without goals on which nothing has an influence
     * @throws NoSuchGoalException if the set has no such goal
     */
    public Map<String, Influence> foremostInfluences(List<String> ids) {
        ids.forEach(this::goal);
        return parts.rollUp().foremostInfluences(ids);
    }

    /**
     * How the objectives stand to the strategy
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>).
     * O(goals + links) when it is first asked for.
     *
     * @return the structure
     */
    public Structure structure() {
        return parts.structure();
    }

    /**
     * How the units are linked by their objectives
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#silos">semantics</a>). O(goals + links)
     * when it is first asked for.
     *
     * @return the links of the units
     */
    public Units units() {
        return parts.units();
    }

    /**
     * Where the effort goes, and how it is spread
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">semantics</a>).
     * O(goals + links) when it is first asked for.
     *
     * @return the focus
     */
    public Focus focus() {
        return parts.focus();
    }

    /**
     * How well the organisation is aligned, in one number with its parts. O(goals + links).
     *
     * @return the score
     */
    public AlignmentScore score() {
        return new AlignmentScore(okrSet(), structure());
    }

    /**
     * The whole in a few numbers. O(objectives).
     *
     * @return the summary
     */
    public Summary summary() {
        return new Summary(okrSet(), parts.rollUp(), structure());
    }

    /**
     * The alignment graph for JGraphT. O(goals + links) when it or an explanation is first asked for.
     *
     * @return a read-only view
     */
    public AlignmentGraph graph() {
        return AlignmentGraph.of(okrSet());
    }

    /** The goals by their positions; each is made anew, as that costs less than keeping it. */
    private static final class Goals extends AbstractList<GoalAnalysis> implements RandomAccess {
        private final AnalysisParts parts;

        Goals(AnalysisParts parts) {
            this.parts = parts;
        }

        @Override
        public GoalAnalysis get(int position) {
            return GoalAnalysis.of(parts, checkElementIndex(position, size()));
        }

        @Override
        public int size() {
            return parts.okrSet().goals().size();
        }

        /** Knows each next goal without looking it up. */
        @Override
        public Iterator<GoalAnalysis> iterator() {
            return new AbstractIterator<>() {
                private final Iterator<Objective> objectives =
                        parts.okrSet().objectives().iterator();
                private @Nullable Objective objective;
                private int keyResult;
                private int position;

                @Override
                protected @Nullable GoalAnalysis computeNext() {
                    Objective current = objective;
                    if (current != null && keyResult < current.keyResults().size()) {
                        return new GoalAnalysis(
                                parts, position++, current.keyResults().get(keyResult++), current);
                    } else if (!objectives.hasNext()) {
                        return endOfData();
                    }
                    Objective next = objectives.next();
                    objective = next;
                    keyResult = 0;
                    return new GoalAnalysis(parts, position++, next, next);
                }
            };
        }
    }

    /**
     * Whether another analysis is of an equal set, on the same day and by the same policy, and so says the same of every
     * goal. O(goals + links).
     *
     * @param other another object
     * @return whether it is an equal analysis
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Analysis that
                && asOf().equals(that.asOf())
                && policy().equals(that.policy())
                && okrSet().equals(that.okrSet());
    }

    @Override
    public int hashCode() {
        return Objects.hash(okrSet(), asOf(), policy());
    }

    @Override
    public String toString() {
        return "Analysis(" + okrSet() + " as of " + asOf() + ", " + policy().name() + ")";
    }
}
