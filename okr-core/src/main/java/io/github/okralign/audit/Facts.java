package io.github.okralign.audit;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import io.github.okralign.engine.GoalCursor;
import io.github.okralign.engine.IncomingAlignments;
import io.github.okralign.engine.RollUp;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.Commitment;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.HealthAssessment;
import io.github.okralign.pace.HealthPolicy;
import io.github.okralign.pace.Pace;
import io.github.okralign.rollup.Contribution;
import io.github.okralign.rollup.Explanation;
import io.github.okralign.rollup.GoalProgress;
import io.github.okralign.rollup.Influence;
import io.github.okralign.rollup.Masking;
import io.github.okralign.structure.AlignmentClass;
import io.github.okralign.structure.Focus;
import io.github.okralign.structure.Structure;
import io.github.okralign.structure.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule can know: the set, and all that the floors below say of it. Not thread-safe: it keeps what was asked for. */
public final class Facts {

    private final OkrSet okrs;
    private final LocalDate asOf;
    private final AuditPolicy policy;
    private final HealthPolicy health;
    private final RollUp rollUp;
    private final IncomingAlignments links;
    private final Supplier<Structure> structure;
    /** What several rules ask for, by the positions of the goals; filled as it is asked for. */
    private final Supplier<@Nullable HealthAssessment[]> diagnoses;

    private final Supplier<@Nullable GoalProgress[]> numbers;
    private final Supplier<Map<String, Cycle>> cycles;
    private final Supplier<List<Objective>> activeObjectives;
    private final Supplier<List<KeyResult>> activeKeyResults;
    private final Supplier<List<Goal>> activeGoals;
    private final Supplier<List<Dependency>> dependencies;
    private final Supplier<ImmutableListMultimap<AlignmentClass, Objective>> classes;
    private final Supplier<Units> units;
    private final Supplier<Focus> focus;
    private final Supplier<StrategicGoalMatcher> resemblance;
    private final @Nullable Facts earlier;
    private final GoalCursor cursor;
    /** The objective of the key result that was asked for last. */
    private @Nullable Objective lastObjective;

    /**
     * The facts of an analysis. O(1): what belongs to them is looked at when it is first asked for.
     *
     * @param rollUp the numbers
     * @param structure finds the structure
     * @param asOf the day
     * @param health the thresholds of pace and health
     * @param policy the limits
     */
    @SuppressWarnings("exports") // for this module alone: Analysis.findings is the way in from outside
    public Facts(
            RollUp rollUp, Supplier<Structure> structure, LocalDate asOf, HealthPolicy health, AuditPolicy policy) {
        this.rollUp = checkNotNull(rollUp, "rollUp");
        this.okrs = rollUp.okrSet();
        this.links = new IncomingAlignments(okrs);
        this.structure = checkNotNull(structure, "structure");
        this.asOf = checkNotNull(asOf, "asOf");
        this.health = checkNotNull(health, "health");
        this.policy = checkNotNull(policy, "policy");
        this.diagnoses = Suppliers.memoize(
                () -> new @Nullable HealthAssessment[okrs.goals().size()]);
        this.numbers =
                Suppliers.memoize(() -> new @Nullable GoalProgress[okrs.goals().size()]);
        this.cycles = Suppliers.memoize(
                () -> okrs.cycles().stream().collect(toImmutableMap(Cycle::id, cycle -> cycle, (first, any) -> first)));
        this.activeObjectives = Suppliers.memoize(() -> okrs.objectives().stream()
                .filter(objective -> objective.state() == ObjectiveState.ACTIVE)
                .toList());
        this.activeKeyResults = Suppliers.memoize(() -> activeObjectives()
                .flatMap(objective -> objective.keyResults().stream())
                .toList());
        this.activeGoals = Suppliers.memoize(this::computeActiveGoals);
        this.dependencies = Suppliers.memoize(() -> Dependency.of(this));
        this.classes = Suppliers.memoize(this::computeClasses);
        this.units = Suppliers.memoize(() -> Units.of(okrs));
        this.resemblance = Suppliers.memoize(() -> new StrategicGoalMatcher(this));
        this.focus = Suppliers.memoize(() -> Focus.of(okrs, structure.get()));
        this.cursor = new GoalCursor(okrs);
        this.earlier = null;
    }

    private Facts(Facts now, Facts earlier) {
        this.okrs = now.okrs;
        this.asOf = now.asOf;
        this.policy = now.policy;
        this.health = now.health;
        this.rollUp = now.rollUp;
        this.links = now.links;
        this.structure = now.structure;
        this.diagnoses = now.diagnoses;
        this.numbers = now.numbers;
        this.cycles = now.cycles;
        this.activeObjectives = now.activeObjectives;
        this.activeKeyResults = now.activeKeyResults;
        this.activeGoals = now.activeGoals;
        this.resemblance = now.resemblance;
        this.dependencies = now.dependencies;
        this.classes = now.classes;
        this.units = now.units;
        this.focus = now.focus;
        this.cursor = now.cursor;
        this.earlier = earlier;
    }

    /**
     * These facts with those of an earlier analysis in reach.
     *
     * @param earlierFacts the facts of the earlier analysis
     * @return a copy that shares all that was looked at
     */
    public Facts since(Facts earlierFacts) {
        return new Facts(this, checkNotNull(earlierFacts, "earlierFacts"));
    }

    /**
     * The facts of an earlier analysis with which this one is compared. A rule that needs them is silent without.
     *
     * @return the earlier facts, or empty where no comparison is going on
     */
    public Optional<Facts> earlier() {
        return Optional.ofNullable(earlier);
    }

    /**
     * The numbers behind these facts.
     *
     * @return the roll-up
     */
    public RollUp rollUp() {
        return rollUp;
    }

    /**
     * The set.
     *
     * @return the set that is audited
     */
    public OkrSet okrSet() {
        return okrs;
    }

    /**
     * The day of the audit.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The limits.
     *
     * @return the policy of the audit
     */
    public AuditPolicy policy() {
        return policy;
    }

    /**
     * The days between two check-ins.
     *
     * @return the cadence in days
     */
    public int cadenceDays() {
        return health.cadenceDays();
    }

    /**
     * How the objectives stand to the strategy.
     *
     * @return the structure
     */
    public Structure structure() {
        return structure.get();
    }

    /**
     * How the units are linked.
     *
     * @return the links of the units
     */
    public Units units() {
        return units.get();
    }

    /**
     * Where the effort goes.
     *
     * @return the focus
     */
    public Focus focus() {
        return focus.get();
    }

    /**
     * The objectives that take part.
     *
     * @return the objectives, in document order
     */
    public Stream<Objective> objectives() {
        return okrs.objectives().stream().filter(objective -> objective.state().takesPart());
    }

    /**
     * The objectives that are being worked on.
     *
     * @return the active objectives, in document order
     */
    public Stream<Objective> activeObjectives() {
        return activeObjectives.get().stream();
    }

    /**
     * The key results of the objectives that are being worked on.
     *
     * @return the key results, in document order
     */
    public Stream<KeyResult> activeKeyResults() {
        return activeKeyResults.get().stream();
    }

    /**
     * The goals that are being worked on.
     *
     * @return active objectives and their key results, in document order
     */
    public Stream<Goal> activeGoals() {
        return activeGoals.get().stream();
    }

    private List<Goal> computeActiveGoals() {
        List<Goal> goals = new ArrayList<>(okrs.goals().size());
        activeObjectives().forEach(objective -> {
            goals.add(objective);
            goals.addAll(objective.keyResults());
        });
        return goals;
    }

    /** The position of a goal in the set, or -1 if there is none of that id. */
    int position(String goal) {
        return cursor.position(goal);
    }

    private int position(Goal goal) {
        int position = position(goal.id());
        return position < 0 ? okrs.position(goal.id()) : position;
    }

    /** What the goals that are being worked on need of each other. */
    List<Dependency> dependencies() {
        return dependencies.get();
    }

    private ImmutableListMultimap<AlignmentClass, Objective> computeClasses() {
        ImmutableListMultimap.Builder<AlignmentClass, Objective> byClass = ImmutableListMultimap.builder();
        objectives()
                .forEach(objective -> structure()
                        .alignmentClass(objective.id())
                        .ifPresent(alignmentClass -> byClass.put(alignmentClass, objective)));
        return byClass.build();
    }

    /** Which strategic goals the goals of units resemble. */
    StrategicGoalMatcher resemblance() {
        return resemblance.get();
    }

    /**
     * The objectives of a class.
     *
     * @param alignmentClass a class
     * @return the objectives, in document order
     */
    public Stream<Objective> objectives(AlignmentClass alignmentClass) {
        return classes.get().get(alignmentClass).stream();
    }

    /**
     * The numbers of a goal.
     *
     * @param goal a goal of the set
     * @return its progress and what belongs to it
     */
    public GoalProgress progress(Goal goal) {
        int position = position(goal);
        GoalProgress known = numbers.get()[position];
        if (known == null) {
            known = rollUp.progress(position);
            numbers.get()[position] = known;
        }
        return known;
    }

    /** How far a goal has come, or NaN: much less to find out than {@link #progress} with all that belongs to it. */
    double ratio(Goal goal) {
        return rollUp.progressAlone(position(goal)).asOptional().orElse(Double.NaN);
    }

    /**
     * The pace of a goal.
     *
     * @param goal a goal of the set
     * @return its pace
     */
    public Pace pace(Goal goal) {
        return health(goal).pace();
    }

    /**
     * The health of a goal.
     *
     * @param goal a goal of the set
     * @return its health with the reasons
     */
    public HealthAssessment health(Goal goal) {
        int position = position(goal);
        HealthAssessment known = diagnoses.get()[position];
        if (known == null) {
            known = rollUp.diagnosis(position);
            diagnoses.get()[position] = known;
        }
        return known;
    }

    /**
     * What each contributor adds to a goal.
     *
     * @param goal a goal of the set
     * @return the contributors, counted or not
     */
    public List<Contribution> contributions(Goal goal) {
        return rollUp.contributions(goal.id());
    }

    /**
     * Where the progress of a goal comes from.
     *
     * @param goal a goal of the set
     * @return its explanation
     */
    public Explanation explain(Goal goal) {
        return rollUp.explain(goal.id());
    }

    /**
     * Whether a goal rests on an over-achieved contributor while another fails.
     *
     * @param goal a goal of the set
     * @return who hides whom, or empty if nothing is hidden
     */
    public Optional<Masking> masking(Goal goal) {
        return rollUp.masking(position(goal));
    }

    /**
     * The alignments that lead to a goal, in any state.
     *
     * @param goal a goal of the set
     * @return the links, in document order
     */
    public List<Alignment> linksTo(Goal goal) {
        return links.to(position(goal));
    }

    /** The leaf with the most influence on each of some goals, by their ids. */
    Map<String, Influence> foremostInfluences(List<String> goals) {
        return rollUp.foremostInfluences(goals);
    }

    /**
     * The objective that a goal is or belongs to.
     *
     * @param goal a goal of the set
     * @return the objective
     */
    public Objective objectiveOf(Goal goal) {
        if (goal instanceof Objective objective) {
            return objective;
        }
        Objective last = lastObjective;
        if (last == null || !last.id().equals(((KeyResult) goal).objective())) {
            last = okrs.objectiveOf(goal.id());
            lastObjective = last;
        }
        return last;
    }

    /**
     * Who answers for a goal: its owner, or that of its objective.
     *
     * @param goal a goal of the set
     * @return the id of a person, or empty
     */
    public Optional<String> owner(Goal goal) {
        return goal.owner().or(() -> objectiveOf(goal).owner());
    }

    /**
     * The cycle of a goal.
     *
     * @param goal a goal of the set
     * @return the cycle of its objective, or empty
     */
    public Optional<Cycle> cycle(Goal goal) {
        String cycle = objectiveOf(goal).cycle().orElse(null);
        return cycle == null
                ? Optional.empty()
                : Optional.ofNullable(cycles.get().get(cycle));
    }

    /**
     * The first day of a goal.
     *
     * @param goal a goal of the set
     * @return its own start or that of its cycle, or empty
     */
    public Optional<LocalDate> start(Goal goal) {
        Optional<LocalDate> own = goal instanceof KeyResult keyResult ? keyResult.start() : Optional.empty();
        return own.isPresent() ? own : cycle(goal).flatMap(Cycle::start);
    }

    /**
     * The last day of a goal.
     *
     * @param goal a goal of the set
     * @return its own due date or the end of its cycle, or empty
     */
    public Optional<LocalDate> due(Goal goal) {
        Optional<LocalDate> own = goal instanceof KeyResult keyResult ? keyResult.due() : Optional.empty();
        return own.isPresent() ? own : cycle(goal).flatMap(Cycle::end);
    }

    /**
     * The progress from which on an objective counts as reached.
     *
     * @param objective an objective of the set
     * @return the stretch factor: 1 if it is committed, by default 0.7 if it is aspirational
     */
    public double stretch(Objective objective) {
        return objective.commitment() == Commitment.ASPIRATIONAL ? health.stretch() : 1;
    }

    /**
     * Whether the time of an objective is over.
     *
     * @param objective an objective of the set
     * @return true if it is closed, or if the last day of its cycle has passed
     */
    public boolean isOver(Objective objective) {
        return objective.state() == ObjectiveState.CLOSED
                || due(objective).filter(asOf::isAfter).isPresent();
    }

    /**
     * How long nobody has checked in.
     *
     * @param goal a key result of the set
     * @return the days since the last check-in or the start, whichever is later; -1 if there is neither
     */
    public long daysSilent(KeyResult goal) {
        return rollUp.daysSilent(position(goal));
    }

    /**
     * How messages write a number.
     *
     * @param value a number
     * @return its digits, without a fraction where it has none
     */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** How messages write a number with one or two digits of a fraction: as {@link String#format} does, but much faster. */
    static String rounded(double value, int digits) {
        double shifted = value * (digits == 1 ? 10 : 100);
        double whole = Math.rint(shifted);
        boolean plain = shifted < 1e9 && Math.copySign(1, value) > 0;
        if (!plain || Math.abs(Math.abs(shifted - whole) - .5) < 1e-6) {
            return String.format(Locale.ROOT, "%." + digits + "f", value); // half-way, there is more to rounding
        }
        String all = Long.toString((long) whole);
        int missing = digits + 1 - all.length();
        String padded = missing > 0 ? "0".repeat(missing) + all : all;
        int point = padded.length() - digits;
        return padded.substring(0, point) + "." + padded.substring(point);
    }

    /**
     * What messages call a goal.
     *
     * @param goal a goal of the set
     * @return its kind and its id in quotes
     */
    public String name(Goal goal) {
        return (goal instanceof Objective ? "objective \"" : "key result \"") + goal.id() + "\"";
    }

    /**
     * The share of a goal's time that has passed.
     *
     * @param goal a goal of the set
     * @return 0 on the first day and 1 on the last, not capped, or empty without a window of several days
     */
    public OptionalDouble elapsed(Goal goal) {
        LocalDate start = start(goal).orElse(null);
        LocalDate due = due(goal).orElse(null);
        if (start == null || due == null || !due.isAfter(start)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (asOf.toEpochDay() - start.toEpochDay()) / (double) (due.toEpochDay() - start.toEpochDay()));
    }
}
