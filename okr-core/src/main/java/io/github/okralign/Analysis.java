package io.github.okralign;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.okralign.dense.IncomingLinks;
import io.github.okralign.dense.Rows;
import io.github.okralign.graph.AlignmentGraph;
import io.github.okralign.model.Goal;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.RollUp;
import io.github.okralign.structure.Structure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

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
    private final Supplier<IncomingLinks> links;
    private final Supplier<Structure> structure;

    private Analysis(OkrSet okrs, LocalDate asOf, AnalysisPolicy policy) {
        this.okrs = checkNotNull(okrs, "okrs");
        this.asOf = checkNotNull(asOf, "asOf");
        this.policy = checkNotNull(policy, "policy");
        this.rollUp = RollUp.of(okrs, Rows.of(okrs), asOf, policy.rollup());
        this.links = Suppliers.memoize(() -> IncomingLinks.of(okrs));
        this.structure = Suppliers.memoize(() -> Structure.of(okrs, policy.strategicLevel()));
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
        return new Analysis(okrs, asOf, policy);
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
                rollUp.progress(goal.id()),
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
        return rollUp.explain(id, links.get());
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
        return AlignmentGraph.of(okrs, links.get());
    }

    @Override
    public String toString() {
        return "Analysis(" + okrs + " as of " + asOf + ", " + policy.name() + ")";
    }
}
