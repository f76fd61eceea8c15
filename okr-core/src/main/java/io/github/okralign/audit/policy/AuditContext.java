package io.github.okralign.audit.policy;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.index.GoalCursor;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a rule looks at: an analysis, and the limits of a policy. It goes through the goals in document order, and keeps what
 * several rules ask of them. Made for one audit; not thread-safe.
 */
public final class AuditContext {

    private final Analysis analysis;
    private final AuditPolicy policy;
    private final OkrSet okrs;
    private final GoalCursor cursor;
    /** All goals, with what they have computed. */
    private final Supplier<List<GoalAnalysis>> goals;

    private final Supplier<List<Objective>> activeObjectives;
    private final Supplier<List<KeyResult>> activeKeyResults;
    private final Supplier<List<Goal>> activeGoals;
    private final Supplier<ImmutableListMultimap<AlignmentClass, Objective>> classes;
    private final Map<Class<?>, Object> shared = new HashMap<>();
    /** What was computed for the analysis before this one, if there was one. */
    private final Map<Class<?>, Object> before;

    private AuditContext(Analysis analysis, AuditPolicy policy, Map<Class<?>, Object> before) {
        this.before = before;
        this.analysis = checkNotNull(analysis, "analysis");
        this.policy = checkNotNull(policy, "policy");
        OkrSet set = analysis.okrSet();
        this.okrs = set;
        this.cursor = new GoalCursor(IndexAccess.of(set));
        this.goals =
                Suppliers.memoize(() -> ImmutableList.copyOf(analysis.goals().iterator()));
        this.activeObjectives = Suppliers.memoize(() -> set.objectives().stream()
                .filter(objective -> objective.stateOn(analysis.asOf()) == ObjectiveState.ACTIVE)
                .toList());
        this.activeKeyResults = Suppliers.memoize(() -> activeObjectives()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.stateOn(analysis.asOf()).takesPart())
                .toList());
        this.activeGoals = Suppliers.memoize(this::findActiveGoals);
        this.classes = Suppliers.memoize(this::classify);
    }

    /**
     * What rules look at. O(1): all else is computed when it is first asked for.
     *
     * @param analysis the analysis to audit
     * @param policy the limits to judge by
     * @return a new context
     */
    public static AuditContext of(Analysis analysis, AuditPolicy policy) {
        return new AuditContext(analysis, policy, Map.of());
    }

    /**
     * What rules look at in an analysis that follows the one of this context, such as the next day of a history; they may take
     * over what still holds. O(1).
     *
     * @param next the analysis to audit
     * @param newPolicy the limits to judge by
     * @return a new context
     */
    public AuditContext followedBy(Analysis next, AuditPolicy newPolicy) {
        return new AuditContext(next, newPolicy, Map.copyOf(shared));
    }

    /** {@return the analysis that is audited} */
    public Analysis analysis() {
        return analysis;
    }

    /** {@return the policy, with its limits} */
    public AuditPolicy policy() {
        return policy;
    }

    /** {@return the set that is audited} */
    public OkrSet okrSet() {
        return okrs;
    }

    /** {@return the day of the audit} */
    public LocalDate asOf() {
        return analysis.asOf();
    }

    /** {@return how the objectives stand to the strategy} */
    public Structure structure() {
        return analysis.structure();
    }

    /**
     * What the analysis says of a goal. The same as {@link Analysis#goal(String)}, but what has been computed is kept for
     * the next rule, and goals that are asked for in document order need no look-up.
     *
     * @param goal an objective or key result of the set
     * @return the goal, to be asked
     * @throws NoSuchGoalException if the set has no such goal
     */
    public GoalAnalysis goal(Goal goal) {
        int position = cursor.position(goal.id());
        if (position < 0) {
            throw NoSuchGoalException.of(okrs, goal.id());
        }
        return goals.get().get(position);
    }

    /** {@return the objectives that take part: the active and the closed ones, in document order} */
    public Stream<Objective> objectives() {
        return okrs.objectives().stream()
                .filter(objective -> objective.stateOn(asOf()).takesPart());
    }

    /**
     * The objectives of a class.
     *
     * @param alignmentClass a class
     * @return the objectives, in document order
     */
    public Stream<Objective> objectives(AlignmentClass alignmentClass) {
        return classes.get().get(checkNotNull(alignmentClass, "alignmentClass")).stream();
    }

    private ImmutableListMultimap<AlignmentClass, Objective> classify() {
        ImmutableListMultimap.Builder<AlignmentClass, Objective> byClass = ImmutableListMultimap.builder();
        for (AlignmentClass alignmentClass : AlignmentClass.values()) {
            Iterator<String> ids = structure().objectives(alignmentClass).iterator();
            Iterator<Objective> all = okrs.objectives().iterator();
            while (ids.hasNext()) {
                String id = ids.next();
                Objective objective = all.next();
                while (!objective.id().equals(id)) { // both are in document order
                    objective = all.next();
                }
                byClass.put(alignmentClass, objective);
            }
        }
        return byClass.build();
    }

    /** {@return the objectives that are being worked on, in document order} */
    public Stream<Objective> activeObjectives() {
        return activeObjectives.get().stream();
    }

    /** {@return the key results of them that take part, in document order} */
    public Stream<KeyResult> activeKeyResults() {
        return activeKeyResults.get().stream();
    }

    /** {@return the objectives that are being worked on and the key results of them that take part, in document order} */
    public Stream<Goal> activeGoals() {
        return activeGoals.get().stream();
    }

    private List<Goal> findActiveGoals() {
        List<Goal> active = new ArrayList<>(okrs.goals().size());
        activeObjectives().forEach(objective -> {
            active.add(objective);
            for (KeyResult keyResult : objective.keyResults()) {
                if (keyResult.stateOn(asOf()).takesPart()) {
                    active.add(keyResult);
                }
            }
        });
        return active;
    }

    /**
     * What messages call a goal.
     *
     * @param goal an objective or key result
     * @return its kind, and its id in quotes
     */
    public String label(Goal goal) {
        return MessageText.label(goal instanceof Objective, goal.id());
    }

    /**
     * Something that several rules need, computed once an audit.
     *
     * @param <T> what it is
     * @param type the class of it, by which it is known
     * @param make computes it from this context when it is first asked for
     * @return what was computed
     */
    public <T> T shared(Class<T> type, Function<AuditContext, T> make) {
        Object there = shared.get(checkNotNull(type, "type"));
        if (there == null) {
            there = make.apply(this);
            shared.put(type, there);
        }
        return type.cast(there);
    }

    /**
     * Something that takes long to compute and often stays the same from one analysis to the next: that of the context which
     * this one {@linkplain #followedBy follows}, if it still holds, else computed.
     *
     * @param <T> what it is
     * @param type the class of it, by which it is known
     * @param holds whether one that was made for another context is what would be made for this one
     * @param make computes it from this context
     * @return what was computed for this context or an earlier one
     */
    public <T> T shared(Class<T> type, Predicate<? super T> holds, Function<AuditContext, T> make) {
        checkNotNull(holds, "holds");
        T earlier = type.cast(before.get(checkNotNull(type, "type")));
        return shared(type, earlier != null && holds.test(earlier) ? any -> earlier : make);
    }

    @Override
    public String toString() {
        return "AuditContext(" + analysis + ")";
    }
}
