package io.github.okralign.review;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.audit.rules.review.CarryOverHistory;
import io.github.okralign.model.Cycle;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review of a cycle: a grade for each objective that took part in it, and what to do next
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#review-across-time">semantics</a>). Meant for
 * the day on which the cycle closes; before it, it says how the review would turn out. Immutable and thread-safe.
 */
public final class Review {

    private final String cycle;
    private final ImmutableList<Grade> grades;
    private final ImmutableMap<String, Grade> byObjective;

    private Review(String cycle, List<Grade> grades) {
        this.cycle = cycle;
        this.grades = ImmutableList.copyOf(grades);
        this.byObjective = Maps.uniqueIndex(grades, Grade::objective);
    }

    /**
     * The review of a cycle. O(objectives).
     *
     * @param analysis the analysis at its close
     * @param cycle the id of a cycle of the set
     * @return the review
     * @throws IllegalArgumentException if the set has no such cycle
     */
    public static Review of(Analysis analysis, String cycle) {
        return of(analysis, cycle, List.of());
    }

    /**
     * The review of a cycle with earlier ones in view, so that a goal that is carried over again and again is noticed.
     * O(objectives).
     *
     * @param analysis the analysis at its close
     * @param cycle the id of a cycle of the set
     * @param earlier analyses of earlier cycles, in any order, to follow lineages through
     * @return the review
     * @throws IllegalArgumentException if the set has no such cycle
     */
    public static Review of(Analysis analysis, String cycle, List<Analysis> earlier) {
        checkNotNull(earlier, "earlier");
        OkrSet okrs = analysis.okrSet();
        existing(okrs, cycle);
        CarryOverHistory history = new CarryOverHistory(Stream.concat(Stream.of(analysis), earlier.stream())
                .map(Analysis::okrSet)
                .toList());
        List<Grade> grades = new ArrayList<>();
        for (Objective objective : okrs.objectives()) {
            if (objective.stateOn(analysis.asOf()).takesPart()
                    && objective.cycle().filter(cycle::equals).isPresent()) {
                GoalAnalysis goal = analysis.goal(objective.id());
                grades.add(new Grade(
                        objective, goal.rollup(), goal.stretch(), goal.isOver(), history.timesCarried(objective)));
            }
        }
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

    /**
     * The cycle that is reviewed.
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
     * The grade of an objective.
     *
     * @param objective the id of an objective that took part
     * @return its grade
     * @throws IllegalArgumentException if no such objective took part in the cycle
     */
    public Grade grade(String objective) {
        Grade grade = byObjective.get(checkNotNull(objective, "objective"));
        checkArgument(
                grade != null,
                "\"%s\" is not an objective that took part in cycle \"%s\"; grades() tells which did",
                objective,
                cycle);
        return grade;
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
     * The promises that were broken; each asks for a post-mortem.
     *
     * @return the grades of missed committed objectives, in document order
     */
    public List<Grade> missedCommitted() {
        return grades.stream().filter(Grade::isMissedCommitted).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Review that && cycle.equals(that.cycle) && grades.equals(that.grades);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cycle, grades);
    }

    @Override
    public String toString() {
        return "Review(" + cycle + ", " + bands() + ")";
    }
}
