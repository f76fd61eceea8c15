package io.github.okralign.alert;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What people should be told after one analysis has followed another. A series of analyses keeps its memory by {@link
 * #then}: a milestone is announced once, however often a goal falls back behind it, and a health that wavers at a threshold
 * only when it has clearly left what was announced last. An analysis that follows an equal one gives no alerts. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Alerts alerts = Alerts.between(monday, tuesday);
 * alerts.list().forEach(alert -> notify(alert.concerned(), alert.message()));
 * alerts = alerts.then(wednesday);
 * }</pre>
 */
public final class Alerts {

    private static final double[] MILESTONES = {.25, .5, .75, 1};

    private final Analysis latest;
    private final AlertPolicy policy;
    /** What was announced of goals of which the latest analysis says something else, by id. */
    private final ImmutableMap<String, Memory> memories;

    private final ImmutableList<Alert> alerts;

    /**
     * What was announced of a goal.
     *
     * @param milestones how many milestones it has passed
     * @param health the health
     * @param stale whether it was stale
     */
    private record Memory(int milestones, Health health, boolean stale) {}

    private Alerts(Analysis latest, AlertPolicy policy, ImmutableMap<String, Memory> memories, List<Alert> alerts) {
        this.latest = latest;
        this.policy = policy;
        this.memories = memories;
        this.alerts = ImmutableList.copyOf(alerts);
    }

    /**
     * What people should be told when an analysis follows another, by {@link AlertPolicy#DEFAULT}.
     *
     * @param before the earlier analysis, all of which counts as announced
     * @param after the later analysis
     * @return the alerts
     */
    public static Alerts between(Analysis before, Analysis after) {
        return between(before, after, AlertPolicy.DEFAULT);
    }

    /**
     * What people should be told when an analysis follows another. Looks at the goals that {@link Analysis#changedSince} tells
     * and those above them, or at all goals, each with what lies below it where it has a forecast; the people concerned cost what {@link Analysis#concerned}
     * says.
     *
     * @param before the earlier analysis, all of which counts as announced
     * @param after the later analysis
     * @param policy what is worth an alert
     * @return the alerts
     */
    public static Alerts between(Analysis before, Analysis after, AlertPolicy policy) {
        return new Alerts(before, checkNotNull(policy, "policy"), ImmutableMap.of(), List.of()).then(after);
    }

    private static Memory memory(GoalAnalysis goal) {
        return new Memory(milestones(goal.progress()), goal.health(), isStale(goal));
    }

    private static int milestones(Progress progress) {
        int passed = 0;
        while (passed < MILESTONES.length && progress.asOptional().orElse(0) >= MILESTONES[passed]) {
            passed++;
        }
        return passed;
    }

    private static boolean isStale(GoalAnalysis goal) {
        return goal.reasons().contains(HealthReason.STALE);
    }

    /**
     * What people should be told when another analysis follows, given what was announced so far.
     *
     * @param later the next analysis
     * @return the alerts that it causes, without the earlier ones
     */
    public Alerts then(Analysis later) {
        checkNotNull(later, "later");
        ImmutableMap.Builder<String, Memory> next = ImmutableMap.builder();
        Follow follow = new Follow(later);
        for (GoalAnalysis after : candidates(later)) {
            GoalAnalysis before = latest.find(after.id()).orElse(null);
            if (before != null) {
                Memory memory = memories.getOrDefault(after.id(), memory(before));
                Memory now = follow.goal(before, after, memory);
                if (!now.equals(memory(after))) {
                    next.put(after.id(), now);
                }
            }
        }
        return new Alerts(later, policy, next.buildOrThrow(), follow.alerts());
    }

    /**
     * The goals of which there may be something to tell: those that differ now, those above them, whose forecasts may differ,
     * and those that differed from what was told.
     */
    private Iterable<GoalAnalysis> candidates(Analysis later) {
        List<GoalAnalysis> changed = later.changedSince(latest).orElse(null);
        if (changed == null) {
            return later.goals();
        }
        SortedMap<Integer, GoalAnalysis> all = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(memories.keySet());
        changed.forEach(goal -> waiting.add(goal.id()));
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            GoalAnalysis goal = later.goal(id);
            if (all.putIfAbsent(IndexAccess.position(later.okrSet(), id), goal) == null) {
                goal.outgoing().forEach(link -> waiting.add(link.to()));
                if (goal.goal() instanceof KeyResult keyResult) {
                    waiting.add(keyResult.objective());
                }
            }
        }
        return all.values();
    }

    /**
     * The alerts.
     *
     * @return the alerts, by goal in document order
     */
    public List<Alert> list() {
        return alerts;
    }

    @Override
    public String toString() {
        return "Alerts" + alerts;
    }

    /**
     * Looks at the goals of the next analysis and says what to tell of them. Whom to tell is found for all alerts together at
     * the end.
     */
    private final class Follow {
        private final Analysis later;
        private final Hysteresis wavering;
        private final List<Found> found = new ArrayList<>();

        Follow(Analysis later) {
            this.later = later;
            this.wavering = new Hysteresis(later, policy.hysteresis());
        }

        Memory goal(GoalAnalysis before, GoalAnalysis after, Memory memory) {
            String id = after.id();
            int milestones = Math.max(memory.milestones, milestones(after.progress()));
            if (milestones > memory.milestones) {
                Progress milestone = Progress.ofRatio(MILESTONES[milestones - 1]);
                found(
                        id,
                        concerned -> new Alert.MilestoneReached(
                                id, milestone, before.progress(), after.progress(), concerned));
            }
            boolean healthLeft = after.health() != memory.health && wavering.hasLeft(after, memory.health);
            if (healthLeft) {
                found(
                        id,
                        concerned ->
                                new Alert.HealthChanged(id, memory.health, after.health(), after.reasons(), concerned));
            }
            boolean stale = isStale(after);
            if (stale && !memory.stale) {
                found(
                        id,
                        concerned -> new Alert.WentStale(id, after.daysSilent().orElse(0), concerned));
            }
            orphaned(before, after);
            forecast(before, after);
            return new Memory(milestones, healthLeft ? after.health() : memory.health, stale);
        }

        private void found(String goal, Function<List<String>, Alert> alert) {
            found.add(new Found(goal, false, alert));
        }

        private void orphaned(GoalAnalysis before, GoalAnalysis after) {
            Optional<AlignmentClass> was = before.alignmentClass();
            if (was.isPresent()
                    && was.get() != AlignmentClass.UNALIGNED
                    && after.alignmentClass()
                            .filter(AlignmentClass.UNALIGNED::equals)
                            .isPresent()) {
                found.add(
                        new Found(after.id(), true, concerned -> new Alert.Orphaned(after.id(), was.get(), concerned)));
            }
        }

        private void forecast(GoalAnalysis before, GoalAnalysis after) {
            double now = after.forecast().map(Forecast::reachesStretch).orElse(1.0);
            if (now < policy.forecastThreshold()) {
                before.forecast()
                        .map(Forecast::reachesStretch)
                        .filter(was -> was >= policy.forecastThreshold())
                        .ifPresent(was -> found(
                                after.id(),
                                concerned -> new Alert.ForecastFell(
                                        after.id(), was, now, policy.forecastThreshold(), concerned)));
            }
        }

        List<Alert> alerts() {
            List<String> goals = found.stream().map(Found::goal).distinct().toList();
            List<String> orphans =
                    found.stream().filter(Found::isBereaved).map(Found::goal).toList();
            Map<String, List<String>> now = later.concerned(goals, policy.concernedFrom());
            Map<String, List<String>> before = latest.concerned(orphans, policy.concernedFrom());
            return found.stream()
                    .map(each -> each.alert.apply(bereaved(
                            now.getOrDefault(each.goal, List.of()),
                            each.isBereaved ? before.getOrDefault(each.goal, List.of()) : List.of())))
                    .toList();
        }

        /** Those who are concerned now, and those who were before a link was lost, if they are still there. */
        private List<String> bereaved(List<String> now, List<String> before) {
            Set<String> people = new LinkedHashSet<>(now);
            for (String person : before) {
                if (later.okrSet().organization().person(person).isPresent()) {
                    people.add(person);
                }
            }
            return List.copyOf(people);
        }
    }

    /** An alert but for those whom to tell, who are also those of before where a goal has lost its links. */
    private record Found(String goal, boolean isBereaved, Function<List<String>, Alert> alert) {}
}
