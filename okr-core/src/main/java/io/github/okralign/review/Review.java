package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.okralign.audit.Facts;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cycle looked back upon: a grade for each objective that took part in it, and what to do next (semantics, section 10).
 * Meant for the day on which the cycle closes; before it, it says how the review would turn out. Immutable and
 * thread-safe.
 */
public final class Review {

    private final String cycle;
    private final ImmutableList<Grade> grades;

    private Review(String cycle, List<Grade> grades) {
        this.cycle = cycle;
        this.grades = ImmutableList.copyOf(grades);
    }

    /**
     * The review of a cycle. O(objectives), of all sets.
     *
     * @param facts what the analysis says
     * @param cycle the id of a cycle of the set
     * @param earlier what earlier analyses said, in any order, to follow lineages through
     * @return the review
     * @throws IllegalArgumentException if the set has no such cycle
     */
    public static Review of(Facts facts, String cycle, List<Facts> earlier) {
        checkNotNull(earlier, "earlier");
        existing(facts.okrSet(), cycle);
        Map<String, Objective> ancestors = new HashMap<>();
        ancestors(facts, ancestors);
        earlier.forEach(each -> ancestors(each, ancestors));
        List<Grade> grades = new ArrayList<>();
        facts.objectives()
                .filter(objective -> objective.cycle().filter(cycle::equals).isPresent())
                .forEach(objective -> grades.add(new Grade(
                        objective,
                        facts.progress(objective),
                        facts.stretch(objective),
                        facts.isOver(objective),
                        timesCarried(objective, ancestors))));
        return new Review(cycle, grades);
    }

    /** The cycle of an id that has to be there. */
    static Cycle existing(OkrSet okrs, String cycle) {
        Optional<Cycle> found = okrs.cycle(cycle);
        checkArgument(
                found.isPresent(),
                "\"%s\" is not a cycle of this set; it must be one of %s",
                cycle,
                okrs.cycles().stream().map(Cycle::id).collect(Collectors.toList()));
        return found.get();
    }

    private static void ancestors(Facts facts, Map<String, Objective> ancestors) {
        for (Objective objective : facts.okrSet().objectives()) {
            objective.cycle().ifPresent(in -> ancestors.putIfAbsent(lineage(objective.id(), in), objective));
        }
    }

    /** What a goal that is carried on from a cycle calls its ancestor. */
    static String lineage(String objective, String cycle) {
        return objective + "@" + cycle;
    }

    private static int timesCarried(Objective objective, Map<String, Objective> ancestors) {
        Set<String> seen = new HashSet<>();
        Optional<String> lineage = objective.lineage();
        while (lineage.isPresent() && seen.add(lineage.get())) {
            lineage = Optional.ofNullable(ancestors.get(lineage.get())).flatMap(Objective::lineage);
        }
        return seen.size();
    }

    /**
     * The cycle that is looked back upon.
     *
     * @return the id of a cycle
     */
    public String cycle() {
        return cycle;
    }

    /**
     * The grades of the objectives that took part in the cycle: the active and the closed ones.
     *
     * @return the grades, in document order
     */
    public List<Grade> grades() {
        return grades;
    }

    /**
     * The grade of an objective. O(objectives).
     *
     * @param objective the id of an objective that took part
     * @return its grade
     * @throws IllegalArgumentException if no such objective took part in the cycle
     */
    public Grade grade(String objective) {
        checkNotNull(objective, "objective");
        return grades.stream()
                .filter(grade -> grade.objective().equals(objective))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + objective + "\" is not an objective that took part in cycle \"" + cycle
                                + "\"; grades() tells which did"));
    }

    /**
     * How many objectives fall into each band; those of unknown progress into none.
     *
     * @return the number of objectives by band, for all three bands in their order
     */
    public Map<Band, Integer> bands() {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            counts.put(band, 0);
        }
        grades.forEach(grade -> grade.band().ifPresent(band -> counts.merge(band, 1, Integer::sum)));
        return ImmutableMap.copyOf(counts);
    }

    /**
     * The promises that were not kept; each asks for a post-mortem.
     *
     * @return the grades of missed committed objectives, in document order
     */
    public List<Grade> missedCommitted() {
        return grades.stream().filter(Grade::isMissedCommitted).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "Review(" + cycle + ", " + bands() + ")";
    }
}
