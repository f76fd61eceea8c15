package io.github.okralign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.audit.Finding;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Change;
import io.github.okralign.model.CheckIn;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.Level;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.ObjectiveState;
import io.github.okralign.model.OkrSet;
import io.github.okralign.pace.Health;
import io.github.okralign.review.Attribution;
import io.github.okralign.review.Comparison;
import io.github.okralign.review.GoalChange;
import io.github.okralign.review.LeafAttribution;
import io.github.okralign.structure.AlignmentClass;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What moved between two analyses, beginning with the diamond of "Explanation" and "Review across time" of
 * docs/semantics.md.
 */
class ComparisonTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final LocalDate DAY = LocalDate.parse("2026-05-15");

    private static final OkrSet DIAMOND = OkrSet.builder()
            .asOf(DAY)
            .unit("firm", "Firm", Level.COMPANY)
            .objective("R", o -> o.title("Root").unit("firm").keyResult("r", at(.2)))
            .objective("A", o -> o.title("A").contributesTo("R", 2).keyResult("a", at(.5)))
            .objective("B", o -> o.title("B").contributesTo("R").keyResult("b", k -> at(.4).accept(k.weight(3))))
            .objective(
                    "S",
                    o -> o.title("Shared").contributesTo("A").contributesTo("B").keyResult("s", at(.8)))
            .build();

    private final Analysis before = Analysis.of(DIAMOND);

    private static Consumer<KeyResult.Builder> at(double ratio) {
        return k -> k.title("Stands at " + ratio).change(0, 1, "").checkIn("2026-05-08", ratio);
    }

    private static List<String> ids(Comparison comparison) {
        return comparison.changes().stream().map(GoalChange::goal).map(Goal::id).toList();
    }

    // Attribution

    @Test
    void exampleDOfThePageOfReviews() {
        OkrSet changed = before.checkIn("r", DAY, .6).checkIn("s", DAY, .9).okrSet().toBuilder()
                .updateObjective("A", o -> o.removeAlignments("R").contributesTo("R", 1))
                .build();
        Comparison moved = Comparison.between(before, before.withOkrSet(changed));
        Attribution root = moved.attribution("R");
        assertThat(root.goal()).isEqualTo("R");
        assertThat(root.before().ratio()).isCloseTo(.5, EXACTLY);
        assertThat(root.after().ratio()).isCloseTo(.6083, within(.00005));
        assertThat(root.change().orElseThrow()).isCloseTo(.1083, within(.00005));
        assertThat(root.work().orElseThrow()).isCloseTo(.1448, within(.00005));
        assertThat(root.reweighting().orElseThrow()).isCloseTo(-.0365, within(.00005));
        assertThat(root.structure()).hasValue(0);
        assertThat(root.constant()).isZero();
        assertThat(root).hasToString("Attribution(R: 50 % → 61 %)");
        assertThat(root.parts())
                .extracting(LeafAttribution::id)
                .startsWith("r")
                .endsWith("a")
                .hasSize(4);
        LeafAttribution r = root.parts().get(0);
        assertThat(r.work()).isCloseTo((1 / 4.0 + 1 / 3.0) / 2 * .4, EXACTLY);
        assertThat(r.influenceBefore()).isCloseTo(1 / 4.0, EXACTLY);
        assertThat(r.influenceAfter()).isCloseTo(1 / 3.0, EXACTLY);
        assertThat(r.before().ratio()).isEqualTo(.2);
        assertThat(r.after().ratio()).isEqualTo(.6);
        assertThat(ids(moved)).containsExactly("R", "r", "A", "B", "S", "s");
    }

    @Test
    void aLeafThatComesOrGoesIsStructure() {
        Comparison dropped =
                Comparison.between(before, before.with(new Change.StateSet("S", ObjectiveState.CANCELLED)));
        Attribution root = dropped.attribution("R");
        assertThat(root.work()).hasValue(0);
        LeafAttribution gone = root.parts().stream()
                .filter(part -> part.id().equals("s"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.influenceAfter()).isZero();
        assertThat(gone.after().isKnown()).isFalse();
        assertThat(gone.structure()).isEqualTo(gone.total()).isNegative();
        double middle = (root.before().ratio() + root.after().ratio()) / 2;
        assertThat(gone.structure()).isCloseTo((.8 - middle) * -.3125, EXACTLY);
        assertThat(root.structure().orElseThrow()).isEqualTo(gone.structure());
        assertThat(root.reweighting().orElseThrow()).isCloseTo(root.change().orElseThrow() - gone.structure(), EXACTLY);
    }

    @Test
    void aLeafThatBecomesKnownIsStructureAndNotWork() {
        OkrSet unknown = OkrSet.builder()
                .asOf(DAY)
                .objective(
                        "o",
                        o -> o.title("O")
                                .keyResult("k", at(.5))
                                .keyResult("u", k -> k.title("U").atLeast(1, "")))
                .build();
        Analysis earlier = Analysis.of(unknown);
        Attribution change =
                Comparison.between(earlier, earlier.checkIn("u", DAY, 1)).attribution("o");
        assertThat(change.work()).hasValue(0);
        assertThat(change.structure().orElseThrow()).isCloseTo((1 - .625) * .5, EXACTLY);
        assertThat(change.reweighting().orElseThrow()).isCloseTo((.5 - .625) * -.5, EXACTLY);
        assertThat(change.change().orElseThrow()).isCloseTo(.25, EXACTLY);
    }

    @Test
    void progressByHandIsALeafThatTakesThePlaceOfThoseBelow() {
        Attribution change = Comparison.between(before, before.with(new Change.ManualSet("A", .9)))
                .attribution("A");
        assertThat(change.change().orElseThrow()).isCloseTo(.25, EXACTLY);
        assertThat(change.structure().orElseThrow()).isCloseTo(.25, EXACTLY);
        assertThat(change.parts()).extracting(LeafAttribution::id).containsExactly("a", "A", "s");
        assertThat(change.parts().get(1).before().isKnown())
                .as("a roll-up is no leaf")
                .isFalse();
    }

    @Test
    void withoutProgressOnBothSidesThereIsNothingToAttribute() {
        OkrSet more = DIAMOND.toBuilder()
                .objective("N", o -> o.title("New").keyResult("n", at(1)))
                .build();
        Analysis after = before.withOkrSet(more);
        for (Comparison comparison : List.of(Comparison.between(before, after), Comparison.between(after, before))) {
            Attribution none = comparison.attribution("N");
            assertThat(none.change()).isEmpty();
            assertThat(none.work()).isEmpty();
            assertThat(none.reweighting()).isEmpty();
            assertThat(none.structure()).isEmpty();
            assertThat(none.parts()).isEmpty();
        }
        assertThatExceptionOfType(NoSuchGoalException.class)
                .isThrownBy(() -> Comparison.between(before, after).attribution("X"))
                .withMessageContaining("\"X\"");
    }

    // Changes

    @Test
    void addedAndRemovedGoalsAreChanges() {
        OkrSet other = DIAMOND.toBuilder()
                .removeObjective("S")
                .updateObjective("A", o -> o.removeAlignments("S"))
                .objective("N", o -> o.title("New").keyResult("n", at(1)))
                .build();
        Comparison comparison = Comparison.between(before, before.withOkrSet(other));
        assertThat(comparison.changes())
                .extracting(change -> change.goal().id(), GoalChange::kind)
                .containsExactly(
                        tuple("R", GoalChange.Kind.CHANGED),
                        tuple("A", GoalChange.Kind.CHANGED),
                        tuple("B", GoalChange.Kind.CHANGED),
                        tuple("N", GoalChange.Kind.ADDED),
                        tuple("n", GoalChange.Kind.ADDED),
                        tuple("S", GoalChange.Kind.REMOVED),
                        tuple("s", GoalChange.Kind.REMOVED));
        GoalChange added = comparison.change("N").orElseThrow();
        assertThat(added.before()).isEmpty();
        assertThat(added.change()).isEmpty();
        assertThat(added.after().orElseThrow().alignmentClass()).hasValue(AlignmentClass.UNALIGNED);
        assertThat(added).hasToString("N: new → 100 % ACHIEVED UNALIGNED");
        GoalChange removed = comparison.change("s").orElseThrow();
        assertThat(removed.after()).isEmpty();
        assertThat(removed.retarget()).isEmpty();
        assertThat(removed).hasToString("s: 80 % PENDING → gone");
        assertThat(comparison.change("r")).isEmpty();
    }

    @Test
    void healthThatChangesWithoutProgressIsAChange() {
        Analysis later = before.checkIn("a", CheckIn.on(DAY).confidence(.1).build());
        Comparison comparison = Comparison.between(before, later);
        GoalChange change = comparison.change("a").orElseThrow();
        assertThat(change.before().orElseThrow().health()).isEqualTo(Health.PENDING);
        assertThat(change.after().orElseThrow().health()).isEqualTo(Health.OFF_TRACK);
        assertThat(change.change()).hasValue(0);
    }

    /** At risk and off track weigh the same above, so no number moves when one becomes the other. */
    @Test
    void healthThatMovesNoNumberAtAllIsAChange() {
        Analysis atRisk = before.checkIn("a", CheckIn.on(DAY).confidence(.5).build());
        Analysis offTrack = atRisk.checkIn("a", CheckIn.on(DAY).confidence(.1).build());
        assertThat(ids(Comparison.between(atRisk, offTrack))).containsExactly("a");
    }

    @Test
    void aGoalElsewhereThatLosesTheStrategyIsAChange() {
        Comparison comparison =
                Comparison.between(before, before.with(new Change.StateSet("R", ObjectiveState.POSTPONED)));
        GoalChange shared = comparison.change("S").orElseThrow();
        assertThat(shared.before().orElseThrow().alignmentClass()).hasValue(AlignmentClass.GROUNDED);
        assertThat(shared.after().orElseThrow().alignmentClass()).hasValue(AlignmentClass.BROKEN_CHAIN);
    }

    @Test
    void anAnalysisHasNotChangedSinceItself() {
        Analysis again = Analysis.of(DIAMOND.toBuilder().build());
        for (Comparison same : List.of(Comparison.between(before, before), Comparison.between(before, again))) {
            assertThat(same.isEmpty()).isTrue();
            assertThat(same.changes()).isEmpty();
            assertThat(same.attribution("R").parts()).isEmpty();
            assertThat(same.attribution("R").change()).hasValue(0);
            assertThat(same.asOfBefore()).isEqualTo(same.asOfAfter()).isEqualTo(DAY);
        }
        assertThat(Comparison.between(before, again)).hasToString("Comparison(2026-05-15 → 2026-05-15)");
    }

    @Test
    void whatComesAndGoesIsNoChange() {
        Analysis there = before.with(new Change.ManualSet("A", .9));
        Analysis back = there.with(new Change.ManualCleared("A"));
        assertThat(Comparison.between(before, back).isEmpty()).isTrue();
        assertThat(Comparison.between(there, back).isEmpty()).isFalse();
    }

    // Findings

    @Test
    void findingsAppearAndGo() {
        OkrSet proposed = DIAMOND.toBuilder()
                .updateObjective(
                        "A",
                        o -> o.removeAlignments("R")
                                .alignment(a -> a.to("R").weight(2).state(AlignmentState.PROPOSED)))
                .build();
        Analysis earlier = Analysis.of(proposed);
        Comparison accepted = Comparison.between(earlier, before);
        assertThat(accepted.resolved())
                .filteredOn(finding -> finding.rule().equals("BROKEN_CHAIN"))
                .extracting(Finding::subjects)
                .containsExactly(List.of("A"));
        assertThat(accepted.appeared()).extracting(Finding::rule).doesNotContain("BROKEN_CHAIN");
        Comparison back = Comparison.between(before, earlier);
        assertThat(back.appeared()).isEqualTo(accepted.resolved());
        assertThat(back.resolved()).isEqualTo(accepted.appeared());
        assertThat(accepted.isEmpty()).isFalse();
    }
}
