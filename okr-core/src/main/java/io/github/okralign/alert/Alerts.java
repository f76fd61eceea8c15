package io.github.okralign.alert;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Progress;
import io.github.okralign.pace.Forecast;
import io.github.okralign.pace.Health;
import io.github.okralign.pace.HealthReason;
import io.github.okralign.structure.AlignmentClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * What people should be told when an analysis follows another. O(goals + links), and for each goal what lies below it.
     *
     * @param before the earlier analysis, all of which counts as announced
     * @param after the later analysis
     * @param policy what is worth an alert
     * @return the alerts
     */
    public static Alerts between(Analysis before, Analysis after, AlertPolicy policy) {
        ImmutableMap.Builder<String, Memory> memories = ImmutableMap.builder();
        for (GoalAnalysis goal : before.goals()) {
            memories.put(goal.id(), memory(goal));
        }
        return new Alerts(before, checkNotNull(policy, "policy"), memories.buildOrThrow(), List.of()).then(after);
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
        List<Alert> found = new ArrayList<>();
        Hysteresis wavering = new Hysteresis(later, policy.hysteresis());
        for (GoalAnalysis after : later.goals()) {
            String id = after.id();
            Memory memory = memories.get(id);
            next.put(id, memory == null ? memory(after) : new Follow(later, wavering, found).goal(after, memory));
        }
        return new Alerts(later, policy, next.buildOrThrow(), found);
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

    /** Looks at the goals of the next analysis and says what to tell of them. */
    private final class Follow {
        private final Analysis later;
        private final Hysteresis wavering;
        private final List<Alert> found;

        Follow(Analysis later, Hysteresis wavering, List<Alert> found) {
            this.later = later;
            this.wavering = wavering;
            this.found = found;
        }

        Memory goal(GoalAnalysis after, Memory memory) {
            String id = after.id();
            GoalAnalysis before = latest.goal(id);
            int milestones = Math.max(memory.milestones, milestones(after.progress()));
            if (milestones > memory.milestones) {
                found.add(new Alert.MilestoneReached(
                        id,
                        Progress.ofRatio(MILESTONES[milestones - 1]),
                        before.progress(),
                        after.progress(),
                        concerned(after)));
            }
            boolean healthLeft = after.health() != memory.health && wavering.hasLeft(after, memory.health);
            if (healthLeft) {
                found.add(
                        new Alert.HealthChanged(id, memory.health, after.health(), after.reasons(), concerned(after)));
            }
            boolean stale = isStale(after);
            if (stale && !memory.stale) {
                found.add(new Alert.WentStale(id, after.daysSilent().orElse(0), concerned(after)));
            }
            orphaned(before, after);
            forecast(before, after);
            return new Memory(milestones, healthLeft ? after.health() : memory.health, stale);
        }

        private void orphaned(GoalAnalysis before, GoalAnalysis after) {
            Optional<AlignmentClass> was = before.alignmentClass();
            if (was.isPresent()
                    && was.get() != AlignmentClass.UNALIGNED
                    && after.alignmentClass()
                            .filter(AlignmentClass.UNALIGNED::equals)
                            .isPresent()) {
                found.add(new Alert.Orphaned(after.id(), was.get(), bereaved(before, after)));
            }
        }

        private void forecast(GoalAnalysis before, GoalAnalysis after) {
            double now = after.forecast().map(Forecast::reachesStretch).orElse(1.0);
            if (now < policy.forecastThreshold()) {
                before.forecast()
                        .map(Forecast::reachesStretch)
                        .filter(was -> was >= policy.forecastThreshold())
                        .ifPresent(was -> found.add(new Alert.ForecastFell(
                                after.id(), was, now, policy.forecastThreshold(), concerned(after))));
            }
        }

        /** Those who are concerned now, and those who were before the link was lost, if they are still there. */
        private List<String> bereaved(GoalAnalysis before, GoalAnalysis after) {
            Set<String> people = new LinkedHashSet<>(concerned(after));
            for (String person : before.concerned(policy.concernedFrom())) {
                if (later.okrSet().organization().person(person).isPresent()) {
                    people.add(person);
                }
            }
            return List.copyOf(people);
        }

        private List<String> concerned(GoalAnalysis goal) {
            return goal.concerned(policy.concernedFrom());
        }
    }
}
