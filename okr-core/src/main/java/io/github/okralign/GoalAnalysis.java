package io.github.okralign;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.okralign.engine.RollUp;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.message.MessageText;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.OwnerStatus;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.pace.Pace;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.rollup.Reach;
import io.github.okralign.rollup.ReachOrder;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One goal, to be asked what an {@link Analysis} says of it. It is cheap to make, and computes an answer when it is first
 * asked for. Immutable and thread-safe.
 *
 * <pre>{@code
 * GoalAnalysis grow = analysis.goal("grow");
 * grow.progress();                         // 33 %
 * grow.health();                           // OFF_TRACK
 * grow.contributions();                    // what each contributor adds
 * grow.reach(Progress.ofPercent(70));      // what it would take
 * }</pre>
 */
public final class GoalAnalysis {

    private final AnalysisParts parts;
    private final int position;
    private final Goal goal;
    private final Objective objective;
    /** What is asked for most, once it has been. Two threads may both compute it, and come to the same. */
    private @Nullable GoalProgress rollup;

    private @Nullable HealthAssessment assessment;

    GoalAnalysis(AnalysisParts parts, int position, Goal goal, Objective objective) {
        this.parts = parts;
        this.position = position;
        this.goal = goal;
        this.objective = objective;
    }

    /** The goal in a position of the set. */
    static GoalAnalysis of(AnalysisParts parts, int position) {
        OkrSet okrs = parts.okrSet();
        Goal goal = okrs.goals().get(position);
        Objective objective = goal instanceof Objective itself
                ? itself
                : okrs.objectives().get(IndexAccess.of(okrs).objectiveOf(position));
        return new GoalAnalysis(parts, position, goal, objective);
    }

    private RollUp engine() {
        return parts.rollUp();
    }

    /** {@return the objective or key result itself} */
    public Goal goal() {
        return goal;
    }

    /** {@return the id of the goal} */
    public String id() {
        return goal.id();
    }

    /** {@return what messages call the goal: its kind, and its id in quotes} */
    public String label() {
        return MessageText.label(goal instanceof Objective, goal.id());
    }

    /** {@return the objective that the goal is or belongs to} */
    public Objective objective() {
        return objective;
    }

    /** {@return whether the goal is being worked on: it is active, and so is its objective} */
    public boolean isActive() {
        return objective.stateOn(parts.asOf()) == ObjectiveState.ACTIVE
                && (!(goal instanceof KeyResult keyResult)
                        || keyResult.stateOn(parts.asOf()).takesPart());
    }

    /**
     * Whether the time of the goal is over.
     *
     * @return true if its objective is closed, or the objective's last day has passed
     */
    public boolean isOver() {
        return objective.stateOn(parts.asOf()) == ObjectiveState.CLOSED
                || objective
                        .due()
                        .or(() -> cycle().flatMap(Cycle::end))
                        .filter(parts.asOf()::isAfter)
                        .isPresent();
    }

    /**
     * Who answers for the goal.
     *
     * @return the id of a person: its own owner, or that of its objective; empty if neither has one
     */
    public Optional<String> owner() {
        Optional<String> own = goal.owner();
        return own.isPresent() ? own : objective.owner();
    }

    /** {@return the cycle of the goal's objective, or empty if it has none} */
    public Optional<Cycle> cycle() {
        return objective.cycle().flatMap(parts.okrSet()::cycle);
    }

    /** {@return the first day of the goal: its own start, that of its objective or that of its cycle, or empty} */
    public Optional<LocalDate> start() {
        Optional<LocalDate> own = goal instanceof KeyResult keyResult ? keyResult.start() : Optional.empty();
        return own.or(() -> objective().start()).or(() -> cycle().flatMap(Cycle::start));
    }

    /** {@return the last day of the goal: its own due date, that of its objective or the end of its cycle, or empty} */
    public Optional<LocalDate> due() {
        Optional<LocalDate> own = goal instanceof KeyResult keyResult ? keyResult.due() : Optional.empty();
        return own.or(() -> objective().due()).or(() -> cycle().flatMap(Cycle::end));
    }

    /**
     * The share of the goal's time that has passed.
     *
     * @return 0 on the first day and 1 on the last, below 0 before and above 1 after; empty if it lacks a first or last day,
     *     or they are the same
     */
    public OptionalDouble elapsed() {
        LocalDate start = start().orElse(null);
        LocalDate due = due().orElse(null);
        if (start == null || due == null || !due.isAfter(start)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (parts.asOf().toEpochDay() - start.toEpochDay()) / (double) (due.toEpochDay() - start.toEpochDay()));
    }

    /**
     * How long nobody has checked in.
     *
     * @return the days since the last check-in or the start, whichever is later; empty if there is neither, before
     *     the start, and for objectives
     */
    public OptionalLong daysSilent() {
        long days = goal instanceof KeyResult ? engine().daysSilent(position) : -1;
        return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
    }

    /**
     * The progress at which the goal counts as a success.
     *
     * @return 1 if its objective is committed, the stretch of the health policy, by default 0.7, if it is aspirational
     */
    public double stretch() {
        return objective.commitment() == Commitment.ASPIRATIONAL
                ? parts.policy().health().stretch()
                : 1;
    }

    /**
     * How far the goal has come; the same as {@code rollup().progress()}.
     *
     * @return the progress, possibly unknown
     */
    public Progress progress() {
        GoalProgress known = rollup;
        return known == null ? engine().progressAlone(position) : known.progress();
    }

    /** {@return the progress with its coverage, bounds and evidence} */
    public GoalProgress rollup() {
        GoalProgress known = rollup;
        if (known == null) {
            known = engine().progress(position);
            rollup = known;
        }
        return known;
    }

    /**
     * Where the key result stands in the unit of its measure: what its reports come to by its reading, or the value that is
     * made of others.
     *
     * @return the value, or empty for objectives, for excluded key results, and while nobody has reported a value
     */
    public OptionalDouble value() {
        return engine().value(position);
    }

    /**
     * What the key result is measured by on the day.
     *
     * @return the definition that is in force; of a measure that is to be kept the measure itself, as it judges each report
     *     by the definition of its day; empty for objectives and for key results without a measure
     */
    public Optional<Measure> measure() {
        return goal instanceof KeyResult keyResult
                ? keyResult.measure().map(its -> its.isMaintained() ? its : its.inForceOn(parts.asOf()))
                : Optional.empty();
    }

    /**
     * What the owner says of the objective, which is shown beside {@link #health()} and never instead of it.
     *
     * @return the status of the latest check-in that has one, or empty, and for key results
     */
    public Optional<OwnerStatus> ownerStatus() {
        return goal instanceof Objective itself ? itself.statusOn(parts.asOf()) : Optional.empty();
    }

    private HealthAssessment assessment() {
        HealthAssessment known = assessment;
        if (known == null) {
            known = engine().diagnosis(position);
            assessment = known;
        }
        return known;
    }

    /** {@return what is expected by now, and how the progress compares; possibly without numbers} */
    public Pace pace() {
        return assessment().pace();
    }

    /** {@return how the goal is doing} */
    public Health health() {
        return assessment().health();
    }

    /** {@return what the health rests on, in the order of {@link HealthReason}} */
    public List<HealthReason> reasons() {
        return assessment().reasons();
    }

    /**
     * How much of the goal rests on leaves that are at risk or worse
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
     *
     * @return the share in [0, 1], or empty for leaves and for excluded and unknown goals
     */
    public OptionalDouble atRiskShare() {
        return engine().atRiskShare(goal.id());
    }

    /**
     * Where the goal will end
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#forecast">semantics</a>). O(goals + links)
     * at most: what lies below the goal.
     *
     * @return the forecast, or empty if there is nothing to forecast from
     */
    public Optional<Forecast> forecast() {
        return engine().forecast(goal.id());
    }

    /**
     * How the objective stands to the strategy
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>).
     * O(goals + links) when the structure is first asked for.
     *
     * @return the class, or empty for key results and for objectives that take no part
     */
    public Optional<AlignmentClass> alignmentClass() {
        return goal instanceof Objective ? parts.structure().alignmentClass(goal.id()) : Optional.empty();
    }

    /**
     * How many objectives would lose their only way to the strategy without this one
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">semantics</a>).
     *
     * @return the exposure; 0 for objectives that are not grounded and for key results
     */
    public int exposure() {
        return goal instanceof Objective ? parts.structure().exposure(goal.id()) : 0;
    }

    /** {@return whether the goal takes part: its objective is active or closed, and itself it is not dropped} */
    public boolean takesPart() {
        return objective().stateOn(parts.asOf()).takesPart()
                && (!(goal instanceof KeyResult keyResult)
                        || keyResult.stateOn(parts.asOf()).takesPart());
    }

    /** {@return the alignments of the day that lead to the goal, in any state, in document order} */
    public List<Alignment> incoming() {
        return parts.incoming().to(position);
    }

    /** {@return the alignments of the day that start from the goal, in any state, in document order} */
    public List<Alignment> outgoing() {
        return parts.incoming().ofDay(goal.alignments());
    }

    /**
     * Where the progress of the goal comes from
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
     * O(goals + links) at most: what lies below the goal.
     *
     * @return the contributions to the goal and the influences on it
     */
    public Explanation explain() {
        return engine().explain(goal.id());
    }

    /**
     * What each contributor adds to the progress: the part of {@link #explain()} that does not look further down.
     * O(contributors).
     *
     * @return the contributors, counted or not: own key results, then aligned goals, each in document order
     */
    public List<Contribution> contributions() {
        return engine().contributions(goal.id());
    }

    /**
     * How much the leaves below the goal move it, over all paths: the other part of {@link #explain()}.
     *
     * @return the leaves in the order of {@link Explanation#influences()}
     */
    public List<Influence> influences() {
        return explain().influences();
    }

    /**
     * How much the goal moves the goals above it, over all paths
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>).
     * O(goals + links) at most: what lies above the goal.
     *
     * @return the goals above with the influence of this one on each, by descending influence
     */
    public List<Influence> influencedGoals() {
        return ImmutableList.copyOf(engine().above(goal.id()));
    }

    /**
     * The people to whom the goal matters: its owner, and the owners of the goals above on which it has an influence.
     * Looks no further up than there can be such goals; for many goals at once, {@link Analysis#concerned} does so in less.
     *
     * @param influence the least influence that counts, in [0, 1]
     * @return the ids of people, the owner first, then upward by descending influence, each once
     */
    public List<String> concerned(double influence) {
        return owners(engine().above(List.of(id()), influence).getOrDefault(id(), List.of()));
    }

    /** Its owner, and those of the goals above that are given, each once. */
    List<String> owners(List<Influence> influenced) {
        Set<String> people = new LinkedHashSet<>();
        owner().ifPresent(people::add);
        for (Influence above : influenced) {
            of(parts, IndexAccess.position(parts.okrSet(), above.id())).owner().ifPresent(people::add);
        }
        return ImmutableList.copyOf(people);
    }

    /**
     * Whether the goal rests on an over-achieved contributor while another fails
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>): it would be on
     * track if what is beyond the targets counted, and is not. O(contributors).
     *
     * @return who hides whom, or empty if nothing is hidden
     */
    public Optional<Masking> masking() {
        return engine().masking(position);
    }

    /**
     * What it would take to bring the goal to a target
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>), raising first
     * what matters most to it: as {@link #reach(Progress, ReachOrder)} by {@link ReachOrder#INFLUENCE}.
     *
     * @param target where the goal is to get, such as {@code Progress.ofPercent(70)}
     * @return the plan, or how far the goal can get
     * @throws IllegalArgumentException if the target is unknown
     */
    public Reach reach(Progress target) {
        return reach(target, ReachOrder.INFLUENCE);
    }

    /**
     * What it would take to bring the goal to a target
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">semantics</a>). One leaf after
     * the other is raised until the target is reached: those with a {@code CHANGE} measure as far as needed, others all
     * the way. Leaves that are closed or unknown are not raised. O(n log n) for the n goals and links below the goal;
     * where a minimum is taken below it, O(n) for each step of the plan.
     *
     * @param target where the goal is to get, such as {@code Progress.ofPercent(70)}
     * @param order which leaf to raise next
     * @return the plan, or how far the goal can get
     * @throws IllegalArgumentException if the target is unknown
     */
    public Reach reach(Progress target, ReachOrder order) {
        return engine().reach(goal.id(), target, order);
    }

    /**
     * The progress that the reports of the same key result in another analysis would mean here: what its check-ins up
     * to that day amount to by this measure
     * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>).
     *
     * @param other the key result in an analysis of another version of the set, or of another day
     * @return the progress as it counts here, of a sum by what was added up there; unknown where the reports mean nothing to
     *     this measure, and for rolled-up key results
     * @throws IllegalArgumentException if one of the two is no key result, or they have different ids
     */
    public Progress asReportedIn(GoalAnalysis other) {
        checkArgument(
                goal instanceof KeyResult && other.goal instanceof KeyResult && id().equals(other.id()),
                "%s cannot be measured by %s; both must be the same key result",
                other.label(),
                label());
        return engine().asReportedIn(id(), other.engine());
    }

    /**
     * Whether another analysis says the same of an equal goal: progress, pace, health and class.
     *
     * @param other another object
     * @return whether it is an equal goal that is doing the same
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalAnalysis that
                && goal.equals(that.goal)
                && rollup().equals(that.rollup())
                && assessment().equals(that.assessment())
                && alignmentClass().equals(that.alignmentClass());
    }

    @Override
    public int hashCode() {
        return Objects.hash(goal, rollup(), assessment());
    }

    @Override
    public String toString() {
        return goal.id() + ": " + rollup()
                + alignmentClass().map(its -> ", " + its).orElse("");
    }
}
