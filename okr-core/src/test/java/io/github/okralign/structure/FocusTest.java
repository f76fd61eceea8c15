package io.github.okralign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Level;
import io.github.okralign.model.Objective;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.model.Person;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where effort goes, by hand. */
class FocusTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private final OkrSet.Builder set = OkrSet.builder();

    private void objective(String id, Consumer<Objective.Builder> details) {
        set.objective(id, objective -> {
            objective.title("Objective " + id);
            details.accept(objective);
        });
    }

    private void strategic(String id, double effort) {
        objective(
                id,
                o -> o.strategic(true)
                        .effort(effort)
                        .keyResult(id + ".k", k -> k.title("Result").binary()));
    }

    private Focus focus() {
        OkrSet okrs = set.build();
        return Focus.of(okrs, Structure.of(okrs, Level.COMPANY));
    }

    @Test
    void effortSplitsByTheWeightsOfTheContributorsOwnLinks() {
        strategic("A", 1);
        strategic("B", 1);
        objective("o", o -> o.effort(8).contributesTo("A", 3).contributesTo("B", 1));
        Focus focus = focus();
        assertThat(focus.effort()).containsExactly(entry("A", 7.0), entry("B", 3.0));
        assertThat(focus.unfocused()).isZero();
    }

    @Test
    void aTargetKeyResultStandsForItsObjective() {
        strategic("A", 0);
        strategic("B", 0);
        objective(
                "o",
                o -> o.effort(6).contributesTo("A.k", 1).contributesTo("A", 1).contributesTo("B", 1));
        Focus focus = focus();
        assertThat(focus.effort().get("A")).isCloseTo(4, CLOSE);
        assertThat(focus.effort().get("B")).isCloseTo(2, CLOSE);
    }

    @Test
    void effortGoesOverSeveralLinksAndEndsAtTheFirstStrategicObjective() {
        strategic("top", 1);
        objective("A", o -> o.strategic(true).effort(1).contributesTo("top"));
        objective("middle", o -> o.effort(2).contributesTo("A"));
        objective("low", o -> o.contributesTo("middle"));
        assertThat(focus().effort()).containsExactly(entry("top", 1.0), entry("A", 4.0));
    }

    @Test
    void supportDependenciesAndLinksOfKeyResultsCarryNoEffort() {
        strategic("A", 0);
        objective("supporting", o -> o.effort(1).supports("A"));
        objective("depending", o -> o.effort(2).dependsOn("A"));
        objective(
                "byKeyResult",
                o -> o.effort(4)
                        .keyResult(
                                "r", k -> k.title("Result").effort(100).binary().contributesTo("A")));
        Focus focus = focus();
        assertThat(focus.effort()).containsExactly(entry("A", 0.0));
        assertThat(focus.unfocused()).isEqualTo(7);
    }

    @Test
    void whatIsNotAcceptedOrTakesNoPartCarriesNoEffort() {
        strategic("A", 0);
        objective("gone", o -> o.effort(100).state(ObjectiveState.CANCELLED).contributesTo("A"));
        objective("below", o -> o.effort(3).contributesTo("gone"));
        objective(
                "proposing",
                o -> o.effort(5)
                        .alignment(
                                a -> a.to("A").type(AlignmentType.CONTRIBUTES).state(AlignmentState.PROPOSED)));
        objective("either", o -> o.effort(8).contributesTo("gone", 9).contributesTo("A", 1));
        Focus focus = focus();
        assertThat(focus.effort()).containsExactly(entry("A", 8.0));
        assertThat(focus.unfocused()).isEqualTo(8);
    }

    @Test
    void deadEndsLoseTheirShare() {
        strategic("A", 1);
        objective("end", o -> o.effort(2));
        objective("o", o -> o.effort(4).contributesTo("end", 1).contributesTo("A", 3));
        Focus focus = focus();
        assertThat(focus.effort()).containsExactly(entry("A", 4.0));
        assertThat(focus.unfocused()).isEqualTo(3);
    }

    @Test
    void aLoopOfObjectivesOverAKeyResultLosesWhatDoesNotLeaveItByItsOwnLinks() {
        // one leads to other by its key result, other to one by itself: a loop of objectives, though not of goals
        strategic("A", 0);
        objective(
                "one",
                o -> o.effort(2)
                        .keyResult("one.k", k -> k.title("Result").binary().contributesTo("other")));
        objective("other", o -> o.effort(5).contributesTo("one", 1).contributesTo("A", 4));
        Focus focus = focus();
        assertThat(focus.effort()).containsExactly(entry("A", 4.0));
        assertThat(focus.unfocused()).isEqualTo(3);
    }

    @Test
    void prioritiesAreCountedByTheirShares() {
        strategic("A", 1);
        strategic("B", 1);
        assertThat(focus().effectivePriorities()).hasValue(2);
        objective("orphan", o -> o.effort(2));
        assertThat(focus().effectivePriorities().orElseThrow())
                .as("1 / (1/16 + 1/16 + 1/4)")
                .isCloseTo(8 / 3.0, CLOSE);
    }

    @Test
    void withoutEffortThereAreNoSharesToCompare() {
        objective("A", o -> o.strategic(true).effort(0).priority(1));
        Focus focus = focus();
        assertThat(focus.effectivePriorities()).isEmpty();
        assertThat(focus.priorityMismatch()).isEmpty();
    }

    @Test
    void theMismatchIsHalfTheSumOfDifferencesWithNoneAsOfNoPriority() {
        objective("A", o -> o.strategic(true).effort(1).priority(3));
        objective("B", o -> o.strategic(true).effort(2)); // its priority is 1
        objective("orphan", o -> o.effort(1));
        assertThat(focus().priorityMismatch().orElseThrow())
                .as("(|.25 − .75| + |.5 − .25| + .25) / 2")
                .isCloseTo(.5, CLOSE);
    }

    @Test
    void effortThatFollowsPrioritiesHasNoMismatch() {
        objective("A", o -> o.strategic(true).effort(3).priority(6));
        objective("B", o -> o.strategic(true).priority(2));
        assertThat(focus().priorityMismatch().orElseThrow()).isCloseTo(0, CLOSE);
    }

    @Test
    void effortThatAllLeadsNowhereIsAsFarFromPrioritiesAsCanBe() {
        objective("A", o -> o.strategic(true).effort(0).priority(1));
        objective("orphan", o -> o.effort(1));
        assertThat(focus().priorityMismatch()).hasValue(1);
    }

    @Test
    void withoutStatedPrioritiesThereIsNoMismatch() {
        strategic("A", 1);
        objective("orphan", o -> {});
        assertThat(focus().priorityMismatch()).isEmpty();
    }

    @Test
    void theLoadIsEffortOverCapacity() {
        set.person(Person.of("ann").withCapacity(.5)).person(Person.of("bob")).person(Person.of("cy"));
        objective("a", o -> o.owner("bob"));
        objective("b", o -> o.owner("ann").effort(.25));
        objective(
                "c",
                o -> o.owner("ann")
                        .effort(.5)
                        .keyResult(
                                "c.k",
                                k -> k.title("Result").owner("cy").effort(100).binary()));
        objective("done", o -> o.owner("ann").effort(100).state(ObjectiveState.CLOSED));
        objective("draft", o -> o.owner("cy").effort(100).state(ObjectiveState.DRAFT));
        assertThat(focus().loads()).containsExactly(entry("bob", 1.0), entry("ann", 1.5));
    }

    @Test
    void effortOfAnEmptySetIsNothing() {
        Focus focus = focus();
        assertThat(focus.effort()).isEmpty();
        assertThat(focus.unfocused()).isZero();
        assertThat(focus.effectivePriorities()).isEmpty();
        assertThat(focus.priorityMismatch()).isEmpty();
        assertThat(focus.loads()).isEmpty();
    }
}
