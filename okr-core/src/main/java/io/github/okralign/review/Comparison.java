package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Finding;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.NoSuchGoalException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What changed between two analyses of the same goals, and why
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). Everything
 * is computed when it is first asked for. Immutable and thread-safe.
 *
 * <pre>{@code
 * Comparison moved = Comparison.between(earlier, later);
 * moved.changes();                       // which goals differ, and how
 * moved.attribution("grow").work();      // how much of it was work
 * moved.appeared();                      // what the audit finds now and did not find before
 * }</pre>
 */
public final class Comparison {

    private final Analysis before;
    private final Analysis after;
    private final Audit auditBefore;
    private final Audit auditAfter;
    private final Supplier<ImmutableMap<String, GoalChange>> changes;
    private final Supplier<List<Finding>> reviewFindings;

    private Comparison(
            Audit auditBefore,
            Audit auditAfter,
            Supplier<ImmutableMap<String, GoalChange>> changes,
            Supplier<List<Finding>> reviewFindings) {
        this.before = auditBefore.analysis();
        this.after = auditAfter.analysis();
        this.auditBefore = auditBefore;
        this.auditAfter = auditAfter;
        this.changes = changes;
        this.reviewFindings = reviewFindings;
    }

    /**
     * Compares two analyses; each is audited as by {@link Audit#of(Analysis)}. O(1): the comparison says what it costs to
     * ask it.
     *
     * @param before the earlier analysis
     * @param after the later analysis, of another version of the set, another day or another policy
     * @return the comparison
     */
    public static Comparison between(Analysis before, Analysis after) {
        return between(Audit.of(before), Audit.of(after));
    }

    /**
     * Compares two analyses with their audits: each by its own policy, with the findings that it has already. O(1): the
     * comparison says what it costs to ask it.
     *
     * @param before the audit of the earlier analysis
     * @param after the audit of the later analysis
     * @return the comparison
     */
    public static Comparison between(Audit before, Audit after) {
        Analysis earlier = before.analysis();
        Analysis later = after.analysis();
        return new Comparison(
                before,
                after,
                Suppliers.memoize(() -> findChanges(earlier, later)),
                Suppliers.memoize(() -> after.findingsSince(earlier)));
    }

    private static ImmutableMap<String, GoalChange> findChanges(Analysis before, Analysis after) {
        ImmutableMap.Builder<String, GoalChange> found = ImmutableMap.builder();
        Optional<List<GoalAnalysis>> candidates = after.changedSince(before);
        for (GoalAnalysis now : candidates.orElseGet(after::goals)) {
            Optional<GoalAnalysis> earlier = before.find(now.id());
            if (earlier.isEmpty()) {
                found.put(now.id(), new GoalChange(now.goal(), null, GoalSnapshot.of(now), null));
            } else {
                change(earlier.get(), now).ifPresent(change -> found.put(now.id(), change));
            }
        }
        if (candidates.isEmpty()) {
            for (GoalAnalysis was : before.goals()) {
                if (after.find(was.id()).isEmpty()) {
                    found.put(was.id(), new GoalChange(was.goal(), GoalSnapshot.of(was), null, null));
                }
            }
        }
        return found.buildOrThrow();
    }

    /** What became of a goal of both sets, unless it is as it was. */
    private static Optional<GoalChange> change(GoalAnalysis was, GoalAnalysis is) {
        GoalSnapshot before = GoalSnapshot.of(was);
        GoalSnapshot after = GoalSnapshot.of(is);
        boolean keyResults = is.goal() instanceof KeyResult && was.goal() instanceof KeyResult;
        boolean redefined = Retarget.isRedefined(was, is);
        if (before.isLike(after) && !redefined) {
            return Optional.empty();
        }
        return Optional.of(new GoalChange(is.goal(), before, after, keyResults ? Retarget.of(was, is) : null));
    }

    /**
     * The day of the earlier analysis.
     *
     * @return the day
     */
    public LocalDate asOfBefore() {
        return before.asOf();
    }

    /**
     * The day of the later analysis.
     *
     * @return the day
     */
    public LocalDate asOfAfter() {
        return after.asOf();
    }

    /**
     * Whether nothing changed: every goal is as it was, and the audits find the same.
     *
     * @return whether {@link #changes()}, {@link #appeared()} and {@link #resolved()} are empty
     */
    public boolean isEmpty() {
        return changes().isEmpty() && appeared().isEmpty() && resolved().isEmpty();
    }

    /**
     * The goals that were added or removed, and those whose progress or coverage differs by more than 1e-12, whose health or
     * class differs, or, of key results, whose measure asks for something else. A different title, owner or link is no
     * change by itself; what follows from it is.
     *
     * <p>O(goals + links). Where one of the analyses was made from the other by check-ins and other changes of single goals,
     * it costs what these have touched, as {@link Analysis#changedSince} does, and the structure if nobody has asked for it
     * before.
     *
     * @return the changes in document order of the later set, then those of removed goals in that of the earlier one
     */
    public List<GoalChange> changes() {
        return changes.get().values().asList();
    }

    /**
     * What became of a goal.
     *
     * @param goal the id of an objective or key result of either set
     * @return its change as in {@link #changes()}, or empty if it is as it was
     */
    public Optional<GoalChange> change(String goal) {
        return Optional.ofNullable(changes.get().get(checkNotNull(goal, "goal")));
    }

    /**
     * Where the change of a goal's progress comes from: work, re-weighting and structure, leaf by leaf. O(goals + links)
     * at most: what lies below the goal.
     *
     * @param goal the id of an objective or key result of either set
     * @return the attribution, without parts where the progress is unknown on one of the sides
     * @throws NoSuchGoalException if neither of the sets has such a goal
     */
    public Attribution attribution(String goal) {
        checkNotNull(goal, "goal");
        if (before.find(goal).isEmpty()) {
            after.goal(goal);
        }
        return new Attributor(before, after, goal).attribution(goal);
    }

    /**
     * What the later audit finds and the earlier one did not: findings of a rule that had none with the same subjects. Each
     * analysis is audited once, without the rules that compare.
     *
     * @return the new findings, in the order of the later audit
     */
    public List<Finding> appeared() {
        return without(auditAfter.findings(), auditBefore.findings());
    }

    /**
     * What the earlier audit found and the later one no longer does, as by {@link #appeared()}.
     *
     * @return the findings that are gone, in the order of the earlier audit
     */
    public List<Finding> resolved() {
        return without(auditBefore.findings(), auditAfter.findings());
    }

    /**
     * What is found only with both analyses in view, as by {@link Audit#findingsSince}: by the rules {@code SANDBAGGING},
     * {@code LATE_RETARGET}, {@code CHRONIC_CARRY_OVER} and {@code POST_MORTEM_DUE}, and by the caller's own that compare.
     * Judged by the policy of the later audit.
     *
     * @return the findings, in the order of an audit; a comparison may be empty and still have some
     */
    public List<Finding> findings() {
        return reviewFindings.get();
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<String> known = new HashSet<>(others.size() * 2);
        others.forEach(finding -> known.add(key(finding)));
        return findings.stream()
                .filter(finding -> !known.contains(key(finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /** One text, since texts whose hashes meet are still told apart by their order, which lists of texts have none of. */
    private static String key(Finding finding) {
        StringBuilder key = new StringBuilder(finding.rule());
        for (String subject : finding.subjects()) {
            key.append(' ').append(subject.length()).append(' ').append(subject);
        }
        return key.toString();
    }

    @Override
    public String toString() {
        return "Comparison(" + before.asOf() + " → " + after.asOf() + ")";
    }
}
