package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.Audit;
import io.github.okralign.audit.Facts;
import io.github.okralign.audit.Finding;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What changed between two analyses of the same goals, and why (semantics, section 10). All of it is found when it is
 * first asked for. Immutable and thread-safe.
 *
 * <pre>{@code
 * Comparison moved = later.since(earlier);
 * moved.changes();                       // which goals stand otherwise, and how
 * moved.attribution("grow").work();      // how much of it was work
 * moved.appeared();                      // what the audit finds now and did not find before
 * }</pre>
 */
public final class Comparison {

    private final Facts before;
    private final Facts after;
    private final boolean sameStructure;
    private final Supplier<ImmutableMap<String, GoalChange>> changes;
    private final Supplier<List<Finding>> findingsBefore;
    private final Supplier<List<Finding>> findingsAfter;
    private final Supplier<List<Finding>> reviewFindings;

    /**
     * Compares two analyses. O(1).
     *
     * @param before the facts of the earlier analysis
     * @param after the facts of the later analysis
     * @param sameStructure whether both are known to have the same structure, so that there is nothing to compare
     */
    public Comparison(Facts before, Facts after, boolean sameStructure) {
        this.before = checkNotNull(before, "before");
        this.after = checkNotNull(after, "after");
        this.sameStructure = sameStructure;
        this.changes = Suppliers.memoize(this::findChanges);
        this.findingsBefore = Suppliers.memoize(() -> Audit.findings(before));
        this.findingsAfter = Suppliers.memoize(() -> Audit.findings(after));
        this.reviewFindings =
                Suppliers.memoize(() -> without(Audit.findings(after.since(before)), findingsAfter.get()));
    }

    private ImmutableMap<String, GoalChange> findChanges() {
        ImmutableMap.Builder<String, GoalChange> found = ImmutableMap.builder();
        Optional<BitSet> candidates = after.rollUp().changedSince(before.rollUp());
        if (candidates.isPresent()) {
            BitSet goals = candidates.get();
            goals.or(classChanges());
            goals.stream().mapToObj(after.okrSet().goals()::get).forEach(goal -> add(found, goal));
        } else {
            after.okrSet().goals().forEach(goal -> add(found, goal));
            for (Goal goal : before.okrSet().goals()) {
                if (after.okrSet().find(goal.id()).isEmpty()) {
                    found.put(goal.id(), new GoalChange(goal, new GoalSnapshot(before, goal), null, null));
                }
            }
        }
        return found.buildOrThrow();
    }

    /** The objectives that stand to the strategy otherwise than before; for sets of the same goals. */
    private BitSet classChanges() {
        BitSet changed = new BitSet();
        if (!sameStructure) {
            OkrSet okrs = after.okrSet();
            for (Objective objective : okrs.objectives()) {
                String id = objective.id();
                if (!after.structure()
                        .alignmentClass(id)
                        .equals(before.structure().alignmentClass(id))) {
                    changed.set(IndexAccess.position(okrs, id));
                }
            }
        }
        return changed;
    }

    /** Adds what became of a goal of the later set, unless it is as it was. */
    private void add(ImmutableMap.Builder<String, GoalChange> found, Goal goal) {
        GoalSnapshot now = new GoalSnapshot(after, goal);
        Goal earlier = before.okrSet().find(goal.id()).orElse(null);
        if (earlier == null) {
            found.put(goal.id(), new GoalChange(goal, null, now, null));
            return;
        }
        GoalSnapshot was = new GoalSnapshot(before, earlier);
        boolean keyResults = goal instanceof KeyResult && earlier instanceof KeyResult;
        if (!was.isLike(now) || (keyResults && Retarget.isRedefined((KeyResult) earlier, (KeyResult) goal))) {
            Retarget retarget = keyResults ? Retarget.of((KeyResult) earlier, before, (KeyResult) goal, after) : null;
            found.put(goal.id(), new GoalChange(goal, was, now, retarget));
        }
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
     * Whether nothing changed: no goal stands otherwise, and the audits find the same.
     *
     * @return whether {@link #changes()}, {@link #appeared()} and {@link #resolved()} are empty
     */
    public boolean isEmpty() {
        return changes().isEmpty() && appeared().isEmpty() && resolved().isEmpty();
    }

    /**
     * The goals that were added or removed, whose progress or coverage differs by more than 1e-12, whose health or class
     * is another one, or, of key results, whose measure asks for something else. A title, an owner or a link by itself is
     * no change; what comes of it is.
     *
     * <p>O(goals + links); where one of the analyses was made from the other by check-ins and other changes of single
     * goals, only what these have touched is looked at, and all objectives if one of them was of a state; besides
     * the structure, which is looked at for objectives that changed, unless somebody has asked for it before.
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
     * @return its change as in {@link #changes()}, or empty if it stands as it stood
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
     * @throws IllegalArgumentException if neither of the sets has such a goal
     */
    public Attribution attribution(String goal) {
        checkNotNull(goal, "goal");
        checkArgument(
                before.okrSet().find(goal).isPresent()
                        || after.okrSet().find(goal).isPresent(),
                "\"%s\" is not a goal of either set; changes() tells which goals have changed",
                goal);
        return new Attributor(before, after, goal).attribution(goal);
    }

    /**
     * What the later audit finds and the earlier one did not: findings of whose rule there was none with the same
     * subjects. Each analysis is audited once, by its own policy, without the rules of reviews.
     *
     * @return the new findings, in the order of the later audit
     */
    public List<Finding> appeared() {
        return without(findingsAfter.get(), findingsBefore.get());
    }

    /**
     * What the earlier audit found and the later one does not any more, as by {@link #appeared()}.
     *
     * @return the findings that are gone, in the order of the earlier audit
     */
    public List<Finding> resolved() {
        return without(findingsBefore.get(), findingsAfter.get());
    }

    /**
     * What is found only with both analyses in view: by the rules of reviews ({@code SANDBAGGING}, {@code LATE_RETARGET},
     * {@code CHRONIC_CARRY_OVER}, {@code POST_MORTEM_DUE}), and by rules of the caller's own that ask for
     * {@link Facts#earlier()}. Judged by the policy of the later analysis.
     *
     * @return the findings, in the order of an audit; a comparison may be empty and still have some
     */
    public List<Finding> findings() {
        return reviewFindings.get();
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<List<Object>> known = new HashSet<>(others.size() * 2);
        others.forEach(finding -> known.add(key(finding)));
        return findings.stream()
                .filter(finding -> !known.contains(key(finding)))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Object> key(Finding finding) {
        return List.of(finding.rule(), finding.subjects());
    }

    @Override
    public String toString() {
        return "Comparison(" + before.asOf() + " → " + after.asOf() + ")";
    }
}
