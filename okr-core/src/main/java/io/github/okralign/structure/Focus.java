package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where the effort of an organisation goes, and how it is spread over its people
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">semantics</a>). An effort that
 * is not given counts as 1. Immutable and thread-safe.
 */
public final class Focus {

    private final ImmutableMap<String, Double> effort;
    private final double unfocused;
    private final OptionalDouble priorityMismatch;
    private final ImmutableMap<String, Double> loads;

    private Focus(OkrSet okrs, Structure structure) {
        EffortFlow flow = new EffortFlow(okrs, structure);
        ImmutableMap.Builder<String, Double> strategic = ImmutableMap.builder();
        for (String id : structure.objectives(AlignmentClass.STRATEGIC)) {
            strategic.put(id, flow.arrived(IndexAccess.objectivePosition(okrs, id)));
        }
        this.effort = strategic.buildOrThrow();
        this.unfocused = flow.lost();
        this.priorityMismatch = priorityMismatch(okrs);
        this.loads = loads(okrs, structure.asOf());
    }

    /**
     * Looks at the focus of a set. O(goals + links).
     *
     * @param okrs the set
     * @param structure its structure
     * @return its focus
     */
    public static Focus of(OkrSet okrs, Structure structure) {
        return new Focus(checkNotNull(okrs, "okrs"), checkNotNull(structure, "structure"));
    }

    /** Closed objectives are done and take no more effort. */
    private static ImmutableMap<String, Double> loads(OkrSet okrs, LocalDate asOf) {
        Map<String, Double> efforts = new LinkedHashMap<>();
        for (Objective objective : okrs.objectives()) {
            if (objective.stateOn(asOf) == ObjectiveState.ACTIVE) {
                double itsEffort = objective.effort().orElse(1);
                objective.owner().ifPresent(owner -> efforts.merge(owner, itsEffort, Double::sum));
            }
        }
        return ImmutableMap.copyOf(efforts.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), load(okrs, each.getKey(), each.getValue())))
                .toList());
    }

    private static double load(OkrSet okrs, String owner, double itsEffort) {
        double capacity =
                okrs.organization().person(owner).map(Person::capacity).orElse(1.0);
        return itsEffort == 0 ? 0 : itsEffort / capacity;
    }

    /**
     * The effort that each strategic objective ends up with, its own included.
     *
     * @return the efforts by the ids of the strategic objectives, in document order
     */
    public Map<String, Double> effort() {
        return effort;
    }

    /** {@return the effort that leads to no strategic objective, at least 0} */
    public double unfocused() {
        return unfocused;
    }

    private double all() {
        return effort.values().stream().mapToDouble(Double::doubleValue).sum() + unfocused;
    }

    /**
     * The effective number of priorities: 1/Σ share², where the effort that leads to no strategic objective counts as one more
     * priority. The measure of "Effective number of parties" (Laakso and Taagepera, 1979).
     *
     * @return the number, at least 1, or empty where no effort takes part
     */
    public OptionalDouble effectivePriorities() {
        double all = all();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double squares = effort.values().stream()
                        .mapToDouble(each -> each / all * (each / all))
                        .sum()
                + unfocused / all * (unfocused / all);
        return OptionalDouble.of(1 / squares);
    }

    /**
     * How far effort and stated priorities are apart: half the sum of the differences of shares, the total variation distance.
     *
     * @return the mismatch in [0, 1], or empty where no priority is stated or no effort takes part
     */
    public OptionalDouble priorityMismatch() {
        return priorityMismatch;
    }

    private OptionalDouble priorityMismatch(OkrSet okrs) {
        double all = all();
        double priorities = 0;
        boolean stated = false;
        for (String id : effort.keySet()) {
            OptionalDouble priority = okrs.objectiveOf(id).priority();
            priorities += priority.orElse(1);
            stated |= priority.isPresent();
        }
        if (!stated || all == 0 || priorities == 0) {
            return OptionalDouble.empty();
        }
        double differences = unfocused / all;
        for (Map.Entry<String, Double> each : effort.entrySet()) {
            double priority = okrs.objectiveOf(each.getKey()).priority().orElse(1);
            differences += Math.abs(each.getValue() / all - priority / priorities);
        }
        return OptionalDouble.of(differences / 2);
    }

    /**
     * The load of each owner of active objectives: their effort over the owner's capacity. Above 1 is overload; effort without
     * any capacity is infinite. Closed objectives are done and load nobody.
     *
     * @return the loads by the ids of people, in the order in which their objectives come
     */
    public Map<String, Double> loads() {
        return loads;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Focus that
                && effort.equals(that.effort)
                && Double.compare(unfocused, that.unfocused) == 0
                && priorityMismatch.equals(that.priorityMismatch)
                && loads.equals(that.loads);
    }

    @Override
    public int hashCode() {
        return Objects.hash(effort, unfocused, priorityMismatch, loads);
    }

    @Override
    public String toString() {
        return "Focus(effort " + effort + ", unfocused " + unfocused + ", loads " + loads + ")";
    }
}
