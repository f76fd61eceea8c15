package io.github.okralign.structure;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Where the effort of an organisation goes, and how it is spread over its people (semantics, section 9). An effort that is
 * not given counts as 1. Immutable and thread-safe.
 */
public final class Focus {

    private final OkrSet okrs;
    private final ImmutableMap<String, Double> effort;
    private final double unfocused;
    private final ImmutableMap<String, Double> loads;

    private Focus(OkrSet okrs, Structure structure) {
        this.okrs = checkNotNull(okrs, "okrs");
        EffortFlow flow = new EffortFlow(okrs, checkNotNull(structure, "structure"));
        ImmutableMap.Builder<String, Double> strategic = ImmutableMap.builder();
        for (String id : structure.objectives(AlignmentClass.STRATEGIC)) {
            strategic.put(id, flow.arrived(IndexAccess.objectivePosition(okrs, id)));
        }
        this.effort = strategic.buildOrThrow();
        this.unfocused = flow.lost();
        this.loads = computeLoads();
    }

    /**
     * Looks at the focus of a set. O(goals + links).
     *
     * @param okrs the set
     * @param structure its structure
     * @return its focus
     */
    public static Focus of(OkrSet okrs, Structure structure) {
        return new Focus(okrs, structure);
    }

    /** Closed objectives are done: they take no effort any more. */
    private ImmutableMap<String, Double> computeLoads() {
        Map<String, Double> efforts = new LinkedHashMap<>();
        for (Objective objective : okrs.objectives()) {
            if (objective.state() == ObjectiveState.ACTIVE) {
                objective
                        .owner()
                        .ifPresent(
                                owner -> efforts.merge(owner, objective.effort().orElse(1), Double::sum));
            }
        }
        ImmutableMap.Builder<String, Double> result = ImmutableMap.builder();
        efforts.forEach((owner, sum) -> result.put(
                owner,
                sum == 0
                        ? 0
                        : sum
                                / okrs.organization()
                                        .person(owner)
                                        .map(Person::capacity)
                                        .orElse(1.0)));
        return result.buildOrThrow();
    }

    /**
     * The effort that each strategic objective ends up with, its own included.
     *
     * @return the efforts by the ids of the strategic objectives, in document order
     */
    public Map<String, Double> effort() {
        return effort;
    }

    /**
     * The effort that leads to no strategic objective: {@code NONE}.
     *
     * @return the effort, at least 0
     */
    public double unfocused() {
        return unfocused;
    }

    private double all() {
        return effort.values().stream().mapToDouble(Double::doubleValue).sum() + unfocused;
    }

    /**
     * The effective number of priorities: 1/Σ share², what leads nowhere included as one.
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
     * How far effort and stated priorities are apart: half the sum of the differences of shares.
     *
     * @return the mismatch in [0, 1], or empty where no priority is stated or no effort takes part
     */
    public OptionalDouble priorityMismatch() {
        double all = all();
        double priorities = 0;
        boolean stated = false;
        for (String id : effort.keySet()) {
            priorities += priority(id);
            stated |= objective(id).priority().isPresent();
        }
        if (!stated || all == 0 || priorities == 0) {
            return OptionalDouble.empty();
        }
        double differences = unfocused / all;
        for (Map.Entry<String, Double> each : effort.entrySet()) {
            differences += Math.abs(each.getValue() / all - priority(each.getKey()) / priorities);
        }
        return OptionalDouble.of(differences / 2);
    }

    private double priority(String objective) {
        return objective(objective).priority().orElse(1);
    }

    private Objective objective(String id) {
        return okrs.objectiveOf(id);
    }

    /**
     * The load of each owner of active objectives: their effort over the owner's capacity; above 1 is overload, and
     * infinite where effort meets no capacity. Closed objectives are done and load nobody.
     *
     * @return the loads by the ids of people, in the order in which their objectives come
     */
    public Map<String, Double> loads() {
        return loads;
    }

    @Override
    public String toString() {
        return "Focus(" + okrs + ")";
    }
}
