package io.github.okralign.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.Analysis;
import io.github.okralign.GoalAnalysis;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Measure;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import io.github.okralign.rollup.Influence;
import io.github.okralign.testing.OkrSets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Whoever stops looking early finds what a look at everything finds. */
class AlertsProperties {

    /** By the definition: every goal above is asked, however far up. */
    private static List<String> concerned(Analysis analysis, GoalAnalysis goal, double least) {
        Set<String> people = new LinkedHashSet<>();
        goal.owner().ifPresent(people::add);
        for (Influence above : goal.influencedGoals()) {
            if (above.influence() >= least) {
                analysis.goal(above.id()).owner().ifPresent(people::add);
            }
        }
        return List.copyOf(people);
    }

    @Property
    void theConcernedAreFoundWithoutALookAtAllThatIsAbove(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs, @ForAll @DoubleRange(max = 1) double least) {
        Analysis analysis = Analysis.of(owned(okrs));
        List<String> ids = okrs.goals().stream().map(Goal::id).toList();
        Map<String, List<String>> together = analysis.concerned(ids, least);
        assertThat(together.keySet()).containsExactlyElementsOf(ids);
        for (GoalAnalysis goal : analysis.goals()) {
            List<String> expected = concerned(analysis, goal, least);
            assertThat(goal.concerned(least)).as(goal.id()).isEqualTo(expected);
            assertThat(together.get(goal.id())).as(goal.id()).isEqualTo(expected);
        }
    }

    /** Everybody owns one goal, so that whoever is missing shows. */
    private static OkrSet owned(OkrSet okrs) {
        OkrSet.Builder set = okrs.toBuilder();
        okrs.goals().forEach(goal -> set.person(Person.of("of-" + goal.id())));
        okrs.objectives()
                .forEach(objective -> set.updateObjective(objective.id(), o -> {
                    o.owner("of-" + objective.id());
                    objective
                            .keyResults()
                            .forEach(keyResult ->
                                    o.updateKeyResult(keyResult.id(), k -> k.owner("of-" + keyResult.id())));
                }));
        return set.build();
    }

    @Property(tries = 300)
    void whatFollowsFromChangesIsWhatALookAtAllGoalsFinds(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs,
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -20, max = 130) Double> values) {
        Analysis latest = Analysis.of(okrs);
        Alerts changed = Alerts.between(latest, latest);
        Alerts anew = changed;
        int turn = 0;
        for (double value : values) {
            latest = checkedIn(latest, value, turn++);
            changed = changed.then(latest);
            anew = anew.then(Analysis.of(latest.okrSet(), latest.asOf()));
            assertThat(changed.list()).isEqualTo(anew.list());
        }
    }

    private static Analysis checkedIn(Analysis analysis, double value, int turn) {
        List<String> reported = analysis.okrSet().goals().stream()
                .filter(goal -> goal instanceof KeyResult keyResult
                        && keyResult.isMeasured()
                        && keyResult.measure().orElse(null) instanceof Measure.Change)
                .map(Goal::id)
                .toList();
        if (reported.isEmpty()) {
            return analysis;
        }
        String goal = reported.get(turn % reported.size());
        return analysis.with(List.of(new Change.CheckedIn(goal, CheckIn.of(analysis.asOf(), value))));
    }
}
